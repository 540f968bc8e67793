package sourcebook.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.link.ClaimState;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Source;
import sourcebook.parse.Waiver;
import sourcebook.review.Reading;
import sourcebook.review.Readings;
import sourcebook.text.Located;

/** Counts a site, in time that is linear in what its files say. */
public final class Counting {
    /** What rests on nothing else; no origin is written so. */
    private static final String OWN = "";

    private static final Comparator<Stats.Count> MOST_FIRST = Comparator.comparing(Stats.Count::count)
            .reversed()
            .thenComparing(Stats.Count::name)
            .thenComparing(Stats.Count::id);

    private final Site site;
    private final List<Document> sources;

    private Counting(Site site) {
        this.site = site;
        this.sources = site.family(Family.SOURCE);
    }

    /**
     * Returns what a site on which every reference leads somewhere has.
     *
     * @param guarded what its checks noticed; null if nothing was tried
     * @param weights bytes of each page that was built; null if none was
     */
    public static Stats of(Site site, Stats.@Nullable Guarded guarded, @Nullable Map<Document, Integer> weights) {
        Counting counting = new Counting(site);
        return new Stats(
                counting.sources(),
                counting.claims(),
                counting.attested(),
                counting.review(),
                counting.waivers(),
                guarded,
                weights == null ? null : weights(weights),
                counting.thin());
    }

    private static Stats.Weights weights(Map<Document, Integer> weights) {
        return new Stats.Weights(weights.entrySet().stream()
                .map(e -> new Stats.Count(e.getKey().id(), e.getKey().name(), e.getValue()))
                .sorted(MOST_FIRST)
                .toList());
    }

    // ---- Counts ------------------------------------------------------------------------------------------------

    private Stats.Sources sources() {
        return new Stats.Sources(
                sources.size(),
                pages(tally(s -> Stream.of(s.source().publisher().value()))),
                months(),
                site.family(Family.TOPIC).stream()
                        .map(t -> new Stats.Count(
                                t.id(), t.title(), site.sourcesOn(t).size()))
                        .toList(),
                pages(tally(Counting::origins)),
                count(s -> s.locator().original() != null),
                count(s -> s.archived() != null));
    }

    private int count(Predicate<Source> which) {
        return (int) sources.stream().map(Document::source).filter(which).count();
    }

    private Map<String, Integer> tally(Function<Document, Stream<String>> keys) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sources.forEach(s -> keys.apply(s).distinct().forEach(k -> counts.merge(k, 1, Integer::sum)));
        return counts;
    }

    /** What is no page, such as a report in words, has no id. */
    private List<Stats.Count> pages(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(e -> site.find(e.getKey())
                        .map(d -> new Stats.Count(d.id(), d.name(), e.getValue()))
                        .orElseGet(() ->
                                new Stats.Count("", e.getKey().equals(OWN) ? "themselves" : e.getKey(), e.getValue())))
                .sorted(MOST_FIRST)
                .toList();
    }

    private static Stream<String> origins(Document source) {
        return source.source().positions().stream()
                .map(Position::restsOn)
                .flatMap(r -> r.isEmpty() ? Stream.of(OWN) : r.stream().map(Located::value));
    }

    private List<Stats.Count> months() {
        Map<String, Integer> counts = new TreeMap<>();
        int undated = 0;
        for (Document source : sources) {
            String month = month(source.date().orElse(null));
            if (month == null) {
                undated++;
            } else {
                counts.merge(month, 1, Integer::sum);
            }
        }
        List<Stats.Count> months = new ArrayList<>();
        counts.forEach((month, count) -> months.add(new Stats.Count(month, month, count)));
        if (undated > 0) {
            months.add(new Stats.Count("", "no date", undated));
        }
        return List.copyOf(months);
    }

    private static @Nullable String month(@Nullable EdtfDate date) {
        if (date == null) {
            return null;
        }
        EdtfDate.Given first = date.first();
        return first.month() == 0
                ? String.format(Locale.ROOT, "%04d", first.year())
                : String.format(Locale.ROOT, "%04d-%02d", first.year(), first.month());
    }

    private Stats.Claims claims() {
        List<ClaimState> states = site.family(Family.CLAIM).stream()
                .map(c -> site.claims().state(c))
                .toList();
        List<Stats.Count> byState = Stream.of(ClaimState.Denial.values())
                .map(d -> new Stats.Count("", d.toString(), (int)
                        states.stream().filter(s -> s.denial() == d).count()))
                .toList();
        return new Stats.Claims(states.size(), byState, (int)
                states.stream().filter(s -> s.origins() == 1).count());
    }

    private Stats.Attested attested() {
        int quotations = 0;
        int found = 0;
        for (Document source : sources) {
            quotations += source.body().quotations().size();
            found += (int) source.body().quotations().stream()
                    .filter(q -> site.attested(source, q)
                            .filter(e -> e.match() != null)
                            .isPresent())
                    .count();
        }
        int records =
                (int) sources.stream().filter(s -> s.attestation() != null).count();
        return new Stats.Attested(records, quotations, found);
    }

    private Stats.@Nullable Review review() {
        Readings readings = Readings.of(site);
        if (!readings.areKept()) {
            return null;
        }
        int[] counts = new int[Reading.State.values().length];
        for (Document page : site.documents()) {
            for (Reading.State state : Reading.State.values()) {
                counts[state.ordinal()] += readings.of(page).count(state);
            }
        }
        return new Stats.Review(
                counts[0] + counts[1] + counts[2],
                counts[Reading.State.READ.ordinal()],
                counts[Reading.State.CHANGED.ordinal()],
                counts[Reading.State.UNREAD.ordinal()]);
    }

    private List<Stats.Count> waivers() {
        Map<String, Integer> counts = new TreeMap<>();
        site.documents().stream()
                .flatMap(d -> d.frontMatter().waivers().stream())
                .map(Waiver::check)
                .forEach(c -> counts.merge(c.value(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> new Stats.Count(e.getKey(), e.getKey(), e.getValue()))
                .toList();
    }

    // ---- Where there is little ---------------------------------------------------------------------------------

    private Stats.Thin thin() {
        Set<Document> cited = new HashSet<>();
        site.documents()
                .forEach(d -> d.body().citations().forEach(c -> site.target(c).ifPresent(cited::add)));
        return new Stats.Thin(
                pages(site.family(Family.TOPIC), this::isFromOneOrigin),
                pages(
                        site.family(Family.ACTOR),
                        a -> site.quotationsBy(a).isEmpty()
                                && !site.mentionsOf(a).isEmpty()),
                pages(sources, s -> !cited.contains(s)),
                pages(
                        sources,
                        s -> s.attestation() == null && !s.body().quotations().isEmpty()));
    }

    private static List<Stats.Page> pages(List<Document> of, Predicate<Document> which) {
        return of.stream()
                .filter(which)
                .map(d -> new Stats.Page(d.id(), d.name()))
                .toList();
    }

    private boolean isFromOneOrigin(Document topic) {
        List<Site.Stand> stands = new LinkedHashSet<>(site.claimsOf(topic))
                .stream().flatMap(c -> site.standsOn(c).stream()).toList();
        return site.claims().origins(stands) == 1;
    }
}
