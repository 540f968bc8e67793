package sourcebook.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.link.Site;
import sourcebook.parse.Actor;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;

/** Makes the table of who says what: claims by speakers, each of whom stands for those who belong to it. */
record Explorer(Site site, OverviewViews views) {
    /** A table grows with the product of claims and speakers; beyond this it is too large for anybody. */
    private static final int MAX_CELLS = 20_000;

    /** A person belongs to a body, that to a ministry, and that to a state; more is not looked at. */
    private static final int MOST_AFFILIATIONS = 3;

    /**
     * Returns the table; null where nobody takes a stand, or it would be too large. States come first, whom a source
     * does not name last; within it, who speaks on most claims.
     */
    OverviewModel.@Nullable Voices of(List<Document> claims) {
        Map<Document, Map<Document, List<Site.Stand>>> table = new LinkedHashMap<>();
        Map<Document, List<Site.Stand>> unnamed = new HashMap<>();
        Map<Document, Integer> spoken = new LinkedHashMap<>();
        for (Document claim : claims) {
            Map<Document, List<Site.Stand>> row = new LinkedHashMap<>();
            for (Site.Stand stand : site.claims().stands(claim)) {
                Set<Document> speakers = new LinkedHashSet<>();
                holders(stand).map(views::group).forEach(speakers::add);
                speakers.forEach(
                        s -> row.computeIfAbsent(s, x -> new ArrayList<>()).add(stand));
                if (speakers.isEmpty()) {
                    unnamed.computeIfAbsent(claim, c -> new ArrayList<>()).add(stand);
                }
            }
            row.keySet().forEach(s -> spoken.merge(s, 1, Integer::sum));
            table.put(claim, row);
        }
        List<Document> speakers = spoken.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Document, Integer> e) ->
                                e.getKey().actor().type() != Actor.Kind.STATE)
                        .thenComparing(e -> -e.getValue())
                        .thenComparing(Map.Entry::getKey, site.byName()))
                .map(Map.Entry::getKey)
                .toList();
        boolean some = !speakers.isEmpty() || !unnamed.isEmpty();
        if (!some || (long) (speakers.size() + 1) * claims.size() > MAX_CELLS) {
            return null;
        }
        return new OverviewModel.Voices(
                speakers.stream().map(views::link).toList(),
                !unnamed.isEmpty(),
                table.entrySet().stream()
                        .map(r -> new OverviewModel.VoicesRow(
                                views.claimSummary(r.getKey()),
                                Stream.concat(
                                                speakers.stream()
                                                        .map(s -> r.getValue().getOrDefault(s, List.of())),
                                                unnamed.isEmpty()
                                                        ? Stream.empty()
                                                        : Stream.of(unnamed.getOrDefault(r.getKey(), List.of())))
                                        .map(stands -> stands.stream()
                                                .map(this::sound)
                                                .distinct()
                                                .toList())
                                        .toList()))
                        .toList());
    }

    /** A source speaks for itself where it names nobody and describes nobody. */
    private Stream<Document> holders(Site.Stand stand) {
        Position position = stand.position();
        if (!position.by().isEmpty()) {
            return site.documents(position.by()).stream();
        }
        return position.unnamed() != null
                ? Stream.empty()
                : Stream.of(site.document(stand.source().source().publisher().value()));
    }

    private OverviewModel.Sound sound(Site.Stand stand) {
        return new OverviewModel.Sound(
                stand.position().sense().word(),
                site.wording()
                        .of(
                                "saying.in",
                                views.sayings.of(stand).plain(),
                                stand.source().name()),
                stand.position().isReading(),
                views.origin(stand).href(),
                stand.source().date().flatMap(FragmentWriter::known).orElse(null));
    }

    /** Returns the names of all who take a stand on a claim, and of those to whom they belong. */
    static List<String> speakers(Site site, Document claim) {
        return site.standsOn(claim).stream()
                .flatMap(s -> site.documents(s.position().by()).stream())
                .flatMap(a -> circle(site, a))
                .map(Document::title)
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns an actor and those to whom it belongs, who may belong to others. */
    static Stream<Document> circle(Site site, Document actor) {
        Set<Document> circle = new LinkedHashSet<>(List.of(actor));
        List<Document> next = List.of(actor);
        for (int level = 0; level < MOST_AFFILIATIONS; level++) {
            next = next.stream()
                    .flatMap(a -> site.documents(a.actor().affiliation()).stream())
                    .filter(circle::add)
                    .toList();
        }
        return circle.stream();
    }
}
