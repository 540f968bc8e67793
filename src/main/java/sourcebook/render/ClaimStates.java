package sourcebook.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Source;

/** Derives how the stands on each claim relate. */
final class ClaimStates {
    private final Map<String, PageModel.ClaimState> states = new HashMap<>();

    ClaimStates(Site site) {
        for (Document claim : site.family(Family.CLAIM)) {
            states.put(claim.id(), state(site.standsOn(claim)));
        }
    }

    PageModel.ClaimState of(Document claim) {
        return states.get(claim.id());
    }

    /** Publishers are counted, not texts: a syndicated copy, or a second text of one house, is not a second witness. */
    private static PageModel.ClaimState state(List<Site.Stand> stands) {
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
            return new PageModel.ClaimState(true, count, "disputed", "Somebody denies this; " + carried + ".");
        } else if (count > 0) {
            String label = count > 1 ? "corroborated" : "single source";
            return new PageModel.ClaimState(false, count, label, "Nobody denies this, and " + carried + ".");
        }
        boolean suggested = stands.stream().anyMatch(s -> s.position().stance() == Source.Stance.SUGGESTS);
        return suggested
                ? new PageModel.ClaimState(
                        false, 0, "suggested", "Nobody asserts or reports this; it is treated as a possibility.")
                : new PageModel.ClaimState(false, 0, "doubted", "Nobody asserts or reports this; it is only doubted.");
    }
}
