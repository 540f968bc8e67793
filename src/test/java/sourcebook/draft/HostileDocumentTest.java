package sourcebook.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.bake.Drafting;
import sourcebook.bake.Project;
import sourcebook.benchmark.HostileDocument;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.sample.SampleProject;

/**
 * No page keeps {@code new source} busy without end. The bound on time does not measure speed; it is far above what any of these
 * needs, and below what work that grows with the square would take.
 */
@Tag("slow")
class HostileDocumentTest {
    private static final int BYTES = 300_000;
    private static final Duration GUARD = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> aDraftIsMadeOfIt() throws IOException {
        Path briefing = SampleProject.valid(folder.resolve("briefing")).folder();
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Drafts drafts = Drafting.in(Project.open(briefing, null, new Diagnostics()), 1);
        AtomicInteger number = new AtomicInteger();
        return HostileDocument.all().stream()
                .map(h -> DynamicTest.dynamicTest(h.name(), () -> {
                    Path page = Files.writeString(
                            folder.resolve("page.html"), h.page().apply(BYTES));
                    assertTimeoutPreemptively(GUARD, () -> {
                        try {
                            String id = "page-" + number.incrementAndGet();
                            Drafts.Given given = new Drafts.Given(id, null, null, List.of(), texts);
                            assertThat(drafts.sources(page, given).made()).hasSize(1);
                        } catch (Unreadable e) {
                            assertThat(e).hasMessageContaining("is a page without text");
                        }
                    });
                }));
    }
}
