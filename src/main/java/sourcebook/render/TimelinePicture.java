package sourcebook.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.chart.TimelineChart;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Quotation;

/** The picture of what happened, was said and was published when. */
final class TimelinePicture {
    private final Site site;
    private final FragmentWriter writer;

    TimelinePicture(Site site, FragmentWriter writer) {
        this.site = site;
        this.writer = writer;
    }

    /** Returns the picture, or null where there is nothing to show. */
    @Nullable
    Html chart(List<Document> events, List<Document> sources, List<Document> agreements) {
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
                .map(a -> new TimelineChart.Signing(a.date().orElseThrow(), a.title(), writer.href(a, null)))
                .toList();
        return TimelineChart.draw(entries, signings, site.wording())
                .map(Html::new)
                .orElse(null);
    }

    private TimelineChart.Entry entry(Document document, TimelineChart.Lane lane) {
        return new TimelineChart.Entry(
                document.date().orElseThrow(), lane, document.name(), writer.href(document, null));
    }

    /** What one speaker says on one date, according to one source, is one entry; it leads to the first quotation. */
    private List<TimelineChart.Entry> statements(Document source) {
        Map<List<String>, List<Quotation>> groups = new LinkedHashMap<>();
        for (Quotation quotation : source.body().quotations()) {
            if (quotation.date() != null) {
                String speakers = site.speakers(quotation).map(Document::title).collect(Collectors.joining(", "));
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
                            writer.href(source, first.id()));
                })
                .toList();
    }
}
