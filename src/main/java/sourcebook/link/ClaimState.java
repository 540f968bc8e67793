package sourcebook.link;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sourcebook.parse.Source;

/**
 * How the stands on a claim relate; derived, never typed.
 *
 * @param disputed whether somebody denies it
 * @param publishers how many independent publishers assert or report it
 * @param label "disputed", "corroborated", "single source", "suggested" or "doubted"
 * @param explanation the same in a sentence
 */
public record ClaimState(boolean disputed, int publishers, String label, String explanation) {
    /** Publishers are counted, not texts: a syndicated copy, or a second text of one house, is not a second witness. */
    static ClaimState of(List<Site.Stand> stands) {
        boolean disputed = stands.stream().anyMatch(s -> s.position().stance() == Source.Stance.DENIES);
        Set<String> publishers = stands.stream()
                .filter(s -> s.position().stance() == Source.Stance.ASSERTS
                        || s.position().stance() == Source.Stance.REPORTS)
                .map(s -> Site.source(s.source()).publisher().value())
                .collect(Collectors.toSet());
        int count = publishers.size();
        String carried = count == 0
                ? "no publisher carries it as asserted or reported"
                : count == 1 ? "one publisher carries it" : count + " independent publishers carry it";
        if (disputed) {
            return new ClaimState(true, count, "disputed", "Somebody denies this; " + carried + ".");
        } else if (count > 0) {
            String label = count > 1 ? "corroborated" : "single source";
            return new ClaimState(false, count, label, "Nobody denies this, and " + carried + ".");
        }
        boolean suggested = stands.stream().anyMatch(s -> s.position().stance() == Source.Stance.SUGGESTS);
        return suggested
                ? new ClaimState(
                        false, 0, "suggested", "Nobody asserts or reports this; it is treated as a possibility.")
                : new ClaimState(false, 0, "doubted", "Nobody asserts or reports this; it is only doubted.");
    }
}
