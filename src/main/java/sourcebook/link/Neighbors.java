package sourcebook.link;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;

/** Which pages come before and after a page in its family's overview, and which others are on the same topics. */
public final class Neighbors {
    /** Of the other pages on a topic only those that follow next are named; on a large topic all would be too many. */
    private static final int RELATED = 5;

    static final Fact<Neighbors> FACT = new Fact<>(Neighbors::new);

    private final Map<Document, Document> previous = new HashMap<>();
    private final Map<Document, Document> next = new HashMap<>();
    private final Map<Document, Set<Document>> related = new HashMap<>();

    private Neighbors(Site site) {
        for (Family family : Family.values()) {
            if (family != Family.PAGE) {
                line(inOverview(family, site));
            }
        }
        for (Document topic : site.family(Family.TOPIC)) {
            relate(site.claimsOf(topic));
            relate(site.sourcesOn(topic));
        }
    }

    private static List<Document> inOverview(Family family, Site site) {
        List<Document> pages = site.family(family);
        return family == Family.ACTOR
                ? pages.stream().sorted(PageOrder.actors(site.wording())).toList()
                : pages;
    }

    private void line(List<Document> family) {
        for (int i = 1; i < family.size(); i++) {
            previous.put(family.get(i), family.get(i - 1));
            next.put(family.get(i - 1), family.get(i));
        }
    }

    private void relate(List<Document> pages) {
        for (int i = 0; i < pages.size(); i++) {
            Set<Document> others = related.computeIfAbsent(pages.get(i), page -> new LinkedHashSet<>());
            for (int step = 1; step < pages.size() && others.size() < RELATED; step++) {
                others.add(pages.get((i + step) % pages.size()));
            }
        }
    }

    public @Nullable Document previous(Document page) {
        return previous.get(page);
    }

    public @Nullable Document next(Document page) {
        return next.get(page);
    }

    /** Returns of a claim or source the next few on the same topics; nothing for others. */
    public List<Document> related(Document page) {
        return List.copyOf(related.getOrDefault(page, Set.of()));
    }
}
