package sourcebook.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Source;
import sourcebook.text.Located;

/**
 * Which actors appear together: participants in one event, speakers of one quotation, those to whom a source ascribes
 * one position or one reaction, and an actor with the state or organization that it belongs to.
 */
public final class Companions {
    /**
     * A crowd says little about any two in it, and the pairs in it grow with its square; so occasions with more actors
     * than this do not count.
     */
    public static final int CROWD = 20;

    /** What brings actors together. */
    public enum Kind {
        EVENT,
        QUOTATION,
        POSITION,
        REACTION,
        AFFILIATION
    }

    /**
     * Where actors appear together.
     *
     * @param page the event; the source of a quotation, a position or a reaction; the actor who belongs to the other
     * @param anchor the place on that page; for a position it is also the id of the claim
     */
    public record Occasion(
            Kind kind, Document page, @Nullable String anchor) {}

    /** Somebody with whom an actor appears, and where; each place counts once. */
    public record Companion(Document actor, List<Occasion> occasions) {}

    static final Fact<Companions> FACT = new Fact<>(Companions::new);

    private final Map<String, List<Companion>> byActor = new HashMap<>();

    private Companions(Site site) {
        Map<Document, Map<Document, Set<Occasion>>> pairs = new LinkedHashMap<>();
        for (Document event : site.family(Family.EVENT)) {
            List<Document> participants = site.documents(event.event().participants());
            join(participants, new Occasion(Kind.EVENT, event, null), pairs);
        }
        for (Document source : site.family(Family.SOURCE)) {
            source.body()
                    .quotations()
                    .forEach(q -> join(site.speakers(q).toList(), new Occasion(Kind.QUOTATION, source, q.id()), pairs));
            for (Position position : source.source().positions()) {
                Occasion occasion =
                        new Occasion(Kind.POSITION, source, position.claim().value());
                join(site.documents(position.by()), occasion, pairs);
            }
            for (Source.Reaction reaction : source.source().reactions()) {
                join(site.documents(reaction.by()), new Occasion(Kind.REACTION, source, "reactions"), pairs);
            }
        }
        for (Document actor : site.family(Family.ACTOR)) {
            for (Located<String> id : actor.actor().affiliation()) {
                join(List.of(actor, site.document(id.value())), new Occasion(Kind.AFFILIATION, actor, null), pairs);
            }
        }
        pairs.forEach((actor, companions) -> byActor.put(actor.id(), sorted(companions, site)));
    }

    /** Returns with whom an actor appears, most often first, then by name. */
    public List<Companion> with(Document actor) {
        return byActor.getOrDefault(actor.id(), List.of());
    }

    private static void join(
            List<Document> actors, Occasion occasion, Map<Document, Map<Document, Set<Occasion>>> pairs) {
        if (actors.size() > CROWD) {
            return;
        }
        for (Document one : actors) {
            for (Document other : actors) {
                if (!one.equals(other)) {
                    pairs.computeIfAbsent(one, a -> new LinkedHashMap<>())
                            .computeIfAbsent(other, a -> new LinkedHashSet<>())
                            .add(occasion);
                }
            }
        }
    }

    private static List<Companion> sorted(Map<Document, Set<Occasion>> companions, Site site) {
        List<Companion> sorted = new ArrayList<>();
        companions.forEach((actor, occasions) -> sorted.add(new Companion(actor, List.copyOf(occasions))));
        sorted.sort(Comparator.<Companion>comparingInt(c -> -c.occasions.size())
                .thenComparing(Companion::actor, site.byName()));
        return List.copyOf(sorted);
    }
}
