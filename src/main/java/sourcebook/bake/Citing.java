package sourcebook.bake;

import java.io.IOException;
import java.util.Optional;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.Site;

/** Finds what can be cited of a project's sources: reads, parses and links it. */
public final class Citing {
    private Citing() {}

    /**
     * Returns the site, also where the project's content has errors, since a wrong citation is a reason to ask what is right;
     * they are added to the diagnostics. Returns nothing where the project's settings have errors.
     *
     * @throws IOException if reading fails
     */
    public static Optional<Site> site(Project project, int threads, Diagnostics diagnostics) throws IOException {
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        try (Workshop workshop = new Workshop(threads)) {
            Snapshot snapshot = Snapshot.of(project, false, workshop, null);
            diagnostics.addAll(snapshot.problems());
            return Optional.of(snapshot.site());
        }
    }
}
