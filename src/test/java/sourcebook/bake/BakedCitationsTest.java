package sourcebook.bake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.ris.RISConverter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.sample.SampleProject;

/** Builds this repository's briefing, and reads how it says that its sources and pages are cited. */
@Tag("slow")
class BakedCitationsTest {
    /** Pages that look over the site and say something; a search, a wrong address and what stands in frames say nothing. */
    private static final Set<String> OVERVIEWS = Set.of(
            "index.html",
            "topics/index.html",
            "claims/index.html",
            "coverage.html",
            "origins.html",
            "reactions.html",
            "timeline.html",
            "quotations.html",
            "actors/index.html",
            "events/index.html",
            "agreements/index.html",
            "sources/index.html",
            "corrections.html",
            "data/index.html");

    private static final String ADDRESS = "https://www.example.org/briefing";

    @TempDir
    static Path folder;

    private static Path site;

    @BeforeAll
    static void build() throws IOException {
        site = folder.resolve("site");
        bake(Path.of("").toAbsolutePath(), site, null);
    }

    private static void bake(Path project, Path destination, String baseUrl) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Project opened = Project.open(project, baseUrl, diagnostics);
        BriefingOven.Options options = new BriefingOven.Options(destination, true, false, true, 2);
        assertThat(BriefingOven.bake(opened, options, diagnostics, Progress.SILENT)
                        .published())
                .isTrue();
    }

    private static Document page(Path of, String path) throws IOException {
        return Jsoup.parse(of.resolve(path).toFile(), "UTF-8");
    }

    private static List<String> citations(Document page, String summary) {
        Element details = page.select(".cite details").stream()
                .filter(d -> d.selectFirst("summary").text().equals(summary))
                .findFirst()
                .orElseThrow();
        return details.select("dd").eachText();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sceeus-quick-comment-vostochny | SCEEUS. (ca. 2023, September 13). [Quick Comment on the talks at Vostochny] [Policy comment]. | “[Quick Comment on the Talks at Vostochny].” Policy comment. SCEEUS, [September 13, 2023?]. | [Quick Comment on the Talks at Vostochny]. Policy comment. SCEEUS, circa 13 Sept. 2023.
        unn-putin-to-visit-dprk | UNN. (ca. 2024, June). Russian President Vladimir Putin to visit the DPRK, signing of a partnership agreement is possible [News report]. | “Russian President Vladimir Putin to Visit the DPRK, Signing of a Partnership Agreement Is Possible.” News report. UNN, [June 2024?]. | Russian President Vladimir Putin to Visit the DPRK, Signing of a Partnership Agreement Is Possible. News report. UNN, circa June 2024.
        gp-short-note-917 | George, N. T., & Anoop, G. (2024, June 18). Putin visits North Korea after 24 years [Briefing note]. GP. | George, Neha Tresa, and Govind Anoop. “Putin Visits North Korea after 24 Years.” Briefing note. GP, June 18, 2024. | George, Neha Tresa, and Govind Anoop. Putin Visits North Korea after 24 Years. Briefing note. GP, 18 June 2024.
        cnbc-mutual-defense-pact | CNBC. (ca. 2024, June 19). Russia and North Korea sign mutual defense pact: Putin [News report]. | “Russia and North Korea Sign Mutual Defense Pact: Putin.” News report. CNBC, [June 19, 2024?]. | Russia and North Korea Sign Mutual Defense Pact: Putin. News report. CNBC, circa 19 June 2024.
        intellinews-russia-country-report-2024-07-p20 | Intellinews. (2024, July). RUSSIA Country Report July 2024 [Country report]. | “RUSSIA Country Report July 2024.” Country report. Intellinews, July 2024. | RUSSIA Country Report July 2024. Country report. Intellinews, July 2024.
        """)
    void aSourceIsCitedAsItsPublisherPublishedIt(String id, String apa, String chicago, String mla) throws IOException {
        assertThat(citations(page(site, "sources/" + id + ".html"), "Cite this source"))
                .containsExactly(apa, chicago, mla);
    }

    @Test
    void thePageOfASourceIsCitedAsASummaryOfIt() throws IOException {
        assertThat(citations(page(site, "sources/gp-short-note-917.html"), "Cite this page"))
                .allSatisfy(c -> assertThat(c)
                        .contains("Summary of the briefing note by GP", "Russia and North Korea, 2023–2024"))
                .noneMatch(c -> c.contains("George"));
    }

    @Test
    void anOverviewIsCitedAsAPageOfTheSite() throws IOException {
        assertThat(citations(page(site, "index.html"), "Cite this page"))
                .allSatisfy(c -> assertThat(c).contains("Home", "Russia and North Korea, 2023–2024"));
        assertThat(citations(page(site, "timeline.html"), "Cite this page"))
                .allSatisfy(c -> assertThat(c).contains("Timeline", "Russia and North Korea, 2023–2024"));
    }

    @Test
    void everyPageWithATextCanBeCitedAndNoOther() throws IOException {
        for (String path : SampleProject.files(site)) {
            if (path.endsWith(".html")) {
                Document page = page(site, path);
                boolean overview = path.endsWith("index.html")
                        || page.select("meta[name=citation_title]").isEmpty();
                boolean says = !overview || OVERVIEWS.contains(path);
                assertThat(page.select(".cite").size()).as(path).isEqualTo(says ? 1 : 0);
                assertThat(Files.exists(site.resolve(path.replace(".html", ".bib"))))
                        .as(path)
                        .isEqualTo(!overview || path.equals("sources/index.html"));
            }
        }
        assertThat(page(site, "topics/arms-transfers.html")
                        .select(".cite summary")
                        .eachText())
                .containsExactly("Cite this page");
    }

    @Test
    void addressesAreThereOnlyIfTheSiteHasOne() throws IOException {
        Path placed = folder.resolve("placed");
        bake(Path.of("").toAbsolutePath(), placed, ADDRESS);
        String topic = ADDRESS + "/topics/arms-transfers.html";
        Document page = page(placed, "topics/arms-transfers.html");
        assertThat(citations(page, "Cite this page")).allMatch(c -> c.contains(topic));
        assertThat(page.select("meta[name=citation_public_url]").attr("content"))
                .isEqualTo(topic);
        Document source = page(placed, "sources/gp-short-note-917.html");
        assertThat(citations(source, "Cite this source")).noneMatch(c -> c.contains("http"));
        assertThat(source.select("meta[name=citation_abstract_html_url]").attr("content"))
                .isEqualTo(ADDRESS + "/sources/gp-short-note-917.html");
        assertThat(page(site, "topics/arms-transfers.html")
                        .select("meta[name^=citation_][name$=url]")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void theFilesOfAllSourcesHoldWhatThePagesOfTheSourcesSay() throws Exception {
        BibTeXConverter bibtex = new BibTeXConverter();
        Map<String, CSLItemData> entries;
        try (InputStream in = Files.newInputStream(site.resolve("sources/index.bib"))) {
            entries = bibtex.toItemData(bibtex.loadDatabase(in));
        }
        RISConverter ris = new RISConverter();
        Map<String, CSLItemData> records;
        try (InputStream in = Files.newInputStream(site.resolve("sources/index.ris"))) {
            records = ris.toItemData(ris.loadLibrary(in));
        }
        assertThat(entries).hasSize(5).containsOnlyKeys(records.keySet());
        for (String id : entries.keySet()) {
            Document page = page(site, "sources/" + id + ".html");
            CSLItemData entry = entries.get(id);
            CSLItemData record = records.get(id);
            assertThat(List.of(entry.getTitle(), record.getTitle()))
                    .containsOnly(page.selectFirst("h1").text());
            String publisher = page.select(".facts th:contains(Publisher) + td").text();
            assertThat(record.getPublisher()).isEqualTo(publisher);
            assertThat(entry.getPublisher() == null ? entry.getContainerTitle() : entry.getPublisher())
                    .isEqualTo(publisher);
            String alone = Files.readString(site.resolve("sources/" + id + ".bib"), UTF_8);
            assertThat(Files.readString(site.resolve("sources/index.bib"), UTF_8))
                    .contains(alone);
        }
    }

    @Test
    void aProjectCanLeaveThemOut() throws IOException {
        Path project = folder.resolve("project");
        SampleProject.valid(project).plain();
        Path plain = folder.resolve("plain");
        bake(project, plain, null);
        assertThat(SampleProject.files(plain)).noneMatch(f -> f.endsWith(".bib") || f.endsWith(".ris"));
    }
}
