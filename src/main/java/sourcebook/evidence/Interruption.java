package sourcebook.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a text interrupts quoted words to say who speaks: a quotation “zero power. I think” of the text “zero power,” she
 * said. “I think”. Signs are not compared; it helps to mend a quotation that was not found, and never decides about one.
 *
 * @param place the words with an ellipsis at each interruption, as they would be found
 * @param prose what stands in the text at the first interruption that the quotation does not show
 * @param seam the words around it, as they can be written
 */
record Interruption(Place place, String prose, String seam) {
    /** The most tokens between two words of the quotation. */
    private static final int MAX_BETWEEN = 200;

    /** How many words on both sides of an interruption are shown. */
    private static final int SHOWN = 3;

    private static final QuotedWords.Gap ELLIPSIS =
            new QuotedWords.Gap(true, List.of(), 0, List.of(Tokens.ELLIPSIS), "");

    /**
     * Returns the first place at which the text interrupts the words, if there is one.
     *
     * @param starts 0-based indexes of tokens at which the first word stands; each costs as much as the quotation is long
     * @param most so many of them are looked at
     */
    static Optional<Interruption> find(QuotedWords words, int[] starts, int most, Tokens tokens, Layout layout) {
        List<String> quoted = new ArrayList<>();
        Set<Integer> gaps = new HashSet<>();
        for (List<String> part : words.parts()) {
            gaps.add(quoted.size());
            part.stream().filter(QuotedWords::isWord).forEach(quoted::add);
        }
        for (int i = 0; i < starts.length && i < most; i++) {
            if (layout.speech(starts[i]) != 0) {
                Optional<Interruption> found = new Walk(quoted, gaps, tokens, layout).from(starts[i]);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the first word of a quotation, as a row of tokens. */
    static List<String> firstWord(QuotedWords words) {
        return words.parts().stream()
                .flatMap(List::stream)
                .filter(QuotedWords::isWord)
                .limit(1)
                .toList();
    }

    /** Goes through the text beside the quotation, word by word. */
    private record Walk(List<String> quoted, Set<Integer> gaps, Tokens tokens, Layout layout) {
        Optional<Interruption> from(int start) {
            List<Place.Run> runs = new ArrayList<>();
            int from = start;
            int last = start;
            // Where the quotation has an ellipsis already, only a sign can be wrong.
            int marked = -1;
            int unmarked = -1;
            for (int i = 1; i < quoted.size(); i++) {
                int next = nextWord(last, false);
                if (!stands(i, next) || layout.speech(next) != layout.speech(last)) {
                    next = nextWord(last, true);
                    boolean interrupted = stands(i, next) && layout.speech(next) == layout.speech(last) + 1;
                    if (!interrupted && gaps.contains(i)) {
                        next = behindGap(i, last);
                        interrupted = stands(i, next) && layout.speech(next) == layout.speech(last) + 1;
                    } else if (!interrupted) {
                        return Optional.empty();
                    }
                    if (!stands(i, next)) {
                        return Optional.empty();
                    }
                    if (interrupted && gaps.contains(i)) {
                        marked = marked < 0 ? runs.size() : marked;
                    } else if (interrupted) {
                        unmarked = unmarked < 0 ? runs.size() : unmarked;
                    }
                    runs.add(run(runs, from, last));
                    from = next;
                }
                last = next;
            }
            runs.add(run(runs, from, last));
            int seam = unmarked < 0 ? marked : unmarked;
            return seam < 0 ? Optional.empty() : Optional.of(interruption(runs, seam));
        }

        private Place.Run run(List<Place.Run> before, int from, int last) {
            return new Place.Run(from, end(last), before.isEmpty() ? QuotedWords.Gap.NONE : ELLIPSIS);
        }

        /** Returns the index behind a word, with the mark of a question or an exclamation. */
        private int end(int last) {
            return last + 1 < tokens.size() && "?!".contains(tokens.form(last + 1)) ? last + 2 : last + 1;
        }

        private boolean stands(int word, int token) {
            return token >= 0 && tokens.form(token).equals(quoted.get(word));
        }

        /** Returns the index of the next word, or of the next one that somebody says; -1 where there is none near. */
        private int nextWord(int token, boolean spoken) {
            for (int i = token + 1; i < tokens.size() && i < token + MAX_BETWEEN; i++) {
                if (tokens.isWord(i) && (!spoken || layout.speech(i) > layout.speech(token))) {
                    return i;
                }
            }
            return -1;
        }

        /** Returns where the words go on behind what an ellipsis leaves out; -1 where they do not. */
        private int behindGap(int word, int token) {
            for (int i = token + 1; i < tokens.size() && i < token + MAX_BETWEEN; i++) {
                boolean goesOn = word + 1 == quoted.size() || stands(word + 1, nextWord(i, false));
                if (stands(word, i) && goesOn) {
                    return i;
                }
            }
            return -1;
        }

        private Interruption interruption(List<Place.Run> runs, int seam) {
            Place.Run before = runs.get(seam);
            Place.Run behind = runs.get(seam + 1);
            int open = before.to();
            while (open < behind.from() && layout.speech(open) != 0) {
                open++;
            }
            int close = open;
            for (int i = open; i < behind.from() && layout.speech(i) == 0; i++) {
                close = tokens.isWord(i) ? i + 1 : close;
            }
            String shown = tokens.shown(Math.max(before.from(), before.to() - SHOWN), before.to())
                    + " … "
                    + tokens.shown(behind.from(), Math.min(behind.to(), behind.from() + SHOWN));
            return new Interruption(
                    new Place(runs, QuotedWords.Gap.NONE), close > open ? tokens.shown(open, close) : "", shown);
        }
    }
}
