package sourcebook.serve;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.DiagnosticPrinter;
import sourcebook.diagnostic.Severity;
import sourcebook.text.Span;

/**
 * What a browser is told of a state, errors first.
 *
 * @param site identifies the site that can be asked for, over restarts of the preview
 * @param edits how often a page was edited
 * @param edited path of the page that was edited last, or null
 * @param errors how many there are; warnings and notes likewise
 * @param problems the first of them
 * @param failures one line each
 */
record Report(
        String site,
        long edits,
        @Nullable String edited,
        long errors,
        long warnings,
        long notes,
        List<Problem> problems,
        List<String> failures) {
    private static final int MAX_PROBLEMS = 100;

    private static final DiagnosticPrinter PRINTER = new DiagnosticPrinter(false);

    /**
     * A problem.
     *
     * @param place {@code path:line:column}, or the path alone
     * @param excerpt the line and, below it, the marks under the place, as on a terminal; empty without a place
     * @param help what to do about it, or null
     * @param link opens the file in an editor; null where none is known
     */
    record Problem(
            String severity,
            String code,
            String place,
            String message,
            List<String> excerpt,
            @Nullable String help,
            @Nullable String link) {
        static Problem of(Diagnostic diagnostic, Path folder, @Nullable Editor editor) {
            Span span = diagnostic.span();
            String path = diagnostic.path();
            return new Problem(
                    diagnostic.severity().toString(),
                    diagnostic.code().id(),
                    span == null ? path : span.toString(),
                    diagnostic.message(),
                    span == null ? List.of() : excerpt(diagnostic),
                    diagnostic.help(),
                    editor == null || diagnostic.isOfProgram()
                            ? null
                            : editor.link(
                                    folder.resolve(path),
                                    span == null ? 1 : span.line(),
                                    span == null ? 1 : span.column()));
        }

        private static List<String> excerpt(Diagnostic diagnostic) {
            String shown = PRINTER.format(
                    new Diagnostic(diagnostic.code(), diagnostic.path(), diagnostic.span(), "", null, null));
            return shown.lines().skip(1).toList();
        }
    }

    /**
     * @param run distinguishes this run of the preview from others
     * @param folder the folder to which the problems' paths are relative
     */
    static Report of(State state, String run, Path folder, @Nullable Editor editor) {
        return new Report(
                run + "-" + state.site(),
                state.edits(),
                state.edited(),
                count(state, Severity.ERROR),
                count(state, Severity.WARNING),
                count(state, Severity.NOTE),
                state.problems().stream()
                        .sorted(Comparator.comparing(Diagnostic::severity))
                        .limit(MAX_PROBLEMS)
                        .map(d -> Problem.of(d, folder, editor))
                        .toList(),
                state.failures().stream().map(Failure::toString).toList());
    }

    private static long count(State state, Severity severity) {
        return state.problems().stream().filter(d -> d.severity() == severity).count();
    }
}
