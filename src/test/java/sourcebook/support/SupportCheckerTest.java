package sourcebook.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.LinkedSite;

/** Each sentence of a list gets the warnings that the list says, and no others. */
class SupportCheckerTest {
    private static final Path FOLDER = Path.of("src/test/resources/support");
    private static final String TOPIC = "content/topics/ferry.md";

    static List<JudgedSentences.Case> sentences() throws IOException {
        return JudgedSentences.in(FOLDER.resolve("sentences.txt"));
    }

    static Map<String, String> site() throws IOException {
        Map<String, String> files = new HashMap<>();
        Path site = FOLDER.resolve("site");
        try (Stream<Path> paths = Files.walk(site)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(site.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }

    private static List<Diagnostic> check(String frontMatter, String body) throws IOException {
        return check(frontMatter, body, site());
    }

    /** Returns what is found where the records of the Gazette are other ones. */
    private static List<Diagnostic> checkRecords(String keys, String positions) throws IOException {
        Map<String, String> files = site();
        files.put("content/topics/harbor.md", "---\ntitle: Harbor\norder: 2\n---\nIt is there [@gazette-ferry].\n");
        files.put("content/claims/quay.md", "---\ntitle: \"The quay is sold\"\ntopics: [harbor]\n---\n");
        files.put("content/claims/quay-fares.md", "---\ntitle: \"The quay raises fares\"\ntopics: [harbor]\n---\n");
        files.put(
                "content/claims/quay-part.md",
                "---\ntitle: \"A pier is sold\"\ntopics: [harbor]\nbroader: fares-rise\n---\n");
        files.put(
                "content/claims/engine.md",
                "---\ntitle: \"Lakeside has built an electric engine\"\ntopics: [ferry]\n---\n");
        StringBuilder other = new StringBuilder();
        for (String claim : List.of("quay", "quay-fares", "quay-part", "engine")) {
            other.append("  - {claim: ")
                    .append(claim)
                    .append(", voice: own, direction: affirms, certainty: fact, note: \"So.\"}\n");
        }
        files.computeIfPresent(
                "content/sources/herald-fares.md", (f, text) -> text.replace("positions:\n", "positions:\n" + other));
        files.computeIfPresent(
                "content/sources/gazette-ferry.md",
                (f, text) -> text.replace("positions:\n", keys + "positions:\n" + positions));
        return check("", "Marsh said that the fares will not rise [@gazette-ferry#marsh-fares].", files);
    }

    private static List<Diagnostic> check(String frontMatter, String body, Map<String, String> files) {
        files.put(TOPIC, "---\ntitle: Ferry\norder: 1\n" + frontMatter + "---\n" + body + "\n");
        LinkedSite linked = LinkedSite.of(files, Set.of());
        assertThat(linked.diagnostics().sorted()).isEmpty();
        Diagnostics found = new Diagnostics();
        found.addAll(Supported.findings(linked.site()));
        return found.sorted();
    }

    private static List<String> codes(List<Diagnostic> found) {
        return found.stream().map(d -> d.code().id()).distinct().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void sentenceGetsItsWarnings(JudgedSentences.Case sentence) throws IOException {
        assertThat(codes(check("", sentence.sentence()))).isEqualTo(sentence.codes());
    }

    @Test
    void waiverSilencesItsCheckAndNoOther() throws IOException {
        String waiver = "waivers: [{check: SB607, words: \"Every boat\", reason: \"There are two.\"}]\n";
        assertThat(codes(check(waiver, "Every boat carries 80 passengers, says the Gazette [@gazette-ferry].")))
                .containsExactly("SB601");
    }

    @Test
    void waiverThatNothingNeedsIsReported() throws IOException {
        String waiver = "waivers: [{check: SB601, words: \"ninety\", reason: \"As counted.\"}]\n";
        List<Diagnostic> found =
                check(waiver, "The boat carries ninety passengers, says the Gazette [@gazette-ferry].");
        assertThat(codes(found)).containsExactly("SB650");
        assertThat(found.get(0).span().content()).isEqualTo("\"ninety\"");
    }

    @Test
    void placeIsThatOfTheWords() throws IOException {
        List<Diagnostic> found = check("", "The boat carries **80 passengers**, says the Gazette [@gazette-ferry].");
        assertThat(found)
                .singleElement()
                .satisfies(d -> assertThat(d.span().content()).isEqualTo("80"));
    }

    private static String position(String claim) {
        return "  - {claim: " + claim
                + ", by: [bo-marsh], direction: denies, certainty: fact, quotation: marsh-fares}\n";
    }

    @Test
    void oneQuotationForClaimsThatHaveNothingInCommonIsReported() throws IOException {
        assertThat(checkRecords("", position("quay"))).singleElement().satisfies(d -> {
            assertThat(d.code().id()).isEqualTo("SB610");
            assertThat(d.span().toString()).startsWith("content/sources/gazette-ferry.md:30:");
            assertThat(d.message()).contains("'quay'");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine", "quay-fares", "quay-part", "fares-rise"})
    void aTopicABroaderClaimOrAWordInCommonIsEnough(String claim) throws IOException {
        assertThat(checkRecords("", position(claim))).isEmpty();
    }

    @Test
    void aSharedQuotationIsWaivedByItsId() throws IOException {
        String waiver = "waivers: [{check: SB610, words: \"marsh-fares\", reason: \"It speaks of both.\"}]\n";
        assertThat(codes(checkRecords(waiver, ""))).as("nothing needs it").containsExactly("SB650");
        assertThat(checkRecords(waiver, position("quay"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            An engine built by Lakeside is electric. | SB611
            The engine of Lakeside is built.         | SB611
            Lakeside has an engine.                  |
            An electric engine was built by Riverton. |
            """)
    void aSourceThatIsCalledSilentDoesNotSpeakOfIt(String summary, String code) throws IOException {
        assertThat(codes(checkSilence(summary))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    private static List<Diagnostic> checkSilence(String summary) throws IOException {
        return checkRecords(
                "silent: [engine]\nreactions:\n  - {by: [lakeside], stance: supports, act: \"" + summary + "\"}\n", "");
    }

    @Test
    void farApartWordsSpeakOfNothing() throws IOException {
        assertThat(checkSilence("An engine is here" + ", and so on".repeat(8) + ", built by Lakeside."))
                .isEmpty();
        assertThat(checkSilence("An engine is here" + ", and so on".repeat(3) + ", built by Lakeside."))
                .hasSize(1);
    }

    @Test
    void aSilenceIsWaivedByWordsOfTheSentence() throws IOException {
        String waiver = "waivers: [{check: SB611, words: \"built by Lakeside\", reason: \"Another engine.\"}]\n";
        assertThat(checkRecords(
                        waiver + "silent: [engine]\nreactions:\n  - {by: [lakeside], stance: supports, act: "
                                + "\"An engine built by Lakeside is electric.\"}\n",
                        ""))
                .isEmpty();
    }
}
