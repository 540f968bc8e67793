package sourcebook.link;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.text.Located;

/**
 * Where a position comes from. Two texts with one origin are one witness.
 *
 * @param kind what it is
 * @param name id of the statement or house, or the report in words
 */
public record Origin(Kind kind, String name) {
    /** What an origin is. */
    public enum Kind {
        /** The utterance of which several quotations print parts or translations. */
        STATEMENT,
        /** Whoever publishes; a copy of a text, or a second text of the same house, is not a second witness. */
        HOUSE,
        /** A report that a text describes without saying whose it is. */
        REPORT
    }

    /**
     * Returns the origins of stands on one claim. That of a stand is the statement to which its quotation belongs, or else
     * what it rests on, or else the house that published its source; who rests on a source of the site has the origins of
     * that source's own stands on the claim.
     *
     * @param all all stands on the claim, by source
     */
    static Set<Origin> of(Site site, Collection<Site.Stand> stands, Map<Document, List<Site.Stand>> all) {
        Set<Origin> origins = new HashSet<>();
        Set<Document> followed = new HashSet<>();
        Deque<Site.Stand> open = new ArrayDeque<>(stands);
        while (!open.isEmpty()) {
            Site.Stand stand = open.remove();
            Optional<Origin> statement = statement(stand);
            if (statement.isPresent()) {
                origins.add(statement.get());
                continue;
            }
            List<Located<String>> restsOn = stand.position().restsOn();
            if (restsOn.isEmpty()) {
                origins.add(house(stand.source()));
            }
            for (Located<String> given : restsOn) {
                Document page = site.find(given.value()).orElse(null);
                if (page == null || page.family() == Family.ACTOR) {
                    origins.add(new Origin(page == null ? Kind.REPORT : Kind.HOUSE, given.value()));
                } else if (!all.containsKey(page)) {
                    origins.add(house(page));
                } else if (followed.add(page)) {
                    open.addAll(all.get(page));
                }
            }
        }
        return origins;
    }

    private static Origin house(Document source) {
        return new Origin(Kind.HOUSE, source.source().publisher().value());
    }

    private static Optional<Origin> statement(Site.Stand stand) {
        Position position = stand.position();
        return Optional.ofNullable(position.quotation())
                .flatMap(id -> stand.source().body().quotation(id.value()))
                .flatMap(q -> Optional.ofNullable(q.statement()))
                .map(s -> new Origin(Kind.STATEMENT, s.value()));
    }
}
