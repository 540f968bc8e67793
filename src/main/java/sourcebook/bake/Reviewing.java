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
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        try (Workshop workshop = new Workshop(threads)) {
            Snapshot snapshot = Snapshot.of(project, false, workshop, null);
            diagnostics.addAll(snapshot.problems());
            return diagnostics.hasErrors()
                    ? Optional.empty()
                    : Optional.of(new Agenda(snapshot.site(), project.folder()));
        }
    }
}
