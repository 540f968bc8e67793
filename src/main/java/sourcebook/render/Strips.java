package sourcebook.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.link.ClaimState;
import sourcebook.link.PageOrder;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Sense;
import sourcebook.text.Located;
import sourcebook.text.Wording;

/** Makes strips: claims at a glance. */
final class Strips {
    /** Words of a source are shown whole or not at all: cut, they might say something else. */
    static final int MOST_WORDS = 8;

    /** So many claims are shown for a briefing whose topics name none. */
    private static final int MOST_HEADLINES = 3;

    private static final Set<Sense> AFFIRMING = EnumSet.of(Sense.SAYS_SO, Sense.PASSES_ON);
    private static final Set<Sense> DENYING = EnumSet.of(Sense.DENIES);
    private static final Set<Sense> OPEN =
            EnumSet.complementOf(EnumSet.of(Sense.SAYS_SO, Sense.PASSES_ON, Sense.DENIES));

    private final Site site;
    private final Views views;
    private final Wording wording;

    Strips(Site site, Views views) {
        this.site = site;
        this.views = views;
        this.wording = site.wording();
    }

    /**
     * Returns the claims that stand for the briefing, the denied ones first: those that topics name, or else the denied ones
     * with most origins.
     */
    List<StripModel.Strip> headlines() {
        List<Document> named = site.family(Family.TOPIC).stream()
                .flatMap(t -> site.documents(t.topic().headline()).stream())
                .distinct()
                .toList();
        return (named.isEmpty()
                        ? byDenial(site.family(Family.CLAIM)).stream()
                                .filter(c -> site.claims().state(c).denial() == ClaimState.Denial.DENIED)
                                .limit(MOST_HEADLINES)
                        : named.stream().sorted(Comparator.comparing(this::denial)))
                .map(this::of)
                .toList();
    }

    /** Returns claims in the order that the briefing gives them, then with the denied ones first, then those of which a broader one is denied; within it by number of origins. */
    List<Document> byDenial(List<Document> claims) {
        return claims.stream()
                .sorted(Comparator.comparingInt(PageOrder::number)
                        .thenComparing(this::denial)
                        .thenComparing(c -> -site.claims().state(c).origins()))
                .toList();
    }

    private ClaimState.Denial denial(Document claim) {
        return site.claims().state(claim).denial();
    }

    /** The stands on a claim by side; of those on broader claims the denials that say something new. */
    private record Sides(List<Site.Stand> affirmed, List<Site.Stand> denied, List<Site.Stand> open) {}

    private Sides sides(Document claim) {
        List<Site.Stand> stands = site.claims().stands(claim);
        List<Site.Stand> denied = new ArrayList<>(ofSense(stands, DENYING));
        Set<String> deny = denied.stream().map(this::holders).collect(Collectors.toSet());
        site.claims().broaderDenials(claim).stream()
                .filter(s -> !deny.contains(holders(s)))
                .forEach(denied::add);
        return new Sides(ofSense(stands, AFFIRMING), denied, ofSense(stands, OPEN));
    }

    private String holders(Site.Stand stand) {
        return views.sayings.holders(stand).plain();
    }

    /** Returns a claim at a glance. */
    StripModel.Strip of(Document claim) {
        Sides sides = sides(claim);
        return new StripModel.Strip(
                views.link(claim),
                Stream.of(
                                side("affirms", sides.affirmed, claim),
                                side("denies", sides.denied, claim),
                                side("open", sides.open, claim))
                        .filter(s -> !s.voices().isEmpty())
                        .toList(),
                !sides.denied.isEmpty());
    }

    /** Returns a claim at a glance for a list; null where it would be a long look, and a part of it would say something else. */
    StripModel.@Nullable Strip listed(Document claim) {
        return site.claims().stands(claim).size() <= Views.MAX_LISTED ? of(claim) : null;
    }

    /** Returns who takes which side, by name only and each once. */
    List<FrameModel.CardSide> named(Document claim) {
        Sides sides = sides(claim);
        return Stream.of(sides.affirmed, sides.denied, sides.open)
                .filter(stands -> !stands.isEmpty())
                .map(stands -> new FrameModel.CardSide(
                        stands.get(0).position().sense().word(),
                        heading(stands)
                                + wording.of("join.says")
                                + String.join(wording.of("join.items"), names(stands))))
                .toList();
    }

    private List<String> names(List<Site.Stand> stands) {
        Map<String, Boolean> onlyReading = new LinkedHashMap<>();
        for (Site.Stand stand : stands) {
            List<Document> by = site.documents(stand.position().by());
            (by.isEmpty() ? Stream.of(holders(stand)) : by.stream().map(Document::title))
                    .forEach(name -> onlyReading.merge(name, stand.position().isReading(), Boolean::logicalAnd));
        }
        return onlyReading.entrySet().stream()
                .map(e -> e.getValue() ? wording.of("strip.as-read", e.getKey()) : e.getKey())
                .toList();
    }

    private String heading(List<Site.Stand> stands) {
        return Views.capitalized(stands.stream()
                .map(s -> s.position().sense())
                .distinct()
                .map(s -> wording.of("counted." + s.key()))
                .collect(Collectors.joining(wording.of("list.next"))));
    }

    private static List<Site.Stand> ofSense(List<Site.Stand> stands, Set<Sense> senses) {
        return stands.stream()
                .filter(s -> senses.contains(s.position().sense()))
                .toList();
    }

    /** Returns the sides in words, a line for each: who takes it, and with which figures or words. */
    List<Saying> lines(Document claim) {
        return of(claim).sides().stream()
                .map(side -> new Saying()
                        .add(side.heading())
                        .add(wording.of("join.says"))
                        .add(Saying.joined(
                                side.voices().stream().map(this::inWords).toList(), wording.of("join.items"))))
                .toList();
    }

    private Saying inWords(StripModel.Voice voice) {
        List<Saying> said = voice.points().stream()
                .filter(p -> !p.isBare())
                .map(this::inWords)
                .distinct()
                .toList();
        Saying who = new Saying().add(voice.reading() ? wording.of("strip.as-read", voice.plain()) : voice.plain());
        return said.isEmpty()
                ? who
                : who.add(wording.of("join.says")).add(Saying.joined(said, wording.of("list.next")));
    }

    private Saying inWords(StripModel.Point point) {
        return point.words() == null
                ? new Saying()
                        .add(point.figures().stream()
                                .map(f -> inWords(f, wording))
                                .collect(Collectors.joining(wording.of("list.next"))))
                : Saying.of(wording, "quoted", new Saying().add(point.words(), point.language()));
    }

    /** Returns a figure in words, such as "dozens of missiles" or "more than 11,000 containers". */
    static String inWords(PageModel.Figure figure, Wording wording) {
        String shown = figure.unit().isEmpty()
                ? figure.amount()
                : wording.of("figure.counted", figure.amount(), figure.unit(), figure.isWord());
        shown = figure.per() == null ? shown : wording.of("figure.per", shown, figure.per());
        shown = figure.aside() == null ? shown : wording.of("figure.aside", shown, figure.aside());
        return figure.period() == null
                ? shown
                : shown + wording.of("join.adds") + figure.period().text();
    }

    private StripModel.Side side(String name, List<Site.Stand> stands, Document claim) {
        record Holder(
                Html who,
                String plain,
                Sense sense,
                boolean reading,
                @Nullable String broader) {}
        Map<Holder, List<Site.Stand>> holders = new LinkedHashMap<>();
        for (Site.Stand stand : stands) {
            Position position = stand.position();
            String on = position.claim().value();
            holders.computeIfAbsent(
                            new Holder(
                                    views.sayings.holders(stand).html(),
                                    holders(stand),
                                    position.sense(),
                                    position.isReading(),
                                    on.equals(claim.id()) ? null : on),
                            h -> new ArrayList<>())
                    .add(stand);
        }
        List<Sense> senses =
                stands.stream().map(s -> s.position().sense()).distinct().toList();
        List<StripModel.Voice> voices = holders.entrySet().stream()
                .map(h -> new StripModel.Voice(
                        h.getKey().who,
                        h.getKey().plain,
                        h.getKey().sense.word(),
                        senses.size() > 1,
                        h.getKey().reading,
                        h.getKey().broader == null ? null : broader(site.document(h.getKey().broader)),
                        points(h.getValue())))
                .sorted(Comparator.comparing(v -> v.points().get(0).figures().isEmpty()))
                .toList();
        return new StripModel.Side(
                name,
                senses.isEmpty() ? "" : senses.get(0).word(),
                heading(stands),
                site.claims().origins(stands),
                voices);
    }

    /** Returns what those deny who deny a broader claim, in the words that complete "denies". */
    private PageModel.Link broader(Document claim) {
        Located<String> words = claim.claim().denial();
        PageModel.Link link = views.link(claim);
        return words == null ? link : new PageModel.Link(link.href(), words.value());
    }

    /** Returns what the sources have of one holder; of several places in one source that add nothing, one stands for all. */
    private List<StripModel.Point> points(List<Site.Stand> stands) {
        return stands.stream()
                .map(this::point)
                .distinct()
                .sorted(Comparator.comparing((StripModel.Point p) -> p.figures().isEmpty())
                        .thenComparing(StripModel.Point::isBare))
                .toList();
    }

    private StripModel.Point point(Site.Stand stand) {
        Position position = stand.position();
        Located<String> words = position.figures().isEmpty() ? shortest(stand) : null;
        return new StripModel.Point(
                position.figures().stream().map(views::figure).toList(),
                words == null ? null : words.value(),
                Printed.language(stand.source(), words, site),
                views.origin(stand),
                stand.source().date().flatMap(FragmentWriter::known).orElse(null));
    }

    private @Nullable Located<String> shortest(Site.Stand stand) {
        Position position = stand.position();
        Located<String> id = position.quotation();
        Stream<Located<String>> quoted = Optional.ofNullable(id).stream()
                .flatMap(i -> stand.source().body().quotation(i.value()).stream())
                .map(q -> new Located<>(q.words(), q.span()));
        return Stream.concat(Stream.ofNullable(position.words()), quoted)
                .filter(w -> wording.words(w.value()) <= MOST_WORDS)
                .min(Comparator.comparingInt(w -> wording.words(w.value())))
                .orElse(null);
    }

    /** Returns all events, oldest first. */
    List<StripModel.Spine> spine() {
        return site.family(Family.EVENT).stream()
                .map(e -> new StripModel.Spine(
                        views.link(e),
                        views.dated(e.event().date().value()),
                        views.reported(e),
                        Math.max(1, Math.min(3, site.sourcesOf(e).size()))))
                .toList();
    }
}
