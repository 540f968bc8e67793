package sourcebook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not be replaced is refused, and not touched. */
class DestinationTest extends InFolder {
    @Test
    void folderOfOthersIsRefusedAndUntouched() throws IOException {
        Path file = Files.createDirectories(destination.resolve("papers")).resolve("thesis.txt");
        Files.writeString(file, "years of work");
        Map<String, String> before = Sites.read(destination);
        assertThatThrownBy(() -> Sites.publish(destination, "A"))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("'" + destination + "' holds files that sourcebook did not make")
                .hasMessageContaining("choose another destination, or move them away");
        assertThat(Sites.read(destination)).isEqualTo(before);
        assertThat(Sites.names(temp)).containsExactly("site");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "theirs: true\n", "A site"})
    void fileWithTheMarkersNameDoesNotMakeAFolderOurs(String content) throws IOException {
        Files.createDirectory(destination);
        Files.writeString(destination.resolve(SiteFolder.MARKER), content);
        Files.writeString(destination.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> Sites.publish(destination, "A")).isInstanceOf(PublishException.class);
        assertThat(destination.resolve("thesis.txt")).hasContent("years of work");
    }

    @Test
    void fileOfOthersWithTheMarkersNameIsNotLost() throws IOException {
        Files.createDirectory(destination);
        Files.writeString(destination.resolve(SiteFolder.MARKER), "theirs: true");
        assertThatThrownBy(() -> Sites.publish(destination, "A")).isInstanceOf(PublishException.class);
        assertThat(destination.resolve(SiteFolder.MARKER)).hasContent("theirs: true");
    }

    @Test
    void folderWithTheMarkersNameDoesNotMakeAFolderOurs() throws IOException {
        Files.createDirectories(destination.resolve(SiteFolder.MARKER).resolve("theirs"));
        assertThatThrownBy(() -> Sites.publish(destination, "A")).isInstanceOf(PublishException.class);
        assertThat(destination.resolve(SiteFolder.MARKER).resolve("theirs")).exists();
    }

    @Test
    void folderThatBecomesForeignWhileRenderingIsUntouched() throws IOException {
        try (Staging staging = Sites.open(destination)) {
            Sites.write(staging, "A");
            Files.createDirectory(destination);
            Files.writeString(destination.resolve("thesis.txt"), "years of work");
            assertThatThrownBy(staging::publish).isInstanceOf(PublishException.class);
        }
        assertThat(destination.resolve("thesis.txt")).hasContent("years of work");
        assertThat(Sites.names(temp)).containsExactly("site");
    }

    @ParameterizedTest
    @ValueSource(strings = {".site.staging", ".site.previous"})
    void hiddenFolderOfOthersIsRefusedAndUntouched(String name) throws IOException {
        Sites.publish(destination, "A");
        Files.createDirectory(temp.resolve(name));
        Files.writeString(temp.resolve(name).resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> Sites.publish(destination, "B")).hasMessageContaining(name);
        assertThat(temp.resolve(name).resolve("thesis.txt")).hasContent("years of work");
        assertThat(Sites.read(destination)).isEqualTo(Sites.site("A"));
    }

    @Test
    void fileIsRefusedAsDestination() throws IOException {
        Files.writeString(destination, "years of work");
        assertThatThrownBy(() -> Sites.publish(destination, "A"))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("'" + destination + "' is not a folder");
        assertThat(destination).hasContent("years of work");
    }

    @Test
    void wholeFileSystemIsRefusedAsDestination() {
        Path root = temp.getRoot();
        assertThatThrownBy(() -> Staging.open(Sites.target(root), temp, List.of()))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("a whole file system");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "project",
                ".",
                "project/content",
                "project/content/site",
                "project/assets/a/b",
                "project/../project",
                "elsewhere"
            })
    void folderThatWouldReplaceOrFeedTheSiteIsRefused(String path) throws IOException {
        Path project = Files.createDirectories(temp.resolve("project"));
        Path content = Files.createDirectory(project.resolve("content"));
        Path theme = Files.createDirectories(temp.resolve("elsewhere/theme"));
        List<Path> inputs = List.of(content, theme, project.resolve("assets"));
        List<String> before = Sites.names(temp);
        assertThatThrownBy(() -> Staging.open(Sites.target(temp.resolve(path)), project, inputs))
                .isInstanceOf(PublishException.class)
                .hasMessageStartingWith("cannot publish into '")
                .hasMessageEndingWith("choose another destination");
        assertThat(Sites.names(temp)).isEqualTo(before);
    }

    @Test
    void folderThatHoldsTheProjectIsRefusedWithoutAnyInputs() {
        assertThatThrownBy(() -> Staging.open(Sites.target(temp), temp.resolve("a/project"), List.of()))
                .hasMessageContaining("would replace the project folder '" + temp.resolve("a/project") + "'");
    }

    @Test
    void destinationMayLieInTheProject() throws IOException {
        Path project = Files.createDirectories(temp.resolve("project"));
        Path content = Files.createDirectory(project.resolve("content"));
        Path site = project.resolve("content-site");
        try (Staging staging = Staging.open(Sites.target(site), project, List.of(content))) {
            staging.publish();
        }
        assertThat(site).isDirectory();
    }

    @Test
    void forbiddenFolderIsSeenThroughALink() throws IOException {
        Path project = Files.createDirectories(temp.resolve("project"));
        Path content = Files.createDirectory(project.resolve("content"));
        Files.createSymbolicLink(destination, content);
        assertThatThrownBy(() -> Staging.open(Sites.target(destination), project, List.of(content)))
                .hasMessageContaining("'" + content + "'");
        assertThatThrownBy(() -> Staging.open(Sites.target(content), project, List.of(destination)))
                .hasMessageContaining("'" + content + "'");
    }

    @Test
    void linkAsDestinationStaysAndWhatItLeadsToIsReplaced() throws IOException {
        Path served = Files.createDirectories(temp.resolve("served")).resolve("site");
        Files.createSymbolicLink(destination, temp.relativize(served));
        for (String letter : List.of("A", "B")) {
            Sites.publish(destination, letter);
            assertThat(destination).isSymbolicLink();
            assertThat(Sites.read(served)).isEqualTo(Sites.site(letter));
        }
        assertThat(Sites.names(served.getParent())).containsExactly("site");
    }

    @Test
    void linkInACircleIsRefused() throws IOException {
        Files.createSymbolicLink(destination, destination);
        assertThatThrownBy(() -> Sites.publish(destination, "A"))
                .isInstanceOf(PublishException.class)
                .hasMessageStartingWith("cannot find '" + destination + "'");
    }
}
