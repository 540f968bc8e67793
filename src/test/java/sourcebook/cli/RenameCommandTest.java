package sourcebook.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.sample.SampleProject;

class RenameCommandTest {
    private static final String NOTE = "content/pages/note.md";

    @TempDir
    Path folder;

    private Path project;
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void project() throws IOException {
        project = folder.resolve("project");
        SampleProject.valid(project).plain().delete("content/sources/cnbc-pact.attestation.yaml");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--source", project.toString()));
        return Main.run(all.toArray(new String[0]), new PrintWriter(out), new PrintWriter(out));
    }

    private String check() {
        run("check");
        return out.toString();
    }

    private void note(String frontMatter, String body) throws IOException {
        new SampleProject(project).write(NOTE, "---\ntitle: Note\n" + frontMatter + "---\n" + body);
    }

    private String note() throws IOException {
        return Files.readString(project.resolve(NOTE));
    }

    /** Whatever page it is: nothing is wrong afterwards that was not, and the way back leads to the same bytes. */
    @Test
    void everyPageCanBeRenamedAndRenamedBack() throws IOException {
        note(
                "",
                "See [[cnbc-pact#munitions-supplied|so]], [it](../sources/cnbc-pact.md#munitions-supplied),"
                        + " [that](topics/arms-transfers.html) and [@cnbc-pact#putin-assistance].\n");
        String before = check();
        assertThat(before).contains("checked; nothing was written");
        Map<String, String> files = SampleProject.contents(project);
        List<String> pages =
                files.keySet().stream().filter(f -> f.endsWith(".md")).toList();
        assertThat(pages).hasSizeGreaterThan(11);
        for (String page : pages) {
            String id = page.replaceFirst(".*/(.*)\\.md", "$1");
            if (id.equals("index")) {
                continue;
            }
            assertThat(run("rename", id, "another-one")).as("%s:%n%s", id, out).isZero();
            Map<String, String> after = SampleProject.contents(project);
            assertThat(after).doesNotContainKey(page).hasSameSizeAs(files);
            assertThat(check())
                    .as(id)
                    .isEqualTo(before.replace("'" + id + "'", "'another-one'")
                            .replace(page, page.replace(id + ".md", "another-one.md")));
            assertThat(run("rename", page.replaceFirst("content/(.*/).*", "$1another-one"), id))
                    .as(out.toString())
                    .isZero();
            assertThat(SampleProject.contents(project)).as(id).isEqualTo(files);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "formerly: [oldest, older]\n",
                "formerly:\n  - oldest\n  - \"older\"\n",
                "formerly: [oldest,\n  older\n ]\n"
            })
    void theOldAddressIsKeptWhereItIsWanted(String formerly) throws IOException {
        String had = formerly.isEmpty() ? "" : "oldest, older, ";
        note(formerly, "See.\n");
        assertThat(run("rename", "note", "notice", "--redirect"))
                .as(out.toString())
                .isZero();
        Path notice = project.resolve("content/pages/notice.md");
        assertThat(notice).content().isEqualTo("---\ntitle: Note\nformerly: [" + had + "note]\n---\nSee.\n");
        assertThat(check()).contains("checked; nothing was written");
        assertThat(run("rename", "notice", "note")).as(out.toString()).isZero();
        assertThat(note())
                .isEqualTo("---\ntitle: Note\n" + (had.isEmpty() ? "" : "formerly: [oldest, older, note]\n")
                        + "---\nSee.\n");
        assertThat(run("rename", "note", "older", "--redirect"))
                .as(out.toString())
                .isZero();
        assertThat(project.resolve("content/pages/older.md")).content().contains("formerly: [" + had + "note]\n");
        assertThat(check()).contains("checked; nothing was written");
    }

    @Test
    void aRemarkIsNotLost() throws IOException {
        note("formerly: [older] # in May\n", "See.\n");
        assertThat(run("rename", "note", "notice", "--redirect")).isEqualTo(Main.USAGE);
        assertThat(out.toString()).contains("must be rewritten by hand first");
        assertThat(note()).contains("# in May");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "See [[cnbc]], [[ cnbc | the channel]] and [[CNBC]].; See [[new-id]], [[ new-id | the channel]] and [[CNBC]].",
                "As [[cnbc-pact]] says, cnbc `[[cnbc]]`.; As [[cnbc-pact]] says, cnbc `[[cnbc]]`.",
                "![x](cnbc.png) [a](actors/cnbc.html) [b](../actors/cnbc.md);"
                        + " ![x](cnbc.png) [a](actors/new-id.html) [b](../actors/new-id.md)",
                "[a][r]\\n\\n[r]: actors/cnbc.html; [a][r]\\n\\n[r]: actors/new-id.html",
            })
    void inABodyOnlyWhatLeadsThereChanges(String before, String after) throws IOException {
        new SampleProject(project).write("assets/cnbc.png", "a picture");
        note("", before.replace("\\n", "\n") + "  \n");
        assertThat(run("rename", "cnbc", "new-id")).as(out.toString()).isZero();
        assertThat(note()).isEqualTo("---\ntitle: Note\n---\n" + after.replace("\\n", "\n") + "  \n");
        assertThat(Files.readString(project.resolve("content/sources/cnbc-pact.md")))
                .contains("publisher: new-id\n")
                .contains("label: CNBC\n");
    }

    @Test
    void aClaimIsAnAnchorOnItsSourcesAndNowhereElse() throws IOException {
        note(
                "",
                "[@cnbc-pact#munitions-supplied], [[#munitions-supplied|x]] [a](sources/cnbc-pact.html#munitions-supplied)"
                        + " [[munitions-supplied]]\n\n## X {#munitions-supplied}\n");
        assertThat(run("rename", "claims/munitions-supplied", "claims/given"))
                .as(out.toString())
                .isZero();
        assertThat(note())
                .endsWith("[@cnbc-pact#given], [[#munitions-supplied|x]] [a](sources/cnbc-pact.html#given)"
                        + " [[given]]\n\n## X {#munitions-supplied}\n");
    }

    @Test
    void draftsAndQuotedIdsChangeTooAndEveryOtherByteStays() throws IOException {
        String before = "\uFEFF---\r\ntitle: Note  \r\nstatus: draft\r\n---\r\nSee [[kim-jong-un]]\t\r\n";
        Files.writeString(project.resolve(NOTE), before);
        Path event = project.resolve("content/events/pyongyang-visit.md");
        Files.writeString(event, Files.readString(event).replace("kim-jong-un", "\"kim-jong-un\""));
        Map<String, String> files = new TreeMap<>(SampleProject.contents(project));
        assertThat(run("rename", "kim-jong-un", "kim")).as(out.toString()).isZero();
        files.put("content/actors/kim.md", files.remove("content/actors/kim-jong-un.md"));
        files.replaceAll((path, content) ->
                path.matches("content/(pages/note|events/.*)\\.md") ? content.replace("kim-jong-un", "kim") : content);
        assertThat(SampleProject.contents(project)).isEqualTo(files);
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, new-id, no page has the id",
        "claims/cnbc, new-id, no page has the id",
        "cnbc, New Id, is not an id",
        "cnbc, russia, there is already a page",
        "cnbc, cnbc, there is already a page",
        "cnbc, the-channel, leads to another page already",
    })
    void aNameThatCannotBeGivenIsRefused(String old, String next, String why) throws IOException {
        note("variants: [the-channel]\n", "See [[the-channel]].\n");
        Map<String, String> files = SampleProject.contents(project);
        assertThat(run("rename", old, next)).isEqualTo(Main.USAGE);
        assertThat(out.toString()).contains(why);
        assertThat(SampleProject.contents(project)).isEqualTo(files);
    }

    @Test
    void whatIsWrongElsewhereStandsNotInTheWay() throws IOException {
        note("status:\n", "[[cnbc-pact]]\n");
        Path claim = project.resolve("content/claims/munitions-supplied.md");
        Files.writeString(claim, Files.readString(claim) + "\n[[nobody]], [[cnbc]]\n");
        assertThat(run("rename", "cnbc", "new-id")).as(out.toString()).isZero();
        assertThat(claim).content().endsWith("[[nobody]], [[new-id]]\n");
        assertThat(check()).contains("'status' has no value").doesNotContain("cnbc");
    }

    /** What a file with errors refers to is unknown, but it refers to nothing that it does not name. */
    @ParameterizedTest
    @CsvSource({
        "'[[cnbc]]', true",
        "'[a](../actors/cnbc.md)', true",
        "'[@cnbc-pact]', false",
        "'https://www.example.org/cnbc', false",
    })
    void aFileWithErrorsMustNotNameThePage(String body, boolean isRefused) throws IOException {
        note("status:\n", body + "\n");
        Map<String, String> files = SampleProject.contents(project);
        assertThat(run("rename", "cnbc", "new-id")).isEqualTo(isRefused ? Main.USAGE : Main.FINE);
        if (isRefused) {
            assertThat(out.toString()).contains(NOTE + " has errors, and may name 'cnbc'");
            assertThat(SampleProject.contents(project)).isEqualTo(files);
        }
    }

    /** The id of a draft is made of its title, and so is mostly too long; its keys are still empty. */
    @Test
    void aDraftWithEmptyKeysIsRenamedWithItsTextAndWhatCitesIt() throws IOException {
        Path saved = folder.resolve("saved.txt");
        Files.writeString(saved, "The council of Exampleton will build two bridges\n\nSo it says.\n");
        Path texts = Files.createDirectories(folder.resolve("texts"));
        assertThat(run("new", "source", "--from", saved.toString(), "--texts", texts.toString()))
                .as(out.toString())
                .isZero();
        String id = "the-council-of-exampleton-will-build-two-bridges";
        note("", "It will [@" + id + "].\n");
        assertThat(run("rename", id, "bridges", "--redirect")).isEqualTo(Main.USAGE);
        assertThat(out.toString()).contains("'formerly'");
        assertThat(run("rename", id, "bridges", "--texts", texts.toString()))
                .as(out.toString())
                .isZero();
        assertThat(project.resolve("content/sources/bridges.md")).content().contains("label:\n");
        assertThat(out.toString()).contains("Its text in " + texts + " has the new name, too.");
        assertThat(texts.resolve("bridges.txt")).exists();
        assertThat(note()).contains("[@bridges]");
    }

    /** Who has written the short id already is waiting for it. */
    @Test
    void anIdThatIsCitedAndThatNoPageHasYetIsFree() throws IOException {
        note("", "It will [@short-pact].\n");
        assertThat(run("rename", "cnbc-pact", "short-pact")).as(out.toString()).isZero();
        assertThat(note()).contains("[@short-pact]");
        assertThat(run("check")).as(out.toString()).isZero();
    }

    @Test
    void toAPlaceThatIsTakenNothingIsWritten() throws IOException {
        note("", "[[cnbc]]\n");
        assertThat(run("rename", "note", "con")).isEqualTo(Main.CONTENT_ERRORS);
        assertThat(out.toString()).contains("device").contains("that renaming would bring");
    }

    @Test
    void aDryRunShowsAndWritesNothing() throws IOException {
        note("", "See [[cnbc]].\n");
        Map<String, String> files = SampleProject.contents(project);
        assertThat(run("rename", "cnbc", "new-id", "--dry-run")).isZero();
        assertThat(out.toString())
                .contains(NOTE + ":4\n  - See [[cnbc]].\n  + See [[new-id]].")
                .contains("content/actors/cnbc.md -> ")
                .contains("would be rewritten");
        assertThat(SampleProject.contents(project)).isEqualTo(files);
    }

    @Test
    void recordsThatKnowThePageAreMadeAnewFromTheTexts() throws IOException {
        project = folder.resolve("briefing");
        assertThat(Main.run(new String[] {"init", project.toString()}, new PrintWriter(out), new PrintWriter(out)))
                .isZero();
        String texts = project.resolve("texts").toString();
        Map<String, String> files = SampleProject.contents(project);
        assertThat(run("rename", "exampleton-gazette", "gazette")).isEqualTo(Main.USAGE);
        assertThat(out.toString()).contains("name the folder with the texts of gazette-bus");
        assertThat(SampleProject.contents(project)).isEqualTo(files);
        for (String[] names : new String[][] {
            {"exampleton-gazette", "gazette"},
            {"exampleton-council", "council"},
            {"bus-from-may", "may"},
            {"gazette-bus", "bus"}
        }) {
            assertThat(run("rename", names[0], names[1], "--texts", texts))
                    .as(out.toString())
                    .isZero();
        }
        assertThat(project.resolve("texts/bus.txt")).exists();
        assertThat(project.resolve("content/sources/bus.attestation.yaml")).exists();
        assertThat(run("check", "--strict")).as(out.toString()).isZero();
        assertThat(run("attest", "--check", "--texts", texts))
                .as(out.toString())
                .isZero();
        try (Stream<Path> all = Files.walk(project.resolve("content"))) {
            assertThat(all.filter(Files::isRegularFile))
                    .allSatisfy(f -> assertThat(Files.readString(f, ISO_8859_1))
                            .doesNotContain("exampleton-gazette", "exampleton-council", "bus-from-may", "gazette-bus"));
        }
    }
}
