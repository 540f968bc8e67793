package sourcebook.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.evidence.Attestation;
import sourcebook.language.Vocabulary;
import sourcebook.parse.Actor;
import sourcebook.parse.Agreement;
import sourcebook.parse.Claim;
import sourcebook.parse.Event;
import sourcebook.parse.Family;
import sourcebook.parse.FrontMatter;
import sourcebook.parse.LocalPath;
import sourcebook.parse.Parsed;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Quotation;
import sourcebook.parse.Reference;
import sourcebook.parse.Source;
import sourcebook.text.Located;
import sourcebook.text.Text;
import sourcebook.text.Wording;

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
    private final List<Parsed> contents;
    private final boolean drafts;
    private final Vocabulary vocabulary;
    private final Wording wording;
    private final Map<Document, Links> links;
    private final Map<Text, Links> linksByText = new IdentityHashMap<>();
    private final Map<LocalPath, String> paths;
    private final Lazy<Map<String, List<Backlink>>> backlinks = new Lazy<>(this::inverted);
    private final Index<Stand> standsByClaim = stands(p -> List.of(p.claim()));
    private final Index<Stand> standsByActor = stands(Position::by);
    private final Index<Quoted> quotationsBySpeaker = bySource((source, to) -> {
        for (Quotation quotation : source.body().quotations()) {
            Quoted quoted = new Quoted(source, quotation);
            speakers(quotation).forEach(speaker -> to.add(speaker.id(), quoted));
        }
    });
    private final Index<Reacted> reactionsByEvent = reactions(r -> listed(r.event()));
    private final Index<Reacted> reactionsByActor = reactions(Source.Reaction::by);
    private final Index<Provided> provisionsByAgreement = bySource((source, to) ->
            source.source().provisions().forEach(p -> to.add(p.agreement().value(), new Provided(source, p))));
    private final Index<Mentioned> mentionsByActor = bySource((source, to) ->
            source.source().actors().forEach(m -> to.add(m.actor().value(), new Mentioned(source, m))));
    private final Index<Document> sourcesByTopic = sources(Source::topics);
    private final Index<Document> sourcesByEvent = sources(Source::events);
    private final Index<Document> sourcesByPublisher = sources(s -> List.of(s.publisher()));
    private final Index<Document> sourcesBySilence = sources(Source::silent);
    private final Index<Document> claimsByTopic = pages(Family.CLAIM, c -> ((Claim) c).topics());
    private final Index<Document> eventsByActor = pages(Family.EVENT, e -> ((Event) e).participants());
    private final Index<Document> agreementsByActor = pages(Family.AGREEMENT, a -> ((Agreement) a).parties());
    private final Index<Document> agreementsByEvent = pages(Family.AGREEMENT, a -> listed(((Agreement) a).event()));
    private final Index<Document> affiliates = pages(Family.ACTOR, a -> ((Actor) a).affiliation());
    private final Map<String, Optional<EdtfDate>> firstReports = new ConcurrentHashMap<>();
    private final Map<Fact<?>, Lazy<?>> facts = new ConcurrentHashMap<>();

    /** A position and the source that reports it. */
    public record Stand(Document source, Position position) {}

    /** A quotation and the source that prints it. */
    public record Quoted(Document source, Quotation quotation) {}

    /** A reaction and the source that reports it. */
    public record Reacted(Document source, Source.Reaction reaction) {}

    /** What a source reports of a provision. */
    public record Provided(Document source, Source.ReportedProvision provision) {}

    /** How a source names and describes an actor. */
    public record Mentioned(Document source, Source.Mention mention) {}

    /**
     * @param contents all files of which it is made, sorted by path
     * @param drafts whether drafts are published, too
     * @param links the pages that are published, and where they lead
     * @param before an earlier state of the site, or null
     * @param vocabulary the language in which they are written, and what is known of its words
     * @param wording what the program puts on them
     */
    Site(
            List<Parsed> contents,
            boolean drafts,
            Map<Document, Links> links,
            Map<LocalPath, String> paths,
            @Nullable Site before,
            Vocabulary vocabulary,
            Wording wording) {
        this.contents = contents;
        this.vocabulary = vocabulary;
        this.wording = wording;
        this.drafts = drafts;
        this.links = links;
        this.documents = List.copyOf(links.keySet());
        this.paths = paths;
        links.forEach((document, own) -> linksByText.put(document.text(), own));
        for (Document document : documents) {
            byId.put(document.id(), document);
            byFamily.computeIfAbsent(document.family(), f -> new ArrayList<>()).add(document);
        }
        byFamily.replaceAll((family, pages) ->
                PageOrder.sorted(pages, before == null ? List.of() : before.family(family), wording));
    }

    /** Returns an order by which pages stand newest first, then those that have no date, by title. */
    public Comparator<Document> newestFirst() {
        return PageOrder.newestFirst(wording);
    }

    /** Returns an order by which actors stand by name, as the language of the site has it. */
    public Comparator<Document> byName() {
        return PageOrder.byName(wording);
    }

    /** Returns the language in which the briefing is written, and the words that its checks know. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Returns what the program puts on the pages, in their language. */
    public Wording wording() {
        return wording;
    }

    /** Returns all pages that have a file, sorted by path of the file. */
    public List<Document> documents() {
        return documents;
    }

    /** Returns the pages of a family: topics and claims by their number, sources and events by date, others by name. */
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
        Agreement agreement = document(provision.agreement().value()).agreement();
        return agreement.provisions().stream()
                .filter(p -> p.id().value().equals(provision.provision().value()))
                .map(Agreement.Provision::label)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the page to which a reference leads; nothing where a diagnostic was given. */
    public Optional<Document> target(Reference reference) {
        Links own = linksByText.get(reference.span().text());
        String id = own == null ? null : own.target(reference);
        return id == null ? Optional.empty() : find(id);
    }

    /** Returns the path on the site to which a relative link leads, with its anchor. */
    public Optional<String> path(LocalPath path) {
        return Optional.ofNullable(paths.get(path));
    }

    /** Returns what the record beside a source says of a phrase, if it speaks of it. */
    public Optional<Attestation.Entry> attested(Document source, String words) {
        return Records.entry(source, words, Set.of(), this);
    }

    /** Returns what the record beside a source says of a quotation, if it speaks of these words of these speakers. */
    public Optional<Attestation.Entry> attested(Document source, Quotation quotation) {
        return Records.entry(
                source,
                quotation.words(),
                speakers(quotation).map(Document::id).collect(Collectors.toUnmodifiableSet()),
                this);
    }

    /** Says whether every reference leads to a page. */
    public boolean isWhole() {
        return links.values().stream().allMatch(Links::areSound);
    }

    /** Returns the links that are the same when the site is made of other contents. */
    Map<Document, Links> linksFor(List<Parsed> others, boolean withDrafts, Vocabulary words, Wording messages) {
        if (drafts != withDrafts || !vocabulary.isSameAs(words) || wording != messages) {
            return Map.of();
        }
        Set<String> differing = Face.differing(contents, others);
        Map<Document, Links> same = new HashMap<>(links);
        same.values().removeIf(l -> !l.areSound() || l.askFor(differing));
        return same;
    }

    /** Returns the actors who speak a quotation. */
    public Stream<Document> speakers(Quotation quotation) {
        return quotation.speakers().stream().flatMap(s -> target(s).stream());
    }

    /** Returns their names, as a list in the briefing's language. */
    public String speakerNames(Quotation quotation) {
        return speakers(quotation).map(Document::title).collect(Collectors.joining(wording.of("list.pair")));
    }

    /** Returns who refers to a page, newest first. */
    public List<Backlink> backlinks(Document document) {
        return backlinks.get().getOrDefault(document.id(), List.of()).stream()
                .sorted(Comparator.comparing(Backlink::from, newestFirst()))
                .toList();
    }

    private Map<String, List<Backlink>> inverted() {
        Map<String, List<Backlink>> inverted = new HashMap<>();
        links.forEach((from, own) -> own.outgoing(from)
                .forEach((target, sentences) ->
                        inverted.computeIfAbsent(target, t -> new ArrayList<>()).add(new Backlink(from, sentences))));
        return inverted;
    }

    public List<Stand> standsOn(Document claim) {
        return standsByClaim.of(claim);
    }

    /** Returns what the stands on claims come to. */
    public Claims claims() {
        return fact(Claims.FACT);
    }

    public List<Stand> standsBy(Document actor) {
        return standsByActor.of(actor);
    }

    public List<Quoted> quotationsBy(Document actor) {
        return quotationsBySpeaker.of(actor);
    }

    /** Returns the quotations that are excerpts or translations of one utterance, by its id. */
    public Map<String, List<Quoted>> statements() {
        return fact(Versions.STATEMENTS);
    }

    public List<Reacted> reactionsTo(Document event) {
        return reactionsByEvent.of(event);
    }

    public List<Reacted> reactionsBy(Document actor) {
        return reactionsByActor.of(actor);
    }

    public List<Provided> provisionsOf(Document agreement) {
        return provisionsByAgreement.of(agreement);
    }

    public List<Document> sourcesOn(Document topic) {
        return sourcesByTopic.of(topic);
    }

    public List<Document> sourcesOf(Document event) {
        return sourcesByEvent.of(event);
    }

    /**
     * Returns the date of the source that tells of an event and was the first to be published for certain; empty where
     * none has a date with an end.
     */
    public Optional<EdtfDate> firstReported(Document event) {
        return firstReports.computeIfAbsent(
                event.id(),
                id -> sourcesOf(event).stream()
                        .flatMap(s -> s.date().stream())
                        .filter(d -> d.latest().isPresent())
                        .min(Comparator.comparing((EdtfDate d) -> d.latest().orElseThrow())
                                .thenComparing(Comparator.naturalOrder())));
    }

    public List<Document> sourcesFrom(Document publisher) {
        return sourcesByPublisher.of(publisher);
    }

    public List<Mentioned> mentionsOf(Document actor) {
        return mentionsByActor.of(actor);
    }

    public List<Document> claimsOf(Document topic) {
        return claimsByTopic.of(topic);
    }

    public List<Document> eventsWith(Document actor) {
        return eventsByActor.of(actor);
    }

    /** Returns the sources of which the curator says that they say nothing on a claim. */
    public List<Document> silentOn(Document claim) {
        return sourcesBySilence.of(claim);
    }

    public List<Document> agreementsOf(Document actor) {
        return agreementsByActor.of(actor);
    }

    public List<Document> agreementsSignedAt(Document event) {
        return agreementsByEvent.of(event);
    }

    public List<Document> affiliatesOf(Document actor) {
        return affiliates.of(actor);
    }

    /** Returns what follows from the site; whoever asks first waits until it is derived. */
    @SuppressWarnings("unchecked")
    public <T> T fact(Fact<T> fact) {
        // Under each fact lies a value of its own type.
        return (T)
                facts.computeIfAbsent(fact, f -> new Lazy<>(() -> f.of(this))).get();
    }

    /**
     * Returns what follows from a page of the site.
     *
     * @throws NullPointerException if the page is none of the site's
     */
    public <T> T fact(PageFact<T> fact, Document page) {
        return Objects.requireNonNull(links.get(page), "every page has its links")
                .fact(fact, page, this);
    }

    /** Returns which actors appear together. */
    public Companions companions() {
        return fact(Companions.FACT);
    }

    /** Returns which pages come before and after one, and which are on the same topics. */
    public Neighbors neighbors() {
        return fact(Neighbors.FACT);
    }

    // ---- Indexes -----------------------------------------------------------------------------------------------

    private <T> Index<T> bySource(BiConsumer<Document, Index.Entries<T>> said) {
        return new Index<>(() -> family(Family.SOURCE), said);
    }

    private Index<Stand> stands(Function<Position, List<Located<String>>> ids) {
        return bySource((source, to) ->
                source.source().positions().forEach(p -> to.addAll(ids.apply(p), new Stand(source, p))));
    }

    private Index<Reacted> reactions(Function<Source.Reaction, List<Located<String>>> ids) {
        return bySource((source, to) ->
                source.source().reactions().forEach(r -> to.addAll(ids.apply(r), new Reacted(source, r))));
    }

    private Index<Document> sources(Function<Source, List<Located<String>>> ids) {
        return bySource((source, to) -> to.addAll(ids.apply(source.source()), source));
    }

    private Index<Document> pages(Family family, Function<FrontMatter, List<Located<String>>> ids) {
        return new Index<>(() -> family(family), (page, to) -> to.addAll(ids.apply(page.frontMatter()), page));
    }

    private static List<Located<String>> listed(@Nullable Located<String> id) {
        return id == null ? List.of() : List.of(id);
    }
}
