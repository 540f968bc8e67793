package sourcebook.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The passages of a text, to find the one that has most of a statement's words. It helps a reader to look, and decides
 * nothing.
 */
final class Passages {
    /** Words enough to say that a passage speaks of the same. */
    private static final int ENOUGH = 3;

    private static final int MIN_WORD = 3;

    /** How rare a word is counts; it is measured in thousandths, so that no rounding decides. */
    private static final int SCALE = 1_000;

    /** What could do something to a terminal, or hide words: control characters, and overrides of the writing direction. */
    private static final Pattern UNPRINTED = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\s]+");

    private static final Pattern SENTENCE = Pattern.compile("\\S(?:[^.!?\\n]|[.!?](?!\\s)){0,600}+[.!?”\"]*");

    private final List<String> passages = new ArrayList<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();

    private Passages(Stream<String> all) {
        all.forEach(passage -> {
            for (String word : words(passage)) {
                byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(passages.size());
            }
            passages.add(passage);
        });
    }

    /** Returns the sentences of a text. */
    static Passages ofText(String text) {
        return new Passages(SENTENCE.matcher(text)
                .results()
                .map(m -> UNPRINTED.matcher(m.group()).replaceAll(" ").strip()));
    }

    /** Returns lines as they are. */
    static Passages ofLines(List<String> lines) {
        return new Passages(lines.stream());
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> w.length() >= MIN_WORD)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the passages that have most in common with a statement, best first, of those that have enough. */
    List<String> nearest(String statement, int most) {
        return ranked(statement).stream().limit(most).map(passages::get).toList();
    }

    /** Returns the passage that has most in common with a statement, with those around it, if any has enough. */
    Optional<String> around(String statement) {
        return ranked(statement).stream()
                .findFirst()
                .map(best ->
                        String.join(" ", passages.subList(Math.max(0, best - 1), Math.min(passages.size(), best + 2))));
    }

    private List<Integer> ranked(String statement) {
        Map<Integer, Integer> shared = new HashMap<>();
        Map<Integer, Integer> weights = new HashMap<>();
        for (String word : words(statement)) {
            List<Integer> at = byWord.getOrDefault(word, List.of());
            for (int passage : at) {
                shared.merge(passage, 1, Integer::sum);
                weights.merge(passage, SCALE / at.size(), Integer::sum);
            }
        }
        return weights.keySet().stream()
                .filter(p -> shared.getOrDefault(p, 0) >= ENOUGH)
                .sorted(Comparator.comparing((Integer p) -> weights.getOrDefault(p, 0))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
