package sourcebook.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Small sites whose files all hold the same letter, so that a mixture of two can be told. */
final class Sites {
    static final int PAGES = 24;

    private Sites() {}

    static Staging open(Path destination) throws IOException {
        return open(destination, Swap.Rename.ATOMIC);
    }

    static Staging open(Path destination, Swap.Rename rename) throws IOException {
        return Staging.open(target(destination), destination.resolveSibling("project"), List.of(), rename);
    }

    static Staging.Target target(Path destination) {
        return new Staging.Target(destination, "Letters", false);
    }

    static void publish(Path destination, String letter) throws IOException {
        try (Staging staging = open(destination)) {
            write(staging, letter);
            staging.publish();
        }
    }

    static void write(Staging staging, String letter) throws IOException {
        for (String page : pages(letter).keySet()) {
            staging.write(page, letter.getBytes(UTF_8));
        }
    }

    /** The site with its marker, as {@link #read} would find it. */
    static Map<String, String> site(String letter) {
        Map<String, String> site = pages(letter);
        site.put(SiteFolder.MARKER, "marker");
        return site;
    }

    private static Map<String, String> pages(String letter) {
        Map<String, String> pages = new TreeMap<>();
        for (int i = 0; i < PAGES; i++) {
            pages.put("folder" + i % 4 + "/deep/page" + i + ".html", letter);
        }
        return pages;
    }

    /** Returns path and content of all files below a folder; the text of a marker is left out. */
    static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                files.put(path, path.equals(SiteFolder.MARKER) ? "marker" : Files.readString(file));
            }
        }
        return files;
    }

    static void assertWhole(Path site) throws IOException {
        assertThat(read(site)).isIn(site("A"), site("B"));
    }

    /** Returns the names of all that lies in a folder. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(e -> e.getFileName().toString()).sorted().toList();
        }
    }
}
