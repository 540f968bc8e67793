package sourcebook.diagnostic;

import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import sourcebook.text.Span;

/**
 * One problem.
 *
 * @param code what kind of problem it is
 * @param path the file, relative to the project, with forward slashes; behind {@link #OF_PROGRAM} for one of the program's
 * @param span the place in the file; null where the problem is the file itself, never an invented place
 * @param message one sentence without a final period, in words that a curator uses
 * @param help what to do about it, or null
 * @param edit what mends it beyond doubt, or null
 */
public record Diagnostic(
        Code code,
        String path,
        @Nullable Span span,
        String message,
        @Nullable String help,
        @Nullable Edit edit) {

    /** What the path of a file begins with that is not the project's, but the program's own. */
    public static final String OF_PROGRAM = "sourcebook:";

    /** Sorts by file, then position, then code and message, so that the order does not depend on the order of finding. */
    public static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::path)
            .thenComparingInt(d -> d.span == null ? -1 : d.span.start())
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message)
            .thenComparing(d -> d.help == null ? "" : d.help);

    /** Returns a problem at a place. */
    public static Diagnostic at(Span span, Code code, String message) {
        return new Diagnostic(code, span.text().path(), span, message, null, null);
    }

    /** Returns a problem of a file as a whole. */
    public static Diagnostic in(String path, Code code, String message) {
        return new Diagnostic(code, path, null, message, null, null);
    }

    /** Returns the same problem with a suggestion; null takes none away and adds none. */
    public Diagnostic help(@Nullable String suggestion) {
        return suggestion == null ? this : new Diagnostic(code, path, span, message, suggestion, edit);
    }

    /** Returns the same problem with the edit that mends it; null takes none away and adds none. */
    public Diagnostic mendedBy(@Nullable Edit mending) {
        return mending == null ? this : new Diagnostic(code, path, span, message, help, mending);
    }

    /** Says whether the other one tells of the same thing at the same place, whatever it suggests. */
    boolean isSameProblem(Diagnostic other) {
        boolean samePlace = span == null
                ? other.span == null
                : other.span != null && span.start() == other.span.start() && span.end() == other.span.end();
        return samePlace && code == other.code && path.equals(other.path) && message.equals(other.message);
    }

    /** Says whether the file is the program's own, so that nobody finds it in the project. */
    public boolean isOfProgram() {
        return path.startsWith(OF_PROGRAM);
    }

    /**
     * Returns the file's path from where the reader is.
     *
     * @param prefix what leads from there to the project, with a final slash; or the empty string
     */
    public String pathFrom(String prefix) {
        return isOfProgram() || Path.of(path).isAbsolute() ? path : prefix + path;
    }

    public Severity severity() {
        return code.severity();
    }
}
