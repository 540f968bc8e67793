package sourcebook.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.json.Json;
import sourcebook.json.JsonObject;
import sourcebook.link.Site;
import sourcebook.link.Versions;
import sourcebook.parse.Actor;
import sourcebook.parse.Agreement;
import sourcebook.parse.Event;
import sourcebook.parse.History;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Quotation;
import sourcebook.parse.Source;
import sourcebook.site.Publication;
import sourcebook.text.Located;

/**
 * Says in the terms of schema.org, as JSON-LD, what a page is about. Whatever the content does not say is left out; above
 * all there is no {@code ClaimReview}, because a briefing gives no verdict.
 */
public final class LinkedData {
    private final Site site;
    private final Publication publication;

    public LinkedData(Site site, Publication publication) {
        this.site = site;
        this.publication = publication;
    }

    /** Returns the JSON for a page, ready to stand in a {@code script} element. */
    public String of(Document document) {
        JsonObject node =
                new JsonObject().withAny("@context", "https://schema.org").withAll(reference(document, document));
        switch (document.family()) {
            case SOURCE -> source(node, document);
            case CLAIM -> claim(node, document);
            case ACTOR -> actor(node, document);
            case EVENT -> event(node, document);
            case AGREEMENT -> agreement(node, document);
            case TOPIC, PAGE -> own(node, document);
        }
        return Json.forScript(node);
    }

    // ---- Pages -------------------------------------------------------------------------------------------------

    private void source(JsonObject node, Document document) {
        Source source = document.source();
        node.withAny("publisher", reference(site.document(source.publisher().value()), document))
                .withAny("author", source.authors())
                .withAny("datePublished", date(source.published()))
                .withAny("inLanguage", source.language().value())
                .withAny("sameAs", source.locator().resolver())
                .withAny("archivedAt", Columns.value(source.archived()))
                .withAny("about", references(site.documents(source.events()), document))
                .withAny(
                        "mentions",
                        references(
                                Stream.concat(
                                                source.positions().stream()
                                                        .map(p -> p.claim().value()),
                                                source.actors().stream()
                                                        .map(a -> a.actor().value()))
                                        .map(site::document),
                                document))
                .withAny(
                        "hasPart",
                        document.body().quotations().stream()
                                .map(q -> quotation(q, document))
                                .toList());
    }

    private JsonObject quotation(Quotation quotation, Document source) {
        return new JsonObject()
                .withAny("@type", "Quotation")
                .withAny("@id", address(new Site.Quoted(source, quotation), source))
                .withAny("text", quotation.words())
                .withAny("spokenByCharacter", references(site.speakers(quotation), source))
                .withAny("dateCreated", quotation.date() == null ? null : date(quotation.date()))
                .withAny("inLanguage", Columns.value(quotation.language()))
                .withAny(
                        "translationOfWork",
                        Versions.original(site, quotation)
                                .map(o -> new JsonObject()
                                        .withAny("@type", "Quotation")
                                        .withAny("@id", address(o, source)))
                                .orElse(null))
                .withAny(
                        "translator",
                        quotation.translator() == null
                                ? null
                                : references(site.target(quotation.translator()).stream(), source));
    }

    private void claim(JsonObject node, Document document) {
        node.withAny("text", document.title())
                .withAny("about", references(site.documents(document.claim().topics()), document))
                .withAny(
                        "appearance",
                        references(site.standsOn(document).stream().map(Site.Stand::source), document));
    }

    private void actor(JsonObject node, Document document) {
        Actor actor = document.actor();
        node.withAny("alternateName", names(actor.variants()));
        if (actor.type() == Actor.Kind.PERSON) {
            node.withAny("affiliation", references(site.documents(actor.affiliation()), document));
        }
    }

    private void event(JsonObject node, Document document) {
        Event event = document.event();
        node.withAny("startDate", date(event.date()))
                .withAny("location", event.place() == null ? null : place(event.place()))
                .withAny("about", references(site.documents(event.participants()), document))
                .withAny("subjectOf", references(site.sourcesOf(document), document));
    }

    private static JsonObject place(String name) {
        return new JsonObject().withAny("@type", "Place").withAny("name", name);
    }

    private void agreement(JsonObject node, Document document) {
        Agreement agreement = document.agreement();
        node.withAny("alternateName", names(agreement.variants()))
                .withAny("about", references(site.documents(agreement.parties()), document))
                .withAny(
                        "subjectOf",
                        references(site.provisionsOf(document).stream().map(Site.Provided::source), document));
    }

    /** A text that the site itself publishes. */
    private void own(JsonObject node, Document document) {
        History history = document.frontMatter().history();
        node.withAny("inLanguage", site.wording().language())
                .withAny("datePublished", date(history.firstPublished()))
                .withAny(
                        "correction",
                        history.corrections().stream().map(this::correction).toList())
                .withAny(
                        "citation",
                        references(
                                document.body().citations().stream()
                                        .map(c -> site.target(c).orElseThrow()),
                                document))
                .withAny(
                        "isPartOf",
                        new JsonObject()
                                .withAny("@type", "WebSite")
                                .withAny("@id", publication.home(document.path()))
                                .withAny("name", publication.title()));
    }

    private JsonObject correction(History.Correction correction) {
        String why = correction.text() == null ? "" : " " + correction.text();
        return new JsonObject()
                .withAny("@type", "CorrectionComment")
                .withAny("datePublished", date(correction.date()))
                .withAny(
                        "text",
                        site.wording().of("correction.was", correction.was()) + " "
                                + site.wording().of("correction.now", correction.now()) + why);
    }

    // ---- Parts -------------------------------------------------------------------------------------------------

    private String address(Site.Quoted quoted, Document from) {
        return publication.address(
                quoted.source().path() + "#" + quoted.quotation().id(), from.path());
    }

    private List<Object> references(List<Document> documents, Document from) {
        return references(documents.stream(), from);
    }

    private List<Object> references(Stream<Document> documents, Document from) {
        return documents.distinct().<Object>map(d -> reference(d, from)).toList();
    }

    private JsonObject reference(Document document, Document from) {
        return new JsonObject()
                .withAny("@type", type(document))
                .withAny("@id", publication.address(document.path(), from.path()))
                .withAny("name", document.title())
                .withAny(
                        "url",
                        document.frontMatter() instanceof Source source
                                ? source.locator().original()
                                : null);
    }

    private static Object type(Document document) {
        return switch (document.family()) {
            case SOURCE -> {
                String kind = document.source().kind().toLowerCase(Locale.ROOT);
                // A news report is an article; schema.org's reports are those of institutions.
                yield kind.endsWith("report") && !kind.startsWith("news") ? "Report" : "Article";
            }
            case TOPIC -> "Article";
            case CLAIM -> "Claim";
            case EVENT -> "Event";
            case AGREEMENT -> "CreativeWork";
            case PAGE -> "WebPage";
            case ACTOR ->
                switch (document.actor().type()) {
                    case PERSON -> "Person";
                    case ORGANIZATION -> "Organization";
                    // Only persons and organizations can publish and speak there; a state does both.
                    case STATE -> List.of("Country", "Organization");
                    case OTHER -> "Organization";
                };
        };
    }

    private static List<String> names(List<Located<String>> names) {
        return names.stream().map(Located::value).toList();
    }

    private static @Nullable String date(@Nullable Located<EdtfDate> date) {
        return date == null ? null : date(date.value());
    }

    /** Only a plain day, month or year can be said there: a month is not about a month. */
    private static @Nullable String date(EdtfDate date) {
        return date.isPlain() ? date.toString() : null;
    }
}
