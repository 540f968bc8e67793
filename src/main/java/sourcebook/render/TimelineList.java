package sourcebook.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.link.Site;
import sourcebook.parse.Event;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Quotation;

/** Makes the rows of the timeline: events, dated statements and publications. */
final class TimelineList {
    private final Site site;
    private final Views views;
    private final List<Moment> moments = new ArrayList<>();

    private record Moment(EdtfDate date, OverviewModel.TimelineEntry entry) {}

    TimelineList(Site site, Views views) {
        this.site = site;
        this.views = views;
    }

    /** Returns them, oldest first. */
    List<OverviewModel.TimelineEntry> entries() {
        site.family(Family.EVENT).forEach(this::event);
        site.family(Family.SOURCE).forEach(this::source);
        return moments.stream()
                .sorted(Comparator.comparing(Moment::date))
                .map(Moment::entry)
                .toList();
    }

    private void event(Document event) {
        Event front = event.event();
        add(
                front.date().value(),
                "event",
                views.link(event),
                front.place(),
                null,
                views.reported(event),
                site.documents(front.participants()).stream(),
                site.sourcesOf(event).stream());
    }

    private void source(Document source) {
        PageModel.Dated published = views.dated(source);
        source.date()
                .ifPresent(d -> add(
                        d,
                        "publication",
                        views.titleLink(source),
                        source.source().label().value(),
                        null,
                        published,
                        Stream.of(site.document(source.source().publisher().value())),
                        Stream.of(source)));
        for (Quotation quotation : source.body().quotations()) {
            if (quotation.date() != null) {
                add(
                        quotation.date(),
                        "statement",
                        views.link(source, quotation.id()),
                        null,
                        views.quotation(source, quotation),
                        published,
                        site.speakers(quotation),
                        Stream.of(source));
            }
        }
    }

    private void add(
            EdtfDate date,
            String kind,
            PageModel.Link link,
            @Nullable String detail,
            PageModel.@Nullable Quotation quotation,
            PageModel.@Nullable Dated reported,
            Stream<Document> actors,
            Stream<Document> tellers) {
        moments.add(new Moment(
                date,
                new OverviewModel.TimelineEntry(
                        views.dated(date),
                        kind,
                        link,
                        detail,
                        quotation,
                        reported,
                        actors.flatMap(a -> Explorer.circle(site, a))
                                .map(Document::title)
                                .distinct()
                                .sorted()
                                .toList(),
                        tellers.flatMap(s -> site.documents(s.source().topics()).stream())
                                .map(Document::title)
                                .distinct()
                                .sorted()
                                .toList())));
    }
}
