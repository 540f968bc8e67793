package sourcebook.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StagingTest {
    private static final byte[] CONTENT = "content".getBytes(UTF_8);

    @TempDir
    Path temp;

    private Path destination;

    @BeforeEach
    void findRealFolder() throws IOException {
        temp = temp.toRealPath();
        destination = temp.resolve("site");
    }

    @Test
    void firstSiteIsPublishedIntoFoldersThatDoNotExist() throws IOException {
        Path deep = temp.resolve("target/out/site");
        Sites.publish(deep, "A");
        assertThat(Sites.read(deep)).isEqualTo(Sites.site("A"));
        assertThat(Sites.names(deep.getParent())).containsExactly("site");
    }

    @Test
    void secondSiteReplacesTheFirstWhole() throws IOException {
        try (Staging staging = Sites.open(destination)) {
            staging.write("only-in-the-first.html", CONTENT);
            staging.publish();
        }
        Sites.publish(destination, "B");
        assertThat(Sites.read(destination)).isEqualTo(Sites.site("B"));
        assertThat(Sites.names(temp)).containsExactly("site");
    }

    @Test
    void nothingIsSeenBeforePublishing() throws IOException {
        Sites.publish(destination, "A");
        try (Staging staging = Sites.open(destination)) {
            Sites.write(staging, "B");
            assertThat(Sites.read(destination)).isEqualTo(Sites.site("A"));
            assertThat(Sites.read(staging.folder())).isEqualTo(Sites.site("B"));
            staging.publish();
            assertThat(Sites.read(destination)).isEqualTo(Sites.site("B"));
        }
    }

    @Test
    void closingWithoutPublishingLeavesTheOldSite() throws IOException {
        Sites.publish(destination, "A");
        try (Staging staging = Sites.open(destination)) {
            Sites.write(staging, "B");
        }
        assertThat(Sites.read(destination)).isEqualTo(Sites.site("A"));
        assertThat(Sites.names(temp)).containsExactly("site");
    }

    @Test
    void emptyDestinationIsReplaced() throws IOException {
        Files.createDirectory(destination);
        Sites.publish(destination, "A");
        assertThat(Sites.read(destination)).isEqualTo(Sites.site("A"));
        assertThat(Sites.names(temp)).containsExactly("site");
    }

    @Test
    void twoRunsOfTheSamePagesGiveTheSameBytes() throws IOException {
        Sites.publish(destination, "A");
        String first = Files.readString(destination.resolve(SiteFolder.MARKER));
        Sites.publish(destination, "A");
        assertThat(destination.resolve(SiteFolder.MARKER)).hasContent(first);
    }

    @Test
    void afterTheEndNothingIsWrittenOrPublished() throws IOException {
        Staging staging = Sites.open(destination);
        staging.publish();
        assertThatIllegalStateException().isThrownBy(() -> staging.write("late.html", CONTENT));
        assertThatIllegalStateException().isThrownBy(staging::publish);
        staging.close();
        staging.close();
        assertThatIllegalStateException().isThrownBy(staging::publish);
    }

    @Test
    void whatIsKeptIsTheFileOfThePublishedSite() throws IOException {
        Sites.publish(destination, "A");
        Path page = destination.resolve("folder0/deep/page0.html");
        Object file = Files.readAttributes(page, BasicFileAttributes.class).fileKey();
        try (Staging staging = Sites.open(destination)) {
            staging.keep("folder0/deep/page0.html", "A".getBytes(UTF_8));
            staging.publish();
        }
        assertThat(page).hasContent("A");
        assertThat(Files.readAttributes(page, BasicFileAttributes.class).fileKey())
                .isEqualTo(file);
    }

    @Test
    void whatIsKeptIsWrittenWhereItCannotBeShared() throws IOException {
        try (Staging staging = Sites.open(destination)) {
            staging.keep("new.html", CONTENT);
            staging.publish();
        }
        assertThat(destination.resolve("new.html")).hasContent("content");
    }

    @Test
    void anotherSiteIsReplacedOnlyWithConsent() throws IOException {
        Sites.publish(destination, "A");
        Map<String, String> before = Sites.read(destination);
        Path project = destination.resolveSibling("project");
        Staging.Target other = new Staging.Target(destination, "Numbers", false);
        assertThatThrownBy(() -> Staging.open(other, project, List.of()))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("holds the site 'Letters', and this one is 'Numbers'")
                .hasMessageContaining("--replace");
        assertThat(Sites.read(destination)).isEqualTo(before);
        assertThat(Sites.names(destination.getParent())).doesNotContain(".site.staging", ".site.lock");
        try (Staging staging = Staging.open(new Staging.Target(destination, "Numbers", true), project, List.of())) {
            Sites.write(staging, "B");
            staging.publish();
        }
        assertThat(destination.resolve(SiteFolder.MARKER)).content().endsWith("Title: Numbers\n");
    }

    @Test
    void aSiteOfAnEarlierVersionNeedsNoConsent() throws IOException {
        Sites.publish(destination, "A");
        Path marker = destination.resolve(SiteFolder.MARKER);
        Files.writeString(marker, Files.readString(marker).replace("Title: Letters\n", ""));
        Sites.publish(destination, "B");
        assertThat(Sites.read(destination)).isEqualTo(Sites.site("B"));
    }

    @Test
    void aTitleIsOneLineOfTheMarker() throws IOException {
        Staging.Target target = new Staging.Target(destination, "A\nTitle:\u2028 B", false);
        for (int run = 0; run < 2; run++) {
            try (Staging staging = Staging.open(target, destination.resolveSibling("project"), List.of())) {
                staging.publish();
            }
        }
        assertThat(destination.resolve(SiteFolder.MARKER)).content().endsWith("Title: A Title: B\n");
    }

    @Test
    void manyThreadsWriteAtOnce() throws IOException {
        ConcurrentLinkedQueue<IOException> failures = new ConcurrentLinkedQueue<>();
        try (Staging staging = Sites.open(destination)) {
            IntStream.range(0, 2000).parallel().forEach(i -> {
                try {
                    staging.write("a/b" + i % 50 + "/c/" + i + ".html", CONTENT);
                } catch (IOException e) {
                    failures.add(e);
                }
            });
            staging.publish();
        }
        assertThat(failures).isEmpty();
        assertThat(Sites.read(destination)).hasSize(2001);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "..",
                "../x",
                "a/../b",
                "a/..",
                ".",
                "./a",
                "a/./b",
                "a//b",
                "a/",
                "a\\b",
                "..\\x",
                "a\0b"
            })
    void pathThatIsNotPlainIsRefused(String path) throws IOException {
        try (Staging staging = Sites.open(destination)) {
            assertThatIllegalArgumentException().isThrownBy(() -> staging.write(path, CONTENT));
            assertThat(Sites.read(staging.folder())).containsOnlyKeys(SiteFolder.MARKER);
        }
        assertThat(Sites.names(temp)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a.html, a.html",
        "a.html, A.HTML",
        "x/a.html, X/a.html",
        "caf\u00e9.html, cafe\u0301.html",
        "a, a/b",
        "a/b, a",
        "a/b/c, A",
        ".sourcebook, b",
    })
    void secondOfTwoCollidingPathsIsRefused(String first, String second) throws IOException {
        try (Staging staging = Sites.open(destination)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> {
                        staging.write(first, CONTENT);
                        staging.write(second, CONTENT);
                    })
                    .withMessageContaining("collides with");
        }
    }

    @Test
    void foldersMayDifferInCaseOnly() throws IOException {
        try (Staging staging = Sites.open(destination)) {
            staging.write("Images/a.png", CONTENT);
            staging.write("images/b.png", CONTENT);
            assertThat(staging.folder().resolve("images/b.png")).exists();
        }
    }

    @Test
    void failureToWriteNamesTheFile() throws IOException {
        try (Staging staging = Sites.open(destination)) {
            Files.createDirectory(staging.folder().resolve("a.html"));
            assertThatThrownBy(() -> staging.write("a.html", CONTENT))
                    .isInstanceOf(PublishException.class)
                    .hasMessage(
                            "cannot write '" + staging.folder().resolve("a.html") + "': something is there already");
        }
    }

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

    @Test
    void linksInTheOldSiteAreDeletedButNotFollowed() throws IOException {
        Path precious = Files.createDirectory(temp.resolve("precious"));
        Files.writeString(precious.resolve("thesis.txt"), "years of work");
        Sites.publish(destination, "A");
        Files.createSymbolicLink(destination.resolve("folder-link"), precious);
        Files.createSymbolicLink(destination.resolve("file-link"), precious.resolve("thesis.txt"));
        Sites.publish(destination, "B");
        assertThat(Sites.read(destination)).isEqualTo(Sites.site("B"));
        assertThat(precious.resolve("thesis.txt")).hasContent("years of work");
        assertThat(Sites.names(temp)).containsExactly("precious", "site");
    }

    @Test
    void failingFirstRenameLeavesTheOldSite() throws IOException {
        Sites.publish(destination, "A");
        Swap.Rename mounted = (from, to) -> {
            throw new FileSystemException(from.toString(), to.toString(), "Device or resource busy");
        };
        try (Staging staging = Sites.open(destination, mounted)) {
            assertThatThrownBy(staging::publish)
                    .hasMessageContaining("Device or resource busy; if the destination is a mounted folder");
        }
        assertThat(Sites.read(destination)).isEqualTo(Sites.site("A"));
        assertThat(Sites.names(temp)).containsExactly("site");
    }

    @Test
    void failingThirdRenameIsMadeUpForByTheNextRun() throws IOException {
        Sites.publish(destination, "A");
        Path previous = temp.resolve(".site.previous");
        Swap.Rename stuck = (from, to) -> {
            if (from.equals(previous)) {
                throw new IOException("stuck");
            }
            Swap.Rename.ATOMIC.rename(from, to);
        };
        try (Staging staging = Sites.open(destination, stuck)) {
            Sites.write(staging, "B");
            assertThat(staging.publish())
                    .contains("cannot rename '" + previous + "' to '" + staging.folder() + "': stuck");
        }
        assertThat(Sites.read(destination)).isEqualTo(Sites.site("B"));
        assertThat(Sites.read(previous)).isEqualTo(Sites.site("A"));
        Sites.open(destination).close();
        assertThat(Sites.read(destination)).isEqualTo(Sites.site("B"));
        assertThat(Sites.names(temp)).containsExactly("site");
    }

    /** A path that is as long as can be is too long when the old site has got the longer name of the staging folder. */
    @Test
    void whatCannotBeDeletedOfTheOldSiteIsSaidTheFirstTime() throws IOException {
        Sites.publish(destination, "A");
        createDeepest(createDeepest(destination, "d".repeat(100)), "d");
        Path old = temp.resolve(".site.staging");
        try (Staging staging = Sites.open(destination)) {
            Sites.write(staging, "B");
            assertThat(staging.publish().orElse(""))
                    .contains("cannot delete '" + old, "delete '" + staging.folder() + "'");
        } finally {
            Files.move(old, temp.resolve("o"));
        }
        assertThat(Sites.read(destination)).isEqualTo(Sites.site("B"));
    }

    /** Makes folders in one another until the path is too long for the next one, and returns the last one. */
    private static Path createDeepest(Path folder, String name) {
        try {
            return createDeepest(Files.createDirectory(folder.resolve(name)), name);
        } catch (IOException e) {
            return folder;
        }
    }

    @Test
    void failingSecondRenameBringsTheOldSiteBack() throws IOException {
        Sites.publish(destination, "A");
        try (Staging staging = Sites.open(destination)) {
            SiteFolder.delete(staging.folder());
            assertThatThrownBy(staging::publish)
                    .isInstanceOf(PublishException.class)
                    .hasMessage("cannot rename '" + staging.folder() + "' to '" + destination
                            + "': no such file or folder");
            assertThat(Sites.read(destination)).isEqualTo(Sites.site("A"));
        }
        assertThat(Sites.names(temp)).containsExactly("site");
    }

    @Test
    void whenTheOldSiteCannotBePutBackTheNextRunDoesSo() throws IOException {
        Sites.publish(destination, "A");
        Swap.Rename brokenBack = (from, to) -> {
            if (to.equals(destination)) {
                throw new IOException("broken");
            }
            Swap.Rename.ATOMIC.rename(from, to);
        };
        try (Staging staging = Sites.open(destination, brokenBack)) {
            assertThatThrownBy(staging::publish)
                    .hasMessageContaining("the old site is in '" + temp.resolve(".site.previous") + "'");
        }
        assertThat(destination).doesNotExist();
        Sites.open(destination).close();
        assertThat(Sites.read(destination)).isEqualTo(Sites.site("A"));
    }
}
