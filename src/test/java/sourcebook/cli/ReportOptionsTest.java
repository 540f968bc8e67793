package sourcebook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.sample.SampleProject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run says to machines, and in which order. */
class ReportOptionsTest {
    private static final String WARNING = "---\ntitle: Note\n---\n<br>\n";
    private static final String LINK_TO_NOWHERE = "---\ntitle: Note\n---\nSee [[vladmir-putin]].\n";

    @TempDir
    Path folder;

    private SampleProject project;

    private record Run(int exitCode, String out, String err) {}

    @BeforeEach
    void project() throws IOException {
        project = SampleProject.valid(folder.resolve("project")).plain();
    }

    private Run run(String command, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of(command, "--source", project.folder().toString()));
        arguments.addAll(List.of(more));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(arguments.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
        return new Run(exitCode, out.toString(), err.toString());
    }

    private void broken() throws IOException {
        project.write("content/pages/a-note.md", WARNING).write("content/pages/b-note.md", LINK_TO_NOWHERE);
    }

    @Test
    void aReportStandsAloneOnStandardOutput() throws IOException {
        broken();
        Run run = run("check", "--format", "json");
        assertThat(run.exitCode()).isEqualTo(1);
        JsonNode report = JsonMapper.builder().build().readTree(run.out());
        assertThat(report.get("errors").intValue()).isEqualTo(1);
        assertThat(report.get("problems").get(0).get("path").stringValue())
                .isEqualTo(project.folder() + "/content/pages/b-note.md");
        assertThat(run.err()).contains("1 error, 1 warning").doesNotContain("vladmir");
    }

    @Test
    void whereNothingIsWrongAReportSaysSo() {
        Run run = run("check", "--format", "JSON");
        assertThat(run.exitCode()).isZero();
        assertThat(JsonMapper.builder().build().readTree(run.out()).get("problems"))
                .isEmpty();
        assertThat(run.err()).contains("checked; nothing was written");
    }

    @Test
    void commandsForACodeHostAreObeyed() throws IOException {
        broken();
        assertThat(run(
                                "build",
                                "--format",
                                "github",
                                "--destination",
                                folder.resolve("site").toString())
                        .out()
                        .lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("::error file=" + project.folder() + "/content/pages/b-note.md,line=4,");
        assertThat(run("check").err().lines()).noneMatch(l -> l.startsWith("::"));
    }

    @Test
    void errorsComeFirst() throws IOException {
        broken();
        String said = run("check").err();
        assertThat(said.indexOf("b-note.md")).isBetween(0, said.indexOf("a-note.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif", "github", "gitlab", "junit"})
    void whatIsForPeopleRefusesMachines(String format) {
        Run watching = run("check", "--watch", "--format", format);
        assertThat(watching.exitCode()).isEqualTo(2);
        assertThat(watching.err()).contains("--watch is for people, --format " + format + " is not");
        Run proposing = run("attest", "--texts", folder.toString(), "--propose", "--format", format);
        assertThat(proposing.exitCode()).isEqualTo(2);
        assertThat(proposing.err()).contains("--propose is for people");
    }

    @Test
    void whatIsToBeReadIsToldToMachines() throws IOException {
        Run run = run("review", "--list", "--format", "github");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().lines()).hasSize(11).allMatch(l -> l.startsWith("::notice file=" + project.folder()));
        assertThat(run.err()).isEqualTo("11 statements to be read, 0 of them again." + System.lineSeparator());
        project.write("content/topics/arms-transfers.review.yaml", """
                read:
                  - {statement: "North Korea is said to have supplied arms.", rests-on: ["x: y"], by: A, date: "2026-11-20"}
                  - {statement: "Of this nothing is left.", rests-on: ["x: y"], by: A, date: "2026-11-20"}
                """);
        JsonNode problems = JsonMapper.builder()
                .build()
                .readTree(run("review", "--list", "--format", "json", "arms-transfers")
                        .out())
                .get("problems");
        assertThat(problems.valueStream()
                        .map(p -> p.get("code").stringValue() + p.get("place").isNull()))
                .containsExactly("SB620false", "SB620true", "SB621false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--format=json", "--changed-since=HEAD"})
    void whoReadsAndSignsIsNoMachine(String option) {
        Run run = run("review", option);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--format and --changed-since are for --list");
    }

    @Test
    void anUnknownFormatIsAnsweredWithThoseThatThereAre() {
        Run run = run("check", "--format", "xml");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("write one of text, json, sarif, github, gitlab, junit, not 'xml'");
    }

    // ---- Changed files -----------------------------------------------------------------------------------------

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of("git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org"),
                        Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command)
                .directory(project.folder().toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static boolean hasGit() throws InterruptedException {
        try {
            return new ProcessBuilder("git", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void changedAndNewFilesComeBeforeAllOthers() throws IOException, InterruptedException {
        assumeTrue(hasGit(), "there is Git");
        broken();
        git("init", "--quiet");
        git("add", ".");
        git("commit", "--quiet", "--no-gpg-sign", "-m", "All");
        project.write("content/pages/a-note.md", WARNING + "\nMore.\n").write("content/pages/ä-note.md", WARNING);
        String said = run("check", "--changed-since", "HEAD").err();
        assertThat(said.indexOf("b-note.md"))
                .isGreaterThan(said.indexOf("ä-note.md"))
                .isGreaterThan(said.indexOf("a-note.md"));
    }

    @Test
    void aRevisionThatIsNoneIsTold() throws IOException, InterruptedException {
        assumeTrue(hasGit(), "there is Git");
        Run outside = run("check", "--changed-since", "main");
        assertThat(outside.exitCode()).isEqualTo(2);
        assertThat(outside.err()).contains("--changed-since: git says: ");
        git("init", "--quiet");
        assertThat(run("check", "--changed-since", "no-such").err()).contains("--changed-since: git says: ");
        assertThat(run("check", "--changed-since=--output=x").err()).contains("'--output=x' is no revision");
    }
}
