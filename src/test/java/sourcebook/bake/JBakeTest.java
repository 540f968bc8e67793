package sourcebook.bake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.jbake.app.Oven;
import org.jbake.template.DelegatingTemplateEngine;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.diagnostic.Code;
import sourcebook.sample.SampleProject;

/** What was seen to go wrong with JBake, and does not here. */
class JBakeTest {
    @TempDir
    Path folder;

    private SampleProject sample() throws IOException {
        return SampleProject.valid(folder.resolve("project"));
    }

    @Test
    void worksWithoutTheDatabase() throws IOException {
        for (String absent : new String[] {
            "com.orientechnologies.orient.core.db.OrientDB", "com.orientechnologies.orient.core.record.impl.ODocument"
        }) {
            assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(absent));
        }
        assertThat(BriefingOven.class).isAssignableTo(Oven.class);
        assertThat(FreeMarkerEngine.class).isAssignableTo(DelegatingTemplateEngine.class);
        assertThat(Baking.of(sample()).outcome().published()).isTrue();
    }

    @Test
    void nothingOfJBakesDefaultsComesIntoPages() throws IOException {
        SampleProject sample = sample();
        for (String type : new String[] {"page", "topic", "home", "error404"}) {
            sample.write("templates/" + type + ".ftl", "${site.title} ${site.url!'no host'} ${page.canonical!'none'}");
        }
        Baking baking = Baking.of(sample);
        assertThat(baking.text("method.html")).isEqualTo("Sourcebook no host none");
        baking.files()
                .forEach((path, content) ->
                        assertThat(content.toLowerCase(Locale.ROOT)).as(path).doesNotContain("jbake"));
        // Nor JBake's own pages: feed, archive, tags, sitemap.
        assertThat(baking.files()).doesNotContainKeys("feed.xml", "archive.html", "tags/index.html");
    }

    @Test
    void twoBakesInOneProcessAreTheSameAndLeaveNoTrace() throws IOException {
        Locale locale = Locale.getDefault();
        Locale format = Locale.getDefault(Locale.Category.FORMAT);
        TimeZone zone = TimeZone.getDefault();
        Map<Object, Object> properties = new HashMap<>(System.getProperties());
        Baking first = Baking.of(sample());
        Baking second = Baking.of(sample(), 5);
        assertThat(first.outcome().published()).isTrue();
        assertThat(second.files()).isEqualTo(first.files());
        assertThat(Locale.getDefault()).isEqualTo(locale);
        assertThat(Locale.getDefault(Locale.Category.FORMAT)).isEqualTo(format);
        assertThat(TimeZone.getDefault()).isEqualTo(zone);
        assertThat(System.getProperties()).isEqualTo(properties);
    }

    @Test
    void headingsHaveTheirIdOnce() throws IOException {
        SampleProject sample = sample().write("content/pages/method.md", """
                        ---
                        title: Method
                        ---
                        ## One

                        ### Two {#two}

                        #### Three {.wide #three}
                        """)
                .write(
                        "templates/page.ftl",
                        "<#list body.sections as s><h2 id='${s.id}'>${s.title}</h2>"
                                + "<#list s.blocks as b>${b.html}</#list></#list>");
        String page = Baking.of(sample).text("method.html");
        assertThat(Jsoup.parse(page).select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page)
                .contains("<h2 id='one'>One</h2>", "<h3 id=\"two\">Two</h3>")
                .doesNotContain("<a ");
    }

    // ---- Assets ------------------------------------------------------------------------------------------------

    private SampleProject withAssets() throws IOException {
        return sample().write("assets/shown.txt", "1")
                .write("assets/css/site.css", "2")
                .write("assets/.hidden", "3")
                .write("assets/.folder/inside.txt", "4")
                .write("assets/.well-known/inside.txt", "4")
                .write("assets/ignored/.jbakeignore", "")
                .write("assets/ignored/deep/inside.txt", "5");
    }

    private static Set<String> assets(Baking baking) {
        Set<String> paths = new TreeSet<>(baking.files().keySet());
        paths.removeIf(p -> p.endsWith(".html") || p.equals(".sourcebook"));
        Theme.ofProgram()
                .assets()
                .forEach((path, bytes) -> paths.removeIf(p -> p.equals(path)
                        && new String(bytes, ISO_8859_1).equals(baking.files().get(p))));
        return paths;
    }

    @Test
    void copiesAssetsAndLeavesIgnoredFoldersOut() throws IOException {
        Baking baking = Baking.of(withAssets());
        assertThat(assets(baking)).containsExactly(".well-known/inside.txt", "css/site.css", "shown.txt");
        assertThat(baking.outcome().assets())
                .isEqualTo(Theme.ofProgram().assets().size() + 2);
        assertThat(baking.said())
                .containsExactly(
                        "assets/.folder SB105: it is not published, because it is hidden",
                        "assets/.hidden SB105: it is not published, because it is hidden");
    }

    @Test
    void leavesHiddenAssetsOutWhereItIsAsked() throws IOException {
        Baking baking = Baking.of(withAssets().write("jbake.properties", "asset.ignore=true\n"));
        assertThat(assets(baking)).containsExactly("css/site.css", "shown.txt");
        assertThat(baking.outcome().assets())
                .isEqualTo(Theme.ofProgram().assets().size() + 1);
    }

    @Test
    void anotherIgnoreFileHoldsForContentAndAssets() throws IOException {
        Baking baking = Baking.of(withAssets()
                .write("jbake.properties", "ignore.file=.nosite\n")
                .write("assets/css/.nosite", "")
                .write("content/pages/private/.nosite", "")
                .write("content/pages/private/secret.md", "not even front matter"));
        assertThat(assets(baking)).contains("ignored/deep/inside.txt").doesNotContain("css/site.css");
        assertThat(baking.codes())
                .containsOnlyOnce(Code.IGNORED_FOLDER)
                .containsOnly(Code.IGNORED_FOLDER, Code.NOT_PUBLISHED);
        assertThat(baking.files()).doesNotContainKey("secret.html");
    }

    @Test
    void anAssetKeepsItsBytes() throws IOException {
        SampleProject sample = sample();
        byte[] bytes = new byte[70_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 256);
        }
        Files.createDirectories(sample.folder().resolve("assets"));
        Files.write(sample.folder().resolve("assets/data.bin"), bytes);
        Baking.of(sample);
        assertThat(folder.resolve("site/data.bin")).hasBinaryContent(bytes);
    }
}
