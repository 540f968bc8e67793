package sourcebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.sample.SampleProject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is counted, and how the command ends. */
class StatsCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private SampleProject project;

    @BeforeEach
    void project() throws IOException {
        project = SampleProject.valid(folder)
                .plain()
                .write("content/sources/note.md", """
                        ---
                        title: A note
                        label: Note
                        publisher: north-korea
                        published: "2023"
                        language: en
                        kind: note
                        obtained: original
                        url: https://example.org/note
                        archived: https://archive.example.org/https://example.org/note
                        topics: [arms-transfers]
                        actors: [{actor: kim-jong-un}, {actor: russia}]
                        positions:
                          - {claim: munitions-supplied, direction: denies, certainty: fact, by: [north-korea], words: not so, rests-on: [a leaflet, cnbc-pact]}
                          - {claim: munitions-supplied, direction: denies, certainty: likely, voice: own, note: Again., rests-on: [a leaflet]}
                        waivers: [{check: SB606, words: said, reason: It is so.}]
                        ---
                        It was said.

                        ## Quotations

                        > It is not so
                        >
                        > — [[north-korea]]
                        """)
                .write("content/sources/undated.md", """
                        ---
                        title: Undated
                        label: Undated
                        publisher: north-korea
                        language: en
                        kind: note
                        obtained: original
                        doi: 10.1000/182
                        topics: [arms-transfers]
                        ---
                        Nothing.
                        """);
    }

    private int stats(String... more) {
        String[] arguments = Stream.concat(Stream.of("stats", "--source", folder.toString()), Arrays.stream(more))
                .toArray(String[]::new);
        return Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    private JsonNode json() {
        assertThat(stats("--format", "json")).isEqualTo(Main.FINE);
        return JsonMapper.builder().build().readTree(out.toString());
    }

    private static List<String> counts(JsonNode list) {
        List<String> counts = new ArrayList<>();
        list.forEach(c -> counts.add(c.get("id").stringValue() + "|"
                + c.get("name").stringValue() + "|" + c.get("count").intValue()));
        return counts;
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(p -> ids.add(p.get("id").stringValue()));
        return ids;
    }

    @Test
    void sourcesAreCountedByPublisherMonthTopicAndOrigin() {
        JsonNode sources = json().get("sources");
        assertThat(sources.get("count").intValue()).isEqualTo(3);
        assertThat(counts(sources.get("byPublisher"))).containsExactly("north-korea|North Korea|2", "cnbc|CNBC News|1");
        assertThat(counts(sources.get("byMonth"))).containsExactly("2023|2023|1", "2024-06|2024-06|1", "|no date|1");
        assertThat(counts(sources.get("byTopic"))).containsExactly("arms-transfers|Arms transfers|3");
        assertThat(counts(sources.get("byOrigin")))
                .containsExactly("cnbc-pact|CNBC|1", "|a leaflet|1", "|themselves|1");
        assertThat(sources.get("withAddress").intValue()).isEqualTo(2);
        assertThat(sources.get("archived").intValue()).isEqualTo(1);
    }

    @Test
    void claimsAndWhatWasCheckedAreCounted() {
        JsonNode all = json();
        assertThat(all.get("claims").get("count").intValue()).isEqualTo(1);
        assertThat(counts(all.get("claims").get("byState")))
                .containsExactly("|denied|1", "|broader claim denied|0", "|no denial in these texts|0");
        assertThat(all.get("claims").get("fromOneOrigin").intValue()).isZero();
        assertThat(all.get("attested").get("records").intValue()).isEqualTo(1);
        assertThat(all.get("attested").get("quotations").intValue()).isEqualTo(2);
        assertThat(all.get("attested").get("found").intValue()).isEqualTo(1);
        assertThat(all.get("review").isNull()).isTrue();
        assertThat(counts(all.get("waivers"))).containsExactly("SB606|SB606|1");
    }

    @Test
    void whereThereIsLittleIsNamed() throws IOException {
        JsonNode thin = json().get("thin");
        assertThat(ids(thin.get("topics"))).isEmpty();
        assertThat(ids(thin.get("actors"))).containsExactlyInAnyOrder("kim-jong-un", "russia");
        assertThat(ids(thin.get("uncited"))).contains("note", "undated");
        assertThat(ids(thin.get("unattested"))).containsExactly("note");
        project.delete("content/sources/note.md");
        out.getBuffer().setLength(0);
        assertThat(ids(json().get("thin").get("topics"))).containsExactly("arms-transfers");
    }

    @Test
    void peopleReadATable() {
        assertThat(stats()).isEqualTo(Main.FINE);
        assertThat(out.toString())
                .contains(
                        "Sources                                                3\n",
                        "  with an address  ",
                        "    no date ")
                .contains("  topics on one origin                                 0\n", "    note, undated")
                .doesNotContain("Statements");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void pagesOfTheLastBuiltSiteAreWeighed() throws IOException {
        assertThat(json().get("weights").isNull()).isTrue();
        project.write("output/sources/note.html", "a".repeat(100_000)).write("output/topics/arms-transfers.html", "b");
        out.getBuffer().setLength(0);
        List<String> weights = counts(json().get("weights").get("pages"));
        assertThat(weights).hasSize(2);
        assertThat(weights.get(0)).startsWith("note|Note|");
        // A gzip file of one byte has 21.
        assertThat(weights.get(1)).isEqualTo("arms-transfers|Arms transfers|21");
        out.getBuffer().setLength(0);
        assertThat(stats()).isEqualTo(Main.FINE);
        assertThat(out.toString()).containsPattern("\n    Arms transfers {30,}0[.]0 KB\n");
    }

    @Test
    void falsificationsAreTriedWhereTheyAreAskedFor() {
        assertThat(json().get("guarded").isNull()).isTrue();
        out.getBuffer().setLength(0);
        assertThat(stats("--probe", "3", "--format", "json")).isEqualTo(Main.FINE);
        JsonNode guarded = JsonMapper.builder().build().readTree(out.toString()).get("guarded");
        assertThat(guarded.get("tried").intValue()).isBetween(1, 3);
        assertThat(guarded.get("noticed").intValue())
                .isBetween(0, guarded.get("tried").intValue());
        assertThat(stats("--probe", "-1")).isEqualTo(Main.USAGE);
    }

    @Test
    void aPageHasWhatTheTableHas() throws IOException {
        project.write("content/actors/cnbc.md", "---\nname: CNBC <News>\nkind: organization\n---\n");
        assertThat(stats()).isEqualTo(Main.FINE);
        List<String> lines = out.toString().lines().map(String::strip).toList();
        out.getBuffer().setLength(0);
        assertThat(stats("--format", "html")).isEqualTo(Main.FINE);
        Document page = Jsoup.parse(out.toString());
        assertThat(page.select("tr").stream().map(r -> r.text().replaceAll("\\s+", " ")))
                .containsExactlyElementsOf(
                        lines.stream().map(l -> l.replaceAll("\\s+", " ")).toList())
                .contains("CNBC <News> 1");
        assertThat(page.select("[src], [href], script")).isEmpty();
    }

    @Test
    void statementsAreCountedWhereAnyWasRead() throws IOException {
        project.write("content/topics/arms-transfers.review.yaml", "read: []\n");
        assertThat(stats()).isEqualTo(Main.FINE);
        assertThat(out.toString()).containsPattern("Statements +[1-9]").containsPattern("  not read +[1-9]");
    }

    @Test
    void contentWithErrorsIsNotCounted() throws IOException {
        project.write("content/pages/note-two.md", "---\ntitle: Note\n---\nSee [[nowhere]].\n");
        assertThat(stats()).isEqualTo(Main.CONTENT_ERRORS);
        assertThat(err.toString()).contains("SB201", "nothing was counted");
        assertThat(stats("--format", "xml")).isEqualTo(Main.USAGE);
    }
}
