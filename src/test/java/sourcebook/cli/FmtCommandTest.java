package sourcebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.sample.SampleProject;

class FmtCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    private int fmt(String... more) {
        String[] arguments = new String[3 + more.length];
        arguments[0] = "fmt";
        arguments[1] = "--source";
        arguments[2] = folder.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        out.getBuffer().setLength(0);
        return Main.run(arguments, new PrintWriter(out), new PrintWriter(out));
    }

    @Test
    void checkSaysWhatWouldChangeAndWithoutItThatChanges() throws IOException {
        SampleProject.valid(folder)
                .write("content/pages/note.md", "\uFEFF---\r\norder: 3\r\ntitle: 'note'\r\n---\r\n")
                .write("content/pages/broken.md", "---\ntitle: [\n---\n");
        fmt();
        Files.writeString(folder.resolve("content/pages/note.md"), "\uFEFF---\r\norder: 3\r\ntitle: 'note'\r\n---\r\n");
        Map<String, String> before = SampleProject.contents(folder);
        assertThat(fmt("--check")).isEqualTo(Main.CONTENT_ERRORS);
        assertThat(out.toString())
                .contains(folder + "/content/pages/note.md" + System.lineSeparator())
                .contains("broken.md was left alone")
                .contains("1 file of 14 would change");
        assertThat(SampleProject.contents(folder)).isEqualTo(before);
        assertThat(fmt()).isEqualTo(Main.FINE);
        assertThat(folder.resolve("content/pages/note.md"))
                .hasContent("\uFEFF---\r\ntitle: note\r\norder: 3\r\n---\r\n");
        Map<String, String> after = new TreeMap<>(SampleProject.contents(folder));
        after.put("content/pages/note.md", before.get("content/pages/note.md"));
        assertThat(after).isEqualTo(before);
        assertThat(fmt("--check")).isEqualTo(Main.FINE);
    }

    @Test
    void withoutContentItIsWrongUsage() {
        assertThat(fmt()).isEqualTo(Main.USAGE);
    }
}
