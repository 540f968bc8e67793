package sourcebook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.artifact.Overview;
import sourcebook.benchmark.ChildJvm;
import sourcebook.diagnostic.Code;
import sourcebook.sample.SampleProject;
import sourcebook.site.Feature;

class MainTest {
    /** Those of the valid sample, which has eleven files for pages of their own, and the overviews. */
    private static final int PAGES = 11 + Overview.with(Set.of(Feature.DATA)).size();

    /** Thirteen tables in two formats, the annotations, and the description of all of them. */
    private static final int DATA_FILES = 28;

    /** The program's own. */
    private static final int ASSETS = 9;

    private static final String LINK_TO_NOWHERE = "---\ntitle: Note\n---\nSee [[vladmir-putin]].\n";
    private static final String WARNING = "---\ntitle: Note\n---\n<br>\n";
    private static final String DRAFT = "---\ntitle: Note\nstatus: draft\n---\n";

    @TempDir
    Path folder;

    private SampleProject project;
    private Path site;

    /** What a run returned and said. */
    private record Run(int exitCode, String out, String err) {}

    @BeforeEach
    void project() throws IOException {
        project = SampleProject.valid(folder.resolve("project"))
                .write("jbake.properties", "render.data=true\n")
                .plain();
        site = folder.resolve("site");
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
        return new Run(exitCode, out.toString(), err.toString());
    }

    private Run build(String... more) {
        return command("build", "--destination", site.toString(), more);
    }

    private Run check(String... more) {
        return command("check", "--threads", "2", more);
    }

    private Run command(String name, String option, String value, String... more) {
        String[] arguments = Arrays.copyOf(
                new String[] {name, option, value, "--source", project.folder().toString()}, 5 + more.length);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return run(arguments);
    }

    // ---- Exit codes --------------------------------------------------------------------------------------------

    @Test
    void buildPublishesAValidSite() throws IOException {
        Run run = build();
        assertThat(run.err).isEmpty();
        assertThat(run.out.lines())
                .hasSize(2)
                .startsWith(PAGES + " pages and " + ASSETS + " assets published to " + site)
                .last()
                .asString()
                .startsWith("Compressed: heaviest topic page 0.0 KB of 20, style sheets ");
        assertThat(run.exitCode).isZero();
        assertThat(SampleProject.contents(site))
                .containsEntry("topics/arms-transfers.html", "Arms transfers\n")
                .hasSize(PAGES + DATA_FILES + ASSETS + 1);
    }

    @Test
    void checkWritesNothing() throws IOException {
        Map<String, String> before = SampleProject.contents(folder);
        Run run = check();
        assertThat(run.out)
                .startsWith(PAGES + " pages and " + ASSETS + " assets checked; nothing was written"
                        + System.lineSeparator());
        assertThat(run.err).isEmpty();
        assertThat(run.exitCode).isZero();
        assertThat(SampleProject.contents(folder)).isEqualTo(before);
    }

    @Test
    void anErrorInTheContentGivesOne() throws IOException {
        project.write("content/pages/note.md", LINK_TO_NOWHERE);
        for (Run run : List.of(build(), check())) {
            assertThat(run.exitCode).isEqualTo(1);
            assertThat(run.out).isEmpty();
            assertThat(run.err).contains("SB201", "1 error, 0 warnings", "such as 'explain SB201'");
        }
        assertThat(site).doesNotExist();
    }

    @Test
    void aWarningGivesZeroAndUnderStrictOne() throws IOException {
        project.write("content/pages/note.md", WARNING);
        Run lenient = build();
        assertThat(lenient.exitCode).isZero();
        assertThat(lenient.out).contains("(1 warning)");
        assertThat(lenient.err).contains("warning SB209");
        Run strict = build("--strict");
        assertThat(strict.exitCode).isEqualTo(1);
        assertThat(strict.out).isEmpty();
        assertThat(strict.err).contains("0 errors, 1 warning (--strict treats warnings as errors)");
    }

    @Test
    void aNoteIsFineUnderStrict() throws IOException {
        project.write("content/pages/note.md", DRAFT);
        Run run = check("--strict");
        assertThat(run.exitCode).isZero();
        assertThat(run.err).startsWith(project.folder() + "/content/pages/note.md: note SB107: ");
    }

    @Test
    void whatToExplainIsAnErrorAndNotANote() throws IOException {
        project.write("content/pages/a-note.md", DRAFT).write("content/pages/note.md", LINK_TO_NOWHERE);
        assertThat(check().err).contains("note SB107").endsWith("such as 'explain SB201'" + System.lineSeparator());
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
        assertThat(run.exitCode).isEqualTo(2);
        assertThat(run.out).isEmpty();
        assertThat(run.err).contains(said);
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
        assertThat(run.exitCode).isEqualTo(2);
        assertThat(run.err.lines()).containsExactly("no page has the id 'nobody'", "more: sourcebook rename --help");
        run = run(
                "rename",
                "cnbc-pakt",
                "cnbc",
                "--source",
                folder.resolve("project").toString());
        assertThat(run.err).startsWith("no page has the id 'cnbc-pakt'; did you mean 'cnbc-pact'?");
    }

    @Test
    void quietAndVerboseExcludeEachOther() {
        Run run = check("-q", "-v");
        assertThat(run.exitCode).isEqualTo(2);
        assertThat(run.err).contains("--quiet and --verbose exclude each other");
    }

    @Test
    void aPathThatCannotBeOneGivesTwoWithoutJavasWords() {
        Run ascii = run("check", "--source", "a\0b");
        assertThat(ascii.exitCode).isEqualTo(2);
        assertThat(ascii.err).contains("cannot be a path here").doesNotContain("Exception", "LC_ALL");
        // What Java makes of other letters where it reads only ASCII; it cannot be tried where it reads all.
        Run garbled = run("check", "--source", "L\uFFFD\0nder");
        assertThat(garbled.exitCode).isEqualTo(2);
        assertThat(garbled.err).contains("set LC_ALL=C.UTF-8").doesNotContain("Exception");
    }

    @Test
    void aDayThatIsNoneGivesTwoWithoutJavasWords() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Run run = command("attest", "--texts", texts.toString(), "--date", "03.04.2025");
        assertThat(run.exitCode).isEqualTo(2);
        assertThat(run.err)
                .contains("'--date': '03.04.2025' is not a day; write one such as 2025-04-03")
                .doesNotContain("Exception");
    }

    @Test
    void aMisspelledCommandGivesTwoAndASuggestion() {
        Run run = run("chek");
        assertThat(run.exitCode).isEqualTo(2);
        assertThat(run.err).contains("check");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 256})
    void theBoundsOfThreadsAreAllowed(int threads) {
        assertThat(build("--threads", String.valueOf(threads)).exitCode).isZero();
    }

    @Test
    void aDestinationThatIsNotOursGivesThreeAndIsNamed() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve("thesis.txt"), "three years");
        Run run = build();
        assertThat(run.exitCode).isEqualTo(3);
        assertThat(run.out).isEmpty();
        assertThat(run.err).startsWith("sourcebook: '" + site + "' holds files that sourcebook did not make");
        assertThat(SampleProject.contents(site)).containsExactly(Map.entry("thesis.txt", "three years"));
    }

    @Test
    void anotherBriefingIsReplacedOnlyOnAWord() throws IOException {
        build();
        Map<String, String> before = SampleProject.contents(site);
        project.write("jbake.properties", "site.title=Harbors\n");
        Run refused = build();
        assertThat(refused.exitCode).isEqualTo(3);
        assertThat(refused.err).contains("holds the site 'Sourcebook', and this one is 'Harbors'", "--replace");
        assertThat(SampleProject.contents(site)).isEqualTo(before);
        assertThat(build("--replace").exitCode).isZero();
        assertThat(build().exitCode).isZero();
    }

    @Test
    void nothingThatIsPrintedSteersATerminalOrACiHost() throws IOException {
        String name = "content/pages/a\n::error::b\u001B[2Jc##[set-env name=PATH]d.md";
        project.write(name, "x")
                .write(
                        "content/pages/note.md",
                        "::set-output name=x::y [[nobody]] ##vso[task.setvariable variable=a]b \u2028::c\n");
        Run run = check();
        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.err)
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
        assertThat(run.err).doesNotContain("SB104");
        assertThat(run.exitCode).as(run.err).isZero();
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
        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.err).contains(name + ": error SB104: the folder is a symbolic link that leads out");
    }

    @Test
    void aDestinationBelowAFileGivesThreeAndIsNamed() throws IOException {
        Files.writeString(site, "a file");
        Path below = site.resolve("below").resolve("site");
        Run run = run("build", "--source", project.folder().toString(), "--destination", below.toString());
        assertThat(run.exitCode).isEqualTo(3);
        assertThat(run.err).startsWith("sourcebook: cannot ").contains(site.toString());
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
        assertThat(run.exitCode).isEqualTo(3);
        assertThat(run.out).isEmpty();
        assertThat(run.err).startsWith("sourcebook: cannot ").contains("'" + place + "/");
        assertThat(below).doesNotExist();
    }

    @Test
    void aDestinationThatHoldsTheProjectGivesThreeAndIsNamed() throws IOException {
        Map<String, String> before = SampleProject.contents(folder);
        Run run = run("build", "--source", project.folder().toString(), "--destination", folder.toString());
        assertThat(run.exitCode).isEqualTo(3);
        assertThat(run.err).contains("cannot publish into '" + folder);
        assertThat(SampleProject.contents(folder)).isEqualTo(before);
    }

    @Test
    void recordsAreSignedWithAKeyThatLiesElsewhere() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(
                texts.resolve("cnbc-pact.txt"),
                "“The agreement provides for mutual assistance”, Vladimir Putin said. More than 11,000 containers of munitions came.");
        Path key = folder.resolve("key.pem");
        Run made = run(
                "attest",
                "--new-key",
                key.toString(),
                "--source",
                project.folder().toString());
        assertThat(made.exitCode).as(made.err).isZero();
        String setting = made.out
                .lines()
                .filter(l -> l.startsWith("attest.key="))
                .findFirst()
                .orElseThrow();
        Run again = run(
                "attest",
                "--new-key",
                key.toString(),
                "--source",
                project.folder().toString());
        assertThat(again.exitCode).isEqualTo(3);
        Run unnamed = command("attest", "--texts", texts.toString(), "--sign", key.toString());
        assertThat(unnamed.exitCode).isEqualTo(2);
        assertThat(unnamed.err).contains("--sign: 'attest.key' in jbake.properties does not name");

        project.write("jbake.properties", setting.replace("NAME", "Ada") + "\n").plain();
        Run signed = command("attest", "--texts", texts.toString(), "--sign", key.toString());
        assertThat(signed.exitCode).as(signed.err).isZero();
        assertThat(check("--strict").exitCode).isZero();
        assertThat(command("attest", "--texts", texts.toString(), "--check").exitCode)
                .isZero();
    }

    @Test
    void aPrivateKeyDoesNotLieInTheProjectAndIsNotShown() throws IOException {
        Run inside = run(
                "attest",
                "--new-key",
                project.folder().resolve("key.pem").toString(),
                "--source",
                project.folder().toString());
        assertThat(inside.exitCode).isEqualTo(2);
        assertThat(inside.err).contains("a private key does not lie in the project");
        assertThat(project.folder().resolve("key.pem")).doesNotExist();
        Path broken = Files.writeString(
                folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");
        Run run = command("attest", "--texts", folder.toString(), "--sign", broken.toString(), "--verbose");
        assertThat(run.exitCode).isEqualTo(3);
        assertThat(run.err).contains("is no private key for Ed25519").doesNotContain("c2VjcmV0", "secret");
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

    @Test
    void attestingComparesWithTextsAndWritesRecordsUnlessOnlyChecking() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(
                texts.resolve("cnbc-pact.txt"),
                "“The agreement provides for mutual assistance”, Vladimir Putin said. More than 11,000 containers of munitions came.");
        Path record = project.folder().resolve("content/sources/cnbc-pact.attestation.yaml");
        Files.delete(record);
        String found = "1 quotation found in 1 text; no record was written" + System.lineSeparator();
        Run unrecorded = command("attest", "--texts", texts.toString(), "--check");
        assertThat(unrecorded.exitCode).isEqualTo(1);
        assertThat(unrecorded.err).contains("error SB343: there is no record of what was found");
        assertThat(record).doesNotExist();
        assertThat(command("attest", "--texts", texts.toString(), "--date", "2024-07-01").exitCode)
                .isZero();
        assertThat(command("attest", "--texts", texts.toString(), "--check")).isEqualTo(new Run(0, found, ""));
        assertThat(record).content().contains("date: \"2024-07-01\"", "id: putin-assistance");
        assertThat(check().err).doesNotContain("SB345");
        Path source = project.folder().resolve("content/sources/cnbc-pact.md");
        Files.writeString(source, Files.readString(source).replace("amount: 11000", "amount: 12000"));
        assertThat(check().err)
                .contains(
                        "cnbc-pact.md:14:12: warning SB345: the record does not say that this was compared with the source's text");
        Files.writeString(texts.resolve("cnbc-pact.txt"), "He said nothing.");
        Run changed = command("attest", "--texts", texts.toString());
        assertThat(changed.exitCode).isEqualTo(1);
        assertThat(changed.err).contains("error SB311");
    }

    @Test
    void attestingListsWhatTheTextsSuggestIfAsked() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(
                texts.resolve("cnbc-pact.txt"),
                "“The agreement provides for mutual assistance”, Vladimir Putin said, according to the Harbor Times.");
        Run run = command("attest", "--texts", texts.toString(), "--propose");
        assertThat(run.exitCode).isZero();
        assertThat(run.out.lines())
                .containsSequence(
                        "cnbc-pact.txt:1: the text has this from Harbor Times",
                        "  ““The agreement provides for mutual assistance”, Vladimir Putin said, according to the Harbor Times.”",
                        "  rests-on: [\"Harbor Times\"], at what comes from there; no recorded words stand in the passage")
                .endsWith("1 proposal; write down what is right, and leave the rest");
        assertThat(command("attest", "--texts", texts.toString()).out).doesNotContain("Harbor");
    }

    @Test
    void attestingWithoutAnyTextFailsBecauseItIsProbablyTheWrongBriefing() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("pact.txt"), "A text.");
        Files.writeString(texts.resolve("pact.pdf"), "No text.");
        Run run = command("attest", "--texts", texts.toString());
        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.out).isEmpty();
        assertThat(run.err.lines())
                .contains(
                        texts.resolve("pact.txt") + ": note SB348: no source has the id of this text",
                        "   help: did you mean 'cnbc-pact'?")
                .endsWith("error: the folder " + texts + " holds no text of a source of "
                        + project.folder().toAbsolutePath() + " (0 of 1), so nothing was compared; is --source right?");
        assertThat(run.err).contains("warning SB313").doesNotContain("pact.pdf");
    }

    @Test
    void attestingNeedsAFolderOfTexts() {
        assertThat(run("attest").exitCode).isEqualTo(2);
        Run run = command("attest", "--texts", folder.resolve("nowhere").toString());
        assertThat(run.exitCode).isEqualTo(2);
        assertThat(run.err).contains("--texts: there is no folder '" + folder.resolve("nowhere") + "'");
    }

    // ---- cite ----------------------------------------------------------------------------------------------------

    @Test
    void citeListsWhatCanBeCitedAlsoWhereACitationIsWrong() throws IOException {
        Run run = command("cite", "--threads", "2");
        assertThat(run.exitCode).isZero();
        assertThat(run.out.lines())
                .contains(
                        "[@cnbc-pact#putin-assistance] Vladimir Putin, “The agreement provides for mutual assistance”",
                        "[@cnbc-pact#munitions-supplied] on the claim “North Korea supplied munitions to Russia”")
                .anyMatch(l -> l.matches("\\[@cnbc-pact#s-[0-9a-f]{8}\\] The pact was signed in Pyongyang\\."));
        project.write(
                "content/topics/arms-transfers.md",
                "---\ntitle: T\norder: 1\n---\nIt was signed [@cnbc-pact#s-00000000]. It was. {#was}\n");
        assertThat(command("cite", "--threads", "2", "cnbc-pact").out.lines()).hasSize(3);
        assertThat(command("cite", "--threads", "2", "arms-transfers").out.lines())
                .hasSize(2)
                .contains("[[arms-transfers#was]] It was.");
        Run narrower = command("cite", "--threads", "2", "--narrower");
        assertThat(narrower.exitCode).isEqualTo(1);
        assertThat(narrower.err).contains("SB203");
    }

    @Test
    void citeNotesWhatCouldBeNarrower() throws IOException {
        project.write(
                "content/topics/arms-transfers.md",
                "---\ntitle: T\norder: 1\n---\nIn Putin’s words, the pact provides for “mutual assistance” [@cnbc-pact].\n");
        Run run = command("cite", "--threads", "2", "--narrower", "arms-transfers");
        assertThat(run.exitCode).isZero();
        assertThat(run.out)
                .contains("note SB612", "write [@cnbc-pact#putin-assistance]: Vladimir Putin, “The agreement")
                .endsWith("1 citation could be narrower" + System.lineSeparator());
        assertThat(command("cite", "--threads", "2", "--narrower", "cnbc").out)
                .isEqualTo("0 citations could be narrower" + System.lineSeparator());
        Run unknown = command("cite", "--threads", "2", "cnbc-pct");
        assertThat(unknown.exitCode).isEqualTo(2);
        assertThat(unknown.err).contains("there is no page 'cnbc-pct'; did you mean 'cnbc-pact'?");
    }

    // ---- review ------------------------------------------------------------------------------------------------

    private Run review(String typed, String... more) {
        InputStream terminal = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            return command("review", "--date", "2026-11-28", more);
        } finally {
            System.setIn(terminal);
        }
    }

    @Test
    void reviewListsWhatIsToBeReadAndGivesOneUntilAllIsRead() throws IOException {
        Run listed = command("review", "--threads", "2", "--list");
        assertThat(listed.exitCode).isEqualTo(1);
        assertThat(listed.out.lines())
                .hasSize(12)
                .contains(project.folder() + "/content/topics/arms-transfers.md:6:1: not yet read:"
                        + " North Korea is said to have supplied munitions.")
                .endsWith("11 statements to be read, 0 of them again.");
        assertThat(command("review", "--threads", "2", "--list", "--changed"))
                .isEqualTo(new Run(0, "There is nothing to be read again." + System.lineSeparator(), ""));
        Run signed = review("Ada\n" + "y\n".repeat(11));
        assertThat(signed.exitCode).isZero();
        assertThat(signed.out)
                .startsWith("Your name or initials, for the records: ")
                .endsWith("11 statements signed by Ada; nothing is left to be read." + System.lineSeparator());
        assertThat(command("review", "--threads", "2", "--list"))
                .isEqualTo(new Run(0, "There is nothing to be read." + System.lineSeparator(), ""));
        changeTheAmount("");
        Run changed = command("review", "--threads", "2", "--list", "--changed");
        assertThat(changed.exitCode).isEqualTo(1);
        assertThat(changed.out)
                .contains("what this rests on has changed since Ada read it on 2026-11-28: … ")
                .contains("more than [-11,000-] {+12,000+} containers of munitions")
                .endsWith("5 statements to be read again." + System.lineSeparator());
    }

    @Test
    void reviewReadsThePagesThatAreNamedForWhoeverIsNamed() throws IOException {
        project.write("jbake.properties", "review.by=The desk\n");
        Run run = review("y\nq\n", "content/topics/arms-transfers.md");
        assertThat(run.out).endsWith("1 statement signed by The desk; 1 left." + System.lineSeparator());
        assertThat(project.folder().resolve("content/topics/arms-transfers.review.yaml"))
                .content()
                .contains("by: \"The desk\"", "date: \"2026-11-28\"");
        assertThat(review("", "arms-transfers", "--by", "Ada").out)
                .contains("— 1 of 1 ·")
                .endsWith("0 statements signed by Ada; 1 left." + System.lineSeparator());
    }

    @Test
    void reviewRefusesWhatItCannotDo() throws IOException {
        Run unknown = command("review", "--threads", "2", "--list", "arms-transfer");
        assertThat(unknown.exitCode).isEqualTo(2);
        assertThat(unknown.err).contains("there is no page 'arms-transfer'; did you mean 'arms-transfers'?");
        Run nobody = review("\n");
        assertThat(nobody.exitCode).isEqualTo(2);
        assertThat(nobody.err).contains("nobody said who signs; name him with --by");
        assertThat(review("y\n", "--by", " ").exitCode).isEqualTo(2);
        assertThat(review("y\n", "--texts", folder.resolve("nowhere").toString()).exitCode)
                .isEqualTo(2);
        project.write("content/pages/note.md", LINK_TO_NOWHERE);
        Run broken = review("Ada\ny\n");
        assertThat(broken.exitCode).isEqualTo(1);
        assertThat(broken.err).contains("nothing can be read until this is mended");
        assertThat(SampleProject.files(project.folder())).noneMatch(f -> f.endsWith(".review.yaml"));
    }

    // ---- What is published -------------------------------------------------------------------------------------

    @Test
    void thePublishedSiteIsUntouchedAfterAnError() throws IOException {
        build();
        Map<String, String> before = SampleProject.contents(site);
        project.write("content/pages/note.md", LINK_TO_NOWHERE).write("templates/topic.ftl", "new");
        Run run = build();
        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.err).contains("; the published site is untouched");
        assertThat(SampleProject.contents(site)).isEqualTo(before);
        assertThat(SampleProject.folders(folder)).containsExactly("project", "site");
    }

    @Test
    void thePublishedSiteIsUntouchedAfterAWarningUnderStrict() throws IOException {
        build();
        Map<String, String> before = SampleProject.contents(site);
        project.write("content/pages/note.md", WARNING);
        assertThat(build("--strict").exitCode).isEqualTo(1);
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

    // ---- What is said ------------------------------------------------------------------------------------------

    @Test
    void pathsLeadToTheFilesFromWhereTheCommandIsRun() throws IOException {
        project.write("content/pages/note.md", LINK_TO_NOWHERE);
        assertThat(check().err)
                .startsWith(
                        project.folder() + "/content/pages/note.md:4:7: error SB201: no page is called"
                                + " 'vladmir-putin'\n    4 | See [[vladmir-putin]].\n      |       ^^^^^^^^^^^^^\n"
                                + "   help: did you mean 'vladimir-putin'? Or, if it is new, make a file for it: 'new actor ID --title NAME', 'new event …' and so on\n");
    }

    @Test
    void saysWhatHoldsWithoutSettings() throws IOException {
        assertThat(check().out).doesNotContain("jbake.properties");
        project.delete("jbake.properties");
        assertThat(check().out)
                .contains(
                        "There is no jbake.properties here, so the site is called 'Sourcebook' and belongs in 'output'.");
    }

    @Test
    void quietLeavesOutNotesAndSuccess() throws IOException {
        project.write("content/pages/note.md", DRAFT);
        assertThat(build("--quiet")).isEqualTo(new Run(0, "", ""));
        project.write("content/pages/other.md", WARNING);
        assertThat(build("-q").err).contains("warning SB209").doesNotContain("SB107");
    }

    @Test
    void aLongListIsCutUnlessVerbose() throws IOException {
        project.write("content/pages/note.md", "---\ntitle: Note\n---\n" + "See [[]], you.\n".repeat(120));
        assertThat(check().err).contains("… and 20 more; --verbose shows all\n", "120 errors");
        assertThat(check("--verbose").err).doesNotContain("more; --verbose").contains("note.md:123:5:");
    }

    @Test
    void capturedOutputHasNoColor() throws IOException {
        project.write("content/pages/note.md", LINK_TO_NOWHERE);
        List<Run> runs = List.of(build(), check(), run("--help"), run("check", "--strickt"), run("explain"));
        assertThat(runs).allSatisfy(r -> assertThat(r.out + r.err).doesNotContain("\u001B"));
    }

    @Test
    void aBadConfigurationIsAnErrorInTheContent() throws IOException {
        project.write("jbake.properties", "render.encoding=UTF-9\n");
        Run run = check();
        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.err).startsWith(project.folder() + "/jbake.properties:1:17: error SB502: ");
    }

    @Test
    void anEmptyFolderIsNoProject() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Run run = run("build", "--source", empty.toString());
        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.err).contains(empty + "/content: error SB503");
        assertThat(empty).isEmptyDirectory();
    }

    // ---- Help --------------------------------------------------------------------------------------------------

    @Test
    void helpSaysOfEachCommandInOneLineWhatItDoes() {
        assertThat(run("--help").out.lines().filter(line -> line.matches("  [a-z]+ .*")))
                .hasSize(17)
                .allMatch(line -> line.endsWith("."));
    }

    @Test
    void helpOfACommandIsHelp() {
        assertThat(run("help", "diff")).isEqualTo(run("diff", "--help"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void helpNamesCommandsAndExitCodes(String option) {
        Run run = run(option);
        assertThat(run.exitCode).isZero();
        assertThat(run.err).isEmpty();
        assertThat(run.out).contains("build", "check", "explain", "Exit codes: 0 fine, 1 ");
    }

    @ParameterizedTest
    @CsvSource({"build, --destination", "check, --strict", "explain, CODE"})
    void everyCommandHasHelp(String command, String said) {
        Run run = run(command, "--help");
        assertThat(run.exitCode).isZero();
        assertThat(run.out).contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void versionNamesTheProgramAndANumber(String option) {
        Run run = run(option);
        assertThat(run.exitCode).isZero();
        assertThat(run.out).matches("Sourcebook [0-9]+\\.[0-9].*\\R");
    }

    @Test
    void withoutACommandBuildIsRun() {
        Run run = run("--source", project.folder().toString(), "--destination", site.toString());
        assertThat(run.exitCode).isZero();
        assertThat(site.resolve("index.html")).exists();
    }

    // ---- explain -----------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"SB201", "sb201", "201"})
    void explainSaysWhatACodeMeans(String code) {
        Run run = run("explain", code);
        assertThat(run.exitCode).isZero();
        assertThat(run.err).isEmpty();
        assertThat(run.out)
                .startsWith("SB201 (error) " + Code.UNRESOLVED_LINK.explanation() + System.lineSeparator())
                .contains("    See [[vladmir-putin]].")
                .endsWith("More: src/docs/dialect.md, “4. Cross-links”" + System.lineSeparator());
    }

    @Test
    void underMavenTheWholeCommandIsShown() throws IOException {
        project.write("content/pages/note.md", LINK_TO_NOWHERE);
        String before = System.getProperty("maven.home");
        System.setProperty("maven.home", "/opt/maven");
        try {
            assertThat(check().err)
                    .endsWith("mvn -q compile exec:java -Dexec.args=\"explain SB201\"" + System.lineSeparator());
        } finally {
            if (before == null) {
                System.clearProperty("maven.home");
            } else {
                System.setProperty("maven.home", before);
            }
        }
    }

    @Test
    void explainSuggestsACode() {
        Run run = run("explain", "SB021");
        assertThat(run.exitCode).isEqualTo(2);
        assertThat(run.out).isEmpty();
        assertThat(run.err).contains("there is no code 'SB021'; did you mean 'SB201'?");
    }

    @Test
    void explainSaysWhereTheCodesAre() {
        Run run = run("explain", "nonsense");
        assertThat(run.exitCode).isEqualTo(2);
        assertThat(run.err).contains("there is no code 'nonsense'; 'explain' lists all");
    }

    @Test
    void explainListsAllCodes() {
        assertThat(run("explain").out.lines())
                .hasSize(Code.values().length)
                .allMatch(line -> line.matches("SB[1-7][0-9]{2} \\((error|warning|note)\\) .*\\."));
    }

    // ---- diff --------------------------------------------------------------------------------------------------

    private Run diff(String... more) {
        return command("diff", "--threads", "2", more);
    }

    private void changeTheAmount(String frontMatter) throws IOException {
        Path source = project.folder().resolve("content/sources/cnbc-pact.md");
        String content = Files.readString(source);
        assertThat(content).contains("amount: 11000");
        Files.writeString(
                source,
                content.replace("amount: 11000", "amount: 12000").replaceFirst("\n---\n", frontMatter + "\n---\n"));
    }

    @Test
    void diffFindsNothingRightAfterABuild() {
        build();
        assertThat(diff(site.toString())).isEqualTo(new Run(0, "0 changes" + System.lineSeparator(), ""));
    }

    @Test
    void diffShowsAChangedAmountAndAsksForACorrection() throws IOException {
        build();
        changeTheAmount("");
        Run shown = diff(site.toString());
        assertThat(shown.exitCode).isZero();
        assertThat(shown.out).contains("amount changed", "was: more than 11,000", "now: more than 12,000", "1 change");
        Run required = diff(site.toString(), "--require-corrections");
        assertThat(required.exitCode).isEqualTo(1);
        assertThat(required.err).contains("has no new correction", "corrections: [{date:");
    }

    @Test
    void diffIsContentWithACorrection() throws IOException {
        build();
        changeTheAmount("\ncorrections: [{date: \"2026-11-22\", was: \"11,000\", now: \"12,000\"}]");
        assertThat(diff(site.toString(), "--require-corrections").exitCode).isZero();
    }

    @Test
    void diffRefusesAFolderThatHoldsNoSite() {
        Run missing = diff(folder.resolve("nowhere").toString());
        assertThat(missing.exitCode).isEqualTo(2);
        assertThat(missing.err).contains("there is no folder");
        Run empty = diff(folder.toString());
        assertThat(empty.exitCode).isEqualTo(2);
        assertThat(empty.err).contains("there is no data/quotations.json; name a folder");
        build();
        Run content = diff(site.toString(), project.folder().resolve("content").toString());
        assertThat(content.exitCode).isEqualTo(2);
        assertThat(content.err).contains("; leave NEW out to compare with the content");
    }
}
