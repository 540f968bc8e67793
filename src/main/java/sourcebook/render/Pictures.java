package sourcebook.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.chart.FiguresChart;
import sourcebook.chart.OriginsChart;
import sourcebook.chart.TimelineChart;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Quotation;

/**
 * Draws what is shown as a picture, too.
 *
 * @param address tells to where a picture leads for a document and an anchor in it
 */
record Pictures(Site site, Sayings sayings, BiFunction<Document, @Nullable String, String> address) {
    /** Returns when happened, was said and was published what the whole site tells of; null if nothing has a date. */
    @Nullable
    Html timeline(TimelineChart.Shape shape) {
        return timeline(site.family(Family.EVENT), site.family(Family.SOURCE), site.family(Family.AGREEMENT), shape);
    }

    /** Returns when happened what the sources on a topic tell of; null if nothing has a date. */
    @Nullable
    Html timeline(Document topic) {
        List<Document> sources = site.sourcesOn(topic);
        List<Document> events = sources.stream()
                .flatMap(s -> site.documents(s.source().events()).stream())
                .distinct()
                .toList();
        Stream<Document> reported = sources.stream()
                .flatMap(s -> s.source().provisions().stream())
                .map(p -> site.document(p.agreement().value()));
        Stream<Document> signed = events.stream().flatMap(e -> site.agreementsSignedAt(e).stream());
        return timeline(
                events, sources, Stream.concat(reported, signed).distinct().toList(), TimelineChart.Shape.NARROW);
    }

    /** Returns the figures in a claim; null if there are too few for a picture. */
    @Nullable
    Html figures(Document claim) {
        List<FiguresChart.Given> figures = site.claims().stands(claim).stream()
                .flatMap(s -> s.position().figures().stream().map(f -> new FiguresChart.Given(f, claimant(s))))
                .toList();
        return FiguresChart.draw(figures, site.wording()).map(Html::new).orElse(null);
    }

    /** Says in words who takes a stand, according to which source. */
    private String claimant(Site.Stand stand) {
        return site.wording()
                .of("saying.in", sayings.of(stand).plain(), stand.source().name());
    }

    /**
     * Returns who rests on whom; null if nobody rests on anything.
     *
     * @param rests the first sources are drawn, as many as there is room for
     */
    @Nullable
    Html origins(Map<Document, ? extends Map<String, ?>> rests) {
        List<OriginsChart.Row> rows = rests.entrySet().stream()
                .limit(OriginsChart.MAX_SOURCES)
                .map(e -> new OriginsChart.Row(
                        e.getKey().name(),
                        address.apply(e.getKey(), null),
                        e.getValue().keySet().stream()
                                .map(o -> site.find(o).map(Document::name).orElse(o))
                                .toList()))
                .toList();
        return OriginsChart.draw(rows, site.wording()).map(Html::new).orElse(null);
    }

    private @Nullable Html timeline(
            List<Document> events, List<Document> sources, List<Document> agreements, TimelineChart.Shape shape) {
        List<TimelineChart.Entry> entries = new ArrayList<>();
        for (Document event : events) {
            entries.add(entry(event, TimelineChart.Lane.EVENT));
        }
        for (Document source : sources) {
            if (source.source().published() != null) {
                entries.add(entry(source, TimelineChart.Lane.PUBLICATION));
            }
            entries.addAll(statements(source));
        }
        List<TimelineChart.Signing> signings = agreements.stream()
                .filter(a -> a.date().isPresent())
                .map(a -> new TimelineChart.Signing(a.date().orElseThrow(), a.title(), address.apply(a, null)))
                .toList();
        return TimelineChart.draw(entries, signings, shape, site.wording())
                .map(Html::new)
                .orElse(null);
    }

    private TimelineChart.Entry entry(Document document, TimelineChart.Lane lane) {
        return new TimelineChart.Entry(
                document.date().orElseThrow(), lane, document.name(), address.apply(document, null));
    }

    /** What one speaker says on one date, according to one source, is one entry; it leads to the first quotation. */
    private List<TimelineChart.Entry> statements(Document source) {
        Map<List<String>, List<Quotation>> groups = new LinkedHashMap<>();
        for (Quotation quotation : source.body().quotations()) {
            if (quotation.date() != null) {
                String speakers = site.speakers(quotation)
                        .map(Document::title)
                        .collect(Collectors.joining(site.wording().of("list.next")));
                groups.computeIfAbsent(List.of(quotation.date().toString(), speakers), k -> new ArrayList<>())
                        .add(quotation);
            }
        }
        return groups.entrySet().stream()
                .map(e -> {
                    Quotation first = e.getValue().get(0);
                    int count = e.getValue().size();
                    String label = site.wording()
                            .of(
                                    count == 1 ? "chart.statement" : "chart.statements",
                                    e.getKey().get(1),
                                    source.name(),
                                    count);
                    return new TimelineChart.Entry(
                            Objects.requireNonNull(first.date()),
                            TimelineChart.Lane.STATEMENT,
                            label,
                            address.apply(source, first.id()));
                })
                .toList();
    }
}
