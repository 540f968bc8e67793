package sourcebook.bake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.diagnostic.Code;
import sourcebook.sample.SampleProject;

/** What a briefing has of the program's as long as it does not replace it. */
class ThemeTest {
    private static final String TOPIC = "topics/arms-transfers.html";
    private static final String STYLES = "css/site.css";

    @TempDir
    Path folder;

    private SampleProject bare() throws IOException {
        return new SampleProject(folder.resolve("project")).lay(SampleProject.SAMPLES.resolve("valid"));
    }

    private static Map<String, String> ofProject(String name) throws IOException {
        return SampleProject.contents(Path.of(name));
    }

    @Test
    void holdsWhatLiesInTheFoldersOfTheProgram() throws IOException {
        assertThat(Theme.ofProgram().templates().keySet())
                .isEqualTo(ofProject("templates").keySet());
        SortedMap<String, byte[]> assets = Theme.ofProgram().assets();
        assertThat(assets.keySet()).isEqualTo(ofProject("assets").keySet());
        for (String path : assets.keySet()) {
            assertThat(assets.get(path)).isEqualTo(Files.readAllBytes(Path.of("assets", path)));
        }
    }

    @Test
    void aBriefingWithoutTemplatesLooksAsOneThatCopiedThem() throws IOException {
        Baking bare = Baking.of(bare());
        assertThat(bare.outcome().published()).isTrue();
        Map<String, String> files = bare.files();
        SampleProject full = new SampleProject(bare().folder());
        for (String name : new String[] {"templates", "assets"}) {
            for (String file : SampleProject.files(Path.of(name))) {
                Path target = full.folder().resolve(name).resolve(file);
                Files.createDirectories(target.getParent());
                Files.copy(Path.of(name, file), target);
            }
        }
        assertThat(Baking.of(full).files()).isEqualTo(files);
    }

    @Test
    void aFileOfTheBriefingComesFirstAndTheOthersStay() throws IOException {
        Baking baking = Baking.of(bare().write("templates/topic.ftl", "own ${page.title}")
                .write("assets/" + STYLES, "own")
                .write("assets/more.txt", "more"));
        assertThat(baking.text(TOPIC)).isEqualTo("own Arms transfers");
        assertThat(baking.text("claims/index.html")).contains("<html");
        assertThat(baking.text(STYLES)).isEqualTo("own");
        assertThat(baking.text("more.txt")).isEqualTo("more");
        assertThat(baking.text("js/site.js")).isEqualTo(Files.readString(Path.of("assets/js/site.js")));
    }

    @Test
    void aTemplateOfTheProgramUsesPartsOfTheBriefing() throws IOException {
        Baking baking = Baking.of(bare().write("templates/layout.ftl", "<#macro page title=''>mine<#nested></#macro>"));
        assertThat(baking.said())
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said).startsWith("sourcebook:templates/"));
        assertThat(baking.outcome().diagnostics()).allSatisfy(d -> {
            assertThat(d.isOfProgram()).isTrue();
            assertThat(d.help()).endsWith("needs what a file in the folder templates no longer offers");
        });
    }

    @Test
    void aBriefingHasColorsALogoAFootAndAnOrderOfItsOwn() throws IOException {
        Baking baking = Baking.of(bare().write("jbake.properties", """
                        site.style=css/own.css
                        site.logo=logo.svg
                        site.footer=Made in Exampleton, with care & tea.
                        site.navigation=sources, claims, coverage
                        """)
                .write("assets/css/own.css", ":root { --accent: red; }")
                .write("assets/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"));
        assertThat(baking.said()).isEmpty();
        Document page = Jsoup.parse(baking.text(TOPIC));
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
                .containsExactly("../css/site.css", "../css/own.css");
        assertThat(page.select(".site-title img").eachAttr("src")).containsExactly("../logo.svg");
        assertThat(page.select(".site-footer p").text()).isEqualTo("Made in Exampleton, with care & tea.");
        assertThat(page.select("#s-menu a").eachText()).startsWith("Sources", "Claims", "Coverage");
        assertThat(page.select("#s-menu").text()).doesNotContain("Topics", "Timeline");
    }

    @Test
    void aLookThatIsNotThereIsSaidBeforeAnythingIsMade() throws IOException {
        SampleProject project = bare().write("jbake.properties", "site.style=css/won.css\nsite.logo=logo.svg\n")
                .write("assets/css/own.css", "");
        Baking baking = Baking.of(project);
        assertThat(baking.outcome().published()).isFalse();
        assertThat(baking.outcome().diagnostics())
                .extracting(d -> d.code() + " " + d.message() + ": " + d.help())
                .containsExactly(
                        "BAD_PROPERTY there is no asset 'css/won.css': did you mean 'css/own.css'?",
                        "BAD_PROPERTY there is no asset 'logo.svg': write its path in the folder assets");

        assertThat(Baking.of(project.write("jbake.properties", "site.navigation=claims, source\n"))
                        .outcome()
                        .diagnostics())
                .extracting(d -> d.message() + ": " + d.help())
                .containsExactly("there is no overview 'source' to lead to: did you mean 'sources'?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../jbake.properties",
                "css/../../jbake.properties",
                "/etc/passwd",
                "https://outside.example/x.css",
                "//outside.example/x.css",
                "javascript:alert(1)",
                "data:text/css,*{}",
                "css/own.css\"><script>alert(1)</script>",
                "css/own.css?x",
                "css\\\\own.css",
            })
    void aStyleOrALogoIsAnAssetOfTheBriefingAndNothingElse(String path) throws IOException {
        SampleProject project = bare().write("assets/css/own.css", "")
                .write("assets/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        for (String setting : new String[] {"site.style", "site.logo"}) {
            Baking baking = Baking.of(project.write("jbake.properties", setting + "=" + path + "\n"));
            assertThat(baking.outcome().published()).isFalse();
            assertThat(baking.outcome().diagnostics())
                    .singleElement()
                    .satisfies(d -> assertThat(d.code()).isEqualTo(Code.BAD_PROPERTY));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"css/Site.css", "css", "css/site.css/part.txt"})
    void givesWayToAFileThatCannotStandBesideItsOwn(String asset) throws IOException {
        Baking baking =
                Baking.of(SampleProject.valid(folder.resolve("project")).plain().write("assets/" + asset, "own"));
        assertThat(baking.said()).isEmpty();
        assertThat(baking.text(asset)).isEqualTo("own");
        assertThat(baking.files()).doesNotContainKey(STYLES).containsKey("js/site.js");
    }

    @Test
    void aFailureOfTheProgramsTemplateNeedsNoFileOfTheProject() {
        assertThat(Theme.shown("topic.ftl")).isEqualTo("sourcebook:templates/topic.ftl");
        assertThat(new String(Theme.ofProgram().templates().get("layout.ftl"), UTF_8))
                .contains("<#macro");
    }
}
