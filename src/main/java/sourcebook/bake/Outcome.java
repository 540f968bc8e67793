package sourcebook.bake;

import java.util.List;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Severity;

/**
 * What came of a run.
 *
 * @param diagnostics all problems, sorted
 * @param pages number of pages rendered
 * @param assets number of assets
 * @param weights what the site weighs; empty where it was not rendered
 * @param published whether the site was published
 * @param remarks what is not as it should be beside the published site, a sentence each without its end
 */
public record Outcome(
        List<Diagnostic> diagnostics,
        int pages,
        int assets,
        List<Weight> weights,
        boolean published,
        List<String> remarks) {
    /** Returns how many problems have a severity. */
    public long count(Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }
}
