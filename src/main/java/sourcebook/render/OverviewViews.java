package sourcebook.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.chart.OriginsChart;
import sourcebook.date.EdtfDate;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Source;
import sourcebook.text.Located;

/** Makes the data of the pages that look over the whole site. */
sealed class OverviewViews extends Views permits EditionViews {
    /** A table of all sources and claims grows with their product; beyond this only what is there is listed. */
    private static final int MAX_CELLS = 20_000;

    OverviewViews(Site site, String path) {
        super(site, path);
    }

    OverviewViews(Site site, String path, FragmentWriter.Addressing addressing) {
        super(site, path, addressing);
    }

    OverviewViews(Site site, String path, FragmentWriter writer) {
        super(site, path, writer);
    }

    /** Returns every correction of the site, newest first. */
    List<PageModel.Correction> corrections() {
        return new Histories(this).corrections(site.documents().stream());
    }

    List<PageModel.Quotation> allQuotations() {
        return site.family(Family.SOURCE).stream()
                .flatMap(s -> s.body().quotations().stream().map(q -> new Site.Quoted(s, q)))
                .sorted(Comparator.comparing(Views::spoken)
                        .reversed()
                        .thenComparing(q -> q.quotation().date() == null)
                        .thenComparing(Views::day))
                .map(q -> quotation(q.source(), q.quotation()))
                .toList();
    }

    /** Returns all reactions, grouped by the state or organization to which those who react belong. */
    OverviewModel.Reactions reactions() {
        Map<Document, List<Site.Reacted>> groups = new TreeMap<>(site.byName());
        Set<Document> reacting = new HashSet<>();
        Set<Document> answered = new HashSet<>();
        for (Document source : site.family(Family.SOURCE)) {
            for (Source.Reaction reaction : source.source().reactions()) {
                List<Document> actors = site.documents(reaction.by());
                reacting.addAll(actors);
                if (reaction.event() != null) {
                    answered.add(site.document(reaction.event().value()));
                }
                actors.stream()
                        .map(this::group)
                        .distinct()
                        .forEach(g -> groups.computeIfAbsent(g, x -> new ArrayList<>())
                                .add(new Site.Reacted(source, reaction)));
            }
        }
        List<Document> events =
                site.family(Family.EVENT).stream().filter(answered::contains).toList();
        boolean complete = (long) reacting.size() * (events.size() + 1) <= MAX_CELLS;
        return new OverviewModel.Reactions(
                events.stream().map(this::link).toList(),
                complete,
                groups.entrySet().stream()
                        .map(g -> reactionGroup(g.getKey(), oldestFirst(g.getValue()), complete ? events : null))
                        .toList());
    }

    /** @param events the columns of the group's rows; null for no rows */
    private OverviewModel.ReactionGroup reactionGroup(
            Document group, List<Site.Reacted> reactions, @Nullable List<Document> events) {
        return new OverviewModel.ReactionGroup(
                link(group),
                reactions.stream().map(this::reaction).toList(),
                events == null ? List.of() : rows(group, reactions, events));
    }

    private List<OverviewModel.ReactionRow> rows(Document group, List<Site.Reacted> reactions, List<Document> events) {
        Map<Document, Integer> columns = new HashMap<>();
        events.forEach(e -> columns.put(e, columns.size()));
        Map<Document, List<List<Integer>>> rows = new TreeMap<>(site.byName());
        for (int number = 0; number < reactions.size(); number++) {
            Source.Reaction reaction = reactions.get(number).reaction();
            int column = reaction.event() == null
                    ? events.size()
                    : Objects.requireNonNull(
                            columns.get(site.document(reaction.event().value())), "an answered event");
            for (Document actor : site.documents(reaction.by())) {
                if (group(actor).equals(group)) {
                    rows.computeIfAbsent(
                                    actor,
                                    a -> Stream.<List<Integer>>generate(ArrayList::new)
                                            .limit(events.size() + 1)
                                            .toList())
                            .get(column)
                            .add(number);
                }
            }
        }
        return rows.entrySet().stream()
                .map(r -> new OverviewModel.ReactionRow(link(r.getKey()), r.getValue()))
                .toList();
    }

    private List<Site.Reacted> oldestFirst(List<Site.Reacted> reactions) {
        return reactions.stream()
                .sorted(Comparator.comparing(this::when, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Without a date of its own, a reaction stands at that of the event that it answers. */
    private @Nullable EdtfDate when(Site.Reacted reacted) {
        Source.Reaction reaction = reacted.reaction();
        return reaction.date() != null
                ? reaction.date().value()
                : reaction.event() == null
                        ? null
                        : site.document(reaction.event().value()).date().orElse(null);
    }

    /** A person stands for the state or organization to which it belongs, and a body for its state. */
    Document group(Document actor) {
        Document group = actor;
        for (int level = 0; level < 3; level++) {
            List<Located<String>> affiliation = group.actor().affiliation();
            if (affiliation.isEmpty()) {
                return group;
            }
            group = site.document(affiliation.get(0).value());
        }
        return group;
    }

    OverviewModel.Coverage coverage() {
        List<Document> sources = site.family(Family.SOURCE);
        List<Document> topics = site.family(Family.TOPIC);
        List<Document> claims = site.family(Family.CLAIM);
        boolean complete = (long) sources.size() * (topics.size() + claims.size()) <= MAX_CELLS;
        return new OverviewModel.Coverage(
                complete,
                sources.stream()
                        .map(s -> new OverviewModel.SourceColumn(link(s), dated(s)))
                        .toList(),
                topics.stream()
                        .map(t -> row(t, complete ? sources : List.of(), covering(t)))
                        .toList(),
                claims.stream()
                        .map(c -> row(c, complete ? sources : List.of(), senses(c)))
                        .toList());
    }

    private Map<Document, List<String>> covering(Document topic) {
        Map<Document, List<String>> covering = new LinkedHashMap<>();
        site.sourcesOn(topic).forEach(s -> covering.put(s, List.of("covered")));
        return covering;
    }

    private Map<Document, List<String>> senses(Document claim) {
        Map<Document, Set<String>> held = new LinkedHashMap<>();
        site.claims()
                .stands(claim)
                .forEach(s -> held.computeIfAbsent(s.source(), source -> new LinkedHashSet<>())
                        .add(s.position().sense().word()));
        Map<Document, List<String>> senses = new LinkedHashMap<>();
        held.forEach((source, words) -> senses.put(source, List.copyOf(words)));
        site.silentOn(claim).forEach(s -> senses.put(s, List.of("silent")));
        return senses;
    }

    /** @param columns the sources that have a cell even where nothing is recorded */
    private OverviewModel.CoverageRow row(Document row, List<Document> columns, Map<Document, List<String>> senses) {
        List<Document> sources = columns.isEmpty() ? List.copyOf(senses.keySet()) : columns;
        return new OverviewModel.CoverageRow(
                link(row), sources.stream().map(s -> cell(row, s, senses)).toList());
    }

    private OverviewModel.CoverageCell cell(Document row, Document source, Map<Document, List<String>> senses) {
        boolean speaks = row.family() == Family.CLAIM && !site.silentOn(row).contains(source);
        return new OverviewModel.CoverageCell(
                speaks ? link(source, row.id()) : link(source), senses.getOrDefault(source, List.of()));
    }

    /** Returns on what each source rests that says so, and in which claims. */
    Map<Document, Map<String, Set<Document>>> rests() {
        Map<Document, Map<String, Set<Document>>> rests = new LinkedHashMap<>();
        for (Document source : site.family(Family.SOURCE)) {
            for (Position position : source.source().positions()) {
                for (Located<String> given : position.restsOn()) {
                    rests.computeIfAbsent(source, s -> new LinkedHashMap<>())
                            .computeIfAbsent(given.value(), g -> new LinkedHashSet<>())
                            .add(site.document(position.claim().value()));
                }
            }
        }
        return rests;
    }

    /** Returns who rests on whom. */
    OverviewModel.Origins origins() {
        Map<Document, Map<String, Set<Document>>> rests = rests();
        return new OverviewModel.Origins(
                pictures().origins(rests),
                rests.entrySet().stream()
                        .map(e -> new OverviewModel.Resting(link(e.getKey()), restsOn(e.getKey(), e.getValue())))
                        .toList(),
                sharedStatements(),
                Math.max(0, rests.size() - OriginsChart.MAX_SOURCES));
    }

    private List<OverviewModel.RestsOn> restsOn(Document source, Map<String, Set<Document>> origins) {
        return origins.entrySet().stream()
                .map(e -> new OverviewModel.RestsOn(
                        sayings.restsOn(e.getKey()),
                        e.getValue().stream()
                                .map(c -> new PageModel.Link(writer.href(source, c.id()), c.title()))
                                .toList()))
                .toList();
    }

    private List<OverviewModel.SharedStatement> sharedStatements() {
        return site.statements().values().stream()
                .filter(s -> s.stream().map(Site.Quoted::source).distinct().count() > 1)
                .sorted(Comparator.comparing((List<Site.Quoted> s) -> spoken(s.get(0)))
                        .thenComparing(s -> s.get(0).source().id())
                        .thenComparing(s -> s.get(0).quotation().id()))
                .map(s -> new OverviewModel.SharedStatement(
                        site.speakers(s.get(0).quotation()).map(this::link).toList(),
                        s.stream()
                                .map(q -> quotation(q.source(), q.quotation(), false, List.of()))
                                .toList()))
                .toList();
    }

    OverviewModel.Comparison comparison() {
        List<Document> agreements = site.family(Family.AGREEMENT);
        Map<String, String> labels = new LinkedHashMap<>();
        for (Document agreement : agreements) {
            agreement.agreement().provisions().forEach(p -> labels.putIfAbsent(p.id().value(), p.label()));
        }
        return new OverviewModel.Comparison(
                agreements.stream().map(this::agreementSummary).toList(),
                labels.entrySet().stream()
                        .map(row -> new OverviewModel.ComparisonRow(
                                row.getValue(),
                                agreements.stream()
                                        .map(a -> reports(a, row.getKey()))
                                        .toList()))
                        .toList());
    }

    /** Returns events, dated statements and publications, oldest first. */
    List<OverviewModel.TimelineEntry> timeline() {
        return new TimelineList(site, this).entries();
    }

    Pictures pictures() {
        return new Pictures(site, sayings, writer::href);
    }

    /** Returns an actor for the list of all; one of whom the page has a sentence and no list is read there. */
    OverviewModel.ListedActor listed(Document actor) {
        boolean isStub = actor.body().sentences().size() == 1
                && Stream.of(
                                site.quotationsBy(actor),
                                site.standsBy(actor),
                                site.reactionsBy(actor),
                                site.eventsWith(actor),
                                site.agreementsOf(actor),
                                site.sourcesFrom(actor))
                        .allMatch(List::isEmpty);
        return new OverviewModel.ListedActor(
                actorSummary(actor), isStub ? writer.opening(actor.body().lead(), actor, 1) : null);
    }
}
