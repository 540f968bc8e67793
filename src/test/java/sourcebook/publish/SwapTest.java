package sourcebook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whatever is in the way of the renames, there is the old site or the new one. */
class SwapTest extends InFolder {
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
