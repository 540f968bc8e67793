package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.sample.SampleProject;

/** Where a page was, readers find the way to where it is; lists, search and feeds know only where it is. */
class RedirectsTest {
    private static final String NEWS = """
            ---
            title: "News & <more>"
            order: 2
            %s
            first-published: "2024-05-01"
            updates: [{date: "2024-05-02", text: "More is said."}]
            ---
            Nothing.
            """;

    @TempDir
    Path folder;

    private Baking baked(String properties, String id, String formerly) throws IOException {
        SampleProject project = SampleProject.valid(folder.resolve(id))
                .write("content/topics/" + id + ".md", NEWS.formatted(formerly))
                .write("jbake.properties", properties + "render.feed=true\nrender.sitemap=true\nrender.search=true\n");
        Path source = project.folder().resolve("content/sources/cnbc-pact.md");
        project.write(
                "content/sources/cnbc-pact.md",
                Files.readString(source).replaceFirst("topics: \\[", "topics: [" + id + ", "));
        return Baking.of(project);
    }

    @Test
    void theOldAddressLeadsToThePage() throws IOException, NoSuchAlgorithmException {
        Baking baked = baked("site.host=https://example.org/b\n", "news", "formerly: [oldest, older]");
        for (String former : new String[] {"oldest", "older"}) {
            Document page = Jsoup.parse(baked.text("topics/" + former + ".html"));
            assertThat(page.title()).isEqualTo("News & <more>");
            assertThat(page.select("link[rel=canonical]").attr("href"))
                    .isEqualTo("https://example.org/b/topics/news.html");
            assertThat(page.select("meta[http-equiv=refresh]").attr("content")).isEqualTo("0; url=news.html");
            assertThat(page.select("a").attr("href")).isEqualTo("news.html");
            // The only script is the one that the page's policy allows, whatever the page.
            String script = page.select("script").html();
            assertThat(script).isEqualTo("location.replace(document.links[0].href+location.hash)");
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .startsWith("default-src 'none'; script-src 'sha256-")
                    .contains(Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-256")
                                    .digest(script.getBytes(StandardCharsets.UTF_8))));
        }
        String redirect = baked.text("topics/older.html");
        assertThat(baked.files().entrySet().stream()
                        .filter(f -> f.getValue().contains("older.html")
                                || f.getValue().contains("oldest.html")))
                .isEmpty();
        assertThat(baked.text("sitemap.xml")).contains("/topics/news.html");
        assertThat(redirect.length()).isLessThan(700);
    }

    @Test
    void withoutTheAddressOfTheSiteEverythingIsRelative() throws IOException {
        Baking baked = baked("", "news", "formerly: [older, news]");
        assertThat(Jsoup.parse(baked.text("topics/older.html"))
                        .select("link[rel=canonical]")
                        .attr("href"))
                .isEqualTo("../topics/news.html");
        assertThat(baked.text("topics/news.html")).doesNotContain("http-equiv=\"refresh\"");
    }

    /** A feed reader shows an entry again when its id changes. */
    @Test
    void entriesOfFeedsKeepTheirIds() throws IOException {
        String before = baked("site.host=https://example.org\n", "oldest", "").text("index.json");
        String after = baked("site.host=https://example.org\n", "news", "formerly: [oldest, older]")
                .text("index.json");
        assertThat(before).contains("#oldest/published", "#oldest/updates/1");
        assertThat(after.replace("topics/news.html", "topics/oldest.html")).isEqualTo(before);
    }
}
