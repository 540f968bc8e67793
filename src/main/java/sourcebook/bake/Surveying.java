package sourcebook.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.probe.Survey;
import sourcebook.stats.Counting;
import sourcebook.stats.Stats;

/** Counts what a project has. */
public final class Surveying {
    /** Those that {@code probe} draws when nobody says otherwise. */
    private static final long SEED = 1;

    private Surveying() {}

    /**
     * Returns what was counted, unless the project's content has errors.
     *
     * @param sample how many falsifications to try, which takes a while; 0 for none
     * @throws IOException if reading fails
     */
    public static Optional<Stats> stats(Project project, int sample, int threads, Diagnostics diagnostics)
            throws IOException {
        Optional<Site> site = LinkedSite.read(project, threads, diagnostics);
        if (site.isEmpty()) {
            return Optional.empty();
        }
        Stats.Guarded guarded = sample == 0 ? null : guarded(project, sample, threads, diagnostics);
        return Optional.of(Counting.of(site.get(), guarded, weights(project, site.get())));
    }

    private static Stats.@Nullable Guarded guarded(Project project, int sample, int threads, Diagnostics diagnostics)
            throws IOException {
        Probing.Options options = new Probing.Options(null, path -> true, SEED, sample, threads);
        return Probing.probe(project, options, diagnostics)
                .map(survey -> survey.count(f -> true))
                .map((Survey.Count c) -> new Stats.Guarded((int) c.made(), (int) c.noticed()))
                .orElse(null);
    }

    /** The last built site may be older than the content; what it does not have is left out. */
    private static @Nullable Map<Document, Integer> weights(Project project, Site site) throws IOException {
        Map<Document, Integer> weights = new LinkedHashMap<>();
        for (Document document : site.documents()) {
            Path page = project.destination().resolve(document.path());
            if (Files.isRegularFile(page, LinkOption.NOFOLLOW_LINKS)) {
                weights.put(document, Weights.compressed(Files.readAllBytes(page)));
            }
        }
        return weights.isEmpty() ? null : weights;
    }
}
