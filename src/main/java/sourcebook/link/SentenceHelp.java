package sourcebook.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    private final Document page;
    private final List<String> anchors;
    private final Function<Sentence, String> text;

    /** By word, the 0-based numbers of the sentences that have it. */
    private final Map<String, List<Integer>> having = new HashMap<>();

    /**
     * @param anchors the anchors of the page's sentences, in order
     * @param text returns what a sentence says
     */
    SentenceHelp(Document page, List<String> anchors, Function<Sentence, String> text) {
        this.page = page;
        this.anchors = anchors;
        this.text = text;
        for (int i = 0; i < anchors.size(); i++) {
            if (!anchors.get(i).isEmpty()) {
                for (String word : words(text.apply(page.body().sentences().get(i)))) {
                    having.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
                }
            }
        }
    }

    /**
     * Returns the sentence of the page that has most words in common with what stands before a place that leads to it, and how to see all.
     */
    String at(Span place) {
        String all = "'cite " + page.id() + "' lists what can be cited there";
        int[] common = new int[anchors.size()];
        words(before(place)).forEach(w -> having.getOrDefault(w, List.of()).forEach(i -> common[i]++));
        int best = 0;
        for (int i = 1; i < common.length; i++) {
            best = common[i] > common[best] ? i : best;
        }
        String changed = "it was changed or taken out; ";
        return common.length == 0 || common[best] < LEAST
                ? changed + all
                : changed + "did you mean '" + anchors.get(best) + "', “"
                        + SentenceText.shortened(
                                text.apply(page.body().sentences().get(best)), SHOWN) + "”? " + all;
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
