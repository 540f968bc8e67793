package sourcebook.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.language.Words;
import sourcebook.link.PageFact;
import sourcebook.link.SentenceIds;
import sourcebook.link.SentenceText;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Quotation;
import sourcebook.parse.Reference;
import sourcebook.parse.Sentence;
import sourcebook.parse.Source;

/**
 * Finds the evidence of sentences; of a source that is cited as a whole, what comes closest. Any number of threads may ask at
 * once.
 */
final class Evidences {
    /** The words around what a source says: of its title and its authors, of roles and of events. */
    static final PageFact<List<String>> AROUND = new PageFact<>(Evidences::around);

    private final Site site;
    private final FeatureReader reader;
    private final Map<Document, Pieces> pieces = new ConcurrentHashMap<>();
    private final Map<Document, Anchored> anchored = new ConcurrentHashMap<>();

    /**
     * What stands at the anchors of a source, beside its sentences.
     *
     * @param pieces of what was asked for
     */
    private record Anchored(
            Map<String, List<Quotation>> quotations,
            Map<String, List<Position>> positions,
            Map<String, Pieces> pieces) {
        static Anchored of(Document source) {
            return new Anchored(
                    source.body().quotations().stream().collect(Collectors.groupingBy(Quotation::id)),
                    source.source().positions().stream()
                            .collect(Collectors.groupingBy(p -> p.claim().value())),
                    new ConcurrentHashMap<>());
        }
    }

    Evidences(Site site, FeatureReader reader) {
        this.site = site;
        this.reader = reader;
    }

    /** Returns what stands where a sentence's citations lead, and what its page and the pages that it links to are about. */
    Evidence of(Sentence sentence, Features said, Document page) {
        Evidence evidence = context(sentence, page);
        for (Reference citation : sentence.citations()) {
            site.target(citation).ifPresent(source -> {
                evidence.cite(source);
                evidence.add(place(citation, source, said));
            });
        }
        sentence.links().stream()
                .flatMap(l -> site.target(l.reference()).stream())
                .filter(d -> !d.equals(page) && isStrange(d, sentence, evidence))
                .forEach(evidence.strangers()::add);
        return evidence;
    }

    /** Returns what stands at an anchor of a source. */
    Evidence at(String anchor, Document source) {
        Evidence there = new Evidence(site, reader);
        anchored(anchor, source).all().forEach(there::merge);
        return there;
    }

    /** Returns the evidence of a sentence that would cite nothing but one place in a source. */
    Evidence with(Document source, String anchor, Evidence there, Sentence sentence, Document page) {
        Evidence evidence = context(sentence, page);
        evidence.cite(source);
        evidence.add(new Evidence.Place(source.id() + "#" + anchor, there));
        return evidence;
    }

    /** Returns what the page of a sentence and the pages to which it links are about. */
    private Evidence context(Sentence sentence, Document page) {
        Evidence evidence = new Evidence(site, reader);
        evidence.addContext(page);
        sentence.links().stream()
                .flatMap(l -> site.target(l.reference()).stream())
                .forEach(evidence::addContext);
        return evidence;
    }

    /** Says whether nothing that is cited speaks of a claim or of an event. */
    private boolean isStrange(Document linked, Sentence sentence, Evidence evidence) {
        List<Document> cited = sentence.citations().stream()
                .flatMap(r -> site.target(r).stream())
                .toList();
        return switch (linked.family()) {
            case CLAIM ->
                evidence.isNarrow()
                        ? !evidence.isOn(linked)
                        : site.standsOn(linked).stream().map(Site.Stand::source).noneMatch(cited::contains);
            case EVENT -> site.sourcesOf(linked).stream().noneMatch(cited::contains);
            default -> false;
        };
    }

    private static List<String> around(Document document, Site site) {
        Source source = document.source();
        return Stream.of(
                        source.authors().stream(),
                        Stream.of(document.title()),
                        source.actors().stream().flatMap(m -> Stream.ofNullable(m.role())),
                        site.documents(source.events()).stream().map(Document::title))
                .flatMap(s -> s)
                .flatMap(s -> Words.of(s).plain().stream())
                .toList();
    }

    private Evidence.Place place(Reference citation, Document source, Features said) {
        String anchor = citation.anchor();
        Evidence there = new Evidence(site, reader);
        Pieces anchored = anchored(anchor, source);
        if (!anchored.all().isEmpty()) {
            anchored.most(said).forEach(there::merge);
            return new Evidence.Place(citation.target() + "#" + anchor, there);
        }
        pieces.computeIfAbsent(source, s -> Pieces.of(s, site, reader))
                .closest(said)
                .forEach(there::merge);
        return new Evidence.Place(citation.target(), there);
    }

    /** Returns the quotation, the positions or the sentence at an anchor of a source. */
    private Pieces anchored(@Nullable String anchor, Document source) {
        return anchor == null
                ? Pieces.NONE
                : anchored.computeIfAbsent(source, Anchored::of).pieces.computeIfAbsent(anchor, a -> read(a, source));
    }

    private Pieces read(String anchor, Document source) {
        Anchored there = anchored.computeIfAbsent(source, Anchored::of);
        List<Evidence> pieces = new ArrayList<>();
        there.quotations.getOrDefault(anchor, List.of()).forEach(q -> pieces.add(piece(e -> e.add(q, source))));
        there.positions.getOrDefault(anchor, List.of()).forEach(p -> pieces.add(piece(e -> e.add(p, source))));
        SentenceIds.of(site).at(source, anchor).forEach(s -> pieces.add(piece(e -> e.add(SentenceText.of(s, site)))));
        return pieces.isEmpty() ? Pieces.NONE : new Pieces(pieces);
    }

    private Evidence piece(Consumer<Evidence> record) {
        Evidence piece = new Evidence(site, reader);
        record.accept(piece);
        return piece;
    }
}
