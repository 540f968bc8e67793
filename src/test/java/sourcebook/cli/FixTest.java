package sourcebook.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sourcebook.sample.SampleProject;

class FixTest {
    private static final String NOTE = "content/pages/note.md";

    @TempDir
    Path folder;

    private SampleProject project;
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void project() throws IOException {
        project = SampleProject.valid(folder.resolve("project"))
                .plain()
                .write("assets/images/map.png", "a map")
                .write(
                        "content/actors/ada-bell.md",
                        "---\nname: Ada Bell\nkind: person\nvariants: [Bell of Oxhaven]\n---\n");
    }

    private int check(String... more) {
        out.getBuffer().setLength(0);
        String[] arguments = new String[3 + more.length];
        arguments[0] = "check";
        arguments[1] = "--source";
        arguments[2] = project.folder().toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        StringWriter err = new StringWriter();
        int exitCode = Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
        out.append(err.toString());
        return exitCode;
    }

    private String read(String path) throws IOException {
        return Files.readString(project.folder().resolve(path), ISO_8859_1);
    }

    private static String page(String frontMatter, String body) {
        return "---\ntitle: Note\n" + frontMatter + "---\n" + body;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See [[Ada_Bell]].          | See [[ada-bell]].",
                "See [[bell–of–oxhaven#x]]. | See [[ada-bell#x]].",
                "So it is [@CNBC-Pact].     | So it is [@cnbc-pact].",
                "Cited [@cnbc-pact#Putin_Assistance]. | Cited [@cnbc-pact#putin-assistance].",
                "![A map](images/map.png)   | ![A map](images/map.png)",
                "![A map](../../images/map.png) | ![A map](images/map.png)",
                "[Pact](cnbc-pact.html)     | [Pact](cnbc-pact.html)",
                "[Pact](/sources/cnbc-pact.html) | [Pact](/sources/cnbc-pact.html)",
                "[Pact](../sources/cnbc-pact.html) | [Pact](sources/cnbc-pact.html)",
                // What could be meant is no certainty.
                "See [[ada-bel]].           | See [[ada-bel]].",
                "See [[Bell]].              | See [[Bell]].",
                "So it is [@ada-bell].      | So it is [@ada-bell].",
            })
    void ofABodyOnlyWhatIsBeyondDoubtIsMended(String before, String after) throws IOException {
        project.write(NOTE, page("", before + "\n"));
        check("--fix");
        assertThat(read(NOTE)).isEqualTo(page("", after + "\n"));
    }

    /** While a date is none, nobody looks where ids lead. */
    @Test
    void whatComesToLightOnlyThenIsMendedToo() throws IOException {
        String event = "content/events/note-day.md";
        project.write(event, "---\ntitle: Day\ndate: 3 May 2024\nparticipants: [Ada_Bell]\n---\n");
        check("--fix");
        assertThat(out.toString()).contains("2 problems mended").doesNotContain("can be mended");
        assertThat(read(event)).isEqualTo("---\ntitle: Day\ndate: 2024-05-03\nparticipants: [ada-bell]\n---\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Status: draft               | status: draft",
                "status: Published           | status: published",
                "status: \"Draft\"           | status: \"draft\"",
                "order: '3'                  | order: 3",
                // Another key, another number, another word.
                "state: draft                | state: draft",
                "order: '03'                 | order: '03'",
                "status: drafted             | status: drafted",
            })
    void ofFrontMatterToo(String before, String after) throws IOException {
        project.write("content/topics/note.md", page(before + "\n", ""));
        check("--fix");
        assertThat(read("content/topics/note.md")).isEqualTo(page(after + "\n", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "June 19, 2024     | 2024-06-19",
                "2024–06–19        | 2024-06-19",
                "2019–21           | 2019–21",
                "June 31, 2024     | June 31, 2024",
                "June 2024, so far | June 2024, so far",
            })
    void aDateThatHasOneMeaningIsWrittenAsADate(String before, String after) throws IOException {
        String event = "content/events/pyongyang-visit.md";
        String known = read(event).replaceFirst("date: .*", "date: '%s'");
        project.write(event, known.formatted(before));
        check("--fix");
        assertThat(Files.readString(project.folder().resolve(event))).isEqualTo(known.formatted(after));
    }

    @Test
    void twoKeysDoNotBecomeOne() throws IOException {
        String twice = page("Status: draft\nSTATUS: draft\n", "");
        project.write(NOTE, twice);
        assertThat(check("--fix")).isEqualTo(Main.CONTENT_ERRORS);
        assertThat(read(NOTE)).isEqualTo(twice);
    }

    @Test
    void twoPagesOfOneFormAreADoubt() throws IOException {
        project.write("content/pages/adabell.md", page("", ""));
        project.write(NOTE, page("", "See [[Ada-bell!]] and [[AdaBell]].\n".replace("!", "")));
        check("--fix");
        assertThat(read(NOTE)).contains("[[AdaBell]]");
    }

    @Test
    void everythingElseStaysByteForByte() throws IOException {
        String before =
                "\u00EF\u00BB\u00BF---\r\ntitle: N\u00C3\u00B6te   \r\n# why\r\n---\r\n\r\nSee [[Ada-Bell ]]  \r\nand [[ADA_BELL]]\t";
        Path file = project.folder().resolve(NOTE);
        Files.writeString(file, before, ISO_8859_1);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Map<String, String> others = new HashMap<>(SampleProject.contents(project.folder()));
        assertThat(check("--fix", "--strict")).as(out.toString()).isEqualTo(Main.FINE);
        others.put(NOTE, before.replaceFirst("Ada-Bell ]]", "ada-bell ]]").replace("ADA_BELL", "ada-bell"));
        assertThat(SampleProject.contents(project.folder())).isEqualTo(others);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void eachChangeIsShownAndTheSecondRunFindsNothing() throws IOException {
        project.write(NOTE, page("", "See [[Ada-Bell]], [[ADA-BELL]]\nand [[nobody]].\n\nSee [[ada_bell]].\n"));
        assertThat(check()).isEqualTo(Main.CONTENT_ERRORS);
        assertThat(out.toString()).contains("problems can be mended by: ").contains("check --fix");
        String untouched = read(NOTE);
        assertThat(check("--fix")).isEqualTo(Main.CONTENT_ERRORS);
        assertThat(out.toString())
                .contains(NOTE + ":4\n  - See [[Ada-Bell]], [[ADA-BELL]]\n  + See [[ada-bell]], [[ada-bell]]\n")
                .contains(NOTE + ":7\n  - See [[ada_bell]].\n  + See [[ada-bell]].\n")
                .contains("problems mended")
                .contains("no page is called 'nobody'");
        String mended = read(NOTE);
        assertThat(mended).isNotEqualTo(untouched);
        assertThat(check("--fix")).isEqualTo(Main.CONTENT_ERRORS);
        assertThat(out.toString()).contains("0 problems mended");
        assertThat(read(NOTE)).isEqualTo(mended);
    }

    @Test
    void aFileThatALinkBringsInIsMendedWhereItLies() throws IOException {
        project.write("content/pages/real.txt", page("", "See [[Ada-Bell]].\n"));
        Path link = Files.createSymbolicLink(project.folder().resolve(NOTE), Path.of("real.txt"));
        check("--fix");
        assertThat(link).isSymbolicLink();
        assertThat(read("content/pages/real.txt")).contains("[[ada-bell]]");
    }

    @Test
    void watchingWritesNothing() {
        assertThat(check("--fix", "--watch")).isEqualTo(Main.USAGE);
    }
}
