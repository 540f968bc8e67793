package sourcebook.bake;

import java.io.IOException;
import java.util.Optional;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.stats.Counting;
import sourcebook.stats.Stats;

/** Counts what a project has. */
public final class Surveying {
    private Surveying() {}

    /**
     * Returns what was counted, unless the project's content has errors.
     *
     * @throws IOException if reading fails
     */
    public static Optional<Stats> stats(Project project, int threads, Diagnostics diagnostics) throws IOException {
        return LinkedSite.read(project, threads, diagnostics).map(Counting::of);
    }
}
