package sourcebook.bake;

import java.io.IOException;
import java.util.Optional;
import sourcebook.data.DataFiles;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diff.SiteData;
import sourcebook.link.Site;

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
        try (Workers workers = new Workers(threads)) {
            Site site = Parsing.site(project, workers, diagnostics);
            return diagnostics.hasErrors()
                    ? Optional.empty()
                    : Optional.of(SiteData.ofFiles(
                            DataFiles.of(site, project.settings().publication())));
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
