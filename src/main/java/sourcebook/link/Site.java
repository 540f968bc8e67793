package sourcebook.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.evidence.Attestation;
import sourcebook.parse.Actor;
import sourcebook.parse.Agreement;
import sourcebook.parse.Claim;
import sourcebook.parse.Event;
import sourcebook.parse.Family;
import sourcebook.parse.FrontMatter;
import sourcebook.parse.LocalPath;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Quotation;
import sourcebook.parse.Reference;
import sourcebook.parse.Source;
import sourcebook.text.Located;

/**
 * The whole site as a graph. What can be derived is derived here, once, by inverting what the files say; nobody has to
 * look over all pages for a page.
 *
 * <p>Every id in the front matter of a document of the site names a document of the site, of the right family: whatever
 * did not was reported, and a site with errors is not rendered.
 */
public final class Site {
    private final List<Document> documents;
    private final Map<String, Document> byId = new HashMap<>();
    private final Map<Family, List<Document>> byFamily = new HashMap<>();
    private final Map<Reference, Document> targets;
    private final Map<LocalPath, String> paths;
    private final Map<String, List<Backlink>> backlinks;
    private final Map<String, List<Stand>> standsByClaim;
    private final Map<String, List<Stand>> standsByActor;
    private final Map<String, List<Quoted>> quotationsBySpeaker;
    private final Map<String, List<Quoted>> quotationsByStatement;
    private final Map<String, List<Reacted>> reactionsByEvent;
    private final Map<String, List<Reacted>> reactionsByActor;
    private final Map<String, List<Provided>> provisionsByAgreement;
    private final Map<String, Set<String>> attestedWords = new HashMap<>();
    private final Map<String, List<Document>> sourcesByTopic;
    private final Map<String, List<Document>> sourcesByEvent;
    private final Map<String, LocalDate> firstReports = new HashMap<>();
    private final Map<String, List<Document>> sourcesByPublisher;
    private final Map<String, List<Mentioned>> mentionsByActor;
    private final Map<String, List<Document>> claimsByTopic;
    private final Map<String, List<Document>> eventsByActor;
    private final Map<String, List<Document>> agreementsByActor;
    private final Map<String, List<Document>> agreementsByEvent;
    private final Map<String, List<Document>> affiliates;
    private final Map<String, ClaimState> claimStates = new HashMap<>();
    private final Map<Fact<?>, Lazy<?>> facts = new ConcurrentHashMap<>();

    /** A position and the source that reports it. */
    public record Stand(Document source, Source.Position position) {}

    /** A quotation and the source that prints it. */
    public record Quoted(Document source, Quotation quotation) {}

    /** A reaction and the source that reports it. */
    public record Reacted(Document source, Source.Reaction reaction) {}

    /** What a source reports of a provision. */
    public record Provided(Document source, Source.ReportedProvision provision) {}

    /** How a source names and describes an actor. */
    public record Mentioned(Document source, Source.Mention mention) {}

    Site(
            List<Document> documents,
            Map<Reference, Document> targets,
            Map<LocalPath, String> paths,
            Map<String, List<Backlink>> backlinks) {
        this.documents = List.copyOf(documents);
        this.targets = targets;
        this.paths = paths;
        this.backlinks = backlinks;
        for (Document document : documents) {
            byId.put(document.id(), document);
            byFamily.computeIfAbsent(document.family(), f -> new ArrayList<>()).add(document);
        }
        byFamily.values().forEach(list -> list.sort(ORDER));
        List<Document> sources = family(Family.SOURCE);
        List<Stand> stands = each(sources, s -> source(s).positions().stream().map(p -> new Stand(s, p)));
        List<Quoted> quotations =
                each(sources, s -> s.body().quotations().stream().map(q -> new Quoted(s, q)));
        List<Reacted> reactions =
                each(sources, s -> source(s).reactions().stream().map(r -> new Reacted(s, r)));
        standsByClaim = index(stands, s -> Stream.of(s.position.claim().value()));
        standsByActor = index(stands, s -> ids(s.position.by()));
        quotationsBySpeaker = index(quotations, q -> speakers(q.quotation).map(Document::id));
        quotationsByStatement = index(
                quotations, q -> Stream.ofNullable(q.quotation.statement()).map(Located::value));
        reactionsByEvent =
                index(reactions, r -> Stream.ofNullable(r.reaction.event()).map(Located::value));
        reactionsByActor = index(reactions, r -> ids(r.reaction.by()));
        provisionsByAgreement = index(
                each(sources, s -> source(s).provisions().stream().map(p -> new Provided(s, p))),
                p -> Stream.of(p.provision.agreement().value()));
        sources.forEach(s -> attestedWords.put(
                s.id(),
                s.body().quotations().stream()
                        .map(Quotation::words)
                        .filter(w -> isFound(s.attestation(), w))
                        .collect(Collectors.toSet())));
        sourcesByTopic = index(sources, s -> ids(source(s).topics()));
        sourcesByEvent = index(sources, s -> ids(source(s).events()));
        sourcesByEvent.forEach((event, reporting) -> reporting.stream()
                .flatMap(s -> date(s).flatMap(Site::published).stream())
                .min(Comparator.naturalOrder())
                .ifPresent(first -> firstReports.put(event, first)));
        sourcesByPublisher = index(sources, s -> Stream.of(source(s).publisher().value()));
        mentionsByActor = index(
                each(sources, s -> source(s).actors().stream().map(m -> new Mentioned(s, m))),
                m -> Stream.of(m.mention.actor().value()));
        claimsByTopic = index(family(Family.CLAIM), c -> ids(((Claim) c.frontMatter()).topics()));
        eventsByActor = index(family(Family.EVENT), e -> ids(((Event) e.frontMatter()).participants()));
        agreementsByActor = index(family(Family.AGREEMENT), a -> ids(((Agreement) a.frontMatter()).parties()));
        agreementsByEvent = index(
                family(Family.AGREEMENT),
                a -> Stream.ofNullable(((Agreement) a.frontMatter()).event()).map(Located::value));
        affiliates = index(family(Family.ACTOR), a -> ids(((Actor) a.frontMatter()).affiliation()));
        family(Family.CLAIM).forEach(c -> claimStates.put(c.id(), ClaimState.of(standsOn(c))));
    }

    /** Newest first, then what has no date, by title. */
    public static final Comparator<Document> NEWEST_FIRST = Comparator.comparing(
                    (Document d) -> date(d).orElse(null), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Document::family)
            .thenComparing(Document::title)
            .thenComparing(Document::id);

    /** The order within a family: topics and pages by their number, sources and events by date, others by name. */
    private static final Comparator<Document> ORDER = Comparator.comparingInt(Site::number)
            .thenComparing(d -> date(d).orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Document::title)
            .thenComparing(Document::id);

    private static int number(Document document) {
        return document.frontMatter() instanceof sourcebook.parse.Topic topic ? topic.order() : 0;
    }

    /** Returns the date of a source, an event or an agreement. */
    public static Optional<EdtfDate> date(Document document) {
        FrontMatter front = document.frontMatter();
        Located<EdtfDate> date = front instanceof Source source
                ? source.published()
                : front instanceof Event event
                        ? event.date()
                        : front instanceof Agreement agreement ? agreement.signed() : null;
        return Optional.ofNullable(date).map(Located::value);
    }

    /** Returns the last day that a date of publication may mean, or where that is open, the first one. */
    public static Optional<LocalDate> published(EdtfDate date) {
        return date.latest().or(date::earliest);
    }

    /** Returns the front matter of a source's page. */
    public static Source source(Document document) {
        return (Source) document.frontMatter();
    }

    /** Returns the name under which a page is linked: a source's label, otherwise the title. */
    public static String name(Document document) {
        return document.frontMatter() instanceof Source source ? source.label().value() : document.title();
    }

    /** Returns all pages that have a file, sorted by path of the file. */
    public List<Document> documents() {
        return documents;
    }

    /** Returns the pages of a family: topics by their number, sources and events by date, others by name. */
    public List<Document> family(Family family) {
        return byFamily.getOrDefault(family, List.of());
    }

    /** Returns the page with an id; every id in the site's front matter has one. */
    public Document document(String id) {
        Document document = byId.get(id);
        if (document == null) {
            throw new IllegalArgumentException("no page '" + id + "'");
        }
        return document;
    }

    /** Returns the page with an id, if there is one. */
    public Optional<Document> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the pages with the given ids, in their order. */
    public List<Document> documents(List<Located<String>> ids) {
        return ids.stream().map(id -> document(id.value())).toList();
    }

    /** Returns what the agreement's file calls a provision. */
    public String label(Source.ReportedProvision provision) {
        Agreement agreement =
                (Agreement) document(provision.agreement().value()).frontMatter();
        return agreement.provisions().stream()
                .filter(p -> p.id().value().equals(provision.provision().value()))
                .map(Agreement.Provision::label)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the page to which a reference leads; nothing where a diagnostic was given. */
    public Optional<Document> target(Reference reference) {
        return Optional.ofNullable(targets.get(reference));
    }

    /** Returns the path on the site to which a relative link leads, with its anchor. */
    public Optional<String> path(LocalPath path) {
        return Optional.ofNullable(paths.get(path));
    }

    private static boolean isFound(@Nullable Attestation attestation, String words) {
        return attestation != null
                && attestation.entry(words).map(Attestation.Entry::match).isPresent();
    }

    /** Says whether the words of a quotation were found in the text of its source. */
    public boolean isAttested(Document source, String words) {
        return attestedWords.getOrDefault(source.id(), Set.of()).contains(words);
    }

    /** Returns the actors who speak a quotation. */
    public Stream<Document> speakers(Quotation quotation) {
        return quotation.speakers().stream().map(targets::get).filter(d -> d != null);
    }

    /** Returns who refers to a page, newest first. */
    public List<Backlink> backlinks(Document document) {
        return backlinks.getOrDefault(document.id(), List.of());
    }

    public List<Stand> standsOn(Document claim) {
        return standsByClaim.getOrDefault(claim.id(), List.of());
    }

    /** Returns how the stands on a claim relate. */
    public ClaimState state(Document claim) {
        return claimStates.get(claim.id());
    }

    public List<Stand> standsBy(Document actor) {
        return standsByActor.getOrDefault(actor.id(), List.of());
    }

    public List<Quoted> quotationsBy(Document actor) {
        return quotationsBySpeaker.getOrDefault(actor.id(), List.of());
    }

    /** Returns the quotations that are excerpts or translations of one utterance, by its id. */
    public Map<String, List<Quoted>> statements() {
        return quotationsByStatement;
    }

    public List<Reacted> reactionsTo(Document event) {
        return reactionsByEvent.getOrDefault(event.id(), List.of());
    }

    public List<Reacted> reactionsBy(Document actor) {
        return reactionsByActor.getOrDefault(actor.id(), List.of());
    }

    public List<Provided> provisionsOf(Document agreement) {
        return provisionsByAgreement.getOrDefault(agreement.id(), List.of());
    }

    public List<Document> sourcesOn(Document topic) {
        return sourcesByTopic.getOrDefault(topic.id(), List.of());
    }

    public List<Document> sourcesOf(Document event) {
        return sourcesByEvent.getOrDefault(event.id(), List.of());
    }

    /** Returns when the first source that tells of an event was published, as far as its date says. */
    public Optional<LocalDate> firstReported(Document event) {
        return Optional.ofNullable(firstReports.get(event.id()));
    }

    public List<Document> sourcesFrom(Document publisher) {
        return sourcesByPublisher.getOrDefault(publisher.id(), List.of());
    }

    public List<Mentioned> mentionsOf(Document actor) {
        return mentionsByActor.getOrDefault(actor.id(), List.of());
    }

    public List<Document> claimsOf(Document topic) {
        return claimsByTopic.getOrDefault(topic.id(), List.of());
    }

    public List<Document> eventsWith(Document actor) {
        return eventsByActor.getOrDefault(actor.id(), List.of());
    }

    public List<Document> agreementsOf(Document actor) {
        return agreementsByActor.getOrDefault(actor.id(), List.of());
    }

    public List<Document> agreementsSignedAt(Document event) {
        return agreementsByEvent.getOrDefault(event.id(), List.of());
    }

    public List<Document> affiliatesOf(Document actor) {
        return affiliates.getOrDefault(actor.id(), List.of());
    }

    /** Returns what follows from the site; whoever asks first waits until it is derived. */
    @SuppressWarnings("unchecked")
    public <T> T fact(Fact<T> fact) {
        // Under each fact lies a value of its own type.
        return (T)
                facts.computeIfAbsent(fact, f -> new Lazy<>(() -> f.of(this))).get();
    }

    /** Returns which actors appear together. */
    public Companions companions() {
        return fact(Companions.FACT);
    }

    /** Returns which pages come before and after one, and which are on the same topics. */
    public Neighbors neighbors() {
        return fact(Neighbors.FACT);
    }

    private static Stream<String> ids(List<Located<String>> ids) {
        return ids.stream().map(Located::value);
    }

    private static <T> List<T> each(List<Document> documents, Function<Document, Stream<T>> parts) {
        return documents.stream().flatMap(parts).toList();
    }

    private static <T> Map<String, List<T>> index(List<T> values, Function<T, Stream<String>> keys) {
        Map<String, List<T>> index = new HashMap<>();
        for (T value : values) {
            keys.apply(value)
                    .distinct()
                    .forEach(k ->
                            index.computeIfAbsent(k, x -> new ArrayList<>()).add(value));
        }
        return index;
    }
}
