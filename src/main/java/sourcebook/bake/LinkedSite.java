package sourcebook.bake;

import java.io.IOException;
import java.util.Optional;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.Site;

/** Reads, parses and links a project, for those who want to know what it says and nothing more. */
final class LinkedSite {
    private LinkedSite() {}

    /**
     * Returns the site; nothing if the content has errors.
     *
     * @param diagnostics takes what is wrong with the content
     * @throws IOException if reading fails
     */
    static Optional<Site> read(Project project, int threads, Diagnostics diagnostics) throws IOException {
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        try (Workshop workshop = new Workshop(threads)) {
            Snapshot snapshot = Snapshot.of(project, false, workshop, null);
            diagnostics.addAll(snapshot.problems());
            return diagnostics.hasErrors() ? Optional.empty() : Optional.of(snapshot.site());
        }
    }
}
