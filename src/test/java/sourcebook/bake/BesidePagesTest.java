package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sourcebook.diagnostic.Code;

/** Sitemap, robots.txt, copies in Markdown, llms.txt and cards, as they come of a small project. */
class BesidePagesTest extends BesidePages {
    // ---- Sitemap, robots.txt, llms.txt -------------------------------------------------------------------------

    @Test
    void theSitemapListsEveryPageAndTheDaysThatCuratorsNoted() throws IOException {
        addHistory();
        Baking baking = bake("render.sitemap=true\nsite.host=" + URL);
        List<String> listed = baking.text("sitemap.xml")
                .lines()
                .filter(l -> l.startsWith("<url>"))
                .map(l -> l.replaceAll(".*<loc>" + URL + "/(.*)</loc>.*", "$1"))
                .map(p -> p.isEmpty() ? "index.html" : p)
                .toList();
        assertThat(listed)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(baking.files().keySet().stream()
                        .filter(f -> f.endsWith(".html") && !f.equals("404.html"))
                        .toList());
        assertThat(baking.text("sitemap.xml"))
                .contains("topics/arms-transfers.html</loc><lastmod>2024-03-01</lastmod>")
                .contains("claims/munitions-supplied.html</loc><lastmod>2024-01-02</lastmod>")
                .contains("sources/cnbc-pact.html</loc></url>");
        assertThat(baking.text("robots.txt")).endsWith("Sitemap: " + URL + "/sitemap.xml\n");
    }

    @Test
    void withoutAnAddressThereIsNoSitemapAndItsPathIsFree() throws IOException {
        sample.write("assets/sitemap.xml", "mine");
        Baking baking = bake("render.sitemap=true");
        assertThat(baking.text("robots.txt")).doesNotContain("Sitemap");
        assertThat(baking.text("sitemap.xml")).isEqualTo("mine");
    }

    @Test
    void whoeverWritesTheFilesForProgramsByHandKeepsThem() throws IOException {
        sample.write("assets/robots.txt", "User-agent: x\n").write("assets/llms.txt", "# Mine\n");
        Baking baking = bake("render.sitemap=true\nrender.markdown=true\nsite.host=" + URL);
        assertThat(baking.text("robots.txt")).isEqualTo("User-agent: x\n");
        assertThat(baking.text("llms.txt")).isEqualTo("# Mine\n");
    }

    @Test
    void assetsMayNotTakeThePathsOfWhatIsWritten() throws IOException {
        sample.write("assets/sitemap.xml", "x")
                .write("assets/index.xml", "x")
                .write("assets/topics/arms-transfers.json", "x")
                .write("assets/sources/cnbc-pact.md", "x")
                .write("assets/claims/munitions-supplied.png", "x");
        sample.write(
                "jbake.properties",
                "render.feed=true\nrender.sitemap=true\nrender.markdown=true\nrender.cards=true\nsite.host=" + URL);
        assertThat(Baking.of(sample).codes().stream().filter(c -> c == Code.PAGE_COLLISION))
                .hasSize(5);
    }

    @Test
    void assetsMayLieWhereNoOtherFormOfThePageIsMade() throws IOException {
        sample.write("assets/sources/cnbc-pact.png", "x")
                .write("assets/sources/cnbc-pact.json", "x")
                .write("assets/404.md", "x")
                .write("assets/topics/index.xml", "x");
        bake("render.feed=true\nrender.markdown=true\nrender.cards=true");
    }

    @Test
    void theListForLanguageModelsHasItsFormAndLeadsToCopies() throws IOException {
        Baking baking = bake("render.markdown=true");
        String text = baking.text("llms.txt");
        // llmstxt.org: an H1 with the name, a block quotation with a summary, then sections of links with notes.
        assertThat(text).startsWith("# A & \\<B>\n\n> ");
        assertThat(text)
                .contains("\n## Topics\n\n- [Arms transfers](topics/arms-transfers.md): Which arms go where?\n");
        assertThat(text.lines().filter(l -> l.startsWith("- ")))
                .allMatch(l -> baking.files().containsKey(l.replaceAll("^- \\[.*?]\\((.*?)\\).*", "$1")), text);
        assertThat(bake("render.markdown=true\nsite.host=" + URL).text("llms.txt"))
                .contains("- [Arms transfers](" + URL + "/topics/arms-transfers.md): ");
    }

    @Test
    void theListForLanguageModelsIsBounded() throws IOException {
        for (int i = 0; i < 60; i++) {
            addSource("source-" + i, "arms-transfers");
        }
        List<String> sources = bake("render.markdown=true")
                .text("llms.txt")
                .lines()
                .filter(l -> l.contains("](sources/"))
                .toList();
        assertThat(sources).hasSize(51).last().asString().startsWith("- [All sources](sources/index.md): ");
    }

    // ---- Copies and cards --------------------------------------------------------------------------------------

    @Test
    void everyPageHasACopyExceptTheOneForWrongAddresses() throws IOException {
        Set<String> files = bake("render.markdown=true").files().keySet();
        assertThat(files.stream().filter(f -> f.endsWith(".md")).map(f -> f.replaceAll("md$", "html")))
                .containsExactlyInAnyOrderElementsOf(files.stream()
                        .filter(f -> f.endsWith(".html") && !f.equals("404.html"))
                        .toList());
    }

    @Test
    void theSiteAndItsTopicsAndClaimsHaveCards() throws IOException {
        Map<String, String> files = bake("render.cards=true").files();
        assertThat(files.keySet().stream().filter(f -> f.endsWith(".png") && !f.startsWith("icon-")))
                .containsExactlyInAnyOrder("index.png", "topics/arms-transfers.png", "claims/munitions-supplied.png");
    }

    @Test
    void aPageWhoseLettersCannotBeDrawnHasTheCardOfTheSite() throws IOException {
        sample.write("content/topics/arms-transfers.md", "---\ntitle: 무기 이전\norder: 1\n---\nText [@cnbc-pact].\n");
        sample.write("templates/topic.ftl", "${page.card.url}");
        Baking baking = bake("render.cards=true\nsite.host=" + URL);
        assertThat(baking.files()).doesNotContainKey("topics/arms-transfers.png");
        assertThat(baking.text("topics/arms-transfers.html")).isEqualTo(URL + "/index.png");
    }

    @Test
    void aCardTemplateThatGivesNoDrawingIsReported() throws IOException {
        sample.write("templates/my-card.ftl", "Hello");
        sample.write("jbake.properties", "render.cards=true\ntemplate.card.file=my-card.ftl\n");
        assertThat(Baking.of(sample).said()).contains("templates/my-card.ftl SB403: the template gives no SVG");
    }

    @Test
    void aFeedThatIsNoXmlAndAManifestThatIsNoJsonAreReported() throws IOException {
        sample.write("templates/my-feed.ftl", "<feed><title>News</feed>");
        sample.write("templates/my-manifest.ftl", "{\"name\": \"News\"} }");
        sample.write(
                "jbake.properties",
                "render.feed=true\nrender.offline=true\ntemplate.feed.file=my-feed.ftl\n"
                        + "template.manifest.file=my-manifest.ftl\n");
        assertThat(Baking.of(sample).said())
                .contains(
                        "templates/my-feed.ftl SB403: the template gives no well-formed XML",
                        "templates/my-manifest.ftl SB403: the template gives no JSON");
    }

    @Test
    void nothingOfThisIsThereWhereItIsLeftOut() throws IOException {
        addHistory();
        assertThat(bake("site.host=" + URL).files().keySet())
                .allMatch(f -> f.endsWith(".html")
                        || f.equals(".sourcebook")
                        || Theme.ofProgram().assets().containsKey(f));
    }
}
