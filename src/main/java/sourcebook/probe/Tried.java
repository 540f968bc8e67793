package sourcebook.probe;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Severity;
import sourcebook.text.Span;

/**
 * A falsification after the checks.
 *
 * @param codes of the problems that were not there before, sorted
 */
public record Tried(Falsification falsification, Verdict verdict, Set<Code> codes) {
    /** Problems that say no more than that something was changed since somebody looked at it: quoted words, or waived ones. */
    private static final Set<Code> SIGNATURES =
            EnumSet.of(Code.QUOTATION_STALE, Code.STATEMENT_STALE, Code.REVIEW_LAPSED, Code.IDLE_WAIVER);

    /** Problems of a file alone, whose ids begin so, tell that it is not well-formed. */
    private static final String FORM = "SB1";

    /** A problem, in terms of the files before the change. */
    private record Seen(Code code, String path, int start) {}

    /**
     * Compares problems.
     *
     * @param before those of the briefing as it is
     * @param after those of the briefing with the falsification
     */
    public static Tried of(Falsification falsification, List<Diagnostic> before, List<Diagnostic> after) {
        Map<Seen, Integer> known = new HashMap<>();
        for (Diagnostic problem : before) {
            known.merge(seen(problem, null), 1, Integer::sum);
        }
        Set<Code> added = new TreeSet<>();
        for (Diagnostic problem : after) {
            boolean isNew = problem.severity() != Severity.NOTE
                    && known.merge(seen(problem, falsification), -1, Integer::sum) < 0;
            if (isNew) {
                added.add(problem.code());
            }
        }
        return new Tried(falsification, verdict(added), added);
    }

    private static Seen seen(Diagnostic problem, @Nullable Falsification change) {
        Span span = problem.span();
        int start = span == null ? -1 : span.start();
        int place =
                change != null && span != null && problem.path().equals(change.path()) ? change.before(start) : start;
        return new Seen(problem.code(), problem.path(), place);
    }

    private static Verdict verdict(Set<Code> added) {
        if (added.isEmpty()) {
            return Verdict.UNNOTICED;
        } else if (added.stream().anyMatch(c -> c.id().startsWith(FORM))) {
            return Verdict.ILL_FORMED;
        }
        return SIGNATURES.containsAll(added) ? Verdict.UNSIGNED : Verdict.NOTICED;
    }
}
