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
import sourcebook.message.Messages;
import sourcebook.parse.AnyTextTest;
import sourcebook.parse.Family;
import sourcebook.picture.HonestPicture;
import sourcebook.picture.HostilePicture;
import sourcebook.sample.SampleProject;

/** From what fuzzing begins: the samples of the other tests, and inputs that once were a finding. */
final class Seeds {
    /** Holds a folder for a target, with inputs that once were a finding, and such as reach what no sample does. */
    static final Path FOUND = SampleProject.SAMPLES.resolve("fuzz");

    private static final Path PROGRAM = Path.of("src/main/resources/sourcebook/language");

    private static final Path MESSAGES = Path.of("src/main/resources/sourcebook/message/en.properties");

    /** In bytes; a fuzzer makes more of small ones. */
    private static final int MAX_SEED = 1 << 14;

    private static final Pattern DATE = Pattern.compile("(?m)(?:date|published): *\"?([^\"\\n]+)");

    private static final Pattern ADDRESSES = Pattern.compile("https?://[^\\s)>\"]+");

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
            case ADDRESS -> {
                for (String file : files("**/content/*/*.md")) {
                    ADDRESSES.matcher(file).results().map(MatchResult::group).forEach(a -> seeds.add(Target.bytes(a)));
                }
                Stream.of(
                                "HTTP://b\u00FCcher.example:8080/\u00FC?b[c]=%41#d\n/b\n//other.example/x\n../c d\n?e\nhttps:f",
                                "https://[::ffff:10.0.0.1]:/\nhttp://[64:ff9b::7f00:1]/a\nhttp://[2002:a00:1::1]\nhttp://[2001::1]",
                                "https://b%C3%BCcher.example/\nhttp://169.254.169.254/latest\nhttp://user@example.org/\nftp://a/",
                                "http:example.org\nexample.org/a\nhttps:///a",
                                "http://100.64.0.1\nhttp://192.0.0.1\nhttp://198.18.0.1\nhttp://240.0.0.1\nhttp://224.0.0.1",
                                "http://100.63.0.1:99999\nhttp://192.0.2.1\nhttp://198.20.0.1\nhttp://0.0.0.0\nhttp://[ff02::1]/",
                                "https://web.example.org/web/2024/https://example.org/a\nhttp://8.8.8.8\n#a\nmailto:a@b.c")
                        .forEach(a -> seeds.add(Target.bytes(a)));
            }
            case ANSWER -> answers(seeds);
            case REQUEST ->
                Stream.of(
                                "GET /\nHost: localhost:8080\nSec-Fetch-Dest: document\n\n<html><head></head><body>A</body></html>",
                                "HEAD /a\nHost: 127.0.0.1:8080\nSec-Fetch-Dest: empty\nAccept: text/html\n\n\u00FE\u00FF<meta charset=x>",
                                "GET /a.bin\nHost: [::1]:8080\nRange: bytes=2-5\nIf-Range: \"a\"",
                                "GET /a.bin\nHost: localhost:8080\nRange: bytes=-3",
                                "GET /a.bin\nHost: localhost:8080\nRange: bytes=20-",
                                "GET /a/b%20c/%2e%2e/?q#f\nHost: localhost:8080",
                                "GET http://localhost:8080/a/\nHost: localhost:8080\nService-Worker: script",
                                "GET /.preview/events\nHost: localhost:8080\nOrigin: http://localhost:8080",
                                "GET /.preview/preview.js\nHost: evil.example:8080\nHost: localhost:8080",
                                "POST /\nHost: localhost:8080\nContent-Length: 3\nTransfer-Encoding: chunked")
                        .forEach(r -> seeds.add(Target.bytes(r)));
            case PICTURE -> {
                HonestPicture.all().forEach(p -> seeds.add(Target.bytes(p.text())));
                HostilePicture.all().forEach(p -> seeds.add(p.text().getBytes(p.encoding())));
            }
            case HTML, MARKDOWN_COPY -> files("golden/*/expected/**.html").forEach(f -> seeds.add(Target.bytes(f)));
        }
        return seeds;
    }

    /** What a host answers, first where its robots.txt is asked for, then to HEAD, and then wherever it leads. */
    private static void answers(List<byte[]> seeds) {
        String fine = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\ntext";
        String none = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
        String moved = "HTTP/1.1 301 Moved\r\nLocation: /next?a=b#c\r\n\r\n";
        Stream.of(
                        List.of(none, fine),
                        List.of(none),
                        List.of(none, moved, fine),
                        List.of(none, moved, moved),
                        List.of(moved, "HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /p", fine),
                        List.of("HTTP/1.1 503 Later\r\n\r\n", fine),
                        List.of(none, "HTTP/1.1 405 No\r\nAllow: GET\r\n\r\n", "HTTP/1.1 410 Gone\r\n\r\n"),
                        List.of(none, "HTTP/1.1 429 Too many\r\nRetry-After: 5\r\n\r\n"),
                        List.of(none, "HTTP/1.1 307 Later\r\nLocation: deeper/\r\n\r\n"),
                        List.of("HTTP/1.1 301 Moved\r\nLocation: deeper/\r\n\r\n"),
                        List.of(none, fine, none, moved, "HTTP/1.1 500 No\r\n\r\n"),
                        List.of(
                                "http://127.0.0.1/a\t2024-06-19T12:00:00Z\tFINE\t\thttp://b/",
                                "http://c/\tnever\tBAD\t\t"),
                        List.of(none, "HTTP/1.1 302 Found\r\nLocation: https://example.org/\r\n\r\n"),
                        List.of(none, "HTTP/1.0 308 Moved\r\nLocation: javascript:1\r\n\r\n"),
                        List.of("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", fine),
                        List.of(none, "HTTP/1.1 100 Continue\r\n\r\n" + fine))
                .forEach(answers -> seeds.add(Target.bytes(String.join("\n----\n", answers))));
    }

    /** The program's own lists, those of samples, and messages. */
    private static void words(List<byte[]> seeds) throws IOException {
        for (int kind = 0; kind < Target.WORD_LISTS.size(); kind++) {
            char first = (char) ('0' + kind);
            String name = Target.WORD_LISTS.get(kind).replaceFirst("en", "*");
            files("**/words/" + name).forEach(f -> seeds.add(Target.bytes(first + f)));
            Path own = Target.WORD_LISTS.get(kind).endsWith(Messages.FILE)
                    ? MESSAGES
                    : PROGRAM.resolve(Target.WORD_LISTS.get(kind));
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
