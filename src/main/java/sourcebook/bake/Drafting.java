package sourcebook.bake;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import sourcebook.draft.Drafts;

/** Opens a project for new files; what else is wrong with its content does not matter to them. */
public final class Drafting {
    private Drafting() {}

    /**
     * Returns who makes new files in a project, knowing whom and what it has.
     *
     * @throws IOException if reading fails
     */
    public static Drafts in(Project project, int threads) throws IOException {
        try (Workshop workshop = new Workshop(threads)) {
            Snapshot snapshot = Snapshot.of(project, true, workshop, null);
            Set<String> ids =
                    snapshot.files().values().stream().map(f -> f.file().name()).collect(Collectors.toSet());
            return new Drafts(project.content(), snapshot.site(), ids);
        }
    }
}
