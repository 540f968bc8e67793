package sourcebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.sample.SampleProject;

/** A small project without mistakes, on which commands are run. */
abstract class CommandRuns {
    static final String LINK_TO_NOWHERE = "---\ntitle: Note\n---\nSee [[vladmir-putin]].\n";
    static final String WARNING = "---\ntitle: Note\n---\n<br>\n";
    static final String DRAFT = "---\ntitle: Note\nstatus: draft\n---\n";

    @TempDir
    Path folder;

    SampleProject project;
    Path site;

    /** What a run returned and said. */
    record Run(int exitCode, String out, String err) {}

    @BeforeEach
    void project() throws IOException {
        project = SampleProject.valid(folder.resolve("project"))
                .write("jbake.properties", "render.data=true\n")
                .plain();
        site = folder.resolve("site");
    }

    static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
        return new Run(exitCode, out.toString(), err.toString());
    }

    Run build(String... more) {
        return command("build", "--destination", site.toString(), more);
    }

    Run check(String... more) {
        return command("check", "--threads", "2", more);
    }

    Run command(String name, String option, String value, String... more) {
        String[] arguments = Arrays.copyOf(
                new String[] {name, option, value, "--source", project.folder().toString()}, 5 + more.length);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return run(arguments);
    }

    void changeTheAmount(String frontMatter) throws IOException {
        Path source = project.folder().resolve("content/sources/cnbc-pact.md");
        String content = Files.readString(source);
        assertThat(content).contains("amount: 11000");
        Files.writeString(
                source,
                content.replace("amount: 11000", "amount: 12000").replaceFirst("\n---\n", frontMatter + "\n---\n"));
    }
}
