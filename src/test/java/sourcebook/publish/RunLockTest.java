package sourcebook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class RunLockTest {
    @TempDir
    Path temp;

    private Path site;

    @BeforeEach
    void nameSite() throws IOException {
        site = temp.toRealPath().resolve("site");
    }

    private void assertRefused() {
        assertThatThrownBy(() -> Sites.open(site))
                .isInstanceOf(PublishException.class)
                .hasMessage("another run is publishing into '" + site + "'; wait until it has ended");
    }

    @Test
    void secondRunInTheSameProcessIsRefused() throws IOException {
        try (Staging first = Sites.open(site)) {
            assertRefused();
            Sites.write(first, "A");
            first.publish();
            assertRefused();
        }
        assertThat(Sites.read(site)).isEqualTo(Sites.site("A"));
        Sites.publish(site, "B");
    }

    @Test
    void runsIntoTwoDestinationsDoNotMeet() throws IOException {
        Path other = site.resolveSibling("other");
        try (Staging first = Sites.open(site);
                Staging second = Sites.open(other)) {
            Sites.write(first, "A");
            Sites.write(second, "B");
            first.publish();
            second.publish();
        }
        assertThat(Sites.read(site)).isEqualTo(Sites.site("A"));
        assertThat(Sites.read(other)).isEqualTo(Sites.site("B"));
    }

    @Test
    void runInAnotherProcessIsRefusedUntilTheFirstEnds() throws IOException {
        try (PublishingProcess process = PublishingProcess.start(site, "open")) {
            assertThat(process.line()).isEqualTo("opened .site.staging");
            assertRefused();
            assertRefused();
            process.release();
            assertThat(process.exitCode()).isZero();
        }
        assertThat(Sites.names(temp)).isEmpty();
        Sites.publish(site, "A");
    }

    @Test
    void lockOfAKilledProcessIsFree() throws IOException {
        try (PublishingProcess process = PublishingProcess.start(site, "open")) {
            assertThat(process.line()).isEqualTo("opened .site.staging");
            process.kill();
        }
        assertThat(temp.resolve(".site.lock")).exists();
        Sites.publish(site, "A");
        assertThat(Sites.names(temp)).containsExactly("site");
    }

    /** On POSIX systems the second attempt would drop the lock by closing its channel. */
    @Test
    void refusedRunInTheSameProcessDoesNotLetOthersIn() throws IOException {
        try (Staging first = Sites.open(site)) {
            assertRefused();
            try (PublishingProcess process = PublishingProcess.start(site, "open")) {
                assertThat(process.line()).startsWith("another run is publishing");
            }
            assertThat(first.folder()).isDirectory();
        }
    }

    /** The lock file is deleted and made anew all the time here. */
    @Test
    void processesThatComeAndGoKeepEachOtherAway() throws IOException {
        try (PublishingProcess a = PublishingProcess.start(site, "share", "A");
                PublishingProcess b = PublishingProcess.start(site, "share", "B");
                PublishingProcess c = PublishingProcess.start(site, "share", "C")) {
            assertThat(a.exitCode()).isZero();
            assertThat(b.exitCode()).isZero();
            assertThat(c.exitCode()).isZero();
        }
        assertThat(Sites.names(temp)).containsExactly("site");
    }

    @Test
    void linkInPlaceOfTheLockFileIsNotWrittenThrough() throws IOException {
        Path thesis = Files.writeString(temp.resolve("thesis.txt"), "years of work");
        Files.createSymbolicLink(temp.resolve(".site.lock"), thesis);
        assertThatThrownBy(() -> Sites.open(site))
                .isInstanceOf(PublishException.class)
                .hasMessageStartingWith("cannot lock '" + site.resolveSibling(".site.lock") + "'");
        assertThat(thesis).hasContent("years of work");
    }
}
