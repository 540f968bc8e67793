package sourcebook.support;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;

/** Which actors belong to each other, as their pages have it. */
record Affiliations(Site site) {
    /** A spokesman belongs to a ministry, and the ministry to a state. */
    private static final int MAX_STEPS = 3;

    /** Returns those who belong to an actor, and those to whom he belongs, over several steps. */
    Stream<Document> of(Document actor) {
        Set<Document> related = new LinkedHashSet<>(site.affiliatesOf(actor));
        Set<Document> last = Set.of(actor);
        for (int step = 0; step < MAX_STEPS && !last.isEmpty(); step++) {
            last = last.stream()
                    .flatMap(a -> site.documents(a.actor().affiliation()).stream())
                    .filter(related::add)
                    .collect(Collectors.toSet());
        }
        return related.stream();
    }

    /** Says whether an actor is among some, or belongs to one of them, or one of them to him. */
    boolean reach(Set<Document> some, Document actor) {
        return some.contains(actor) || of(actor).anyMatch(some::contains);
    }
}
