package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No text keeps the parser busy without end. The bound on time does not measure speed; it is far above what any of these
 * needs, and far below what work that grows with the square would take.
 */
@Tag("slow")
class EndlessWorkTest {
    private static final int LENGTH = 100_000;
    private static final Duration GUARD = Duration.ofSeconds(60);

    private static void parse(String folder, String content) {
        Parsing parsing = assertTimeoutPreemptively(GUARD, () -> Parsing.of(folder, content));

        assertThat(parsing.parsed()).isPresent();
    }

    private static void parseBody(String body) {
        parse("topics", "---\ntitle: T\norder: 1\n---\n" + body);
    }

    /** Two ways to read a backslash double the work for each one. */
    @ParameterizedTest
    @ValueSource(strings = {"[", "[a](b \"", "[a](b '", "[a](b (", "[a](", "[a](<", "[a](b((", "[a]: /b \"", "[a]: <"})
    void endsOnBackslashesBehindWhatIsNeverClosed(String opening) {
        parseBody("One\n\n" + opening + "\\".repeat(200) + "x\n");
    }

    @TestFactory
    Stream<DynamicTest> endsOnRepetitions() {
        return Stream.of(
                        "[",
                        "[[",
                        "![",
                        "[](",
                        "[a](",
                        "[a](b \"",
                        "[a](<",
                        "[x](((",
                        "[a][",
                        "[a] ",
                        "[]",
                        "![[]()]",
                        "*a ",
                        "**a*",
                        "*",
                        "_",
                        "_a ",
                        "*_",
                        "a**b",
                        "`",
                        "` ",
                        "`a``b",
                        "[`",
                        "> ",
                        ">",
                        "- ",
                        "-",
                        "1. ",
                        "* * ",
                        "|",
                        "|a|b|\n",
                        "|\n|-\n",
                        "|a|\n|-|\n",
                        "a|b\n",
                        "[@",
                        "[@a]",
                        "[@a; ",
                        "[[a]]",
                        "[[a|",
                        "“",
                        "“a” ",
                        "\"",
                        "<",
                        "<b>",
                        "<!--",
                        "<!-- a -->",
                        "</",
                        "<?",
                        "<![CDATA[",
                        "<a b=\"",
                        "<div>\n\n",
                        "&",
                        "&amp;",
                        "&#",
                        "\\",
                        "\\*&amp;",
                        "]",
                        "[^",
                        "[^a]",
                        "[^a]: ",
                        "[^a]: b\n",
                        "[a]: /b\n",
                        "[a]: /b\n\n",
                        "[a]: <",
                        "# a\n",
                        "#",
                        "> a\n",
                        "> — [[a]]\n",
                        "> a\n>\n> — [[a]]\n\n",
                        "- a\n",
                        "-\n",
                        "\t",
                        "\n",
                        "\r",
                        "\r\n",
                        " ",
                        "a\n",
                        "a",
                        "😀",
                        "a. ",
                        "A [@b]. ",
                        "U.S. ",
                        "(",
                        "{#",
                        "{",
                        "## {#a ",
                        "=\n",
                        "---\n",
                        "```\n",
                        "~~~\n",
                        "    a\n")
                .map(unit -> dynamicTest(
                        "repeated: "
                                + unit.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t"),
                        () -> parseBody(unit.repeat(LENGTH / unit.length()))));
    }

    /** Within the bounds on paragraphs, as much of the worst as a file may hold of it. */
    @TestFactory
    Stream<DynamicTest> endsOnManyParagraphs() {
        return Stream.of("[a](b \"", "` ", "<b>", "&amp;", "*a ", "[", "[[a]]", "A [@b] “a”. ", "[^a]", "[]", "![")
                .map(unit -> dynamicTest(
                        unit,
                        () -> parseBody((unit.repeat(Bounds.MAX_PARAGRAPH / unit.length() - 1) + "\n\n").repeat(40))));
    }

    private static IntFunction<String> counting(String format) {
        return i -> String.format(format, i, i);
    }

    private static String many(IntFunction<String> piece, int count) {
        return IntStream.range(0, count).mapToObj(piece).collect(Collectors.joining());
    }

    @TestFactory
    Stream<DynamicTest> endsOnCombinations() {
        Map<String, String> bodies = new TreeMap<>();
        bodies.put("footnotes", many(counting("a[^%d] b\n\n[^%d]: note\n\n"), 5000));
        bodies.put("footnotes in footnotes", "[^0]\n\n" + many(i -> "[^" + i + "]: a[^" + (i + 1) + "]\n\n", 5000));
        bodies.put("reference definitions", many(counting("[r%d]\n\n[r%d]: /a\n\n"), 5000));
        bodies.put("headings", many(counting("### h%d\n\n"), 10_000));
        bodies.put(
                "accents on one letter",
                many(i -> "## " + (char) ('a' + i % 26) + "\u0301\u0327".repeat(2_400) + "\n\n", 200));
        bodies.put("equal headings", "## a\n\n".repeat(20_000));
        bodies.put("deeper and deeper quotes", many(i -> "> ".repeat(i % 60) + "a\n\n", 2000));
        bodies.put("deeper and deeper lists", many(i -> "  ".repeat(i % 60) + "- a\n", 900));
        bodies.put("lists behind quotes", many(i -> ">" + " ".repeat(2 * i) + " - a\n>\n", 400));
        bodies.put("long table", "|a|b|\n|-|-|\n" + "|[[a|b]]|[@c]|\n".repeat(900));
        bodies.put("many tables", "|a|b|\n|-|-|\n|[[a]]|[@c]|\n\n".repeat(4000));
        bodies.put("wide table", "|" + "a|".repeat(1500) + "\n|" + "-|".repeat(1500) + "\n" + "|b|\n".repeat(900));
        bodies.put("brackets in brackets", "[".repeat(2000) + "]".repeat(2000));
        bodies.put("cross-links in cross-links", "[[".repeat(1000) + "]]".repeat(1000));
        bodies.put("images in images", "![".repeat(1000) + "](b)".repeat(700));
        bodies.put("emphasis in emphasis", "*a **b ".repeat(400) + "b** c*".repeat(300));
        bodies.put("runs of backticks", many(i -> "`".repeat(i) + " a ", 90));
        bodies.put(
                "spaces before attributes",
                "## a" + " ".repeat(4000) + "b\n\n> a\n> — [[a]]" + " ".repeat(4000) + "b\n");
        bodies.put("spaces in a long heading", "### a" + " ".repeat(LENGTH) + "b\n");
        bodies.put("speakers", "> a\n>\n> — " + "[[a]], ".repeat(600) + "\n");
        bodies.put("lines that continue a quote", "> " + "a\n".repeat(900));
        bodies.put("stars that continue a paragraph", "a\n" + "*\n".repeat(50_000));
        bodies.put("a mebibyte of prose", "A plain sentence [@a]. It “goes” on.\n\n".repeat((1 << 20) / 40));
        bodies.put("a mebibyte in one line", "a ".repeat(1 << 19));
        return bodies.entrySet().stream().map(b -> dynamicTest(b.getKey(), () -> parseBody(b.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> endsOnFrontMatter() {
        Map<String, String> yaml = new TreeMap<>();
        yaml.put("lists in lists", "a: " + "[".repeat(LENGTH));
        yaml.put("mappings in mappings", "a: " + "{a: ".repeat(LENGTH / 4));
        yaml.put("blocks in blocks", "a:\n " + "- ".repeat(LENGTH / 2));
        yaml.put("deeper and deeper keys", many(i -> " ".repeat(i) + "a:\n", 400));
        yaml.put("question marks", "? ".repeat(LENGTH / 2));
        yaml.put("quotation marks", "a: " + "\"".repeat(LENGTH));
        yaml.put("keys", many(counting("k%d: %d\n"), 10_000));
        yaml.put("equal keys", "k: a\n".repeat(20_000));
        yaml.put("variants", "title: T\norder: 1\nvariants: [" + "a,".repeat(LENGTH / 2) + "]");
        yaml.put("emoji", "title: T\norder: 1\nvariants: [" + "😀,".repeat(LENGTH / 3) + "]");
        yaml.put("wrong variants", "title: T\norder: 1\nvariants: [" + "{a: b},".repeat(LENGTH / 7) + "]");
        yaml.put("long title", "title: " + "a".repeat(LENGTH) + "\norder: 1");
        yaml.put("long number", "title: T\norder: " + "1".repeat(LENGTH));
        yaml.put("long block", "title: |\n" + "  a\n".repeat(LENGTH / 4) + "order: 1");
        yaml.put("comments", "#a\n".repeat(LENGTH / 3) + "title: T\norder: 1");
        yaml.put("anchors", "title: T\norder: 1\nvariants: [" + "&a b,".repeat(LENGTH / 5) + "]");
        yaml.put("hyphens before a mistake", "a: b\n" + "-".repeat(5 * LENGTH) + " x: y: z");
        yaml.put("spaces before a mistake", "a: b" + " ".repeat(5 * LENGTH) + "c: d");
        yaml.put("keys without values", "a: {" + many(i -> i + ",", LENGTH) + "}");
        yaml.put("digits before a comma", "a: {" + "1".repeat(5 * LENGTH) + ",000}");
        return yaml.entrySet().stream()
                .map(y -> dynamicTest(y.getKey(), () -> parse("topics", "---\n" + y.getValue() + "\n---\n")));
    }

    /** As many mistakes as a file may hold; each is reported, and what stands around it is not looked at for each. */
    @TestFactory
    Stream<DynamicTest> endsOnManyMistakes() {
        return Stream.of(
                        "{note: b}",
                        "{nte: b}",
                        "{claim: c, direction: affirms, certainty: fact, date: d, voice: own, note: Said so.}",
                        "{claim: c, direction: affirms, certainty: fact, figures: [{amount: a1, unit: u, item: i}], voice: own}",
                        "{claim: c, direction: affirms, certainty: fact, by: [a], unnamed: b, note: Said so.}")
                .map(element -> dynamicTest(
                        element,
                        () -> parse(
                                "sources",
                                "---\npositions:\n"
                                        + ("  - " + element + "\n").repeat((1 << 20) / (element.length() + 5) - 10)
                                        + "---\n")));
    }
}
