package sourcebook.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.draft.Drafts;
import sourcebook.fault.Fault;
import sourcebook.fault.FaultyWriters;
import sourcebook.parse.Family;
import sourcebook.sample.SampleProject;

/** Faults of {@code new}. */
class DraftFaultsTest extends FaultyWriters {
    private void layBriefing() throws IOException {
        SampleProject.valid(work).plain().write("texts/cnbc-pact.txt", "The text.\n");
    }

    private Drafts drafts(Path where) throws IOException {
        try (Workshop workshop = new Workshop(1)) {
            Snapshot snapshot = Snapshot.of(Project.open(work, null, new Diagnostics()), true, workshop, null);
            return new Drafts(where.resolve("content"), snapshot.site(), Set.of());
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofNewSource(Fault fault) throws Exception {
        layBriefing();
        Path page = Files.writeString(
                folder.resolve("late.html"), "<title>Late</title><p>The council spoke on Monday, and at length.</p>");
        eachMayFail(fault, true, where -> {
            if (!Files.exists(work.resolve("content/sources/late.md"))) {
                drafts(where).sources(page, new Drafts.Given(null, null, null, List.of(), where.resolve("texts")));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void ofNewPages(Fault fault) throws Exception {
        layBriefing();
        eachMayFail(fault, true, where -> {
            if (!Files.exists(work.resolve("content/events/strike.md"))) {
                drafts(where).skeleton(Family.EVENT, "strike", "The strike");
            }
        });
    }
}
