package sourcebook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every state that a killed run can leave, built by hand. */
class RecoveryTest {
    @TempDir
    Path temp;

    private Path site;
    private Path staging;
    private Path previous;

    @BeforeEach
    void nameFolders() throws IOException {
        temp = temp.toRealPath();
        site = temp.resolve("site");
        staging = temp.resolve(".site.staging");
        previous = temp.resolve(".site.previous");
    }

    private void assertRecovered(String letter) throws IOException {
        Sites.open(site).close();
        assertThat(Sites.read(site)).isEqualTo(Sites.site(letter));
        assertThat(Sites.names(temp)).containsExactly("site");
    }

    private void lose(Path folder) throws IOException {
        Files.delete(folder.resolve("folder0/deep/page0.html"));
    }

    @Test
    void stagingOfAFirstRunIsDeleted() throws IOException {
        Sites.publish(staging, "B");
        Sites.open(site).close();
        assertThat(Sites.names(temp)).isEmpty();
    }

    @Test
    void stagingIsDeleted() throws IOException {
        Sites.publish(site, "A");
        Sites.publish(staging, "B");
        lose(staging);
        assertRecovered("A");
    }

    @Test
    void emptyStagingIsDeleted() throws IOException {
        Sites.publish(site, "A");
        Files.createDirectory(staging);
        assertRecovered("A");
    }

    @Test
    void stagingWithAnUnfinishedMarkerIsDeleted() throws IOException {
        Sites.publish(site, "A");
        Files.createDirectory(staging);
        Files.createFile(staging.resolve(SiteFolder.MARKER));
        assertRecovered("A");
        Files.createDirectory(staging);
        Files.writeString(staging.resolve(SiteFolder.MARKER), "A site");
        assertRecovered("A");
    }

    @Test
    void previousComesBack() throws IOException {
        Sites.publish(previous, "A");
        assertRecovered("A");
    }

    @Test
    void previousComesBackAndStagingIsDeleted() throws IOException {
        Sites.publish(previous, "A");
        Sites.publish(staging, "B");
        assertRecovered("A");
    }

    @Test
    void previousComesBackThroughALink() throws IOException {
        Sites.publish(previous, "A");
        Path link = Files.createSymbolicLink(temp.resolve("link"), site);
        Sites.open(link).close();
        assertThat(Sites.read(site)).isEqualTo(Sites.site("A"));
    }

    @Test
    void previousComesBackInPlaceOfAnEmptyFolder() throws IOException {
        Sites.publish(previous, "A");
        Files.createDirectory(site);
        assertRecovered("A");
    }

    @Test
    void previousOfAFinishedSwapIsDeleted() throws IOException {
        Sites.publish(previous, "A");
        Sites.publish(site, "B");
        assertRecovered("B");
    }

    @Test
    void previousAndStagingOfFinishedSwapsAreDeleted() throws IOException {
        Sites.publish(previous, "A");
        Sites.publish(staging, "A");
        lose(staging);
        Sites.publish(site, "B");
        assertRecovered("B");
    }

    @Test
    void emptyFolderThatWasToBeReplacedIsDeleted() throws IOException {
        Files.createDirectory(previous);
        Sites.publish(site, "B");
        assertRecovered("B");
    }

    @Test
    void leftLockFileIsTakenOverAndRemoved() throws IOException {
        Sites.publish(site, "A");
        Files.writeString(temp.resolve(".site.lock"), "left by a run that was killed");
        assertRecovered("A");
    }

    @Test
    void nextRunPublishesAsIfNothingHadHappened() throws IOException {
        Sites.publish(previous, "A");
        Sites.publish(staging, "A");
        Sites.publish(site, "B");
        assertThat(Sites.read(site)).isEqualTo(Sites.site("B"));
        assertThat(Sites.names(temp)).containsExactly("site");
    }
}
