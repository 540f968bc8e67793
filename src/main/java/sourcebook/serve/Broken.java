package sourcebook.serve;

import java.util.List;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.serve.Previewed.BrokenContent;

/**
 * Why a file of the site cannot be made.
 *
 * @param problems what is wrong with the content or a template
 * @param failures what else went wrong
 */
record Broken(List<Diagnostic> problems, List<Failure> failures) {
    /** @param cause what was thrown when the file was asked for */
    static Broken of(String file, Throwable cause) {
        return cause instanceof BrokenContent content
                ? new Broken(content.problems(), List.of())
                : new Broken(List.of(), List.of(new Failure("'" + file + "' could not be made", cause)));
    }
}
