package sourcebook.serve;

import java.util.List;
import sourcebook.diagnostic.Diagnostic;

/** Hears of a preview, for the terminal; one call comes at a time. */
public interface Listener {
    /**
     * Called after the first refresh, and whenever something may have changed since.
     *
     * @param problems all that is wrong now, sorted
     * @param failures what else went wrong
     */
    void found(List<Diagnostic> problems, List<Failure> failures);

    /** Called with one sentence on how the preview works from now on. */
    void notice(String sentence);
}
