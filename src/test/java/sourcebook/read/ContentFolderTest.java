package sourcebook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.work.Parallel;

class ContentFolderTest {
    @TempDir
    private Path project;

    private final Diagnostics diagnostics = new Diagnostics();

    private void file(String path) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }

    private List<ContentFile> list() throws IOException {
        return ContentFolder.list(project, project.resolve("content"), ".jbakeignore", Parallel.ALONE, diagnostics)
                .stream()
                .map(ContentFolder.Entry::file)
                .toList();
    }

    private List<String> reported() {
        return diagnostics.sorted().stream()
                .map(d -> d.code().id() + " " + d.path())
                .toList();
    }

    private void link(String link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(project.resolve(link), target);
        } catch (UnsupportedOperationException e) {
            assumeThat(false).as("symbolic links").isTrue();
        }
    }

    @Test
    void listsFilesSortedByPathWithTypeAndName() throws IOException {
        file("content/topics/b.md");
        file("content/topics/a.md");
        file("content/actors/people/ada.md");
        file("content/top.md");

        assertThat(list())
                .extracting(ContentFile::path, ContentFile::folder, ContentFile::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("content/actors/people/ada.md", "actors", "ada"),
                        org.assertj.core.groups.Tuple.tuple("content/top.md", "", "top"),
                        org.assertj.core.groups.Tuple.tuple("content/topics/a.md", "topics", "a"),
                        org.assertj.core.groups.Tuple.tuple("content/topics/b.md", "topics", "b"));
        assertThat(reported()).isEmpty();
    }

    @Test
    void namesWhatIsNotPublished() throws IOException {
        file("content/topics/a.md");
        file("content/topics/.hidden.md");
        file("content/topics/notes.txt");
        file("content/topics/A.MD");

        assertThat(list()).extracting(ContentFile::name).containsExactly("a");
        assertThat(reported())
                .containsExactly(
                        "SB105 content/topics/.hidden.md",
                        "SB105 content/topics/A.MD",
                        "SB105 content/topics/notes.txt");
    }

    @Test
    void leavesOutAFolderWithAnIgnoreFile() throws IOException {
        file("content/topics/a.md");
        file("content/topics/old/.jbakeignore");
        file("content/topics/old/b.md");
        file("content/topics/old/older/c.md");

        assertThat(list()).extracting(ContentFile::name).containsExactly("a");
        assertThat(reported()).containsExactly("SB106 content/topics/old");
    }

    @Test
    void refusesLinksThatLeadOut() throws IOException {
        file("content/topics/a.md");
        file("elsewhere/b.md");
        link("content/topics/b.md", project.resolve("elsewhere/b.md"));
        link("content/out", project.resolve("elsewhere"));
        link("content/topics/nowhere.md", project.resolve("content/topics/missing.md"));

        assertThat(list()).extracting(ContentFile::name).containsExactly("a");
        assertThat(reported())
                .containsExactly("SB104 content/out", "SB104 content/topics/b.md", "SB104 content/topics/nowhere.md");
    }

    @Test
    void followsLinksToFilesInsideAndNoLinksToFolders() throws IOException {
        file("content/topics/a.md");
        link("content/topics/b.md", project.resolve("content/topics/a.md"));
        link("content/topics/round", project.resolve("content/topics"));

        assertThat(list()).extracting(ContentFile::name).containsExactly("a", "b");
        assertThat(reported()).containsExactly("SB105 content/topics/round");
    }

    @Test
    void readsNoFoldersThatAreVeryDeep() throws IOException {
        file("content/topics/" + "d/".repeat(15) + "a.md");
        file("content/topics/" + "d/".repeat(16) + "b.md");

        assertThat(list()).extracting(ContentFile::name).containsExactly("a");
        assertThat(reported()).containsExactly("SB105 content/topics" + "/d".repeat(16));
    }

    @Test
    @Timeout(60)
    void aNamedPipeIsNamedAndNotWaitedFor() throws IOException, InterruptedException {
        file("content/topics/a.md");
        file("assets/a.css");
        for (String pipe : List.of("content/topics/pipe.md", "assets/pipe.css")) {
            makePipe(project.resolve(pipe));
        }

        assertThat(list()).extracting(ContentFile::name).containsExactly("a");
        assertThat(AssetFolder.list(project, project.resolve("assets"), ".jbakeignore", false, diagnostics))
                .containsExactly("a.css");
        assertThat(reported()).containsExactly("SB105 assets/pipe.css", "SB105 content/topics/pipe.md");
    }

    private static void makePipe(Path pipe) throws InterruptedException {
        try {
            int exitCode = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
            assumeThat(exitCode).as("mkfifo makes a named pipe here").isZero();
        } catch (IOException e) {
            assumeThat(false).as("there is mkfifo: " + e.getMessage()).isTrue();
        }
    }
}
