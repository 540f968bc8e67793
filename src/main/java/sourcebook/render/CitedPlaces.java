package sourcebook.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import sourcebook.link.Fact;
import sourcebook.link.SentenceIds;
import sourcebook.link.SentenceText;
import sourcebook.link.Site;
import sourcebook.link.Versions;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Quotation;
import sourcebook.text.Wording;

/** What stands at the places in sources to which citations lead, in plain words; of each source it is made once. */
final class CitedPlaces {
    private static final Fact<CitedPlaces> FACT = new Fact<>(CitedPlaces::new);

    private final Site site;
    private final Map<Document, Map<String, Place>> bySource = new ConcurrentHashMap<>();

    /**
     * A quotation with who spoke, positions with figures and words on a claim in a line each, or a sentence.
     *
     * @param quoted whether the text is somebody's words
     */
    record Place(Saying text, String by, boolean quoted) {}

    private CitedPlaces(Site site) {
        this.site = site;
    }

    static CitedPlaces of(Site site) {
        return site.fact(FACT);
    }

    /** Returns what stands at a place; nothing where the whole source is meant. */
    Optional<Place> at(Document source, String anchor) {
        return Optional.ofNullable(in(source).get(anchor));
    }

    /** Returns what stands in a source, by anchors. */
    Map<String, Place> in(Document source) {
        return bySource.computeIfAbsent(source, this::made);
    }

    private Map<String, Place> made(Document source) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (Quotation quotation : source.body().quotations()) {
            String speakers = site.speakerNames(quotation);
            String date = quotation.date() == null
                    ? ""
                    : site.wording().of("join.adds") + quotation.date().display(site.wording());
            Language language =
                    Printed.language(Versions.language(source, quotation, site), quotation.words(), site.wording());
            places.put(quotation.id(), new Place(new Saying().add(quotation.words(), language), speakers + date, true));
        }
        DocumentViews views = new DocumentViews(site, source.path());
        Map<String, List<Position>> byClaim = new LinkedHashMap<>();
        source.source().positions().stream()
                .sorted(Comparator.comparing(Position::sense))
                .forEach(p -> byClaim.computeIfAbsent(p.claim().value(), c -> new ArrayList<>())
                        .add(p));
        byClaim.forEach((claim, positions) -> places.putIfAbsent(
                claim,
                new Place(
                        Saying.joined(
                                positions.stream()
                                        .map(p -> said(new Site.Stand(source, p), views))
                                        .distinct()
                                        .toList(),
                                "\n"),
                        site.wording().of("place.claim", site.document(claim).title()),
                        false)));
        for (String anchor : new TreeSet<>(EvidenceViews.citing(source, site).keySet())) {
            SentenceIds.of(site)
                    .at(source, anchor)
                    .forEach(s -> places.putIfAbsent(
                            anchor,
                            new Place(
                                    new Saying().add(SentenceText.of(s, site)),
                                    site.wording().of("place.sentence"),
                                    false)));
        }
        return places;
    }

    /** Returns who takes a stand, with the figures and the words behind it. */
    private Saying said(Site.Stand stand, DocumentViews views) {
        Wording wording = site.wording();
        PageModel.Position position = views.position(stand);
        List<Saying> more = new ArrayList<>();
        position.figures().forEach(f -> more.add(new Saying().add(Strips.inWords(f, wording))));
        if (position.words() != null) {
            more.add(Saying.of(wording, "quoted", new Saying().add(position.words(), position.language())));
        }
        PageModel.Quotation quotation = position.quotation();
        if (quotation != null) {
            String words = String.join(" ", quotation.paragraphs());
            // Of a quotation, the words that the position has from it are enough.
            if (position.words() == null || !words.contains(position.words())) {
                more.add(Saying.of(wording, "quoted", new Saying().add(words, quotation.language())));
            }
        }
        Saying said = new Saying().add(views.sayings.of(stand).plain());
        return more.isEmpty()
                ? said
                : said.add(wording.of("join.says")).add(Saying.joined(more, wording.of("join.items")));
    }
}
