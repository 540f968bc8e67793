package sourcebook.link;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Sense;

/** What the stands on each claim come to, together with those on the claims of which it is a part. */
public final class Claims {
    /** So many levels of broader claims are looked at; more would make the work grow with the square of their number. */
    private static final int MAX_LEVELS = 20;

    static final Fact<Claims> FACT = new Fact<>(Claims::new);

    private final Site site;
    private final Map<String, ClaimState> states = new ConcurrentHashMap<>();
    private final Map<String, List<FigureExclusion>> exclusions = new ConcurrentHashMap<>();

    private Claims(Site site) {
        this.site = site;
    }

    /** Returns how the stands on a claim relate. */
    public ClaimState state(Document claim) {
        return states.computeIfAbsent(claim.id(), id -> ClaimState.of(site, claim));
    }

    /** Returns the stands on a claim in the order in which readers see them, and within it by date of the source. */
    public List<Site.Stand> stands(Document claim) {
        return site.standsOn(claim).stream()
                .sorted(Comparator.comparing(s -> s.position().sense()))
                .toList();
    }

    /** Returns from how many origins stands come, on a claim and those of which it is a part; one origin is one witness. */
    public int origins(List<Site.Stand> stands) {
        Set<Origin> origins = new HashSet<>();
        stands.stream()
                .collect(Collectors.groupingBy(s -> s.position().claim().value()))
                .forEach((claim, given) -> origins.addAll(Origin.of(
                        site,
                        given,
                        site.standsOn(site.document(claim)).stream()
                                .collect(Collectors.groupingBy(Site.Stand::source)))));
        return origins.size();
    }

    /** Returns the figures given with the stands on a claim that cannot both be true, in the order of {@link #stands}. */
    public List<FigureExclusion> exclusions(Document claim) {
        return exclusions.computeIfAbsent(claim.id(), id -> FigureExclusion.among(stands(claim)));
    }

    /** Returns the claims of which a claim is a part, the nearest first. */
    public List<Document> broader(Document claim) {
        Set<Document> broader = new LinkedHashSet<>();
        Optional<Document> next = Optional.of(claim);
        do {
            next = next.flatMap(c -> Optional.ofNullable(c.claim().broader())).flatMap(id -> site.find(id.value()));
        } while (broader.size() < MAX_LEVELS && next.filter(broader::add).isPresent());
        return List.copyOf(broader);
    }

    /** Returns the stands of those who deny a claim of which this one is a part. */
    public List<Site.Stand> broaderDenials(Document claim) {
        return broader(claim).stream()
                .flatMap(b -> site.standsOn(b).stream())
                .filter(s -> s.position().sense() == Sense.DENIES)
                .toList();
    }
}
