package sourcebook.serve;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What browsers are told of a file by the ending of its name; pages say by themselves in which encoding they are. */
final class MediaTypes {
    static final String HTML = "text/html";

    private static final String DEFAULT = "application/octet-stream";

    /** Each with the endings of its files; all text but HTML is in UTF-8. */
    private static final Map<String, String> TYPES = Stream.of("""
                    text/html                                html htm
                    text/css; charset=utf-8                  css
                    text/javascript; charset=utf-8           js mjs
                    text/plain; charset=utf-8                txt
                    text/markdown; charset=utf-8             md
                    text/csv; charset=utf-8                  csv
                    text/tab-separated-values; charset=utf-8 tsv
                    text/vtt; charset=utf-8                  vtt
                    text/calendar; charset=utf-8             ics
                    text/x-bibtex; charset=utf-8             bib
                    application/x-research-info-systems; charset=utf-8 ris
                    application/json                         json map
                    application/ld+json                      jsonld
                    application/geo+json                     geojson
                    application/yaml                         yaml yml
                    application/manifest+json                webmanifest
                    application/xml                          xml xsl
                    application/atom+xml                     atom
                    application/rss+xml                      rss
                    application/xhtml+xml                    xhtml
                    application/pdf                          pdf
                    application/epub+zip                     epub
                    application/zip                          zip
                    application/gzip                         gz
                    application/wasm                         wasm
                    image/svg+xml                            svg
                    image/png                                png
                    image/jpeg                               jpg jpeg
                    image/gif                                gif
                    image/webp                               webp
                    image/avif                               avif
                    image/x-icon                             ico
                    font/woff                                woff
                    font/woff2                               woff2
                    font/ttf                                 ttf
                    font/otf                                 otf
                    audio/mpeg                               mp3
                    audio/mp4                                m4a
                    audio/ogg                                ogg oga
                    audio/wav                                wav
                    video/mp4                                mp4
                    video/webm                               webm
                    """.split("\n"))
            .map(line -> line.split(" +(?!charset)"))
            .flatMap(words -> Stream.of(words).skip(1).map(ending -> Map.entry(ending, words[0])))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private MediaTypes() {}

    /** Returns the type of a file, by its path. */
    static String of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), DEFAULT);
    }
}
