package sourcebook.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** Names and titles, which do not count, word by word; one index of them is for any number of texts. */
    public static final class Names {
        private final Map<String, Names> longer = new HashMap<>();
        private boolean ends;

        public Names(Collection<String> names) {
            for (String name : names) {
                Names at = this;
                for (Word word : words(name)) {
                    at = at.longer.computeIfAbsent(word.folded, w -> new Names(List.of()));
                }
                at.ends = at != this;
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
        int[] counted = counted(written);
        CopiedRun longest = new CopiedRun(0, 0, 0, "");
        int state = 0;
        int run = 0;
        for (int i = 0; i < written.size(); i++) {
            if (i > 0 && isApart(summary, written.get(i - 1), written.get(i))) {
                state = 0;
                run = 0;
            }
            int word = automaton.number(written.get(i).folded);
            while (state > 0 && automaton.next(state, word) == Automaton.NONE) {
                state = automaton.link[state];
                run = automaton.length[state];
            }
            int following = automaton.next(state, word);
            if (following == Automaton.NONE) {
                run = 0;
                continue;
            }
            state = following;
            run++;
            int length = counted[i + 1] - counted[i - run + 1];
            if (length > longest.length()) {
                int end = automaton.firstEnd[state];
                longest = new CopiedRun(
                        length,
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

    /** Returns of each word, and of the end, how many count before it. */
    private int[] counted(List<Word> words) {
        boolean[] exempt = exempt(words);
        int[] counted = new int[exempt.length + 1];
        for (int i = 0; i < exempt.length; i++) {
            counted[i + 1] = counted[i] + (exempt[i] ? 0 : 1);
        }
        return counted;
    }

    private boolean[] exempt(List<Word> words) {
        boolean[] exempt = new boolean[words.size()];
        for (int i = 0; i < exempt.length; i++) {
            Names name = names.longer.get(words.get(i).folded);
            int end = i;
            for (int to = i + 1; name != null; to++) {
                end = name.ends ? to : end;
                name = to < exempt.length ? name.longer.get(words.get(to).folded) : null;
            }
            Arrays.fill(exempt, i, end, true);
        }
        return exempt;
    }

    private record Word(String folded, int start, int end) {}

    /**
     * A text's words, in which one state stands for all runs that end at the same places. Most states go on in one way only, which has its
     * place in arrays: a text may have two million words.
     */
    private static final class Automaton {
        private static final int NONE = -1;

        private final Map<String, Integer> vocabulary = new HashMap<>();
        private final int[] word;
        private final int[] target;
        private final Map<Integer, Map<Integer, Integer>> further = new HashMap<>();
        private final int[] link;
        private final int[] length;
        private final int[] firstEnd;
        private int size;
        private int last;

        Automaton(List<Word> words) {
            int most = 2 * words.size() + 1;
            word = new int[most];
            target = new int[most];
            link = new int[most];
            length = new int[most];
            firstEnd = new int[most];
            state(0, NONE, NONE);
            for (int i = 0; i < words.size(); i++) {
                extend(vocabulary.computeIfAbsent(words.get(i).folded, w -> vocabulary.size()), i);
            }
        }

        /** Returns the number of a word; that of no word where the text does not have it. */
        int number(String folded) {
            return vocabulary.getOrDefault(folded, NONE);
        }

        /** Returns the state to which a word leads, or {@link #NONE}. */
        int next(int state, int number) {
            if (word[state] == number && number != NONE) {
                return target[state];
            }
            Map<Integer, Integer> others = further.get(state);
            return others == null ? NONE : others.getOrDefault(number, NONE);
        }

        private void lead(int state, int number, int to) {
            if (word[state] == NONE || word[state] == number) {
                word[state] = number;
                target[state] = to;
            } else {
                further.computeIfAbsent(state, s -> new HashMap<>()).put(number, to);
            }
        }

        private int state(int stateLength, int stateLink, int end) {
            word[size] = NONE;
            link[size] = stateLink;
            length[size] = stateLength;
            firstEnd[size] = end;
            return size++;
        }

        /** Blumer et al. (1985): adds one word in amortized constant time. */
        private void extend(int number, int index) {
            int current = state(length[last] + 1, 0, index);
            int p = last;
            while (p >= 0 && next(p, number) == NONE) {
                lead(p, number, current);
                p = link[p];
            }
            if (p >= 0) {
                int q = next(p, number);
                if (length[p] + 1 == length[q]) {
                    link[current] = q;
                } else {
                    int clone = state(length[p] + 1, link[q], firstEnd[q]);
                    word[clone] = word[q];
                    target[clone] = target[q];
                    Map<Integer, Integer> others = further.get(q);
                    if (others != null) {
                        further.put(clone, new HashMap<>(others));
                    }
                    while (p >= 0 && next(p, number) == q) {
                        lead(p, number, clone);
                        p = link[p];
                    }
                    link[q] = clone;
                    link[current] = clone;
                }
            }
            last = current;
        }
    }
}
