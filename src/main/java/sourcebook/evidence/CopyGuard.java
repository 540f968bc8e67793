package sourcebook.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a summary copies from its source's text. Names and titles do not count, since they cannot be put in other
 * words. The aim is that of the literature on copied text (Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003), but
 * nothing is sampled: a suffix automaton of the text finds the longest run exactly, in time linear in both lengths.
 */
public final class CopyGuard {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*+");

    private final String text;
    private final List<Word> printed;
    private final Automaton automaton;
    private final Names names;

    /** Names and titles, which do not count; one index of them is for any number of texts. */
    public static final class Names {
        private final Map<String, List<List<Word>>> byFirstWord = new HashMap<>();

        public Names(Collection<String> names) {
            for (String name : names) {
                List<Word> parts = words(name);
                if (!parts.isEmpty()) {
                    byFirstWord
                            .computeIfAbsent(parts.get(0).folded, f -> new ArrayList<>())
                            .add(parts);
                }
            }
        }
    }

    /** @param text the source's text */
    public CopyGuard(String text, Names names) {
        this.text = text;
        this.printed = words(text);
        this.automaton = new Automaton(printed);
        this.names = names;
    }

    /**
     * Returns the longest run that a summary shares with the text.
     *
     * @param summary the summary, with the character U+FFFC wherever something was left out; there a run ends
     */
    public CopiedRun longestRun(String summary) {
        List<Word> written = words(summary);
        boolean[] exempt = exempt(written);
        CopiedRun longest = new CopiedRun(0, 0, 0, "");
        int state = 0;
        int run = 0;
        for (int i = 0; i < written.size(); i++) {
            if (i > 0 && isApart(summary, written.get(i - 1), written.get(i))) {
                state = 0;
                run = 0;
            }
            String word = written.get(i).folded;
            while (state > 0 && !automaton.next.get(state).containsKey(word)) {
                state = automaton.link.get(state);
                run = automaton.length.get(state);
            }
            Integer following = automaton.next.get(state).get(word);
            if (following == null) {
                run = 0;
                continue;
            }
            state = following;
            run++;
            int counted = 0;
            for (int k = i - run + 1; k <= i && run > longest.length(); k++) {
                counted += exempt[k] ? 0 : 1;
            }
            if (counted > longest.length()) {
                int end = automaton.firstEnd.get(state);
                longest = new CopiedRun(
                        counted,
                        written.get(i - run + 1).start,
                        written.get(i).end,
                        text.substring(printed.get(end - run + 1).start, printed.get(end).end));
            }
        }
        return longest;
    }

    /** Where something was left out, a run ends. */
    private static boolean isApart(String summary, Word before, Word behind) {
        return summary.substring(before.end, behind.start).indexOf('\uFFFC') >= 0;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String folded = matcher.group().toLowerCase(Locale.ROOT).replace("’", "'");
            words.add(new Word(folded, matcher.start(), matcher.end()));
        }
        return words;
    }

    private boolean[] exempt(List<Word> words) {
        boolean[] exempt = new boolean[words.size()];
        for (int i = 0; i < words.size(); i++) {
            for (List<Word> name : names.byFirstWord.getOrDefault(words.get(i).folded, List.of())) {
                boolean stands = i + name.size() <= words.size();
                for (int k = 0; stands && k < name.size(); k++) {
                    stands = words.get(i + k).folded.equals(name.get(k).folded);
                }
                for (int k = 0; stands && k < name.size(); k++) {
                    exempt[i + k] = true;
                }
            }
        }
        return exempt;
    }

    private record Word(String folded, int start, int end) {}

    /** Words of a text, in which one state stands for all runs that end at the same places. */
    private static final class Automaton {
        private final List<Map<String, Integer>> next = new ArrayList<>();
        private final List<Integer> link = new ArrayList<>();
        private final List<Integer> length = new ArrayList<>();
        private final List<Integer> firstEnd = new ArrayList<>();
        private int last;

        Automaton(List<Word> words) {
            state(0, -1, new HashMap<>(), -1);
            for (int i = 0; i < words.size(); i++) {
                extend(words.get(i).folded, i);
            }
        }

        private int state(int stateLength, int stateLink, Map<String, Integer> transitions, int end) {
            next.add(transitions);
            link.add(stateLink);
            length.add(stateLength);
            firstEnd.add(end);
            return next.size() - 1;
        }

        /** Blumer et al. (1985): adds one word in amortized constant time. */
        private void extend(String word, int index) {
            // Most states go on in one way only.
            int current = state(length.get(last) + 1, 0, new HashMap<>(2), index);
            int p = last;
            while (p >= 0 && !next.get(p).containsKey(word)) {
                next.get(p).put(word, current);
                p = link.get(p);
            }
            if (p >= 0) {
                int q = Objects.requireNonNull(next.get(p).get(word), "the search ended there");
                if (length.get(p) + 1 == length.get(q)) {
                    link.set(current, q);
                } else {
                    int clone = state(length.get(p) + 1, link.get(q), new HashMap<>(next.get(q)), firstEnd.get(q));
                    while (p >= 0 && Integer.valueOf(q).equals(next.get(p).get(word))) {
                        next.get(p).put(word, clone);
                        p = link.get(p);
                    }
                    link.set(q, clone);
                    link.set(current, clone);
                }
            }
            last = current;
        }
    }
}
