package sourcebook.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sourcebook.parse.AnyTextTest;
import sourcebook.parse.Family;
import sourcebook.sample.SampleProject;

/** From what fuzzing begins: the samples of the other tests, and inputs that once were a finding. */
final class Seeds {
    /** Holds a folder for each target that once had a finding, with the inputs. */
    static final Path FOUND = SampleProject.SAMPLES.resolve("fuzz");

    private static final Path PROGRAM = Path.of("src/main/resources/sourcebook/language");

    /** In bytes; a fuzzer makes more of small ones. */
    private static final int MAX_SEED = 1 << 14;

    private static final Pattern DATE = Pattern.compile("(?m)(?:date|published): *\"?([^\"\\n]+)");

    /** Of so many seeds one is enough for all targets in one process: a short run shall not only read what tests read. */
    private static final int FEW = 10;

    private Seeds() {}

    /** Writes the seeds of each target, and words for the fuzzer to put in, into a folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path all = Files.createDirectories(folder.resolve(Fuzzed.ALL));
        for (Target target : Target.values()) {
            Path seeds = Files.createDirectories(folder.resolve(target.id()));
            int number = 0;
            for (byte[] seed : of(target)) {
                Files.write(seeds.resolve("seed" + number), seed);
                if (number++ % FEW == 0) {
                    Files.write(all.resolve(target.id() + number), Fuzzed.forAll(target, seed));
                }
            }
        }
        Files.writeString(folder.resolve("dictionary"), dictionary(), ISO_8859_1);
        for (Target target : Target.values()) {
            Files.write(folder.resolve(target.id() + ".readers"), target.readers());
        }
        System.out.println(
                String.join(" ", Stream.of(Target.values()).map(Target::id).toList()));
    }

    static List<byte[]> of(Target target) throws IOException {
        List<byte[]> seeds = new ArrayList<>(found(target));
        switch (target) {
            case FRONT_MATTER -> {
                for (String file : files("**/content/*/*.md")) {
                    int end = file.indexOf("\n---\n", 4);
                    for (Family family : Family.values()) {
                        if (end > 4 && seeds.size() % Family.values().length == family.ordinal()) {
                            seeds.add(Target.bytes((char) ('0' + family.ordinal()) + file.substring(4, end)));
                        }
                    }
                }
            }
            case BODY ->
                files("**/content/*/*.md")
                        .forEach(f -> seeds.add(Target.bytes(f.substring(Math.max(f.indexOf("\n---\n"), 0)))));
            case SOURCE -> files("**/sources/*.md").forEach(f -> seeds.add(Target.bytes(f)));
            case DATE -> {
                for (String file : files("**/content/*/*.md")) {
                    DATE.matcher(file).results().map(MatchResult::toString).forEach(d -> seeds.add(Target.bytes(d)));
                }
                Stream.of(
                                "2024-06-19/..",
                                "../2024",
                                "/2024-06",
                                "2024-06-1X?",
                                "2024-22~/2025%",
                                "19 June 2024",
                                "June 2024")
                        .forEach(d -> seeds.add(Target.bytes(d)));
            }
            case QUOTATION -> quotations(seeds);
            case ATTESTATION -> files("**/*.attestation.yaml").forEach(f -> seeds.add(Target.bytes(f)));
            case REVIEW -> files("**/*.review.yaml").forEach(f -> seeds.add(Target.bytes(f)));
            case SETTINGS -> files("**/jbake.properties").forEach(f -> seeds.add(Target.bytes(f)));
            case WORDS -> words(seeds);
            case DOCUMENT -> documents(seeds);
            case ROBOTS ->
                Stream.of(
                                "User-agent: *\nDisallow: /a\nAllow: /a/b$\nCrawl-delay: 2\n",
                                "user-agent: sourcebook/1.0\ndisallow: /*.pdf$\nuser-agent: other\nallow: /%7Ea*b # c\n",
                                "\uFEFFUser-agent: sourcebook\r\nDisallow:\r\nSitemap: https://example.org/s.xml\r\n")
                        .forEach(r -> seeds.add(Target.bytes(r)));
            case HTML, MARKDOWN_COPY -> files("golden/*/expected/**.html").forEach(f -> seeds.add(Target.bytes(f)));
        }
        return seeds;
    }

    /** The program's own lists, those of samples, and messages. */
    private static void words(List<byte[]> seeds) throws IOException {
        for (int kind = 0; kind < Target.WORD_LISTS.size(); kind++) {
            char first = (char) ('0' + kind);
            String name = Target.WORD_LISTS.get(kind).replaceFirst("en", "*");
            files("**/words/" + name).forEach(f -> seeds.add(Target.bytes(first + f)));
            Path own = PROGRAM.resolve(Target.WORD_LISTS.get(kind));
            if (Files.exists(own)) {
                String list = Files.readString(own);
                seeds.add(Target.bytes(first + list.substring(0, Math.min(list.length(), MAX_SEED))));
            }
        }
    }

    private static void documents(List<byte[]> seeds) throws IOException {
        for (int kind = 0; kind < Target.DOCUMENTS.size(); kind++) {
            char first = (char) ('0' + kind);
            String pattern = "**." + Target.DOCUMENTS.get(kind);
            files(pattern).stream().limit(40).forEach(f -> seeds.add(Target.bytes(first + f)));
        }
    }

    private static List<byte[]> found(Target target) throws IOException {
        Path folder = FOUND.resolve(target.id());
        List<byte[]> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    found.add(Files.readAllBytes(file));
                }
            }
        }
        return found;
    }

    /** Each line of the corpus of quotations that is one, against the text that stands before it. */
    private static void quotations(List<byte[]> seeds) throws IOException {
        Path corpus = SampleProject.SAMPLES.resolve("sourcebook/evidence/quotations.txt");
        String text = "";
        for (String line : Files.readAllLines(corpus)) {
            if (line.startsWith("text ")) {
                text = "";
            } else if (line.startsWith(">")) {
                text += line.substring(1) + "\n";
            } else if (line.contains("|")) {
                seeds.add(Target.bytes(line.substring(line.lastIndexOf('|') + 1).strip() + "\n" + text));
            }
        }
    }

    /** Returns the texts of the samples that fit a pattern, in the order of their paths; the small ones. */
    private static List<String> files(String pattern) throws IOException {
        var matcher =
                SampleProject.SAMPLES.getFileSystem().getPathMatcher("glob:" + SampleProject.SAMPLES + "/" + pattern);
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SampleProject.SAMPLES)) {
            for (Path file : files.filter(matcher::matches)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (bytes.length < MAX_SEED) {
                    texts.add(new String(bytes, UTF_8));
                }
            }
        }
        return texts;
    }

    /** The format of libFuzzer: a string in quotation marks each line. */
    private static String dictionary() {
        StringBuilder lines = new StringBuilder();
        for (String piece : AnyTextTest.PIECES) {
            lines.append('"');
            for (byte b : piece.getBytes(UTF_8)) {
                lines.append(String.format("\\x%02X", b));
            }
            lines.append("\"\n");
        }
        return lines.toString();
    }
}
