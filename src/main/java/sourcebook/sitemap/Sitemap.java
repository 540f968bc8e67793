package sourcebook.sitemap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import sourcebook.data.Publication;
import sourcebook.link.Feature;
import sourcebook.link.Overview;
import sourcebook.link.Site;
import sourcebook.link.SiteFile;
import sourcebook.parse.Parsed.Document;

/**
 * Writes the list of all pages after the protocol of sitemaps.org. It needs absolute addresses; a site without one has no
 * sitemap.
 */
public final class Sitemap {
    static final String PATH = "sitemap.xml";

    /** What the protocol allows in a file; a longer list is split, and the file of that name lists the parts. */
    static final int MAX_URLS = 50_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Sitemap() {}

    /**
     * Returns the paths on the site of all files that there may be.
     *
     * @param documents how many pages have a content file, at most
     */
    public static Set<String> paths(Publication publication, int documents) {
        Set<String> paths = new TreeSet<>();
        if (publication.url() != null) {
            paths.add(PATH);
            int parts = parts(documents + Overview.values().length);
            for (int part = 1; parts > 1 && part <= parts; part++) {
                paths.add(part(part));
            }
        }
        return paths;
    }

    /** Returns the files: none, one, or several with an index. */
    public static List<SiteFile> of(Site site, Publication publication, Set<Feature> features) {
        if (publication.url() == null) {
            return List.of();
        }
        List<String> urls = Stream.concat(
                        Overview.with(features).stream()
                                .filter(o -> o.path().endsWith(".html") && o != Overview.NOT_FOUND)
                                .map(o -> url(o.path(), Optional.empty(), publication)),
                        site.documents().stream()
                                .filter(d -> !d.path().equals(Overview.HOME.path()))
                                .map(d -> url(d.path(), changed(d), publication)))
                .toList();
        return files(urls, publication);
    }

    /** Returns the files for any number of {@code url} elements. */
    static List<SiteFile> files(List<String> urls, Publication publication) {
        if (urls.size() <= MAX_URLS) {
            return List.of(file(PATH, "urlset", urls));
        }
        List<SiteFile> files = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (int part = 1; part <= parts(urls.size()); part++) {
            int start = (part - 1) * MAX_URLS;
            files.add(file(part(part), "urlset", urls.subList(start, Math.min(urls.size(), start + MAX_URLS))));
            parts.add("<sitemap>" + location(part(part), publication) + "</sitemap>\n");
        }
        files.add(file(PATH, "sitemapindex", parts));
        return files;
    }

    private static int parts(int urls) {
        return (urls + MAX_URLS - 1) / MAX_URLS;
    }

    private static String part(int number) {
        return "sitemap-" + number + ".xml";
    }

    /** Only what curators have noted is known; when a file was written says nothing of its content. */
    private static Optional<String> changed(Document document) {
        return document.frontMatter()
                .history()
                .latest()
                .flatMap(date -> date.htmlDatetime().filter(date.toString()::equals));
    }

    static String url(String path, Optional<String> changed, Publication publication) {
        return "<url>" + location(path, publication)
                + changed.map(day -> "<lastmod>" + day + "</lastmod>").orElse("") + "</url>\n";
    }

    private static String location(String path, Publication publication) {
        return "<loc>" + StringEscapeUtils.escapeXml10(publication.address(path, "")) + "</loc>";
    }

    private static SiteFile file(String path, String root, List<String> elements) {
        String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + " xmlns=\"" + NAMESPACE + "\">\n"
                + String.join("", elements) + "</" + root + ">\n";
        return new SiteFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
