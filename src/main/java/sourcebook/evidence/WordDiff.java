package sourcebook.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows how quoted words differ from the nearest passage of a text, in the notation of wdiff: {@code [-only in the
 * quotation-] {+only in the text+}}. It helps to mend a quotation, and never decides about one.
 */
public final class WordDiff {
    private static final Pattern WORD = Pattern.compile("\\S+");
    /** Of signs without end, only the first is looked at from behind. */
    private static final Pattern SIGNS = Pattern.compile("^\\p{P}++|(?<!\\p{P})\\p{P}++$");

    private static final int CONTEXT = 3;
    private static final int MAX_WORDS = 400;
    private static final int TOO_COMMON = 500;

    private final List<String> all;
    private final Map<String, List<Integer>> places = new HashMap<>();

    /** Reads the words of a text, once for all quotations. */
    public WordDiff(FoldedText text) {
        all = words(text.folded());
        for (int i = 0; i < all.size(); i++) {
            places.computeIfAbsent(bare(all.get(i)), w -> new ArrayList<>()).add(i);
        }
    }

    /** Returns the diff, or nothing where no passage is near. */
    public Optional<String> of(String quotation) {
        List<String> quoted = words(FoldedText.fold(quotation));
        if (quoted.isEmpty() || quoted.size() > MAX_WORDS) {
            return Optional.empty();
        }
        int start = nearest(quoted);
        if (start == Integer.MIN_VALUE) {
            return Optional.empty();
        }
        int from = Math.max(0, start - CONTEXT);
        int to = Math.min(all.size(), Math.max(from, start + quoted.size() + CONTEXT));
        return Optional.of(diff(quoted, all.subList(from, to)));
    }

    private static List<String> words(String folded) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(folded);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** The place at which most words of the quotation stand as far from each other as they do there. */
    private int nearest(List<String> quoted) {
        Map<Integer, Integer> votes = new HashMap<>();
        for (int i = 0; i < quoted.size(); i++) {
            List<Integer> at = places.getOrDefault(bare(quoted.get(i)), List.of());
            if (at.size() <= TOO_COMMON) {
                for (int place : at) {
                    votes.merge(place - i, 1, Integer::sum);
                }
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(Integer.MIN_VALUE);
    }

    private static String bare(String word) {
        return SIGNS.matcher(word).replaceAll("");
    }

    /** Longest common subsequence of words; words before and behind the quotation are left out of the difference. */
    private static String diff(List<String> quoted, List<String> passage) {
        int[][] common = new int[quoted.size() + 1][passage.size() + 1];
        for (int i = quoted.size() - 1; i >= 0; i--) {
            for (int k = passage.size() - 1; k >= 0; k--) {
                common[i][k] = same(quoted.get(i), passage.get(k))
                        ? common[i + 1][k + 1] + 1
                        : Math.max(common[i + 1][k], common[i][k + 1]);
            }
        }
        StringBuilder diff = new StringBuilder();
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        int i = 0;
        int k = 0;
        while (i < quoted.size() || k < passage.size()) {
            if (i < quoted.size() && k < passage.size() && same(quoted.get(i), passage.get(k))) {
                flush(diff, removed, added, i == removed.size());
                append(diff, passage.get(k));
                i++;
                k++;
            } else if (k < passage.size() && (i == quoted.size() || common[i][k + 1] >= common[i + 1][k])) {
                added.add(passage.get(k++));
            } else {
                removed.add(quoted.get(i++));
            }
        }
        flush(diff, removed, added, true);
        return diff.toString().strip();
    }

    private static boolean same(String quoted, String word) {
        return bare(quoted).equals(bare(word)) && !bare(word).isEmpty() || quoted.equals(word);
    }

    /** At both ends, what the text has more is only context. */
    private static void flush(StringBuilder diff, List<String> removed, List<String> added, boolean atAnEnd) {
        if (!removed.isEmpty()) {
            append(diff, "[-" + revealed(String.join(" ", removed)) + "-]");
        }
        if (!added.isEmpty() && atAnEnd && removed.isEmpty()) {
            append(diff, String.join(" ", added));
        } else if (!added.isEmpty()) {
            append(diff, "{+" + revealed(String.join(" ", added)) + "+}");
        }
        removed.clear();
        added.clear();
    }

    private static void append(StringBuilder diff, String words) {
        diff.append(diff.isEmpty() ? "" : " ").append(words);
    }

    /** Letters that only look like others, and signs that cannot be seen, are written as code points. */
    private static String revealed(String words) {
        StringBuilder revealed = new StringBuilder();
        words.codePoints().forEach(c -> {
            boolean hidden = Character.getType(c) == Character.FORMAT;
            boolean foreign = Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN;
            revealed.append(hidden || foreign ? String.format("<U+%04X>", c) : Character.toString(c));
        });
        return revealed.toString();
    }
}
