package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.pdf.Pdf;
import sourcebook.sample.SampleProject;

/** Shows with this repository's templates where the original of a source can be read. */
@Tag("slow")
class SourceAddressTest {
    private static final String ORIGINAL = "https://News.example.org:8080/quays?a=1&b=2#top";
    private static final String COPY = "https://archive.example.org/2024/https://news.example.org/quays";
    private static final String WORDS = ORIGINAL + ":~:text=The%20harbor%20has%20two%20quays%2C%20not%20three"
            + "&text=and%20a%20crane%20that%20nobody,the%20fire%20of%20last%20year";

    @TempDir
    static Path folder;

    private static Path site;

    @BeforeAll
    static void build() throws IOException {
        Path sample = SampleProject.SAMPLES.resolve("golden/addresses/project/content");
        Path project = folder.resolve("project");
        new SampleProject(project.resolve("content")).lay(sample);
        new SampleProject(project.resolve("templates")).lay(Path.of("templates"));
        new SampleProject(project.resolve("assets")).lay(Path.of("assets"));
        Diagnostics found = new Diagnostics();
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

    @Test
    void thePageLeadsToTheOriginalAndToTheCopyAsRobustLinksAsk() throws IOException {
        Element fact = page("sources/report.html")
                .select(".facts tr:has(th:containsOwn(Original))")
                .first();
        assertThat(fact).isNotNull();
        assertThat(fact.select("td").text())
                .isEqualTo("Read it at news.example.org, archived copy; read on June 20, 2024");
        assertThat(fact.select("a").eachAttr("href")).containsExactly(ORIGINAL, COPY);
        for (Element link : fact.select("a")) {
            assertThat(link.attr("rel")).isEqualTo("noopener noreferrer");
            assertThat(link.attr("data-originalurl")).isEqualTo(ORIGINAL);
            assertThat(link.attr("data-versionurl")).isEqualTo(COPY);
            assertThat(link.attr("data-versiondate")).isEqualTo("2024-06-20");
        }
    }

    @Test
    void aDoiLeadsToItsResolver() throws IOException {
        Element link =
                page("sources/study.html").select(".facts a[href^=https]").first();
        assertThat(link).isNotNull();
        assertThat(link.text()).isEqualTo("10.1000/a<b>#c%d_(e)");
        assertThat(link.attr("href")).isEqualTo("https://doi.org/10.1000/a%3Cb%3E%23c%25d_(e)");
        assertThat(link.hasAttr("data-originalurl")).isFalse();
    }

    @Test
    void aQuotationLeadsToItsWordsThere() throws IOException {
        assertThat(page("sources/report.html")
                        .select("#quays a:containsOwn(In the original)")
                        .eachAttr("href"))
                .containsExactly(WORDS);
        assertThat(page("evidence/harbor.html")
                        .select("a:containsOwn(In the original)")
                        .eachAttr("href"))
                .containsExactly(WORDS);
        assertThat(page("topics/harbor.html").select("a:containsOwn(In the original)"))
                .as("a topic leads to the source's page")
                .isEmpty();
    }

    @Test
    void aSourceWithoutAnAddressSaysNothingOfIt() throws IOException {
        Document page = page("sources/older.html");
        assertThat(page.select(".facts th").eachText()).contains("Obtained").doesNotContain("Original");
        assertThat(page.select("main a[href^=http]")).isEmpty();
    }

    @Test
    void copiesAndEditionsHaveItToo() throws IOException {
        assertThat(site.resolve("sources/report.md"))
                .content()
                .contains("- **Original**: Read it at [news.example.org](" + ORIGINAL + "), [archived copy](" + COPY
                        + ")");
        assertThat(Pdf.text(Files.readAllBytes(site.resolve("topics/harbor.pdf")))
                        .replaceAll("\\s+", ""))
                .contains(ORIGINAL, "Archived:" + COPY + "Readon", "https://doi.org/10.1000/a%3Cb%3E%23c%25d_(e)");
    }
}
