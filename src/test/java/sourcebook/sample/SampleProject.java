package sourcebook.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sourcebook.artifact.Overview;
import sourcebook.parse.Family;
import sourcebook.render.CardFormat;
import sourcebook.render.EditionFormat;
import sourcebook.render.EmbedFormat;
import sourcebook.render.EvidenceFormat;
import sourcebook.site.Feature;

/** A project in a temporary folder, put together from small ones that are laid over each other. */
public record SampleProject(Path folder) {
    /** Where the samples lie; tests run in the project's own folder. */
    public static final Path SAMPLES = Path.of("src/test/resources");

    /** Says what cannot lie in a sample: what to delete, and files that no editor or archive would keep. */
    private static final String SETUP = "setup.txt";

    private static final Pattern ESCAPED_BYTE = Pattern.compile("\\\\x([0-9A-F]{2})");

    /**
     * Makes a project with a template for every type of page; each prints {@code content}. Cards, feeds and the manifest are
     * empty, but of the right kind.
     */
    public static SampleProject withTemplates(Path folder, String content) throws IOException {
        SampleProject project = new SampleProject(folder);
        for (String type : types()) {
            project.write("templates/" + type + ".ftl", content);
        }
        project.write(
                "templates/" + CardFormat.TYPE + ".ftl",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 630\"/>");
        project.write("templates/" + Overview.FEED.template() + ".ftl", "<feed/>");
        project.write("templates/" + Overview.MANIFEST.template() + ".ftl", "{}");
        return project;
    }

    /** Makes a project in which nothing is wrong, with one or two files of each family. */
    public static SampleProject valid(Path folder) throws IOException {
        return withTemplates(folder, "${page.title}\n").lay(SAMPLES.resolve("valid"));
    }

    private static List<String> types() {
        return Stream.concat(
                        Arrays.stream(Family.values()).map(Family::noun),
                        Stream.concat(
                                Arrays.stream(Overview.values()).map(Overview::template),
                                Stream.of(EditionFormat.TYPE, EvidenceFormat.TYPE, EmbedFormat.TYPE)))
                .toList();
    }

    /** Leaves out everything that is made beside the pages, apart from what the project's properties ask for. */
    public SampleProject plain() throws IOException {
        Path file = folder.resolve("jbake.properties");
        String properties = Files.exists(file) ? Files.readString(file, ISO_8859_1) + "\n" : "";
        for (Feature feature : Feature.values()) {
            if (!properties.contains(feature.property())) {
                properties += feature.property() + "=false\n";
            }
        }
        Files.createDirectories(folder);
        Files.writeString(file, properties, ISO_8859_1);
        return this;
    }

    /** Lays the files of a sample over what is there, and follows its {@code setup.txt}. */
    public SampleProject lay(Path sample) throws IOException {
        for (String file : files(sample)) {
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(target);
            Files.copy(sample.resolve(file), target);
        }
        if (Files.deleteIfExists(folder.resolve(SETUP))) {
            for (String line : Files.readAllLines(sample.resolve(SETUP))) {
                follow(line.split(" "));
            }
        }
        return this;
    }

    private void follow(String... words) throws IOException {
        Path file = folder.resolve(words[1]);
        switch (words[0]) {
            case "delete" -> delete(file);
            case "link" -> Files.createSymbolicLink(file, Path.of(words[2]));
            case "fill" -> Files.writeString(file, "x".repeat(Integer.parseInt(words[2])));
            case "unescape" -> Files.write(file, unescaped(Files.readString(file)));
            default -> throw new IllegalArgumentException(SETUP + " cannot '" + words[0] + "'");
        }
    }

    /** Puts the byte of a hexadecimal number in the place of each <code>\xE9</code>. */
    private static byte[] unescaped(String content) {
        String bytes = new String(content.getBytes(UTF_8), ISO_8859_1);
        return ESCAPED_BYTE.matcher(bytes).replaceAll(SampleProject::character).getBytes(ISO_8859_1);
    }

    private static String character(MatchResult escape) {
        return String.valueOf((char) Integer.parseInt(escape.group(1), 16));
    }

    public SampleProject write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    /** Exchanges words that stand in a file; it is a mistake if they do not. */
    public SampleProject replace(String path, String words, String others) throws IOException {
        String content = Files.readString(folder.resolve(path));
        if (!content.contains(words)) {
            throw new IllegalArgumentException(path + " does not have '" + words + "'");
        }
        return write(path, content.replace(words, others));
    }

    public SampleProject delete(String path) throws IOException {
        delete(folder.resolve(path));
        return this;
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> entries = Files.list(path)) {
                for (Path entry : (Iterable<Path>) entries::iterator) {
                    delete(entry);
                }
            }
        }
        Files.delete(path);
    }

    /** Returns the paths of all files below a folder, sorted, with forward slashes. */
    public static List<String> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(p -> !Files.isDirectory(p))
                    .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the names of the folders in a folder, sorted. */
    public static List<String> folders(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .map(e -> e.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Returns path and bytes, as ISO 8859-1, of every file below a folder; nothing for a folder that does not exist. */
    public static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        if (Files.exists(folder)) {
            for (String file : files(folder)) {
                contents.put(file, Files.readString(folder.resolve(file), ISO_8859_1));
            }
        }
        return contents;
    }
}
