package sourcebook.bake;

import java.io.IOException;
import java.util.Optional;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.review.Agenda;

/** Finds what is to be read of a project: reads, parses and links it, then compares it with its records. */
public final class Reviewing {
    private Reviewing() {}

    /**
     * Returns what is to be read, unless the project's content has errors.
     *
     * @throws IOException if reading fails
     */
    public static Optional<Agenda> agenda(Project project, int threads, Diagnostics diagnostics) throws IOException {
        return LinkedSite.read(project, threads, diagnostics).map(site -> new Agenda(site, project.folder()));
    }
}
