package sourcebook.evidence;

import java.util.BitSet;

/** Where each run of speech of a text begins and ends, and whether it is one: a name in quotation marks is none. */
final class SpeechRuns {
    private final int[] firsts;
    private final int[] lasts;

    private final Layout layout;
    private final BitSet names = new BitSet();

    SpeechRuns(Layout layout, Mentions mentions) {
        this.layout = layout;
        int count = 0;
        for (int i = 0; i < layout.size(); i++) {
            count = Math.max(count, layout.speech(i));
        }
        firsts = new int[count + 1];
        lasts = new int[count + 1];
        for (int i = layout.size() - 1; i >= 0; i--) {
            firsts[layout.speech(i)] = i;
        }
        for (int i = 0; i < layout.size(); i++) {
            lasts[layout.speech(i)] = i;
        }
        for (int speech = 1; speech <= count; speech++) {
            int from = firsts[speech] + 1;
            Mentions.Mention mention = from < lasts[speech] ? mentions.at(from) : null;
            names.set(speech, mention != null && mention.from() == from && mention.to() == lasts[speech]);
        }
    }

    /** Says whether a token is nobody's words; a name in quotation marks is nobody's, either. */
    boolean isProse(int token) {
        return layout.speech(token) == 0 || names.get(layout.speech(token));
    }

    int count() {
        return firsts.length - 1;
    }

    /** Returns the index of the first token of a run; the numbers of runs begin with 1. */
    int first(int speech) {
        return firsts[speech];
    }

    int last(int speech) {
        return lasts[speech];
    }
}
