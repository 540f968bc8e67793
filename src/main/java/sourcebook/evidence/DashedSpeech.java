package sourcebook.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Words that a text prints as somebody's by dashes, and not by quotation marks alone, as Russian does: a paragraph “— We stay,
 * — said Ada. — You go.”, or the same within one pair of marks. What says who speaks stands behind a comma or the end of a
 * sentence and a dash, begins with a small letter, and has a verb of attribution right there.
 */
final class DashedSpeech {
    /** Behind so many tokens of what interrupts the words its verb stands. */
    private static final int VERB_WITHIN = 3;

    private final Tokens tokens;
    private final BitSet attributions;

    /**
     * What says who speaks.
     *
     * @param from index of the dash before it
     * @param to index of the dash behind it, which belongs to the words that go on
     */
    record Prose(int from, int to) {}

    DashedSpeech(Tokens tokens, BitSet attributions) {
        this.tokens = tokens;
        this.attributions = attributions;
    }

    /** Says whether a paragraph is somebody's words, from the dash with which it begins. */
    boolean isReply(int from, int to) {
        return isDash(from) && !interruptions(from, to, true).isEmpty();
    }

    /**
     * Returns where words are interrupted.
     *
     * @param mayEnd whether who speaks may also stand behind all of them
     */
    List<Prose> interruptions(int from, int to, boolean mayEnd) {
        List<Prose> found = new ArrayList<>();
        int i = from + 2;
        while (i < to) {
            if (!isDash(i) || !saysWho(i, to)) {
                i++;
                continue;
            }
            int end = end(i, to);
            if (end == to && !mayEnd) {
                break;
            }
            found.add(new Prose(i, end));
            i = end + 1;
        }
        return found;
    }

    private boolean saysWho(int dash, int to) {
        boolean behindEnd =
                ",.?!".contains(tokens.form(dash - 1)) || tokens.form(dash - 1).equals(Tokens.ELLIPSIS);
        if (!behindEnd
                || dash + 1 >= to
                || !Character.isLowerCase(tokens.text().folded().codePointAt(tokens.start(dash + 1)))) {
            return false;
        }
        for (int i = dash + 1; i < to && i <= dash + VERB_WITHIN; i++) {
            if (attributions.get(i)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the index of the dash behind which the words go on, or that behind the last token. */
    private int end(int dash, int to) {
        for (int i = dash + 2; i < to; i++) {
            if (isDash(i) && ",.:".contains(tokens.form(i - 1))) {
                return i;
            }
        }
        return to;
    }

    private boolean isDash(int token) {
        return tokens.text().folded().charAt(tokens.start(token)) == '-'
                && token + 1 < tokens.size()
                && tokens.start(token + 1) > tokens.end(token);
    }
}
