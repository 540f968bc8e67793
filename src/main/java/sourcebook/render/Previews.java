package sourcebook.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.link.Site;
import sourcebook.parse.Actor;
import sourcebook.parse.Agreement;
import sourcebook.parse.Event;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Source;
import sourcebook.text.Located;

/** Makes previews: what is known of a page at a glance. */
record Previews(Site site) {
    /**
     * A preview.
     *
     * @param kind what kind of page it is
     * @param facts what is known of it at a glance, such as publisher and date
     * @param text its first sentences, empty where the page has none of its own; of a claim, the sides in a line each
     * @param parts what stands at the anchors to which citations lead
     */
    record Preview(String kind, String title, String facts, Object text, Map<String, Part> parts) {}

    /** What {@link CitedPlaces.Place} is to a script. */
    record Part(Object text, String by, boolean quoted) {}

    /** Returns the preview of a page. */
    Preview of(Document document) {
        DocumentViews views = new DocumentViews(site, document.path());
        Object text = document.family() == Family.CLAIM
                ? Saying.joined(new Strips(site, views).lines(document), "\n").scripted()
                : document.body().sentences().isEmpty() ? "" : views.description(document);
        return new Preview(
                kind(document),
                document.title(),
                facts(document, views).collect(Collectors.joining(site.wording().of("join.facts"))),
                text,
                // Only a source is cited with an anchor.
                document.family() == Family.SOURCE ? parts(document) : Map.of());
    }

    private Map<String, Part> parts(Document source) {
        Map<String, Part> parts = new LinkedHashMap<>();
        CitedPlaces.of(site)
                .in(source)
                .forEach((anchor, place) ->
                        parts.put(anchor, new Part(place.text().scripted(), place.by(), place.quoted())));
        return parts;
    }

    private String kind(Document document) {
        return document.frontMatter() instanceof Actor actor
                ? actor.kind(site.wording())
                : site.wording().of("family." + document.family().noun());
    }

    private Stream<String> facts(Document document, DocumentViews views) {
        return switch (document.family()) {
            case TOPIC -> {
                OverviewModel.TopicSummary topic = views.topicSummary(document);
                yield Stream.of(
                        site.wording().of("count.sources", topic.sources()),
                        site.wording()
                                .of("count.claims", site.claimsOf(document).size()),
                        site.wording().of("count.minutes", topic.minutes()));
            }
            case SOURCE -> {
                Source source = document.source();
                yield Stream.of(
                                Optional.of(site.document(source.publisher().value())
                                        .title()),
                                date(source.published()),
                                Optional.of(source.kind()))
                        .flatMap(Optional::stream);
            }
            case CLAIM -> Stream.of(site.claims().state(document).explanation());
            case ACTOR -> Stream.ofNullable(views.actorSummary(document).role());
            case EVENT -> {
                Event event = document.event();
                yield Stream.of(date(event.date()), Optional.ofNullable(event.place()))
                        .flatMap(Optional::stream);
            }
            case AGREEMENT -> {
                Agreement agreement = document.agreement();
                yield Stream.of(
                                date(agreement.signed()).map(d -> site.wording().of("preview.signed", d)),
                                Optional.of(names(agreement.parties())))
                        .flatMap(Optional::stream);
            }
            case PAGE -> Stream.empty();
        };
    }

    private Optional<String> date(@Nullable Located<EdtfDate> date) {
        return Optional.ofNullable(date).map(d -> d.value().display(site.wording()));
    }

    private String names(List<Located<String>> actors) {
        return site.documents(actors).stream()
                .map(Document::title)
                .collect(Collectors.joining(site.wording().of("list.next")));
    }
}
