package sourcebook.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sourcebook.date.EdtfDate;
import sourcebook.parse.Claim;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Topic;
import sourcebook.text.Wording;

/** The orders in which pages stand. */
public final class PageOrder {
    private PageOrder() {}

    /** Returns the place of a page in its family; the greatest number for a claim to which the briefing gives none. */
    public static int number(Document document) {
        if (document.frontMatter() instanceof Claim claim) {
            return claim.order() == null ? Integer.MAX_VALUE : claim.order();
        }
        return document.frontMatter() instanceof Topic topic ? topic.order() : 0;
    }

    /** Newest first, then what has no date, by title. */
    static Comparator<Document> newestFirst(Wording wording) {
        return byDate(Comparator.reverseOrder()).thenComparing(Document::family).thenComparing(byTitle(wording));
    }

    /** By title, as the language of the site has it. */
    static Comparator<Document> byTitle(Wording wording) {
        return Comparator.comparing(Document::title, wording.order()).thenComparing(Document::id);
    }

    /** Of actors: by the names under which lists have them. */
    static Comparator<Document> byName(Wording wording) {
        return Comparator.comparing((Document a) -> a.actor().sortedBy(), wording.order())
                .thenComparing(Document::id);
    }

    /** The order of the overview of actors: by kind, and under each heading by name. */
    public static Comparator<Document> actors(Wording wording) {
        return Comparator.comparing((Document a) -> a.actor().type())
                .thenComparing(a -> a.actor().heading(wording), wording.order())
                .thenComparing(byName(wording));
    }

    /** The order within a family: topics, pages and claims by their number, sources and events by date, others by name. */
    private static Comparator<Document> inFamily(Wording wording) {
        return Comparator.comparingInt(PageOrder::number)
                .thenComparing(byDate(Comparator.naturalOrder()))
                .thenComparing(byTitle(wording));
    }

    /**
     * Returns the pages of a family in their order. Most often most of them stand where they stood, and what is nearly in order
     * is sorted in linear time.
     *
     * @param before the family as it was, or nothing
     */
    static List<Document> sorted(List<Document> pages, List<Document> before, Wording wording) {
        Map<String, Document> left = new LinkedHashMap<>();
        pages.forEach(p -> left.put(p.id(), p));
        List<Document> sorted = new ArrayList<>(pages.size());
        for (Document old : before) {
            Document now = left.remove(old.id());
            if (now != null) {
                sorted.add(now);
            }
        }
        sorted.addAll(left.values());
        sorted.sort(inFamily(wording));
        return sorted;
    }

    private static Comparator<Document> byDate(Comparator<EdtfDate> order) {
        return Comparator.comparing((Document d) -> d.date().orElse(null), Comparator.nullsLast(order));
    }
}
