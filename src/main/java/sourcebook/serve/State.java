package sourcebook.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Diagnostic;

/**
 * What is known of the site at a moment.
 *
 * @param site grows whenever the site may have changed, so that browsers must ask anew; 0 before the first refresh
 * @param edits how often a page was edited
 * @param edited path of the page that was edited last, or null
 * @param problems all that is wrong, sorted
 * @param failures what else went wrong
 * @param notice what the user should know of how the preview works, or null
 */
record State(
        long site,
        long edits,
        @Nullable String edited,
        List<Diagnostic> problems,
        List<Failure> failures,
        @Nullable String notice) {
    static final State UNKNOWN = new State(0, 0, null, List.of(), List.of(), null);
}
