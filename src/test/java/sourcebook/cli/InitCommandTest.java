package sourcebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sourcebook.sample.SampleProject;

/** A briefing that was just started is right in every respect, and nothing that was there is touched. */
class InitCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    @Test
    void whatIsLaidIsRight() throws IOException {
        Path briefing = folder.resolve("new/briefing");
        String source = briefing.toString();
        String texts = briefing.resolve("texts").toString();
        assertThat(run("init", source)).isZero();
        Map<String, String> laid = SampleProject.contents(briefing);
        assertThat(laid).containsKeys(".schemas/source.schema.json", ".vscode/settings.json");
        assertThat(run("schema", briefing.resolve(".schemas").toString())).isZero();
        assertThat(SampleProject.contents(briefing)).isEqualTo(laid);
        assertThat(laid).containsKeys(".gitignore", ".github/workflows/site.yml", "README.md", "jbake.properties");
        assertThat(out.toString().lines().skip(1).limit(3))
                .containsExactly(
                        "  " + Bake.typed("serve --open --source " + source),
                        "  " + Bake.typed("check --strict --source " + source),
                        "  " + Bake.typed("attest --texts " + texts + " --source " + source));
        assertThat(run("check", "--strict", "--source", source)).isZero();
        assertThat(run("attest", "--check", "--texts", texts, "--source", source))
                .isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(SampleProject.contents(briefing)).isEqualTo(laid);
        assertThat(run("build", "--strict", "--source", source)).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(briefing.resolve("site/index.html")).content().contains("The night bus");
    }

    @ParameterizedTest
    @CsvSource({
        "de, Der Nachtbus",
        "de-CH, Der Nachtbus",
        "ru, Ночной автобус",
        "fr, The night bus",
        "en-GB, The night bus",
    })
    void theExampleIsRightInTheLanguageOfTheBriefing(String language, String title) throws IOException {
        Path briefing = folder.resolve("briefing");
        String source = briefing.toString();
        assertThat(run("init", source, "--language", language)).isZero();
        assertThat(briefing.resolve("jbake.properties")).content().contains("\nsite.language=" + language + "\n");
        Map<String, String> laid = SampleProject.contents(briefing);
        assertThat(run("attest", "--check", "--texts", briefing.resolve("texts").toString(), "--source", source))
                .as(err.toString())
                .isZero();
        assertThat(run("build", "--strict", "--source", source))
                .as(err.toString())
                .isZero();
        assertThat(briefing.resolve("site/topics/night-bus.html")).content().contains(title);
        assertThat(run("init", folder.resolve("english").toString())).isZero();
        assertThat(laid.keySet())
                .isEqualTo(SampleProject.contents(folder.resolve("english")).keySet());
    }

    @Test
    void aLanguageThatIsNoneLaysNothing() {
        assertThat(run("init", folder.resolve("briefing").toString(), "--language", "german"))
                .isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains("'german' is not a language tag (BCP 47)");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void documentsBecomeDraftsOfItsSources() throws IOException {
        Path page = folder.resolve("saved page.html");
        Files.writeString(page, "<title>Bus late</title><article><p>The bus will begin in June.</p></article>");
        Path briefing = folder.resolve("late");
        assertThat(run("init", briefing.toString(), "--from", page.toString())).isZero();
        assertThat(out.toString()).contains("made ", "take out 'status: draft'");
        assertThat(briefing.resolve("content/sources/bus-late.md")).content().contains("status: draft");
        assertThat(briefing.resolve("texts/bus-late.txt")).content().contains("begin in June");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void nothingIsLaidWhereADocumentIsMissing() throws IOException {
        Path briefing = folder.resolve("late");
        assertThat(run("init", briefing.toString(), "--from", "https://gazette.example/late"))
                .isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains("--from: there is no file", "Save a page of the web first");
        assertThat(briefing).doesNotExist();
    }

    @Test
    void refusesByNameWhatExistsAndWritesNothing() throws IOException {
        Files.writeString(folder.resolve("README.md"), "mine");
        Map<String, String> before = SampleProject.contents(folder);
        assertThat(run("init", folder.toString())).isEqualTo(Main.USAGE);
        assertThat(err.toString())
                .contains("error: there is already " + folder.resolve("README.md"), "nothing was written");
        assertThat(SampleProject.contents(folder)).isEqualTo(before);
    }
}
