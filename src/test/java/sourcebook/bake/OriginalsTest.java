package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.attest.Attester;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.pdf.Pdf;
import sourcebook.sample.SampleProject;

/** Shows with this repository's templates what a quotation is a translation of, what insertions stand for, what was read. */
@Tag("slow")
class OriginalsTest {
    private static final String SWEDISH = "Ingen ska betala mer än i dag. Biljetten kostar vad den kostar.";

    @TempDir
    static Path folder;

    private static Path site;
    private static Attester.Result attested;

    @BeforeAll
    static void build() throws IOException {
        Path sample = SampleProject.SAMPLES.resolve("golden/originals/project/content");
        Path project = folder.resolve("project");
        new SampleProject(project.resolve("content")).lay(sample);
        new SampleProject(project.resolve("templates")).lay(Path.of("templates"));
        new SampleProject(project.resolve("assets")).lay(Path.of("assets"));
        Path gazette = project.resolve("content/sources/gazette-1.md");
        Files.writeString(gazette, Files.readString(gazette) + """

                > We asked [him], and he agreed
                >
                > — [[ada]] {#asked}
                """);
        SampleProject files = new SampleProject(folder)
                .write("texts/posten-1.txt", "«" + SWEDISH + "» Ada Lindqvist sade det.\n")
                .write("texts/gazette-1.txt", """
                        “Nobody will pay more than today,” Ada Lindqvist said. “Nobody shall pay more,” said Ada Lindqvist.
                        Ada Lindqvist said “Peace!” and “سلام”.

                        “We asked the old harbor-master, and he agreed,” Ada Lindqvist said.
                        """)
                .write("project/content/pages/method.md", "---\ntitle: Method\n---\n## Review\n\nAs people do.\n")
                .write("project/content/topics/ferry.review.yaml", """
                        read:
                          - statement: "She promised it."
                            rests-on:
                              - "something else"
                            by: "A. B."
                            date: "2024-06-01"
                        """);
        Diagnostics found = new Diagnostics();
        attested = Attesting.attest(
                Project.open(project, null, found),
                files.folder().resolve("texts"),
                LocalDate.of(2024, 6, 1),
                true,
                2,
                found);
        site = folder.resolve("site");
        Outcome outcome = BriefingOven.bake(
                Project.open(project, null, found),
                new BriefingOven.Options(site, true, false, true, 2),
                found,
                Progress.SILENT);
        assertThat(outcome.published()).as("%s", outcome.diagnostics()).isTrue();
    }

    private static Document page(String path) throws IOException {
        return Jsoup.parse(site.resolve(path).toFile(), "UTF-8");
    }

    private static String printed(String path) throws IOException {
        return Pdf.text(Files.readAllBytes(site.resolve(path))).replaceAll("\\s+", " ");
    }

    @Test
    void eachIsAttestedWhereItStands() throws IOException {
        assertThat(attested.mismatched()).isZero();
        assertThat(Files.readString(folder.resolve("project/content/sources/posten-1.attestation.yaml")))
                .contains("id: biljetten, start: 1, end: 64");
        Element translation = page("sources/gazette-1.html").getElementById("fares");
        assertThat(translation.select(".original .attested").text()).contains("Found word for word");
        assertThat(translation.select("> figcaption > .attested").text()).contains("Found word for word");
    }

    @Test
    void theyStandSideBySideInTheirLanguages() throws IOException {
        Document page = page("sources/gazette-1.html");
        Element translation = page.getElementById("fares");
        assertThat(translation.select("> blockquote").text()).isEqualTo("Nobody will pay more than today.");
        assertThat(translation
                        .select("> .original > blockquote[lang=sv]:not([dir])")
                        .text())
                .isEqualTo(SWEDISH);
        assertThat(translation.select(".original figcaption").text())
                .startsWith("Original, in Swedish [Posten, May 3, 2024]");
        assertThat(translation.select("> figcaption").text()).contains("Translated by River Gazette");
        // What else is translated of the statement stands once on its page, and with it on the page of all quotations.
        assertThat(translation.select(".siblings")).isEmpty();
        assertThat(page.select("blockquote:contains(Nobody shall pay more.)")).hasSize(1);
        assertThat(page("quotations.html").select(".siblings").eachText()).contains("Nobody shall pay more. [Gazette]");
        assertThat(page.getElementById("peace")
                        .select("blockquote[lang=ar][dir=rtl]")
                        .text())
                .isEqualTo("سلام");
        assertThat(page("sources/posten-1.html")
                        .getElementById("biljetten")
                        .select("figcaption")
                        .text())
                .contains("In Swedish", "Nobody will pay more than today.");
        assertThat(page("quotations.html")
                        .select(".original blockquote[lang=sv]")
                        .text())
                .isEqualTo(SWEDISH);
    }

    @Test
    void copiesAndEditionsHaveBoth() throws IOException {
        assertThat(Files.readString(site.resolve("sources/gazette-1.md")))
                .contains("> > " + SWEDISH + "\n> >\n> > — Original, in Swedish");
        assertThat(printed("topics/ferry.pdf"))
                .contains(
                        "Nobody will pay more than today.”",
                        "Translated by River Gazette. Original, in Swedish: “" + SWEDISH);
    }

    @Test
    void whatAnInsertionStandsForIsSaid() throws IOException {
        String said = "one word is the curator’s, in place of 3 words; [him] stands for “the old harbor-master”";
        assertThat(page("sources/gazette-1.html")
                        .getElementById("asked")
                        .select(".attested q")
                        .text())
                .isEqualTo("the old harbor-master");
        assertThat(Files.readString(site.resolve("sources/gazette-1.md"))).contains(said);
        assertThat(printed("briefing.pdf")).contains("[him] stands for “the old harbor-master”.");
    }

    @Test
    void whatWasReadIsSaidOfTheSiteAndInPrint() throws IOException {
        assertThat(page("method.html").getElementById("s-site-review").parent().text())
                .contains("What was read on this site against their sources has changed since");
        assertThat(page("actors/ada.html").getElementById("s-site-review")).isNull();
        assertThat(printed("briefing.pdf")).contains("What was read in this briefing against");
        assertThat(printed("topics/ferry.pdf"))
                .contains("What was read of this topic against its sources has changed since");
    }
}
