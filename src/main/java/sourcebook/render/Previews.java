package sourcebook.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.link.SentenceIds;
import sourcebook.link.SentenceText;
import sourcebook.link.Site;
import sourcebook.parse.Actor;
import sourcebook.parse.Agreement;
import sourcebook.parse.Event;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Quotation;
import sourcebook.parse.Source;
import sourcebook.text.Located;

/** Makes previews: what is known of a page at a glance. */
final class Previews {
    private final Site site;

    /**
     * A preview.
     *
     * @param kind what kind of page it is
     * @param facts what is known of it at a glance, such as publisher and date
     * @param text its first sentences, empty where the page has none of its own; of a claim, the sides in a line each
     * @param parts what stands at the anchors to which citations lead
     */
    record Preview(String kind, String title, List<String> facts, String text, Map<String, Part> parts) {}

    /** A quotation with who spoke, positions with figures and words on a claim, or a sentence. */
    private record Part(String text, String by, boolean quoted) {}

    Previews(Site site) {
        this.site = site;
    }

    /** Returns the preview of a page. */
    Preview of(Document document) {
        DocumentViews views = new DocumentViews(site, document.path());
        String text = document.family() == Family.CLAIM
                ? String.join("\n", new Strips(site, views).lines(document))
                : document.body().sentences().isEmpty() ? "" : views.description(document);
        return new Preview(
                kind(document), document.title(), facts(document, views).toList(), text, parts(document, views));
    }

    private static String kind(Document document) {
        return document.frontMatter() instanceof Actor actor
                ? actor.kind().toString()
                : document.family().noun();
    }

    private Stream<String> facts(Document document, DocumentViews views) {
        return switch (document.family()) {
            case TOPIC -> {
                OverviewModel.TopicSummary topic = views.topicSummary(document);
                yield Stream.of(
                        counted(topic.sources(), "source"),
                        counted(site.claimsOf(document).size(), "claim"),
                        topic.minutes() + " min read");
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
                                date(agreement.signed()).map(d -> "signed " + d),
                                Optional.of(names(agreement.parties())))
                        .flatMap(Optional::stream);
            }
            case PAGE -> Stream.empty();
        };
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static Optional<String> date(@Nullable Located<EdtfDate> date) {
        return Optional.ofNullable(date).map(d -> d.value().display());
    }

    private String names(List<Located<String>> actors) {
        return site.documents(actors).stream().map(Document::title).collect(Collectors.joining(", "));
    }

    /** Only a source is cited with an anchor. */
    private Map<String, Part> parts(Document document, DocumentViews views) {
        Map<String, Part> parts = new LinkedHashMap<>();
        if (document.frontMatter() instanceof Source source) {
            for (Quotation quotation : document.body().quotations()) {
                String speakers = site.speakers(quotation).map(Document::title).collect(Collectors.joining(" and "));
                String date =
                        quotation.date() == null ? "" : ", " + quotation.date().display();
                parts.put(quotation.id(), new Part(quotation.words(), speakers + date, true));
            }
            Map<String, List<Position>> byClaim = new LinkedHashMap<>();
            source.positions().stream()
                    .sorted(Comparator.comparing(Position::sense))
                    .forEach(p -> byClaim.computeIfAbsent(p.claim().value(), c -> new ArrayList<>())
                            .add(p));
            byClaim.forEach((claim, positions) -> parts.putIfAbsent(
                    claim,
                    new Part(
                            positions.stream()
                                    .map(p -> said(new Site.Stand(document, p), views))
                                    .distinct()
                                    .collect(Collectors.joining("\n")),
                            "on: " + site.document(claim).title(),
                            false)));
            for (String anchor :
                    new TreeSet<>(EvidenceViews.citing(document, site).keySet())) {
                SentenceIds.of(site)
                        .at(document, anchor)
                        .forEach(s ->
                                parts.putIfAbsent(anchor, new Part(SentenceText.of(s, site), "from its page", false)));
            }
        }
        return parts;
    }

    /** Returns who takes a stand, with the figures and the words behind it. */
    private static String said(Site.Stand stand, DocumentViews views) {
        PageModel.Position position = views.position(stand);
        Stream<String> figures = position.figures().stream().map(Strips::inWords);
        Stream<String> words = Stream.concat(
                        Stream.ofNullable(position.words()),
                        Stream.ofNullable(position.quotation()).map(q -> String.join(" ", q.paragraphs())))
                .map(w -> "“" + w + "”");
        String more = Stream.concat(figures, words).collect(Collectors.joining("; "));
        return views.sayings.of(stand).plain() + (more.isEmpty() ? "" : ": " + more);
    }
}
