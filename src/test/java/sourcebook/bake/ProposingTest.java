package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.attest.Attester;
import sourcebook.attest.Proposal;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.sample.SampleProject;

/** What the texts of a small briefing suggest on where its positions come from. */
class ProposingTest {
    @TempDir
    Path project;

    @TempDir
    Path texts;

    @BeforeEach
    void writeProject() throws IOException {
        write(project, "content/topics/harbor.md", "---\ntitle: Harbor\norder: 1\n---\n");
        write(project, "content/claims/sale.md", "---\ntitle: The harbor is sold\ntopics: [harbor]\n---\n");
        actor("mayor", "Ada Lund", "person");
        actor("norway", "Norway", "state");
        actor("paper", "The Paper", "organization");
        actor("gazette", "The Gazette", "organization");
        actor("nord", "Nord", "organization");
        source("report", "2024-06-02", "words: \"for a low price\"", "");
        source("letter", "2024-06-01", "words: \"the old harbor\"", "");
        SampleProject.withTemplates(project, "${page.title}");
        write(texts, "letter.txt", "Nothing is said of the old harbor.");
    }

    private void actor(String id, String name, String kind) throws IOException {
        write(project, "content/actors/" + id + ".md", "---\nname: " + name + "\nkind: " + kind + "\n---\n");
    }

    private void source(String id, String date, String position, String body) throws IOException {
        write(project, "content/sources/" + id + ".md", """
                ---
                title: %s
                label: %s
                publisher: paper
                published: "%s"
                language: en
                kind: news report
                obtained: original
                topics: [harbor]
                positions:
                  - claim: sale
                    voice: own
                    direction: affirms
                    certainty: fact
                    %s
                ---
                A summary.

                %s
                """.formatted(id, id, date, position, body));
    }

    private static void write(Path folder, String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private List<Proposal> proposals(String text) throws IOException {
        write(texts, "report.txt", text);
        Diagnostics found = new Diagnostics();
        Attester.Making making = new Attester.Making(LocalDate.of(2026, 11, 22), true, null);
        List<Proposal> proposals = Attesting.attest(Project.open(project, null, found), texts, making, true, 2, found)
                .proposals();
        assertThat(found.hasErrors()).as(() -> found.sorted().toString()).isFalse();
        return proposals;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It goes for a low price. This was reported with reference to the Gazette. | [gazette]
            According to the state-owned agency Nord, it goes for a low price.        | [nord]
            It goes for a low price, Nord quoted her as saying.                       | [nord]
            It goes for a low price, the Gazette has written.                         | [gazette]
            Norwegian state media reported that it goes for a low price.              | ["Norwegian state media"]
            It goes for a low price, according to the Harbor Times.                   | ["Harbor Times"]
            It goes for a low price, according to Harbor Times of Monday.             | ["Harbor Times"]
            The Gazette reported on it. According to the report, it goes for a low price. | [gazette]
            """)
    void whoeverATextNamesAsItsSourceIsProposed(String text, String origins) throws IOException {
        assertThat(proposals("A headline.\n\n" + text)).singleElement().satisfies(p -> {
            assertThat(p.entry()).isEqualTo("rests-on: " + origins);
            assertThat(p.file()).isEqualTo("report.txt");
            assertThat(p.line()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It goes for a low price, according to Ada Lund.",
                "It goes for a low price, according to Norway.",
                "It goes for a low price, according to experts.",
                "It goes for a low price, according to the Paper.",
                "It goes for a low price, according to Norwegian officials.",
                "It goes for a low price. He reported it.",
                "It goes for a low price, according to the report.",
                "Experts reported that it goes for a low price."
            })
    void speakersAndTheHouseItselfAreNoOrigins(String text) throws IOException {
        assertThat(proposals(text)).isEmpty();
    }

    @Test
    void aPositionIsNamedOnlyWhereItsWordsStandInTheSentence() throws IOException {
        assertThat(proposals("According to Nord, it goes for a low price."))
                .singleElement()
                .satisfies(p -> assertThat(p.places()).containsExactly("content/sources/report.md:11: sale"));
        assertThat(proposals("It goes for a low price. According to Nord, it rains."))
                .singleElement()
                .satisfies(p -> assertThat(p.places()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rests-on: [nord]", "rests-on: [gazette, nord]"})
    void whatIsRecordedIsNotProposed(String recorded) throws IOException {
        source("report", "2024-06-02", "words: \"for a low price\"\n    " + recorded, "");
        assertThat(proposals("According to Nord, it goes for a low price. According to Nord, it rains."))
                .isEmpty();
    }

    @Test
    void runsOfWordsThatTwoTextsShareAreProposedAtTheLaterOne() throws IOException {
        String shared = "The council “will sell the old harbor, and for a low price”";
        write(texts, "letter.txt", "A word before. " + shared + ".");
        assertThat(proposals("One line.\n" + shared + ", it said."))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.file() + ":" + p.line()).isEqualTo("report.txt:2");
                    assertThat(p.finding()).startsWith("12 words in a row stand in letter.txt:1, too");
                    assertThat(p.entry()).isEqualTo("rests-on: [letter]");
                    assertThat(p.places()).containsExactly("content/sources/report.md:11: sale");
                });
        source("report", "2024-06-02", "words: \"for a low price\"\n    rests-on: [letter]", "");
        assertThat(proposals(shared)).isEmpty();
    }

    @Test
    void sevenWordsInARowAreNotEnough() throws IOException {
        write(texts, "letter.txt", "We sell the old harbor for a low sum.");
        assertThat(proposals("They sell the old harbor for a low price.")).isEmpty();
        assertThat(proposals("They and we sell the old harbor for a low price."))
                .hasSize(1);
    }

    private static String quotation(String words, String attributes) {
        return "> " + words + "\n>\n> — [[mayor]] {" + attributes + "}\n";
    }

    @Test
    void nearlyTheSameWordsOfOneSpeakerAreProposedAsOneStatement() throws IOException {
        String one = "Nobody will purchase the harbor before winter";
        String other = "Before winter nobody purchases this harbor of ours";
        write(texts, "letter.txt", "On the old harbor: “" + one + "”, Ada Lund said.");
        String text = "It goes for a low price. “" + other + "”, Ada Lund said.";
        source("letter", "2024-06-01", "words: \"the old harbor\"", quotation(one, "#winter-letter"));
        source("report", "2024-06-02", "words: \"for a low price\"", quotation(other, "#winter-report"));
        assertThat(proposals(text)).singleElement().satisfies(p -> {
            assertThat(p.entry()).isEqualTo("statement=winter-letter");
            assertThat(p.finding()).startsWith("Ada Lund is quoted with nearly the same in letter");
            assertThat(p.places())
                    .containsExactly(
                            "content/sources/letter.md:19: #winter-letter",
                            "content/sources/report.md:19: #winter-report");
        });
        source("letter", "2024-06-01", "words: \"the old harbor\"", quotation(one, "#winter-letter statement=winter"));
        source(
                "report",
                "2024-06-02",
                "words: \"for a low price\"",
                quotation(other, "#winter-report statement=winter"));
        assertThat(proposals(text)).isEmpty();
    }

    /** The bound is far above what linear work needs, and far below what work that grows with the square would take. */
    @Test
    void noTextKeepsTheProgramBusy() {
        String many = "According to Nord, it goes for a low price ".repeat(5_000) + "According To ".repeat(20_000);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            write(texts, "letter.txt", many + "the old harbor");
            assertThat(proposals(many)).isNotEmpty();
        });
    }
}
