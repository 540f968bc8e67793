package sourcebook.link;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Sentence;
import sourcebook.text.Span;

/** Says which sentence was probably meant by an anchor that no sentence has any more. */
final class SentenceHelp {
    /** With fewer words in common with what cites it, a sentence is none that was meant. */
    private static final int LEAST = 3;

    /** Characters before a citation with which sentences are compared. */
    private static final int BEFORE = 300;

    private static final int SHOWN = 60;

    private SentenceHelp() {}

    /**
     * Returns the sentence of a page that has most words in common with what stands before the place that leads to it, and how to see all.
     *
     * @param anchors the anchors of the page's sentences, in order
     */
    static String of(Span place, Document target, List<String> anchors, Function<Sentence, String> text) {
        String all = "'cite " + target.id() + "' lists what can be cited there";
        Set<String> around = words(before(place));
        int best = -1;
        int most = LEAST - 1;
        for (int i = 0; i < anchors.size(); i++) {
            Set<String> words = words(text.apply(target.body().sentences().get(i)));
            words.retainAll(around);
            if (words.size() > most && !anchors.get(i).isEmpty()) {
                best = i;
                most = words.size();
            }
        }
        String changed = "it was changed or taken out; ";
        return best < 0
                ? changed + all
                : changed + "did you mean '" + anchors.get(best) + "', “"
                        + SentenceText.shortened(
                                text.apply(target.body().sentences().get(best)), SHOWN) + "”? " + all;
    }

    /** Returns what stands before a citation in its line, as far as it may belong to its sentence. */
    private static String before(Span place) {
        int line = place.text().lineStart(place.line());
        return place.text().content().substring(Math.max(line, place.start() - BEFORE), place.start());
    }

    /** Short words are those that every sentence has. */
    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(Arrays.asList(text.split("[^\\p{L}\\p{N}]+")));
        words.removeIf(w -> w.length() <= LEAST);
        return words;
    }
}
