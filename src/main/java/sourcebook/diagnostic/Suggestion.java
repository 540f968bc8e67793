package sourcebook.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Finds what somebody probably meant. */
public final class Suggestion {
    private static final int MAX_DISTANCE = 6;

    private Suggestion() {}

    /**
     * Returns the candidate nearest to {@code written} by edit distance, in which two exchanged letters count once, if no
     * more than a quarter of the longer one's characters differ, and no more than six; of several equally near ones the
     * first in alphabetical order. Short names are near to too many others: below four characters nothing is suggested.
     */
    public static Optional<String> nearest(String written, Collection<String> candidates) {
        DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance(bound(written.length() * 4 / 3));
        record Near(String candidate, int distance) {}
        return candidates.stream()
                .map(c -> new Near(c, distance.apply(written, c)))
                .filter(n -> n.distance >= 0 && n.distance <= bound(Math.max(written.length(), n.candidate.length())))
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::candidate))
                .map(Near::candidate);
    }

    private static int bound(int length) {
        return Math.min(length / 4, MAX_DISTANCE);
    }

    /** Returns the files of the same kind as another one, by the endings of their names. */
    public static Set<String> sameKind(String path, Collection<String> candidates) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return candidates.stream().filter(c -> c.endsWith("." + ending)).collect(Collectors.toSet());
    }

    /** Returns "did you mean 'x'?" for the nearest candidate, or null where none is near. */
    public static @Nullable String help(String written, Collection<String> candidates) {
        return nearest(written, candidates)
                .map(c -> "did you mean '" + c + "'?")
                .orElse(null);
    }
}
