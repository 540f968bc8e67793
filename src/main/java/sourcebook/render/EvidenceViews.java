package sourcebook.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.evidence.Attestation;
import sourcebook.evidence.Match;
import sourcebook.link.Backlink;
import sourcebook.link.SentenceIds;
import sourcebook.link.SentenceText;
import sourcebook.link.Site;
import sourcebook.link.Versions;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Quotation;
import sourcebook.parse.Reference;
import sourcebook.parse.Sentence;
import sourcebook.review.Reading;
import sourcebook.review.Readings;
import sourcebook.text.Located;

/** Makes the data of what each sentence of a page rests on. */
final class EvidenceViews {
    /** A page that rests on more positions, each counted where it is cited, shows none of them: the links lead there. */
    private static final int MAX_POSITIONS = 10_000;

    private final Site site;
    private final DocumentViews views;
    private final SentenceIds ids;
    private final @Nullable String url;

    /** @param url absolute address of the site without a final slash, or null */
    EvidenceViews(Site site, DocumentViews views, @Nullable String url) {
        this.site = site;
        this.views = views;
        this.ids = SentenceIds.of(site);
        this.url = url;
    }

    /** Returns the sentences of a page that rest on something, in their order. */
    List<EvidenceModel.Evidenced> of(Document page) {
        Map<Integer, Reading.Read> read = read(page);
        Map<String, List<Document>> citing = page.family() == Family.SOURCE ? citing(page, site) : Map.of();
        Attestation record = page.attestation();
        Set<String> compared = record == null ? Set.of() : new HashSet<>(record.statements());
        boolean withPositions = positions(page) <= MAX_POSITIONS;
        List<EvidenceModel.Evidenced> sentences = new ArrayList<>();
        for (int i = 0; i < page.body().sentences().size(); i++) {
            Sentence sentence = page.body().sentences().get(i);
            String id = ids.of(page).get(i);
            if (!id.isEmpty() && EvidenceFormat.has(page, i)) {
                String place = page.path() + "#" + id;
                String text = views.writer.plain(sentence);
                sentences.add(new EvidenceModel.Evidenced(
                        id,
                        text,
                        views.href(place),
                        url == null ? place : url + "/" + place,
                        sentence.citations().stream()
                                .flatMap(c -> site.target(c).map(s -> ground(c, s, withPositions)).stream())
                                .distinct()
                                .toList(),
                        record != null
                                        && page.family() == Family.SOURCE
                                        && compared.contains(SentenceText.hash(sentence, page, site))
                                ? day(record.date())
                                : null,
                        citing.getOrDefault(id, List.of()).stream()
                                .map(views::titleLink)
                                .toList(),
                        reading(read.get(sentence.span().start()))));
            }
        }
        return List.copyOf(sentences);
    }

    // ---- What a sentence cites ---------------------------------------------------------------------------------

    /** Returns how many positions stand where the citations of a page lead. */
    private long positions(Document page) {
        Map<Document, Map<String, Long>> counts = new HashMap<>();
        return page.body().citations().stream()
                .flatMap(c -> site
                        .target(c)
                        .map(s -> counts.computeIfAbsent(s, EvidenceViews::counted)
                                .getOrDefault(c.anchorName().orElse(""), 0L))
                        .stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Map<String, Long> counted(Document source) {
        return source.source().positions().stream()
                .collect(Collectors.groupingBy(p -> p.claim().value(), Collectors.counting()));
    }

    private EvidenceModel.Ground ground(Reference citation, Document source, boolean withPositions) {
        String anchor = citation.anchorName().orElse("");
        Optional<Quotation> quotation = source.body().quotation(anchor);
        List<Position> positions = source.source().positions().stream()
                .filter(p -> withPositions && p.claim().value().equals(anchor))
                .toList();
        Stream<EvidenceModel.Passage> passages = Stream.concat(
                quotation.stream().flatMap(q -> passage(source, q)),
                positions.stream().flatMap(p -> passages(source, p)));
        return new EvidenceModel.Ground(
                anchor.isEmpty() ? views.link(source) : views.link(source, anchor),
                quotation.map(q -> views.quotation(source, q)).orElse(null),
                positions.stream()
                        .map(p -> views.position(new Site.Stand(source, p)))
                        .toList(),
                ids.at(source, anchor).stream()
                        .map(views.writer::plain)
                        .findFirst()
                        .orElse(null),
                passages.distinct().toList());
    }

    private Stream<EvidenceModel.Passage> passages(Document source, Position position) {
        Stream<EvidenceModel.Passage> words = Optional.ofNullable(position.words()).stream()
                .map(Located::value)
                .flatMap(w -> passage(source, w, Versions.language(source, site), site.attested(source, w)));
        Stream<EvidenceModel.Passage> quoted = Optional.ofNullable(position.quotation()).stream()
                .flatMap(id -> source.body().quotation(id.value()).stream())
                .flatMap(q -> passage(source, q));
        return Stream.concat(words, quoted);
    }

    private Stream<EvidenceModel.Passage> passage(Document source, Quotation quotation) {
        return passage(
                source,
                quotation.words(),
                Versions.language(source, quotation, site),
                site.attested(source, quotation));
    }

    /** Places are counted from 0 on record; readers count from 1. */
    private Stream<EvidenceModel.Passage> passage(
            Document source, String words, String language, Optional<Attestation.Entry> recorded) {
        Attestation record = source.attestation();
        Optional<Match> match = recorded.map(Attestation.Entry::match);
        return record == null
                ? Stream.empty()
                : match.stream()
                        .map(m -> new EvidenceModel.Passage(
                                words,
                                Printed.language(language, words, site.wording()),
                                m.start() + 1,
                                m.end(),
                                record.length()));
    }

    // ---- What is said of a sentence ----------------------------------------------------------------------------

    private PageModel.Dated day(LocalDate date) {
        return Views.dated(date, site);
    }

    /** Returns the pages that cite places in a source, by the anchors of these. */
    static Map<String, List<Document>> citing(Document source, Site site) {
        Map<String, List<Document>> citing = new HashMap<>();
        for (Backlink link : site.backlinks(source)) {
            link.sentences().stream()
                    .flatMap(s -> s.citations().stream())
                    .filter(c -> site.target(c).filter(source::equals).isPresent())
                    .flatMap(c -> c.anchorName().stream())
                    .distinct()
                    .forEach(a ->
                            citing.computeIfAbsent(a, k -> new ArrayList<>()).add(link.from()));
        }
        return citing;
    }

    /** Returns what is on record of the statements of a page, by where they begin; nothing on a site without records. */
    private Map<Integer, Reading.Read> read(Document page) {
        Map<Integer, Reading.Read> read = new HashMap<>();
        if (Readings.of(site).areKept()) {
            Readings.of(site)
                    .of(page)
                    .statements()
                    .forEach(r -> read.put(r.span().start(), r));
        }
        return read;
    }

    private OverviewModel.@Nullable SentenceReading reading(Reading.@Nullable Read read) {
        if (read == null) {
            return null;
        }
        return new OverviewModel.SentenceReading(
                read.state().toString(),
                read.entry() == null ? null : read.entry().by(),
                read.entry() == null ? null : day(read.entry().date()));
    }
}
