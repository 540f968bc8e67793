package sourcebook.data;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.json.Json;
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
        Node node = new Node().put("@context", "https://schema.org").putAll(reference(document, document));
        switch (document.family()) {
            case SOURCE -> source(node, document);
            case CLAIM -> claim(node, document);
            case ACTOR -> actor(node, document);
            case EVENT -> event(node, document);
            case AGREEMENT -> agreement(node, document);
            case TOPIC, PAGE -> own(node, document);
        }
        return Json.forScript(node.members);
    }

    /** An object in the making; members without a value are left out. */
    private static final class Node {
        private final Map<String, Object> members = new LinkedHashMap<>();

        Node put(String property, @Nullable Object value) {
            if (value != null && !(value instanceof Collection<?> list && list.isEmpty())) {
                members.put(property, value);
            }
            return this;
        }

        Node putAll(Map<String, Object> others) {
            members.putAll(others);
            return this;
        }
    }

    // ---- Pages -------------------------------------------------------------------------------------------------

    private void source(Node node, Document document) {
        Source source = document.source();
        node.put("publisher", reference(site.document(source.publisher().value()), document))
                .put("author", source.authors())
                .put("datePublished", date(source.published()))
                .put("inLanguage", source.language().value())
                .put("sameAs", source.locator().resolver())
                .put(
                        "archivedAt",
                        source.archived() == null ? null : source.archived().value())
                .put("about", references(site.documents(source.events()), document))
                .put(
                        "mentions",
                        references(
                                Stream.concat(
                                                source.positions().stream()
                                                        .map(p -> p.claim().value()),
                                                source.actors().stream()
                                                        .map(a -> a.actor().value()))
                                        .map(site::document),
                                document))
                .put(
                        "hasPart",
                        document.body().quotations().stream()
                                .map(q -> quotation(q, document))
                                .toList());
    }

    private Map<String, Object> quotation(Quotation quotation, Document source) {
        return new Node()
                .put("@type", "Quotation")
                .put("@id", address(new Site.Quoted(source, quotation), source))
                .put("text", quotation.words())
                .put("spokenByCharacter", references(site.speakers(quotation), source))
                .put("dateCreated", quotation.date() == null ? null : date(quotation.date()))
                .put(
                        "inLanguage",
                        quotation.language() == null
                                ? null
                                : quotation.language().value())
                .put(
                        "translationOfWork",
                        Versions.original(site, quotation)
                                .map(o -> new Node().put("@type", "Quotation").put("@id", address(o, source)).members)
                                .orElse(null))
                .put(
                        "translator",
                        quotation.translator() == null
                                ? null
                                : references(site.target(quotation.translator()).stream(), source))
                .members;
    }

    private void claim(Node node, Document document) {
        node.put("text", document.title())
                .put("about", references(site.documents(document.claim().topics()), document))
                .put("appearance", references(site.standsOn(document).stream().map(Site.Stand::source), document));
    }

    private void actor(Node node, Document document) {
        Actor actor = document.actor();
        node.put("alternateName", names(actor.variants()));
        if (actor.type() == Actor.Kind.PERSON) {
            node.put("affiliation", references(site.documents(actor.affiliation()), document));
        }
    }

    private void event(Node node, Document document) {
        Event event = document.event();
        node.put("startDate", date(event.date()))
                .put("location", event.place() == null ? null : place(event.place()))
                .put("about", references(site.documents(event.participants()), document))
                .put("subjectOf", references(site.sourcesOf(document), document));
    }

    private static Map<String, Object> place(String name) {
        return new Node().put("@type", "Place").put("name", name).members;
    }

    private void agreement(Node node, Document document) {
        Agreement agreement = document.agreement();
        node.put("alternateName", names(agreement.variants()))
                .put("about", references(site.documents(agreement.parties()), document))
                .put(
                        "subjectOf",
                        references(site.provisionsOf(document).stream().map(Site.Provided::source), document));
    }

    /** A text that the site itself publishes. */
    private void own(Node node, Document document) {
        History history = document.frontMatter().history();
        node.put("inLanguage", site.wording().language())
                .put("datePublished", date(history.firstPublished()))
                .put(
                        "correction",
                        history.corrections().stream().map(this::correction).toList())
                .put(
                        "citation",
                        references(
                                document.body().citations().stream()
                                        .map(c -> site.target(c).orElseThrow()),
                                document))
                .put(
                        "isPartOf",
                        new Node()
                                .put("@type", "WebSite")
                                .put("@id", publication.home(document.path()))
                                .put("name", publication.title())
                                .members);
    }

    private Map<String, Object> correction(History.Correction correction) {
        String why = correction.text() == null ? "" : " " + correction.text();
        return new Node()
                .put("@type", "CorrectionComment")
                .put("datePublished", date(correction.date()))
                .put(
                        "text",
                        site.wording().of("correction.was", correction.was()) + " "
                                + site.wording().of("correction.now", correction.now()) + why)
                .members;
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

    private Map<String, Object> reference(Document document, Document from) {
        return new Node()
                .put("@type", type(document))
                .put("@id", publication.address(document.path(), from.path()))
                .put("name", document.title())
                .put(
                        "url",
                        document.frontMatter() instanceof Source source
                                ? source.locator().original()
                                : null)
                .members;
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
