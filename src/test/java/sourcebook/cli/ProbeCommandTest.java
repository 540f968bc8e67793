package sourcebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.sample.SampleProject;

/** What the command says, and how it ends. */
class ProbeCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void project() throws IOException {
        // No check compares what cites nothing.
        String uncited = "It was sold in 1912. It may sink.\n".repeat(5);
        SampleProject.valid(folder)
                .write("content/actors/ferry.md", "---\nname: Blue Ferry\nkind: organization\n---\n" + uncited)
                .plain();
    }

    private int probe(String... more) {
        String[] arguments = Stream.concat(
                        Stream.of("probe", "--source", folder.toString(), "--threads", "2"), Arrays.stream(more))
                .toArray(String[]::new);
        return Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    @Test
    void aTableIsShownAndTheFirstOfWhatNothingNoticed() {
        assertThat(probe()).isEqualTo(Main.FINE);
        assertThat(out.toString())
                .contains("made  noticed  by record  unnoticed  share", "Records and quotations", "Prose")
                .contains("more; --list shows all");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void everythingThatNothingNoticedIsListed() {
        assertThat(probe("--list")).isEqualTo(Main.FINE);
        assertThat(out.toString()).doesNotContain("--list shows all");
        assertThat(out.toString().lines().filter(l -> l.contains(" -> "))).hasSizeGreaterThan(20);
    }

    @Test
    void aShareThatIsMissedEndsWithAnError() {
        assertThat(probe("--at-least", "100")).isEqualTo(Main.CONTENT_ERRORS);
        assertThat(err.toString()).contains("% were noticed, and --at-least wants 100");
    }

    @Test
    void onePageCanBeProbedAlone() {
        assertThat(probe("--files", "content/topics/*", "--list")).isEqualTo(Main.FINE);
        assertThat(out.toString().lines().filter(l -> l.contains(" -> "))).allMatch(l -> l.contains("content/topics/"));
    }

    @Test
    void nothingIsProbedWhereTheContentHasErrors() throws IOException {
        new SampleProject(folder).write("content/pages/note.md", "---\ntitle: Note\n---\nSee [[nowhere]].\n");
        assertThat(probe()).isEqualTo(Main.CONTENT_ERRORS);
        assertThat(err.toString()).contains("SB201", "nothing was probed");
    }

    @Test
    void whereNothingCanBeFalsifiedTheReportSaysWhy() throws IOException {
        new SampleProject(folder).write("jbake.properties", "site.language=fr\n");
        assertThat(probe()).isEqualTo(Main.FINE);
        assertThat(err.toString()).contains("nothing can be falsified", "of the language 'fr'");
        assertThat(out.toString()).contains("0 falsifications of 0 tried");
    }

    @Test
    void wrongOptionsAreWrongUsage() {
        assertThat(probe("--texts", "nowhere")).isEqualTo(Main.USAGE);
        assertThat(probe("--sample", "0")).isEqualTo(Main.USAGE);
        assertThat(probe("--at-least", "101")).isEqualTo(Main.USAGE);
        assertThat(probe("--files", "[")).isEqualTo(Main.USAGE);
    }
}
