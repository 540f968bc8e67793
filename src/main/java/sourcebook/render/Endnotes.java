package sourcebook.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.link.SentenceIds;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Sentence;

/**
 * The sources that an edition cites, and the places in each: a quotation, or what the source says on a claim. Places are
 * lettered in the order in which they are first cited. Not safe for several threads; each edition has its own.
 */
final class Endnotes {
    private static final int LETTERS = 26;

    private final Map<Document, List<String>> anchors = new LinkedHashMap<>();
    private final SentenceIds sentences;
    private int places;

    Endnotes(Site site) {
        this.sentences = SentenceIds.of(site);
    }

    /** Adds a source, if it is not there yet. */
    void add(Document source) {
        anchors.computeIfAbsent(source, s -> new ArrayList<>());
    }

    /** Returns the letter of a place, which is added if need be; the empty string for what is no place. */
    String mark(Document source, @Nullable String anchor) {
        add(source);
        if (anchor == null || !isPlace(source, anchor)) {
            return "";
        }
        List<String> cited = anchors(source);
        int index = cited.indexOf(anchor);
        if (index < 0) {
            index = cited.size();
            cited.add(anchor);
            places++;
        }
        return letters(index);
    }

    /** Returns the anchor in the edition of a source or of a place in it. */
    String id(Document source, @Nullable String anchor) {
        return anchor != null && isPlace(source, anchor) ? source.id() + "--" + anchor : source.id();
    }

    private boolean isPlace(Document source, String anchor) {
        return isQuotation(source, anchor)
                || !sentences.at(source, anchor).isEmpty()
                || source.source().positions().stream()
                        .anyMatch(p -> p.claim().value().equals(anchor));
    }

    static boolean isQuotation(Document source, String anchor) {
        return source.body().quotations().stream().anyMatch(q -> q.id().equals(anchor));
    }

    /** Returns the sentences of a source's summary at an anchor; mostly there are none. */
    List<Sentence> sentences(Document source, String anchor) {
        return sentences.at(source, anchor);
    }

    /** Returns how many sources and places there are; the number grows while citations are written. */
    int size() {
        return anchors.size() + places;
    }

    Stream<Document> sources() {
        return List.copyOf(anchors.keySet()).stream();
    }

    /** Returns the places that are cited in a source, in the order of their letters. */
    List<String> anchors(Document source) {
        return anchors.getOrDefault(source, List.of());
    }

    /** Returns a to z, then aa, ab and so on, as columns are lettered; the first is number 0. */
    static String letters(int index) {
        String last = String.valueOf((char) ('a' + index % LETTERS));
        return index < LETTERS ? last : letters(index / LETTERS - 1) + last;
    }
}
