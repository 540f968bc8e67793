package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.text.Located;

class FrontMatterTest {
    private static Parsing topic(String yaml) {
        return Parsing.of("topics", "---\n" + yaml + "---\n");
    }

    private static String reported(String yaml) {
        return topic(yaml).shown();
    }

    /** Everything that stands before must not shift a place. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# 😀😀😀\n",
                "question: \"😀 “é”\"\n",
                "question: 😀 plain\n",
                "question: '😀'\n",
                "question: |\n  😀\n  two\n",
                "question: >-\n  😀\n\n  two\n",
                "question: \"\\U0001F600 \\\" \\\n  two\"\n",
                "question: \"tab\tinside\"\n"
            })
    void namesExactlyWhatStandsThere(String before) {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String yaml = before + "title: Ti 😀 tle\norder: 1\nvariants: [😀, \"b 😀\", 'c']\n";
            Parsed.Document document = topic(yaml.replace("\n", end)).document();

            assertThat(document.frontMatter().title().span().content()).isEqualTo("Ti 😀 tle");
            assertThat(document.frontMatter().variants())
                    .extracting(v -> v.span().content())
                    .containsExactly("😀", "\"b 😀\"", "'c'");
            assertThat(document.frontMatter().variants())
                    .extracting(Located::value)
                    .containsExactly("😀", "b 😀", "c");
        }
    }

    @Test
    void readsAnEmojiOnEveryEdgeOfABuffer() {
        for (int length = 960; length < 1100; length++) {
            String yaml = "title: T\nquestion: \"" + "a".repeat(length) + "😀😀\"\norder: 1\nvariants: [here]\n";

            assertThat(topic(yaml).document().frontMatter().variants())
                    .extracting(v -> v.span().content())
                    .containsExactly("here");
        }
    }

    @Test
    void findsEveryProblemAtOnceWithItsPlace() {
        assertThat(reported("title: [a]\nordr: 1\nstatus: publish\nvariants: b\nquestion: {a: 1}\n"))
                .isEqualTo("""
                        SB116 2:8 [
                        SB114 3:1 ordr
                        SB117 4:9 publish
                        SB116 5:11 b
                        SB116 6:11 {""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            extra: 1                  | SB114 4:1 extra
            extra: [a, {b: c}]        | SB114 4:1 extra
            extra: {a: {b: c}}        | SB114 4:1 extra
            "e/x~t": 1                | SB114 4:1 "e/x~t"
            😀: 1                     | SB114 4:1 😀
            """)
    void namesAnUnknownKeyWhateverItsValue(String line, String reported) {
        assertThat(reported("title: a\norder: 1\n" + line + "\n")).isEqualTo(reported);
        assertThat(reported(line + "\ntitle: a\norder: 1\n")).isEqualTo(reported.replace("4:", "2:"));
    }

    @Test
    void namesUnknownAndMissingKeysInsideLists() {
        String source = """
                ---
                title: T
                label: L
                publisher: p
                language: en
                kind: k
                obtained: original
                topics: [t]
                actors:
                  - {actor: a, rolle: x}
                  - role: y
                positions:
                  - claim: c
                    direction: affirms
                    certainty: fact
                    voice: own
                    figures: [{amount: 1, unit: u, item: i}, {amount: "1,000", unti: u, item: i}]
                ---
                """;
        assertThat(Parsing.of("sources", source).shown()).isEqualTo("""
                SB114 10:16 rolle
                SB115 11:5 role
                SB117 17:55 "1,000"
                SB114 17:64 unti""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'title: &a b'             | SB112 2:8 &a b
            'title: &a "b"'           | SB112 2:8 &a "b"
            'title: *a'               | SB112 2:8 *a
            'title: !!str b'          | SB112 2:8 !!str b
            'title: !x b'             | SB112 2:8 !x b
            '&a title: b'             | SB112 2:1 &a title
            """)
    void refusesAnchorsAliasesAndTags(String line, String reported) {
        assertThat(reported(line + "\norder: 1\n")).startsWith(reported);
    }

    @Test
    void refusesAnchorsOfLists() {
        assertThat(reported("title: a\norder: 1\nvariants: &v [b]\n")).startsWith("SB112 4:11");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThat(reported("title: 😀\norder: 1\ntitle: b\n")).isEqualTo("SB113 4:1 title");
    }

    @Test
    void tellsOfAKeyThatStandsTwiceAndNotOfWhatItHolds() {
        assertThat(reported("title: {a: 1}\norder: 1\ntitle: {a: 2}\n")).isEqualTo("SB113 4:1 title");
        assertThat(reported("title: a\norder: 1\ntitle:\n")).isEqualTo("SB113 4:1 title\nSB116 4:1 title");
    }

    @Test
    void isOneDocument() {
        assertThat(reported("title: a\norder: 1\n...\nb: c\n")).isEqualTo("SB111 5:1 ");
        assertThat(reported("title: a\norder: 1\n--- b\n")).isEqualTo("SB111 4:5 b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1\"", "true", "\"\"", "\" draft\"", "Draft"})
    void knowsTheWordsOfAKeyAndNoOthers(String status) {
        assertThat(reported("title: a\norder: 1\nstatus: " + status + "\n")).isEqualTo("SB117 4:9 " + status);
        assertThat(topic("title: a\norder: 1\nstatus: draft\n")
                        .document()
                        .frontMatter()
                        .isDraft())
                .isTrue();
    }

    @Test
    void saysWhereYamlIsBroken() {
        assertThat(reported("title: 😀 a: b\norder: 1\n")).startsWith("SB111 2:11");
        assertThat(reported("title: \"a\norder: 1\n")).startsWith("SB111 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "- a\n", "a\n", "[a]\n"})
    void isAMappingAndNothingElse(String yaml) {
        assertThat(reported(yaml)).startsWith("SB111 ");
    }

    @Test
    void hasNoEmptyValues() {
        assertThat(reported("title:\norder: 1\nvariants: [a, ]\n")).isEqualTo("SB116 2:1 title");
        assertThat(reported("title: a\norder: 1\nvariants: [a, null]\n")).startsWith("SB116 4:");
        assertThat(reported("title: ~\norder: 1\n")).isEqualTo("SB116 2:1 title");
        assertThat(reported("title: \" \"\norder: 1\n")).isEqualTo("SB116 2:8 \" \"");
    }

    @Test
    void pointsIntoADate() {
        String event = "---\ntitle: 😀\ndate: %s\n---\n";

        assertThat(Parsing.of("events", String.format(event, "2024-06-31")).shown())
                .isEqualTo("SB118 3:15 31");
        assertThat(Parsing.of("events", String.format(event, "\"2024-06-31\"")).shown())
                .isEqualTo("SB118 3:7 \"2024-06-31\"");
        assertThat(Parsing.of("events", String.format(event, "2024-06-19"))
                        .document()
                        .frontMatter())
                .isInstanceOfSatisfying(
                        Event.class, e -> assertThat(e.date().span().content()).isEqualTo("2024-06-19"));
    }

    @Test
    void readsNumbersAndTruthValuesAsTextWhereTextIsWanted() {
        Parsed.Document document = topic("title: 1984\norder: 1\nvariants: [yes, 1.50, true, 1e999999999, -1E5]\n")
                .document();

        assertThat(document.title()).isEqualTo("1984");
        assertThat(document.frontMatter().variants())
                .extracting(Located::value)
                .containsExactly("yes", "1.50", "true", "1e999999999", "-1E5");
        assertThat(topic("title: 1e999999999\norder: 1\n").document().title()).isEqualTo("1e999999999");
    }

    /** Of a source, and of its archived copy. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "//evil.example/x",
                "https://good.example@evil.example/",
                "https://example.org/\\\"onclick=x",
                "https://example.org/ onclick=x",
                "https://example.org/<b>",
                "https:evil.example",
                "https://",
                "https://example.org/\\u0009x",
            })
    void refusesAnAddressThatIsNoneOfTheWeb(String address) {
        String source = """
                ---
                title: A
                label: A
                publisher: a
                language: en
                kind: a
                obtained: original
                topics: [a]
                url: "%s"
                archived: "%s"
                ---
                """;
        String good = "https://example.org/";
        assertThat(Parsing.of("sources", source.formatted(good, good)).shown()).isEmpty();
        assertThat(Parsing.of("sources", source.formatted(address, good)).shown())
                .matches("(?s)SB[0-9]+ 9:.*");
        assertThat(Parsing.of("sources", source.formatted(good, address)).shown())
                .matches("(?s)SB[0-9]+ 10:.*");
    }

    @Test
    void wantsAWholeNumber() {
        assertThat(reported("title: a\norder: 2147483647\n")).isEmpty();
        assertThat(reported("title: a\norder: 2147483648\n")).isEqualTo("SB116 3:8 2147483648");
        assertThat(reported("title: a\norder: -1\n")).isEqualTo("SB116 3:8 -1");
        assertThat(reported("title: a\norder: first\n")).isEqualTo("SB116 3:8 first");
        assertThat(reported("title: a\norder: [1]\n")).isEqualTo("SB116 3:8 [");
    }

    @Test
    void keepsReferencesWithTheirPlaces() {
        Parsing parsing = Parsing.of("claims", "---\r\ntitle: 😀😀\r\ntopics:\r\n  - one\r\n  - \"two\"\r\n---\r\n");

        assertThat(parsing.document().frontMatter().references())
                .extracting(r -> r.span().toString() + " " + r.span().content())
                .containsExactly("content/claims/x.md:4:5 one", "content/claims/x.md:5:5 \"two\"");
    }

    @Test
    void checksIdsOfProvisionsLanguagesAndWhoTakesAPosition() {
        assertThat(Parsing.of("agreements", "---\ntitle: a\nparties: [p]\nprovisions: [{id: A b, label: c}]\n---\n")
                        .shown())
                .isEqualTo("SB109 4:19 A b");
        assertThat(Parsing.of("sources", """
                        ---
                        title: T
                        label: L
                        publisher: p
                        language: engl_ish
                        kind: k
                        obtained: original
                        topics: [t]
                        positions: [{claim: c, direction: affirms, certainty: fact, by: [a], unnamed: b, note: Said so.}]
                        ---
                        """).shown()).isEqualTo("SB117 5:11 engl_ish\nSB117 9:21 c");
    }

    @Test
    void refusesInvisibleCharactersWrittenAsEscapes() {
        assertThat(reported("title: \"a\\u202Eb\"\norder: 1\n")).isEqualTo("SB102 2:8 \"a\\u202Eb\"");
        assertThat(reported("title: \"a\\u00E9\\n\"\norder: 1\n")).isEmpty();
        assertThat(reported("title: \"a\\ud800\"\norder: 1\n")).isEqualTo("SB102 2:8 \"a\\ud800\"");
        assertThat(reported("title: \"a\\u2028\"\norder: 1\n")).isEqualTo("SB102 2:8 \"a\\u2028\"");
        assertThat(reported("title: \"\\U0001F600\\uD83D\\uDE00\"\norder: 1\n")).isEmpty();
        assertThat(reported("title: \"a\\u200Bb\"\norder: 1\n")).isEqualTo("SB124 2:8 \"a\\u200Bb\"");
    }
}
