package sourcebook.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sourcebook.link.Fact;
import sourcebook.link.SentenceIds;
import sourcebook.link.SentenceText;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Quotation;

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
    record Place(String text, String by, boolean quoted) {}

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
            String speakers = site.speakers(quotation)
                    .map(Document::title)
                    .collect(Collectors.joining(site.wording().of("list.pair")));
            String date =
                    quotation.date() == null ? "" : ", " + quotation.date().display(site.wording());
            places.put(quotation.id(), new Place(quotation.words(), speakers + date, true));
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
                        positions.stream()
                                .map(p -> said(new Site.Stand(source, p), views))
                                .distinct()
                                .collect(Collectors.joining("\n")),
                        site.wording().of("place.claim", site.document(claim).title()),
                        false)));
        for (String anchor : new TreeSet<>(EvidenceViews.citing(source, site).keySet())) {
            SentenceIds.of(site)
                    .at(source, anchor)
                    .forEach(s -> places.putIfAbsent(
                            anchor,
                            new Place(SentenceText.of(s, site), site.wording().of("place.sentence"), false)));
        }
        return places;
    }

    /** Returns who takes a stand, with the figures and the words behind it. */
    private String said(Site.Stand stand, DocumentViews views) {
        PageModel.Position position = views.position(stand);
        Stream<String> figures = position.figures().stream().map(f -> Strips.inWords(f, site.wording()));
        String quoted = Optional.ofNullable(position.quotation())
                .map(q -> String.join(" ", q.paragraphs()))
                .orElse("");
        // Of a quotation, the words that the position has from it are enough.
        boolean isMore = !quoted.isEmpty() && (position.words() == null || !quoted.contains(position.words()));
        Stream<String> words = Stream.concat(
                        Stream.ofNullable(position.words()), isMore ? Stream.of(quoted) : Stream.empty())
                .map(w -> site.wording().of("quoted", w));
        String more = Stream.concat(figures, words).collect(Collectors.joining("; "));
        return views.sayings.of(stand).plain() + (more.isEmpty() ? "" : ": " + more);
    }
}
