package sourcebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sourcebook.sample.SampleProject;

/** What is published, and what a build and a check say. */
class BuildCommandTest extends CommandRuns {
    @Test
    void thePublishedSiteIsUntouchedAfterAnError() throws IOException {
        build();
        Map<String, String> before = SampleProject.contents(site);
        project.write("content/pages/note.md", LINK_TO_NOWHERE).write("templates/topic.ftl", "new");
        Run run = build();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("; the published site is untouched");
        assertThat(SampleProject.contents(site)).isEqualTo(before);
        assertThat(SampleProject.folders(folder)).containsExactly("project", "site");
    }

    @Test
    void thePublishedSiteIsUntouchedAfterAWarningUnderStrict() throws IOException {
        build();
        Map<String, String> before = SampleProject.contents(site);
        project.write("content/pages/note.md", WARNING);
        assertThat(build("--strict").exitCode()).isEqualTo(1);
        assertThat(SampleProject.contents(site)).isEqualTo(before);
    }

    @Test
    void baseUrlTakesPrecedenceOverTheConfiguration() throws IOException {
        project.write("jbake.properties", "site.host=https://configured.example.org\n")
                .write("templates/topic.ftl", "${page.canonical}");
        Path page = site.resolve("topics/arms-transfers.html");
        build();
        assertThat(page).hasContent("https://configured.example.org/topics/arms-transfers.html");
        build("--base-url", "https://www.example.org/briefing/");
        assertThat(page).hasContent("https://www.example.org/briefing/topics/arms-transfers.html");
    }

    @Test
    void theDestinationIsTheConfiguredOneUnlessOneIsGiven() throws IOException {
        project.write("jbake.properties", "destination.folder=target/briefing\n");
        run("build", "--source", project.folder().toString(), "--quiet");
        assertThat(project.folder().resolve("target/briefing/index.html")).exists();
    }

    @Test
    void pathsLeadToTheFilesFromWhereTheCommandIsRun() throws IOException {
        project.write("content/pages/note.md", LINK_TO_NOWHERE);
        assertThat(check().err())
                .startsWith(
                        project.folder() + "/content/pages/note.md:4:7: error SB201: no page is called"
                                + " 'vladmir-putin'\n    4 | See [[vladmir-putin]].\n      |       ^^^^^^^^^^^^^\n"
                                + "   help: did you mean 'vladimir-putin'? Or, if it is new, make a file for it: 'new actor ID --title NAME', 'new event …' and so on\n");
    }

    @Test
    void saysWhatHoldsWithoutSettings() throws IOException {
        assertThat(check().out()).doesNotContain("jbake.properties");
        project.delete("jbake.properties");
        assertThat(check().out())
                .contains(
                        "There is no jbake.properties here, so the site is called 'Sourcebook' and belongs in 'output'.");
    }

    @Test
    void quietLeavesOutNotesAndSuccess() throws IOException {
        project.write("content/pages/note.md", DRAFT);
        assertThat(build("--quiet")).isEqualTo(new Run(0, "", ""));
        project.write("content/pages/other.md", WARNING);
        assertThat(build("-q").err()).contains("warning SB209").doesNotContain("SB107");
    }

    @Test
    void aLongListIsCutUnlessVerbose() throws IOException {
        project.write("content/pages/note.md", "---\ntitle: Note\n---\n" + "See [[]], you.\n".repeat(120));
        assertThat(check().err()).contains("… and 20 more; --verbose shows all\n", "120 errors");
        assertThat(check("--verbose").err()).doesNotContain("more; --verbose").contains("note.md:123:5:");
    }

    @Test
    void capturedOutputHasNoColor() throws IOException {
        project.write("content/pages/note.md", LINK_TO_NOWHERE);
        List<Run> runs = List.of(build(), check(), run("--help"), run("check", "--strickt"), run("explain"));
        assertThat(runs).allSatisfy(r -> assertThat(r.out() + r.err()).doesNotContain("\u001B"));
    }

    @Test
    void aBadConfigurationIsAnErrorInTheContent() throws IOException {
        project.write("jbake.properties", "render.encoding=UTF-9\n");
        Run run = check();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith(project.folder() + "/jbake.properties:1:17: error SB502: ");
    }

    @Test
    void anEmptyFolderIsNoProject() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Run run = run("build", "--source", empty.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(empty + "/content: error SB503");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void underMavenTheWholeCommandIsShown() throws IOException {
        project.write("content/pages/note.md", LINK_TO_NOWHERE);
        String before = System.getProperty("maven.home");
        System.setProperty("maven.home", "/opt/maven");
        try {
            assertThat(check().err())
                    .endsWith("mvn -q compile exec:java -Dexec.args=\"explain SB201\"" + System.lineSeparator());
        } finally {
            if (before == null) {
                System.clearProperty("maven.home");
            } else {
                System.setProperty("maven.home", before);
            }
        }
    }
}
