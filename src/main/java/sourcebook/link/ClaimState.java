package sourcebook.link;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Sense;
import sourcebook.text.Wording;

/**
 * How the stands on a claim relate: counts, and no verdict; derived, never typed.
 *
 * @param denial where it is denied, as far as the texts say
 * @param sources in how many sources somebody takes a stand on it
 * @param origins from how many origins these come
 * @param counts the same for each sense that occurs, in their order
 * @param explanation the counts in a sentence
 */
public record ClaimState(Denial denial, int sources, int origins, List<Count> counts, String explanation) {
    /** Where a claim is denied. */
    public enum Denial {
        DENIED("denied"),
        /** Somebody denies a broader claim, of which it is a part. */
        BROADLY("broader claim denied"),
        NONE("no denial in these texts");

        private final String words;

        Denial(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** In how many sources, and from how many origins, a claim is held in one sense. */
    public record Count(Sense sense, int sources, int origins) {}

    static ClaimState of(Site site, Document claim) {
        Map<Document, List<Site.Stand>> bySource = site.standsOn(claim).stream()
                .collect(Collectors.groupingBy(Site.Stand::source, LinkedHashMap::new, Collectors.toList()));
        List<Count> counts = new ArrayList<>();
        Map<Sense, List<Site.Stand>> bySense = site.standsOn(claim).stream()
                .collect(Collectors.groupingBy(
                        s -> s.position().sense(), () -> new EnumMap<>(Sense.class), Collectors.toList()));
        bySense.forEach((sense, stands) -> counts.add(new Count(
                sense,
                (int) stands.stream().map(Site.Stand::source).distinct().count(),
                Origin.of(site, stands, bySource).size())));
        Denial denial = counts.stream().anyMatch(c -> c.sense == Sense.DENIES)
                ? Denial.DENIED
                : site.claims().broaderDenials(claim).isEmpty() ? Denial.NONE : Denial.BROADLY;
        int origins = Origin.of(site, site.standsOn(claim), bySource).size();
        return new ClaimState(
                denial,
                bySource.size(),
                origins,
                List.copyOf(counts),
                explanation(counts, denial, site.family(Family.SOURCE).size(), site.wording()));
    }

    private static String explanation(List<Count> counts, Denial denial, int of, Wording wording) {
        List<String> said = new ArrayList<>();
        for (Count count : counts) {
            String held = wording.of("counted." + count.sense.key());
            String in = said.isEmpty()
                    ? wording.of("state.of", held, count.sources, of)
                    : wording.of("state.in", held, count.sources);
            said.add(count.sources > 1 || count.origins > 1 ? wording.of("state.from", in, count.origins) : in);
        }
        if (denial == Denial.BROADLY) {
            said.add(wording.of("state.broadly"));
        }
        String text = String.join("; ", said);
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    /** Returns the count of a sense, which is nothing if it does not occur. */
    public Count count(Sense sense) {
        return counts.stream().filter(c -> c.sense == sense).findFirst().orElse(new Count(sense, 0, 0));
    }
}
