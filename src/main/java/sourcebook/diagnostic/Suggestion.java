package sourcebook.diagnostic;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.jspecify.annotations.Nullable;
import sourcebook.text.Normalized;

/** Finds what somebody probably meant. */
public final class Suggestion {
    private static final int MAX_DISTANCE = 6;

    /** How many candidates a question names at most. */
    private static final int MAX_MEANT = 3;

    /** In characters: shorter words are in too many names. */
    private static final int MIN_PART = 4;

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern SEPARATORS = Pattern.compile("[\\p{Pd}\\s\\p{Z}_]+");

    private static final Pattern NEEDLESS = Pattern.compile("(?<![0-9])-|-(?![0-9])");

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

    /**
     * Returns the only candidate that has the same letters and digits: case, white space, hyphens, underscores and the form of
     * apostrophes and composed letters may differ. Nothing is returned where there are several.
     */
    public static Optional<String> respelled(String written, Collection<String> candidates) {
        return respelled(written, forms(candidates));
    }

    /** As {@link #respelled(String, Collection)}, where many are asked for: with the candidates by {@link #forms form}. */
    public static Optional<String> respelled(String written, Map<String, Set<String>> candidates) {
        String form = form(written);
        Set<String> same = candidates.getOrDefault(form, Set.of());
        return form.isEmpty() || same.size() != 1
                ? Optional.empty()
                : Optional.of(same.iterator().next());
    }

    /** Returns names by what they have in common with other spellings. */
    public static Map<String, Set<String>> forms(Collection<String> names) {
        return names.stream().collect(Collectors.groupingBy(Suggestion::form, Collectors.toSet()));
    }

    /** Returns what two spellings of one name have in common; what parts digits from digits makes a difference. */
    public static String form(String name) {
        String composed =
                Normalized.of(name, Normalizer.Form.NFC).replace('’', '\'').toLowerCase(Locale.ROOT);
        String parted = SEPARATORS.matcher(composed).replaceAll("-");
        return NEEDLESS.matcher(parted).replaceAll("");
    }

    /** Returns the files of the same kind as another one, by the endings of their names. */
    public static Set<String> sameKind(String path, Collection<String> candidates) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return candidates.stream().filter(c -> c.endsWith("." + ending)).collect(Collectors.toSet());
    }

    /**
     * Returns "did you mean 'x'?" for the nearest candidate, or for the few of which what is written is one or more whole words,
     * such as a family name, or nearly one such word; null where there is none of these, or too many.
     */
    public static @Nullable String help(String written, Collection<String> candidates) {
        Optional<String> nearest = nearest(written, candidates);
        List<String> meant = nearest.isPresent()
                ? List.of(nearest.get())
                : having(WORDS.matcher(written).replaceAll("-"), candidates);
        if (meant.isEmpty() && written.length() > MIN_PART) {
            meant = nearestWord(written, candidates)
                    .map(word -> having(word, candidates))
                    .orElse(List.of());
        }
        if (meant.isEmpty() || meant.size() > MAX_MEANT) {
            return null;
        }
        String all = meant.stream().map(m -> "'" + m + "'").collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return "did you mean " + (last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2)) + "?";
    }

    private static Optional<String> nearestWord(String written, Collection<String> candidates) {
        Set<String> words = candidates.stream()
                .flatMap(c -> WORDS.splitAsStream(c.toLowerCase(Locale.ROOT)))
                .filter(w -> w.length() >= MIN_PART)
                .collect(Collectors.toSet());
        return nearest(written.toLowerCase(Locale.ROOT), words);
    }

    /** Returns the candidates that hold some words, each in one spelling: an id and a name of the same words are one. */
    private static List<String> having(String words, Collection<String> candidates) {
        if (words.length() < MIN_PART) {
            return List.of();
        }
        String part = "-" + words.toLowerCase(Locale.ROOT) + "-";
        String first = part.substring(1, part.indexOf('-', 1));
        Map<String, String> spellings = new TreeMap<>();
        for (String candidate : candidates) {
            String lower = candidate.toLowerCase(Locale.ROOT);
            // Most candidates are out at once; cutting all into words would take ten times as long.
            String key = lower.contains(first) ? WORDS.matcher(lower).replaceAll("-") : "";
            if (("-" + key + "-").contains(part)) {
                spellings.merge(key, candidate, (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        }
        return List.copyOf(spellings.values());
    }
}
