package sourcebook.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Inputs that once took minutes or gigabytes, each in the size in which it fits into the limits: no file has more than a
 * mebibyte.
 *
 * @param name what it is
 * @param size number of the pieces of which it is made
 * @param files makes content of that many pieces: Markdown files by their paths below the content folder, beside
 *     {@link #BASE}
 */
record HostileInput(String name, int size, IntFunction<Map<String, String>> files) {
    /** A briefing of two sources, a topic, a claim and two actors. */
    static final Map<String, String> BASE = Map.of(
            "topics/t.md", "---\ntitle: Topic\norder: 1\nquestion: \"What?\"\n---\nA sentence [@s].\n",
            "actors/ada.md", "---\nname: Ada\nkind: person\n---\n",
            "actors/desk.md", "---\nname: Desk\nkind: organization\n---\n",
            "claims/c.md", "---\ntitle: Something is so\ntopics: [t]\n---\n",
            "sources/s.md", source("", "A summary.\n"),
            // Whatever becomes of the other one, the claim has a position, without which nothing is published.
            "sources/stand.md",
                    source(
                                    "positions: [{claim: c, voice: own, direction: affirms, certainty: fact, note: b}]\n",
                                    "A summary.\n")
                            .replace("label: S", "label: Stand"));

    /** Of two kinds by turns: to order them takes the square of their number. */
    private static final String ACCENTS = "\u0301\u0327";

    /** One mistake that keeps it from being published. */
    static final Map<String, String> REFUSED = Map.of("pages/p.md", page("[[nobody]]\n"));

    private static String source(String keys, String body) {
        return "---\ntitle: Source\nlabel: S\npublisher: desk\nlanguage: en\nkind: report\nobtained: original\ntopics: [t]\n"
                + keys + "---\n" + body;
    }

    private static String page(String body) {
        return "---\ntitle: Page\n---\n" + body;
    }

    private static String times(int times, IntFunction<String> piece) {
        return IntStream.range(0, times).mapToObj(piece).collect(Collectors.joining());
    }

    private static String times(int times, String piece) {
        return piece.repeat(times);
    }

    /** A body on a page of its own. */
    private static HostileInput body(String name, int size, IntFunction<String> body) {
        return new HostileInput(name, size, n -> Map.of("pages/p.md", page(body.apply(n))));
    }

    /** Front matter and body of the one source. */
    private static HostileInput source(String name, int size, IntFunction<String> keys, IntFunction<String> body) {
        return new HostileInput(name, size, n -> Map.of("sources/s.md", source(keys.apply(n), body.apply(n))));
    }

    /** A body of the one topic. */
    private static HostileInput topic(String name, int size, IntFunction<String> body) {
        return new HostileInput(name, size, n -> Map.of("topics/t.md", topic(body.apply(n))));
    }

    private static String topic(String body) {
        return "---\ntitle: Topic\norder: 1\nquestion: \"What?\"\n---\n" + body;
    }

    private static String numbers(int first) {
        return "There were " + times(15, k -> first * 17 + k + 1_000_000 + " ");
    }

    private static HostileInput files(String name, int size, BiConsumer<Integer, Map<String, String>> add) {
        return new HostileInput(name, size, n -> {
            Map<String, String> files = new LinkedHashMap<>();
            add.accept(n, files);
            return files;
        });
    }

    private static String quotation(int number, String words) {
        return "> " + words + "\n>\n> — [[ada]] {#q" + number + "}\n\n";
    }

    /** Paragraphs within the bound of one, each made of as much of the pieces as fits. */
    private static String paragraphs(int pieces, IntFunction<String> piece) {
        StringBuilder text = new StringBuilder();
        int length = 0;
        for (int i = 0; i < pieces; i++) {
            String next = piece.apply(i);
            if (length + next.length() > 4_900) {
                text.append("\n\n");
                length = 0;
            }
            text.append(next);
            length += next.length();
        }
        return text.append('\n').toString();
    }

    /** Lines, each of a letter of its own and as many marks on it as a paragraph may have. */
    private static String accented(int pairs, String after, String before) {
        int most = 2_440;
        return times(
                (pairs + most - 1) / most,
                i -> before + Character.toString('a' + i % 26) + i + "a"
                        + ACCENTS.repeat(Math.min(most, pairs - i * most)) + after);
    }

    static List<HostileInput> all() {
        List<HostileInput> all = new ArrayList<>();
        all.add(files("words quoted on a topic, and quotations of one source", 4000, (n, files) -> {
            files.put("topics/t.md", topic(paragraphs(n, i -> "X “zz yy" + i + "” [@s]. ")));
            files.put("sources/s.md", source("", times(n, i -> quotation(i, "Words number " + i + " zz and yy."))));
        }));
        all.add(source("a quotation of ellipses", 600, n -> "", n -> quotation(1, "a " + times(n, "… b "))));
        all.add(files(
                "quotations of one statement",
                999,
                (n, files) -> files.put(
                        "sources/s.md",
                        source(
                                "quotations:\n" + times(n, i -> "  - {id: q" + i + ", statement: one}\n"),
                                times(n, i -> quotation(i, "Words number " + i + "."))))));
        all.add(files("links to anchors that are missing, beside others", 9_999, (n, files) -> {
            files.put("pages/a.md", page(times(n, i -> "## H" + i + " {#h" + i + "}\n\n")));
            files.put("pages/b.md", page(paragraphs(n, i -> "[[a#x" + i + "]] ")));
        }));
        all.add(files("unknown names beside names", 9_999, (n, files) -> {
            files.put(
                    "actors/ada.md",
                    "---\nname: Ada\nkind: person\nvariants:\n" + times(Math.min(n, 999), i -> "  - Name " + i + "\n")
                            + "---\n");
            files.put("pages/b.md", page(paragraphs(n, i -> "[[nam" + i + "]] ")));
        }));
        all.add(body("a table of many columns", 600, n -> table(n, 400_000 / (2 * n + 2))));
        all.add(body("runs of backticks of growing length", 400, n -> paragraphs(n, i -> times(i + 1, "`") + " ")));
        all.add(body("block quotes nested deeply", 59, n -> times(833, i -> times(n, ">") + " a\n\n")));
        all.add(body("open brackets", 200_000, n -> paragraphs(n, i -> "[")));
        all.add(body("open brackets with exclamation marks", 200_000, n -> paragraphs(n, i -> "![")));
        all.add(body("link titles that are never closed", 100_000, n -> paragraphs(n, i -> "[a](b \"")));
        all.add(body("addresses that are never closed", 100_000, n -> paragraphs(n, i -> "[a](<b")));
        all.add(body("links in links", 100_000, n -> paragraphs(n, i -> "[a](b [")));
        all.add(body("images in links", 60_000, n -> paragraphs(n, i -> "[![a](b)](")));
        all.add(body("reference definitions", 49_999, n -> times(n, i -> "[a" + i + "]: b\n\n")));
        all.add(body("reference definitions in one paragraph", 1_000, n -> times(n, i -> "[a" + i + "]: b\n")));
        all.add(body("stars", 400_000, n -> paragraphs(n, i -> i % 2 == 0 ? "*a" : "**b")));
        all.add(body("footnotes", 4_999, n -> times(n, i -> "a[^" + i + "]\n\n[^" + i + "]: b\n\n")));
        all.add(body("spaces before a digit", 4_700, n -> "> a\n>\n> — " + times(n, " ") + "1\n"));
        all.add(body("list items", 19_999, n -> times(n, "- a\n\n")));
        all.add(body("headings", 9_999, n -> times(n, "## a\n\n")));
        all.add(body("entities", 200_000, n -> paragraphs(n, i -> "&amp")));
        all.add(body("angle brackets", 300_000, n -> paragraphs(n, i -> "<")));
        // As much as is still printed.
        all.add(topic("lines of a topic that is printed", 960, n -> times(n, "a\n\n")));
        all.add(topic(
                "text of a topic that is printed",
                2_700,
                n -> paragraphs(n, i -> "Alpha beta" + i + " gamma delta went. ")));
        all.add(source(
                "quotations of a source that is printed",
                170,
                n -> "",
                n -> "\n## Quotations\n\n" + times(n, i -> quotation(i, "Words " + i + "."))));
        all.add(body("accents on letters of words", 255_000, n -> accented(n, ".\n\n", "")));
        all.add(body("accents in headings", 255_000, n -> accented(n, "\n\n", "## ")));
        all.add(topic("accents on letters of a topic's words", 255_000, n -> accented(n, " [@s].\n\n", "Alpha ")));
        all.add(body("accents in cross-links", 255_000, n -> accented(n, "]]\n\n", "[[")));
        all.add(body("accents in paths", 255_000, n -> accented(n, ".md)\n\n", "[a](")));
        all.add(files("accents in an id that is cited", 255_000, (n, files) -> {
            files.put("topics/t.md", topic(accented(n, "].\n\n", "A [@s#")));
        }));
        all.add(source("accents in a key", 255_000, n -> "a" + ACCENTS.repeat(n) + ": b\n", n -> "A.\n"));
        all.add(body("sentences", 19_999, n -> paragraphs(n, i -> "A b. ")));
        all.add(body("sentences that cite", 5_000, n -> paragraphs(n, i -> "A b [@s]. ")));
        all.add(body("citations alone", 10_000, n -> paragraphs(n, i -> "[@s] ")));
        all.add(body("one footnote", 9_999, n -> paragraphs(n, i -> "a[^1] ") + "\n[^1]: b\n"));
        all.add(body("code in lines far apart", 49_000, n -> times(n, "    a\n\n")));
        all.add(body("lists nested deeply", 1_600, n -> times(n, times(30, "- ") + "a\n\n")));
        all.add(body("small tables", 5_000, n -> times(n, "|a|\n|-|\n|b|\n\n")));
        all.add(body("short paragraphs", 19_999, n -> times(n, "a\n\n")));
        all.add(topic("equal sentences of a topic", 19_999, n -> paragraphs(n, i -> "A b. ")));
        all.add(topic(
                "different sentences of a topic that cite", 5_000, n -> paragraphs(n, i -> "A b" + i + " [@s]. ")));
        all.add(topic("different words of a topic", 140_000, n -> paragraphs(n, i -> "b" + i + " ")));
        all.add(files("sentences of a topic, and of the source that they cite", 9_999, (n, files) -> {
            files.put("topics/t.md", topic(paragraphs(n / 2, i -> "Alpha beta" + i + " gamma delta said [@s]. ")));
            files.put("sources/s.md", source("", paragraphs(n, i -> "Alpha beta" + i + " gamma delta said. ")));
        }));
        all.add(files("numbers of a topic, and of the source that it cites", 1_333, (n, files) -> {
            files.put("topics/t.md", topic(paragraphs(n, i -> numbers(i) + " [@s]. ")));
            files.put("sources/s.md", source("", paragraphs(n, i -> numbers(i) + ". ")));
        }));
        all.add(files("one word over and over, and the same denied", 150, (n, files) -> {
            String words = times(400, "approve ");
            files.put("topics/t.md", topic(times(n, words + "[@s].\n\n")));
            files.put("sources/s.md", source("", times(n, "not " + words + ".\n\n")));
        }));
        all.add(files("sentences on very many positions", 5_000, (n, files) -> {
            files.put("topics/t.md", topic(paragraphs(n, i -> "Alpha beta" + i + " gamma approve [@s#c]. ")));
            files.put(
                    "sources/s.md",
                    source(
                            "positions:\n"
                                    + times(
                                            999,
                                            "  - {claim: c, voice: own, direction: affirms, certainty: fact, note: b}\n"),
                            "A.\n"));
        }));
        all.add(files("sentences that are missing, beside others", 9_999, (n, files) -> {
            files.put("topics/t.md", topic(paragraphs(n, i -> "Alpha beta" + i + ". ")));
            files.put("pages/b.md", page(paragraphs(n, i -> String.format(Locale.ROOT, "[[t#s-%08x]] ", i))));
        }));
        all.add(files("names that begin with one word", 999, (n, files) -> {
            files.put(
                    "actors/ada.md",
                    "---\nname: Ada\nkind: person\nvariants:\n" + times(n, i -> "  - Name A" + i + "\n") + "---\n");
            files.put("topics/t.md", topic(paragraphs(n * 5, i -> times(15, "Name ") + "[@s]. ")));
        }));
        all.add(source(
                "long positions on one claim",
                999,
                n -> "positions:\n"
                        + times(
                                n,
                                "  - {claim: c, voice: own, direction: affirms, certainty: fact, note: "
                                        + times(900, "b") + "}\n"),
                n -> "A.\n"));
        all.add(source(
                "positions without a claim", 999, n -> "positions:\n" + times(n, "  - {note: b}\n"), n -> "A.\n"));
        all.add(source(
                "positions on one claim",
                999,
                n -> "positions:\n"
                        + times(n, "  - {claim: c, voice: own, direction: affirms, certainty: fact, note: b}\n"),
                n -> "A.\n"));
        all.add(source(
                "figures of positions",
                998,
                n -> "positions:\n"
                        + times(
                                5,
                                "  - claim: c\n    voice: own\n    direction: affirms\n    certainty: fact\n    figures:\n"
                                        + times(
                                                n,
                                                i -> "      - {amount: " + (i + 1) + ", unit: u, item: i" + i + "}\n")),
                n -> "A.\n"));
        all.add(source(
                "figures that are printed",
                125,
                n -> "positions:\n  - {claim: c, voice: own, direction: affirms, certainty: fact, figures: [\n"
                        + times(n, i -> "{amount: " + (i + 1) + ", unit: u, item: i" + i + "},\n") + "]}\n",
                n -> "A.\n"));
        all.add(source(
                "figures of one item",
                110,
                n -> "positions:\n"
                        + times(
                                45,
                                k ->
                                        "  - claim: c\n    voice: own\n    direction: affirms\n    certainty: fact\n    figures:\n"
                                                + times(
                                                        n,
                                                        i -> "      - {amount: 5, unit: u, item: i" + i % 25 + "}\n")),
                n -> "A.\n"));
        all.add(source("unknown keys", 60_000, n -> times(n, i -> "key" + i + ": b\n"), n -> "A.\n"));
        all.add(source("keys of a long name", 900_000, n -> times(n, "k") + ": b\n", n -> "A.\n"));
        all.add(source(
                "actors of a source", 999, n -> "actors:\n" + times(n, "  - {actor: ada, role: a}\n"), n -> "A.\n"));
        all.add(source("events of a source", 999, n -> "events: [" + times(n, "x,") + "x]\n", n -> "A.\n"));
        all.add(files(
                "a title of one word",
                500_000,
                (n, files) -> files.put(
                        "topics/t.md",
                        "---\ntitle: " + times(n, "a") + "\norder: 1\nquestion: \"What?\"\n---\nA [@s].\n")));
        all.add(files(
                "a question of one word",
                500_000,
                (n, files) -> files.put(
                        "topics/t.md", "---\ntitle: T\norder: 1\nquestion: " + times(n, "a") + "\n---\nA [@s].\n")));
        all.add(files("a long name that is linked often", 20_000, (n, files) -> {
            files.put("actors/ada.md", "---\nname: " + times(n * 5, "a") + "\nkind: person\n---\n");
            files.put("pages/p.md", page(paragraphs(n, i -> "[[ada]] ")));
        }));
        all.add(files("a long label that is cited often", 20_000, (n, files) -> {
            files.put("sources/s.md", source("", "A.\n").replace("label: S", "label: " + times(n, "a")));
            files.put("pages/p.md", page(paragraphs(n, i -> "B [@s]. ")));
        }));
        all.add(files(
                "pages that link to all others",
                700,
                (n, files) -> IntStream.range(0, n)
                        .forEach(p -> files.put("pages/p" + p + ".md", page(paragraphs(n, i -> "[[p" + i + "]] "))))));
        all.add(files(
                "claims that each source affirms",
                300,
                (n, files) -> IntStream.range(0, n).forEach(p -> {
                    files.put("claims/c" + p + ".md", "---\ntitle: Claim " + p + "\ntopics: [t]\n---\n");
                    files.put(
                            "sources/s" + p + ".md",
                            source(
                                            "positions:\n"
                                                    + times(
                                                            n,
                                                            i -> "  - {claim: c" + i
                                                                    + ", voice: own, direction: affirms, certainty: fact, note: b}\n"),
                                            "A.\n")
                                    .replace("label: S", "label: S" + p));
                })));
        return all;
    }

    private static String table(int columns, int rows) {
        return times(columns, "|a") + "|\n" + times(columns, "|-") + "|\n"
                + times(Math.min(rows, 990), i -> times(columns, "|b") + "|\n");
    }
}
