package sourcebook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.artifact.Overview;
import sourcebook.benchmark.ChildJvm;
import sourcebook.sample.SampleProject;
import sourcebook.site.Feature;

/** Exit codes, and how whatever is wrong is said. */
class MainTest extends CommandRuns {
    /** Those of the valid sample, which has eleven files for pages of their own, and the overviews. */
    private static final int PAGES = 11 + Overview.with(Set.of(Feature.DATA)).size();

    /** Thirteen tables in two formats, the annotations, and the description of all of them. */
    private static final int DATA_FILES = 28;

    /** The program's own. */
    private static final int ASSETS = 9;

    @Test
    void buildPublishesAValidSite() throws IOException {
        Run run = build();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .hasSize(2)
                .startsWith(PAGES + " pages and " + ASSETS + " assets published to " + site)
                .last()
                .asString()
                .startsWith("Compressed: heaviest topic page 0.0 KB of 20, style sheets ");
        assertThat(run.exitCode()).isZero();
        assertThat(SampleProject.contents(site))
                .containsEntry("topics/arms-transfers.html", "Arms transfers\n")
                .hasSize(PAGES + DATA_FILES + ASSETS + 1);
    }

    @Test
    void checkWritesNothing() throws IOException {
        Map<String, String> before = SampleProject.contents(folder);
        Run run = check();
        assertThat(run.out())
                .startsWith(PAGES + " pages and " + ASSETS + " assets checked; nothing was written"
                        + System.lineSeparator());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(SampleProject.contents(folder)).isEqualTo(before);
    }

    @Test
    void anErrorInTheContentGivesOne() throws IOException {
        project.write("content/pages/note.md", LINK_TO_NOWHERE);
        for (Run run : List.of(build(), check())) {
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("SB201", "1 error, 0 warnings", "such as 'explain SB201'");
        }
        assertThat(site).doesNotExist();
    }

    @Test
    void aWarningGivesZeroAndUnderStrictOne() throws IOException {
        project.write("content/pages/note.md", WARNING);
        Run lenient = build();
        assertThat(lenient.exitCode()).isZero();
        assertThat(lenient.out()).contains("(1 warning)");
        assertThat(lenient.err()).contains("warning SB209");
        Run strict = build("--strict");
        assertThat(strict.exitCode()).isEqualTo(1);
        assertThat(strict.out()).isEmpty();
        assertThat(strict.err()).contains("0 errors, 1 warning (--strict treats warnings as errors)");
    }

    @Test
    void aNoteIsFineUnderStrict() throws IOException {
        project.write("content/pages/note.md", DRAFT);
        Run run = check("--strict");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).startsWith(project.folder() + "/content/pages/note.md: note SB107: ");
    }

    @Test
    void whatToExplainIsAnErrorAndNotANote() throws IOException {
        project.write("content/pages/a-note.md", DRAFT).write("content/pages/note.md", LINK_TO_NOWHERE);
        assertThat(check().err()).contains("note SB107").endsWith("such as 'explain SB201'" + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource({
        "--threads=0, '--threads': write a number from 1 to 256",
        "--threads=257, '--threads': write a number from 1 to 256",
        "--threads=many, '--threads': write a number from 1 to 256",
        "--base-url=example.org, --base-url: 'example.org' does not begin with https://",
        "--base-url=https://example.org/?a=b, has a part behind '?'",
        "--source=no-such-folder, --source: there is no folder 'no-such-folder'",
        "--strickt, --strict",
        "surplus, surplus",
    })
    void aWrongOptionGivesTwo(String option, String said) {
        Run run = run("check", option);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(said);
    }

    /** What was wrong is not to be looked for above all options of the command. */
    @Test
    void aWrongUsageIsSaidInTwoLines() {
        Run run = run(
                "rename",
                "nobody",
                "somebody",
                "--source",
                folder.resolve("project").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).containsExactly("no page has the id 'nobody'", "more: sourcebook rename --help");
        run = run(
                "rename",
                "cnbc-pakt",
                "cnbc",
                "--source",
                folder.resolve("project").toString());
        assertThat(run.err()).startsWith("no page has the id 'cnbc-pakt'; did you mean 'cnbc-pact'?");
    }

    @Test
    void quietAndVerboseExcludeEachOther() {
        Run run = check("-q", "-v");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--quiet and --verbose exclude each other");
    }

    @Test
    void aPathThatCannotBeOneGivesTwoWithoutJavasWords() {
        Run ascii = run("check", "--source", "a\0b");
        assertThat(ascii.exitCode()).isEqualTo(2);
        assertThat(ascii.err()).contains("cannot be a path here").doesNotContain("Exception", "LC_ALL");
        // What Java makes of other letters where it reads only ASCII; it cannot be tried where it reads all.
        Run garbled = run("check", "--source", "L\uFFFD\0nder");
        assertThat(garbled.exitCode()).isEqualTo(2);
        assertThat(garbled.err()).contains("set LC_ALL=C.UTF-8").doesNotContain("Exception");
    }

    @Test
    void aDayThatIsNoneGivesTwoWithoutJavasWords() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Run run = command("attest", "--texts", texts.toString(), "--date", "03.04.2025");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("'--date': '03.04.2025' is not a day; write one such as 2025-04-03")
                .doesNotContain("Exception");
    }

    @Test
    void aMisspelledCommandGivesTwoAndASuggestion() {
        Run run = run("chek");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("check");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 256})
    void theBoundsOfThreadsAreAllowed(int threads) {
        assertThat(build("--threads", String.valueOf(threads)).exitCode()).isZero();
    }

    @Test
    void aDestinationThatIsNotOursGivesThreeAndIsNamed() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve("thesis.txt"), "three years");
        Run run = build();
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("sourcebook: '" + site + "' holds files that sourcebook did not make");
        assertThat(SampleProject.contents(site)).containsExactly(Map.entry("thesis.txt", "three years"));
    }

    @Test
    void anotherBriefingIsReplacedOnlyOnAWord() throws IOException {
        build();
        Map<String, String> before = SampleProject.contents(site);
        project.write("jbake.properties", "site.title=Harbors\n");
        Run refused = build();
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).contains("holds the site 'Sourcebook', and this one is 'Harbors'", "--replace");
        assertThat(SampleProject.contents(site)).isEqualTo(before);
        assertThat(build("--replace").exitCode()).isZero();
        assertThat(build().exitCode()).isZero();
    }

    @Test
    void nothingThatIsPrintedSteersATerminalOrACiHost() throws IOException {
        String name = "content/pages/a\n::error::b\u001B[2Jc##[set-env name=PATH]d.md";
        project.write(name, "x")
                .write(
                        "content/pages/note.md",
                        "::set-output name=x::y [[nobody]] ##vso[task.setvariable variable=a]b \u2028::c\n");
        Run run = check();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("SB109", "SB102")
                .doesNotContainPattern("[\\p{Cc}\u2028&&[^\r\n]]")
                .doesNotContainPattern("(?m)^\\s*::")
                .doesNotContain("##[", "##vso[");
    }

    @Test
    void aProjectReachedThroughALinkIsAsGoodAsAny() throws IOException {
        Files.createSymbolicLink(project.folder().resolve("content/pages/again.md"), Path.of("note.md"));
        project.write("content/pages/note.md", "---\ntitle: Note\n---\nText.\n");
        Path link = Files.createSymbolicLink(folder.resolve("link"), project.folder());
        Run run = run("check", "--source", link.toString());
        assertThat(run.err()).doesNotContain("SB104");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "templates", "assets"})
    void aFolderThatLeadsOutOfTheProjectIsRefused(String name) throws IOException {
        Path inside = project.folder().resolve(name);
        Path elsewhere = folder.resolve("elsewhere");
        if (Files.exists(inside)) {
            Files.move(inside, elsewhere);
        } else {
            Files.createDirectory(elsewhere);
        }
        Files.createSymbolicLink(inside, elsewhere);
        Run run = check();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(name + ": error SB104: the folder is a symbolic link that leads out");
    }

    @Test
    void aDestinationBelowAFileGivesThreeAndIsNamed() throws IOException {
        Files.writeString(site, "a file");
        Path below = site.resolve("below").resolve("site");
        Run run = run("build", "--source", project.folder().toString(), "--destination", below.toString());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).startsWith("sourcebook: cannot ").contains(site.toString());
        assertThat(site).hasContent("a file");
    }

    @Test
    void aDestinationWhereNobodyMayWriteGivesThreeAndIsNamed() throws IOException {
        Path readOnly = Files.createDirectory(folder.resolve("read-only"));
        boolean changed = readOnly.toFile().setWritable(false);
        // Root may write wherever the file system lets anybody; the kernel's own lets nobody.
        Path place = changed && !Files.isWritable(readOnly) ? readOnly : Path.of("/proc");
        assumeTrue(Files.isDirectory(place), "no folder here is closed to this user");
        Path below = place.resolve("site");
        Run run = run("build", "--source", project.folder().toString(), "--destination", below.toString());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("sourcebook: cannot ").contains("'" + place + "/");
        assertThat(below).doesNotExist();
    }

    @Test
    void aDestinationThatHoldsTheProjectGivesThreeAndIsNamed() throws IOException {
        Map<String, String> before = SampleProject.contents(folder);
        Run run = run("build", "--source", project.folder().toString(), "--destination", folder.toString());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("cannot publish into '" + folder);
        assertThat(SampleProject.contents(folder)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 96, 128})
    void tooFewOpenFilesGiveThreeAndAreNamed(int limit) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is a shell that limits files");
        build();
        Map<String, String> before = SampleProject.contents(site);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String call =
                "ulimit -n " + limit + " && exec \"$0\" -cp \"$1\" \"$2\" build --source \"$3\" --destination \"$4\"";
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", call, java, System.getProperty("java.class.path"));
        builder.command().addAll(List.of(Main.class.getName(), project.folder().toString(), site.toString()));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).doesNotContain("\tat ");
        if (process.waitFor() != 0) {
            assertThat(said).contains("sourcebook: ", "allow more (ulimit -n 1024)");
            assertThat(process.exitValue()).isEqualTo(3);
            assertThat(SampleProject.contents(site)).isEqualTo(before);
        } else {
            assertThat(limit).as("enough").isGreaterThan(64);
        }
    }

    @Test
    void tooLittleMemoryGivesThreeAndIsNamedAndLeavesTheSite() throws IOException {
        build();
        Map<String, String> before = SampleProject.contents(site);
        assertThatThrownBy(() -> ChildJvm.run(
                        List.of("-Xmx9m", "-XX:+UseSerialGC"),
                        Main.class,
                        "build",
                        "--source",
                        project.folder().toString(),
                        "--destination",
                        site.toString()))
                .hasMessageContaining("ended with 3: sourcebook: the Java heap of ")
                .hasMessageContaining("MAVEN_OPTS=-Xmx");
        assertThat(SampleProject.contents(site)).isEqualTo(before);
    }
}
