package sourcebook.probe;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the checks made of falsifications; ill-formed ones do not count.
 *
 * @param all those that were tried, in the order of files and places
 * @param possible how many could have been tried
 */
public record Survey(List<Tried> all, int possible) {
    /** How many were made, and what became of them. */
    public record Count(long made, long noticed, long unsigned) {
        /** Returns the share of those that a check noticed, in percent; 100 where none was made. */
        public double share() {
            return made == 0 ? 100 : 100.0 * noticed / made;
        }

        public long unnoticed() {
            return made - noticed - unsigned;
        }
    }

    private Stream<Tried> wellFormed() {
        return all.stream().filter(t -> t.verdict() != Verdict.ILL_FORMED);
    }

    /** Returns the count of those that a condition holds for. */
    public Count count(Predicate<Falsification> which) {
        List<Verdict> verdicts = wellFormed()
                .filter(t -> which.test(t.falsification()))
                .map(Tried::verdict)
                .toList();
        return new Count(verdicts.size(), count(verdicts, Verdict.NOTICED), count(verdicts, Verdict.UNSIGNED));
    }

    private static long count(List<Verdict> verdicts, Verdict verdict) {
        return verdicts.stream().filter(v -> v == verdict).count();
    }

    /** Returns those that nothing noticed. */
    public List<Tried> unnoticed() {
        return wellFormed().filter(t -> t.verdict() == Verdict.UNNOTICED).toList();
    }

    /** Returns those of which something was said, if only that a record no longer fits. */
    public List<Tried> noticed() {
        return wellFormed().filter(t -> t.verdict() != Verdict.UNNOTICED).toList();
    }

    /** Returns how many were ill-formed. */
    public long illFormed() {
        return all.size() - wellFormed().count();
    }
}
