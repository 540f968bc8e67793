package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.message.English;
import sourcebook.text.Located;
import sourcebook.text.Span;

/** Whatever is written, parsing throws nothing, and every place is the right one. */
@Tag("slow")
public class AnyTextTest {
    /** What texts are put together of. */
    public static final List<String> PIECES = List.of(
            "[",
            "]",
            "[[",
            "]]",
            "|",
            "\\",
            "“",
            "”",
            "\"",
            "'",
            "’",
            "—",
            "--",
            "---",
            "-",
            "- ",
            "* ",
            "*",
            "_",
            "`",
            "```",
            "> ",
            ">",
            "#",
            "## ",
            "{#a}",
            "{",
            "}",
            "(",
            ")",
            "](",
            "<",
            "</",
            "<!--",
            "-->",
            "&",
            "&amp;",
            "&#x1F600;",
            "😀",
            "é",
            "\u00A0",
            "\u200B",
            "\uFFFC",
            "\uFEFF",
            "\t",
            "\r",
            "\r\n",
            "\n\n",
            "\n---\n",
            "[@",
            "; @",
            "[^1]",
            "[^1]: ",
            "[a]: ",
            "!",
            ": ",
            ":",
            ",",
            "~",
            "?",
            "%",
            "@",
            "0",
            "2024-06",
            "a",
            "\n> — [[a]], 2024 {#b statement=c}\n",
            "|-|",
            "\n|a|\n|-|\n",
            "<div>",
            "    ",
            "1. ",
            "=",
            "\n===\n",
            "null",
            "\\u0041",
            "\\x41",
            "!!str ",
            "&b ",
            "*b",
            "|\n",
            ">\n",
            "? ",
            "- - ",
            "{a: ",
            "[a, ",
            "# ",
            "http://",
            "mailto:");

    /** Parses a file, and fails if that throws anything or if a place is a wrong one. */
    public static void check(String folder, String content) {
        Parsing parsing;
        try {
            parsing = Parsing.of(folder, content);
        } catch (Throwable e) {
            throw new AssertionError(folder + ": " + content, e);
        }
        parsing.diagnostics().forEach(d -> checkPlace(d, content));
        if (parsing.parsed().orElse(null) instanceof Parsed.Document document) {
            document.body().references().forEach(r -> checkReference(r, content));
            document.frontMatter()
                    .references()
                    .forEach(r -> assertThat(r.span().line()).isGreaterThan(1));
            for (Sentence sentence : document.body().sentences()) {
                sentence.quoted().forEach(q -> checkQuoted(q, content));
            }
            for (Quotation quotation : document.body().quotations()) {
                assertThat(quotation.span().content()).as(content).startsWith(">");
            }
            if (document.frontMatter() instanceof Source source) {
                source.positions().forEach(p -> p.figures().forEach(f -> checkFigure(f, content)));
            }
        }
    }

    private static void checkFigure(Figure figure, String content) {
        assertThat(figure.display(English.WORDING)).as(content).isNotBlank();
        assertThat(figure.counted(English.WORDING)).as(content).isNotBlank();
        figure.range().ifPresent(r -> assertThat(r.low()).as(content).isLessThanOrEqualTo(r.high()));
        figure.limits().ifPresent(l -> assertThat(l.excludes(l)).as(content).isFalse());
        assertThat(figure.value()).as(content).isNotBlank();
        figure.rate(English.WORDING).ifPresent(r -> assertThat(r).as(content).isNotBlank());
        figure.aside(English.WORDING).ifPresent(a -> assertThat(a).as(content).isNotBlank());
    }

    private static void checkReference(Reference reference, String content) {
        String there = reference.span().content();
        assertThat(unmarked(there)).as(content).contains(unmarked(reference.target()));
        boolean isCitation = reference.kind() == Reference.Kind.CITATION;
        boolean isLinked =
                content.substring(0, reference.span().start()).stripTrailing().endsWith("[[");
        assertThat(there.startsWith("@")).as(content).isIn(isCitation, isCitation || isLinked);
    }

    /** In a block quotation a target can run over two lines, with a marker between them. */
    private static String unmarked(String text) {
        return text.replaceAll("[\\s>]+", " ").strip();
    }

    /** Words in the label of a cross-link stand where the link stands. */
    private static void checkQuoted(Located<String> quoted, String content) {
        String there = quoted.span().content();
        assertThat(there).as(content).matches("(?s)[“\"«»„‟❝❛〝＂「『‹›‚‘&\\\\\\[].*");
        assertThat(there).as(content).matches("(?s).*[”\"»«“‟❞❜〞〟＂」』›‹’‘‚;\\]]");
    }

    /** Fails if the place of a problem begins or ends within a character; it cannot lie outside of its text. */
    public static void checkPlace(Diagnostic diagnostic, String content) {
        Span span = diagnostic.span();
        if (span != null) {
            assertThat(isTorn(content, span.start()) || isTorn(content, span.end()))
                    .as("%s tears a character in %s", span, content)
                    .isFalse();
        }
    }

    private static boolean isTorn(String content, int offset) {
        return offset > 0
                && offset < content.length()
                && Character.isHighSurrogate(content.charAt(offset - 1))
                && Character.isLowSurrogate(content.charAt(offset));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsRandomBodies(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            check("pages", "---\ntitle: T\n---\n" + random(random, 1 + random.nextInt(40)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void readsRandomFrontMatter(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            Family family = Family.values()[random.nextInt(Family.values().length)];
            check(family.folder(), "---\ntitle: " + random(random, 1 + random.nextInt(20)) + "\n---\n");
            check(family.folder(), random(random, 1 + random.nextInt(20)));
        }
    }

    private static String random(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            if (random.nextInt(4) == 0) {
                text.append("word ");
            }
        }
        return text.toString();
    }

    static List<Path> realFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("realFiles")
    void readsRealFilesWithRandomChanges(Path file) throws IOException {
        String folder = file.getParent().getFileName().toString();
        String original = Files.readString(file);
        Random random = new Random(original.length());
        check(folder, original);
        check(folder, original.replace("\n", "\r\n"));
        for (int i = 0; i < 40; i++) {
            StringBuilder changed = new StringBuilder(original);
            int changes = 1 + random.nextInt(4);
            for (int j = 0; j < changes; j++) {
                change(changed, random);
            }
            check(folder, changed.toString());
        }
    }

    private static void change(StringBuilder text, Random random) {
        int at = boundary(text, random.nextInt(text.length()));
        int end = boundary(text, Math.min(text.length(), at + 1 + random.nextInt(random.nextInt(20) == 0 ? 400 : 4)));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, text.substring(at, end));
            case 2 -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
            default -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        }
    }

    /** A file that was read as UTF-8 has no half characters. */
    private static int boundary(CharSequence text, int offset) {
        boolean inside = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
        return inside ? offset - 1 : offset;
    }

    @Test
    void readsAFileThatBreaksOffAnywhere() throws IOException {
        Path file = realFiles().stream()
                .filter(f -> f.toString().contains("sources"))
                .findFirst()
                .orElseThrow();
        String original = Files.readString(file);
        for (int end = 0; end < original.length(); end += 11) {
            check("sources", original.substring(0, boundary(original, end)));
        }
    }
}
