package sourcebook.bake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sourcebook.artifact.Artifact;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Plan;
import sourcebook.artifact.SiteFile;
import sourcebook.artifact.Unmade;
import sourcebook.data.DataFiles;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diff.SiteData;

/** Makes the data of a project's content without building the site, so that it can be compared with a built one. */
public final class Comparing {
    private Comparing() {}

    /**
     * Returns the data, or nothing where diagnostics say what is wrong with the content.
     *
     * @throws IOException if reading fails
     */
    public static Optional<SiteData> data(Project project, int threads, Diagnostics diagnostics) throws IOException {
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        try (Workshop workshop = new Workshop(threads)) {
            Snapshot snapshot = Snapshot.of(project, false, workshop, null);
            diagnostics.addAll(snapshot.problems());
            if (diagnostics.hasErrors()) {
                return Optional.empty();
            }
            List<SiteFile> files = new ArrayList<>();
            DataFiles data = new DataFiles(project.settings().publication());
            Contents contents = new Contents(snapshot.site().documents(), Set.of());
            for (Artifact<?> file :
                    Plan.of(contents, List.of(data), "", new Diagnostics()).artifacts()) {
                files.addAll(Plan.make(file, snapshot.site()).files());
            }
            return Optional.of(SiteData.ofFiles(files));
        } catch (Unmade e) {
            throw new IllegalStateException("data need no template", e);
        }
    }
}
