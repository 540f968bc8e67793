package sourcebook.render;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.link.SentenceIds;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Sentence;

/**
 * The sources that an edition cites, and the places in each: a quotation, what the source says on a claim, or a sentence of its
 * summary. A place has the same letter in all editions: by its number among all places of its source that can be cited. Not
 * safe for several threads; each edition has its own.
 */
final class Endnotes {
    private static final int LETTERS = 26;

    private final Site site;
    private final Map<Document, SortedMap<Integer, String>> cited = new LinkedHashMap<>();
    private final Map<Document, Map<String, Integer>> numbers = new HashMap<>();
    private int places;

    Endnotes(Site site) {
        this.site = site;
    }

    /** Adds a source, if it is not there yet. */
    void add(Document source) {
        anchors(source);
    }

    /** Returns the letter of a place, which is added if need be; the empty string for what is no place. */
    String mark(Document source, @Nullable String anchor) {
        add(source);
        Integer number = anchor == null ? null : numbers(source).get(anchor);
        if (number == null) {
            return "";
        }
        places += anchors(source).put(number, anchor) == null ? 1 : 0;
        return letters(number);
    }

    private Map<String, Integer> numbers(Document source) {
        return numbers.computeIfAbsent(source, s -> {
            Map<String, Integer> numbered = new HashMap<>();
            CitedPlaces.of(site).in(s).keySet().forEach(anchor -> numbered.put(anchor, numbered.size()));
            return numbered;
        });
    }

    /** Returns the anchor in the edition of a source or of a place in it. */
    String id(Document source, @Nullable String anchor) {
        return anchor != null && numbers(source).containsKey(anchor) ? source.id() + "--" + anchor : source.id();
    }

    /** Returns the sentences of a source's summary at an anchor; mostly there are none. */
    List<Sentence> sentences(Document source, String anchor) {
        return SentenceIds.of(site).at(source, anchor);
    }

    /** Returns how many sources and places there are; the number grows while citations are written. */
    int size() {
        return cited.size() + places;
    }

    Stream<Document> sources() {
        return List.copyOf(cited.keySet()).stream();
    }

    /** Returns the places that are cited in a source, in the order of their letters. */
    List<String> places(Document source) {
        return List.copyOf(anchors(source).values());
    }

    private SortedMap<Integer, String> anchors(Document source) {
        return cited.computeIfAbsent(source, s -> new TreeMap<>());
    }

    /** Returns a to z, then aa, ab and so on, as columns are lettered; the first is number 0. */
    static String letters(int index) {
        String last = String.valueOf((char) ('a' + index % LETTERS));
        return index < LETTERS ? last : letters(index / LETTERS - 1) + last;
    }
}
