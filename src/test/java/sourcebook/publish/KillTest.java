package sourcebook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class KillTest {
    @TempDir
    Path temp;

    private Path site;

    @BeforeEach
    void publishA() throws IOException {
        site = temp.toRealPath().resolve("site");
        Sites.publish(site, "A");
    }

    @Test
    void killAtAnyMomentLeavesOneWholeSite() throws IOException {
        Random random = new Random(1);
        for (int round = 0; round < 20; round++) {
            try (PublishingProcess process = PublishingProcess.start(site, "loop")) {
                readLines(process, 1 + random.nextInt(80));
                process.kill();
            }
            if (Files.exists(site)) {
                Sites.assertWhole(site);
            }
            Sites.open(site).close();
            Sites.assertWhole(site);
            assertThat(Sites.names(temp)).containsExactly("site");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, A", "1, A", "2, B"})
    void killBeforeEachRenameIsRepairedByTheNextRun(int rename, String letter) throws IOException {
        try (PublishingProcess process = PublishingProcess.start(site, "stop", Integer.toString(rename))) {
            assertThat(process.line()).isEqualTo("stopped");
            process.kill();
        }
        assertThat(Files.exists(site)).isEqualTo(rename != 1);
        Sites.open(site).close();
        assertThat(Sites.read(site)).isEqualTo(Sites.site(letter));
        assertThat(Sites.names(temp)).containsExactly("site");
    }

    @Test
    void terminationAtAnyMomentLeavesOneWholeSiteInItsPlace() throws IOException {
        Random random = new Random(2);
        for (int round = 0; round < 10; round++) {
            try (PublishingProcess process = PublishingProcess.start(site, "loop")) {
                assumeTrue(process.canTerminate());
                readLines(process, 1 + random.nextInt(80));
                process.terminate();
            }
            Sites.assertWhole(site);
            assertThat(Sites.names(temp)).as("what is left after a signal").containsExactly("site");
        }
    }

    @Test
    void terminationBetweenTheRenamesWaitsForTheSecond() throws IOException {
        try (PublishingProcess process = PublishingProcess.start(site, "hold")) {
            assumeTrue(process.canTerminate());
            assertThat(process.line()).isEqualTo("between");
            process.terminate();
        }
        assertThat(Sites.read(site)).isEqualTo(Sites.site("B"));
    }

    @Test
    void terminationBeforeTheSwapLeavesNothingBeside() throws IOException {
        try (PublishingProcess process = PublishingProcess.start(site, "open")) {
            assumeTrue(process.canTerminate());
            assertThat(process.line()).isEqualTo("opened .site.staging");
            assertThat(Sites.names(temp)).contains(".site.lock", ".site.staging");
            process.terminate();
        }
        assertThat(Sites.names(temp)).containsExactly("site");
    }

    @Test
    void swapIsNotBegunWhenTheProgramIsEnding() throws IOException {
        try (PublishingProcess process = PublishingProcess.start(site, "late")) {
            assertThat(process.line()).startsWith("'" + site + "' stays as it was");
            assertThat(process.exitCode()).isZero();
        }
        assertThat(Sites.read(site)).isEqualTo(Sites.site("A"));
        assertThat(Sites.names(temp)).containsExactly("site");
    }

    private static void readLines(PublishingProcess process, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            assertThat(process.line()).isNotNull();
        }
    }
}
