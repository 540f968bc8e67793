package sourcebook.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Edit;
import sourcebook.sample.SampleProject;
import sourcebook.text.Text;

class RewritingTest {
    @TempDir
    Path project;

    private Path content;
    private Path one;

    @BeforeEach
    void content() throws IOException {
        content = Files.createDirectory(project.resolve("content"));
        one = Files.writeString(content.resolve("one.md"), "one two three\n");
    }

    private static Diagnostic problem(Text text, String written, String meant) {
        int at = text.content().indexOf(written);
        return Diagnostic.at(text.span(at, at + written.length()), Code.BAD_VALUE, "wrong")
                .mendedBy(new Edit(text.span(at, at + written.length()), meant));
    }

    private Text read() throws IOException {
        return new Text("content/one.md", Files.readString(one));
    }

    @Test
    void ofEditsThatOverlapTheFirstIsMade() throws IOException {
        Text text = read();
        Mending mending = Mending.mend(
                project,
                content,
                List.of(problem(text, "two three", "x"), problem(text, "one two", "1 2"), problem(text, "\n", "\r\n")));
        assertThat(mending.count()).isEqualTo(2);
        assertThat(one).hasContent("1 2 three\r\n");
    }

    @Test
    void aFileThatHasChangedIsLeftAlone() throws IOException {
        Text text = read();
        Files.writeString(one, "one two three four\n");
        Mending mending = Mending.mend(project, content, List.of(problem(text, "one", "1")));
        assertThat(mending.mended()).isEmpty();
        assertThat(mending.leftAlone()).containsExactly("content/one.md");
        assertThat(one).hasContent("one two three four\n");
    }

    @Test
    void noLinkIsFollowedOutOfTheFolder() throws IOException {
        Text text = read();
        Path elsewhere = Files.move(one, project.resolve("elsewhere.md"));
        Files.createSymbolicLink(one, elsewhere);
        assertThat(Mending.mend(project, content, List.of(problem(text, "one", "1")))
                        .leftAlone())
                .containsExactly("content/one.md");
        assertThat(elsewhere).hasContent("one two three\n");
    }

    @Test
    void allFilesChangeOrNone() throws IOException {
        Text text = read();
        Path two = Files.writeString(content.resolve("two.md"), "two\n");
        Rewriting rewriting = new Rewriting(content);
        assertThat(rewriting.replace(one, text, "1\n")).isTrue();
        assertThat(rewriting.move(one, content.resolve("three.md"))).isTrue();
        assertThat(rewriting.replace(two, new Text("two.md", "two\n"), "2\n")).isTrue();
        Path inTheWay = Files.createDirectory(content.resolve(".two.md.tmp"));
        Files.createFile(inTheWay.resolve("file"));
        assertThatExceptionOfType(IOException.class).isThrownBy(rewriting::commit);
        assertThat(SampleProject.contents(content))
                .isEqualTo(Map.of("one.md", "one two three\n", "two.md", "two\n", ".two.md.tmp/file", ""));
        Files.delete(inTheWay.resolve("file"));
        rewriting.commit();
        assertThat(SampleProject.contents(content)).isEqualTo(Map.of("three.md", "1\n", "two.md", "2\n"));
    }

    @Test
    void nothingIsMovedOntoAnotherFile() throws IOException {
        Files.writeString(content.resolve("two.md"), "two\n");
        assertThat(new Rewriting(content).move(one, content.resolve("two.md"))).isFalse();
        assertThat(new Rewriting(content).move(one, project.resolve("two.md"))).isFalse();
    }

    @Test
    void aLongLineIsShownAroundTheChange() {
        Text text = new Text("a.md", "x".repeat(100) + " one " + "y".repeat(100));
        EditedText edited =
                EditedText.of(List.of(new Edit(text.span(101, 104), "1"))).get("a.md");
        assertThat(edited.diff("in/"))
                .isEqualTo("in/a.md:1\n  - … " + "x".repeat(39) + " one " + "y".repeat(39) + " …\n  + … "
                        + "x".repeat(39) + " 1 " + "y".repeat(39) + " …\n");
    }
}
