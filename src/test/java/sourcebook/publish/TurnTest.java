package sourcebook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.fault.Fault;
import sourcebook.fault.Faults;

/** A destination that is a link to one of two folders: there is a site at every moment. */
class TurnTest {
    @TempDir
    Path temp;

    private Path site;

    @BeforeEach
    void publishA() throws IOException {
        temp = temp.toRealPath();
        site = Files.createSymbolicLink(temp.resolve("site"), Path.of("site.1"));
        Sites.publish(site, "A");
    }

    private void assertLeadsTo(String folder, String letter) throws IOException {
        assertThat(Files.readSymbolicLink(site)).hasToString(folder);
        assertThat(Sites.read(temp.resolve(folder))).isEqualTo(Sites.site(letter));
    }

    @Test
    void theLinkLeadsToEitherFolderInTurnAndTheOldSiteStaysUntilTheNextRun() throws IOException {
        assertLeadsTo("site.1", "A");
        Sites.publish(site, "B");
        assertLeadsTo("site.2", "B");
        assertThat(Sites.read(temp.resolve("site.1"))).isEqualTo(Sites.site("A"));
        Sites.publish(site, "A");
        assertLeadsTo("site.1", "A");
        assertThat(Sites.names(temp)).containsExactly("site", "site.1", "site.2");
        Sites.open(site).close();
        assertThat(Sites.names(temp)).containsExactly("site", "site.1");
    }

    @Test
    void whoReadsAllTheTimeAlwaysFindsASite() throws IOException {
        AtomicBoolean ended = new AtomicBoolean();
        Path page = site.resolve("folder3/deep/page3.html");
        CompletableFuture<Set<String>> reader = CompletableFuture.supplyAsync(() -> {
            Set<String> read = new HashSet<>();
            while (!ended.get()) {
                try {
                    read.add(Files.readString(page));
                } catch (IOException e) {
                    read.add(e.toString());
                }
            }
            return read;
        });
        for (int i = 0; i < 100; i++) {
            Sites.publish(site, i % 2 == 0 ? "B" : "A");
        }
        ended.set(true);
        assertThat(reader.join()).containsExactlyInAnyOrder("A", "B");
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aKillBeforeEachRenameLeavesTheOldSiteInItsPlace(int rename) throws IOException {
        try (PublishingProcess process = PublishingProcess.start(site, "stop", Integer.toString(rename))) {
            assertThat(process.line()).isEqualTo("stopped");
            process.kill();
        }
        assertLeadsTo("site.1", "A");
        Sites.publish(site, "B");
        assertLeadsTo("site.2", "B");
        assertThat(Sites.names(temp)).containsExactly("site", "site.1", "site.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"site", "site.2"})
    void whereTheNewSiteCannotTakeItsTurnTheOldOneStays(String refused) throws IOException {
        try (Staging staging = Sites.open(site, (from, to) -> {
            if (to.getFileName().toString().equals(refused)) {
                throw new IOException("no");
            }
            Swap.Rename.ATOMIC.rename(from, to);
        })) {
            Sites.write(staging, "B");
            assertThatThrownBy(staging::publish)
                    .isInstanceOf(PublishException.class)
                    .hasMessageContaining("'" + temp.resolve(refused) + "'");
        }
        assertLeadsTo("site.1", "A");
        assertThat(Sites.names(temp)).containsExactly("site", "site.1");
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void whicheverCallFailsThereIsASite(Fault fault) throws IOException {
        Faults none = new Faults(fault, 0);
        Sites.publish(none.at(site), "A");
        for (int call = 1; call <= none.calls(); call++) {
            Sites.publish(site, "A");
            boolean published = false;
            try {
                Sites.publish(new Faults(fault, call).at(site), "B");
                published = true;
            } catch (IOException e) {
                assertThat(e).as("%s at call %s", fault, call).hasMessageContaining(temp.toString());
            }
            Sites.assertWhole(site.toRealPath());
            if (published) {
                assertThat(Sites.read(site.toRealPath())).isEqualTo(Sites.site("B"));
            }
            Sites.publish(site, "B");
            assertThat(Sites.read(site.toRealPath()))
                    .as("after %s at call %s", fault, call)
                    .isEqualTo(Sites.site("B"));
            assertThat(Sites.names(temp)).containsExactly("site", "site.1", "site.2");
        }
        assertThat(none.calls()).isGreaterThan(Sites.PAGES);
    }

    @Test
    void theFileOfOthersInThePlaceOfTheNextLinkIsNotLost() throws IOException {
        Path file = Files.writeString(temp.resolve(".site.link"), "mine");
        assertThatThrownBy(() -> Sites.publish(site, "B")).hasMessageContaining("'" + file + "'");
        assertLeadsTo("site.1", "A");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aFolderOfOthersIsRefusedAndUntouched() throws IOException {
        Path file =
                Files.writeString(Files.createDirectory(temp.resolve("site.2")).resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> Sites.publish(site, "B")).hasMessageContaining("'" + file.getParent() + "'");
        assertLeadsTo("site.1", "A");
        assertThat(file).hasContent("mine");
    }
}
