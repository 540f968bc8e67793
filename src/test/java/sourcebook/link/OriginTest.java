package sourcebook.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sourcebook.check.SiteChecker;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.parse.Family;

class OriginTest {
    private final Map<String, String> files = new TreeMap<>();

    OriginTest() {
        for (String house : Set.of("h-1", "h-2", "daily")) {
            files.put("content/actors/" + house + ".md", "---\nname: " + house + "\nkind: organization\n---\n");
        }
        files.put("content/topics/t.md", "---\ntitle: T\norder: 1\n---\n");
        claim("c", "");
    }

    private void claim(String id, String more) {
        files.put("content/claims/" + id + ".md", "---\ntitle: " + id + "\ntopics: [t]\n" + more + "---\n");
    }

    /** @param positions each in braces, without its claim */
    private void source(String id, String house, String... positions) {
        StringBuilder page = new StringBuilder("---\ntitle: S\nlabel: " + id + "\npublisher: " + house
                + "\nlanguage: en\nkind: report\nobtained: original\ntopics: [t]\npositions:\n");
        for (String position : positions) {
            page.append("  - {claim: c, note: Said so., ").append(position).append("}\n");
        }
        files.put("content/sources/" + id + ".md", page + "---\n> words\n>\n> — [[daily]] {#q statement=spoken}\n");
    }

    private static String affirmed(String more) {
        return "direction: affirms, certainty: fact, voice: own" + more;
    }

    private ClaimState state() {
        LinkedSite linked = LinkedSite.of(files, Set.of());
        assertThat(linked.diagnostics().sorted()).isEmpty();
        return linked.site().claims().state(linked.site().document("c"));
    }

    @Test
    void textsOfTwoHousesAreTwoWitnessesAndOfOneHouseOne() {
        source("a", "h-1", affirmed(""));
        source("b", "h-1", affirmed(""));
        assertThat(state().origins()).isEqualTo(1);
        source("d", "h-2", affirmed(""));
        assertThat(state().origins()).isEqualTo(2);
        assertThat(state().explanation()).isEqualTo("Affirmed in 3 of 3 sources, from 2 origins.");
    }

    @Test
    void whatRestsOnOneReportOrQuotesOneStatementIsOneWitness() {
        source("a", "h-1", affirmed(", rests-on: [daily]"));
        source("b", "h-2", affirmed(", rests-on: [daily]"));
        assertThat(state().origins()).isEqualTo(1);
        source("a", "h-1", affirmed(", quotation: q, rests-on: [daily]"));
        source("b", "h-2", affirmed(", quotation: q"));
        assertThat(state().origins()).isEqualTo(1);
    }

    @Test
    void twoReportsAreTwoOriginsAlsoOfOneText() {
        source("a", "h-1", affirmed(", rests-on: [daily, \"A letter\"]"));
        assertThat(state().explanation()).isEqualTo("Affirmed in 1 of 1 source, from 2 origins.");
        source("b", "h-2", affirmed(", rests-on: [\"A letter\"]"));
        assertThat(state().origins()).isEqualTo(2);
    }

    @Test
    void aSourceOfTheSiteLendsTheOriginsOfItsOwnPositionsOnTheClaim() {
        source("a", "h-1", affirmed(", rests-on: [b]"));
        source("b", "h-2", affirmed(", rests-on: [daily]"));
        assertThat(state().origins()).isEqualTo(1);
        source("b", "h-2");
        files.computeIfPresent("content/sources/b.md", (path, page) -> page.replace("positions:\n", ""));
        assertThat(state().origins()).isEqualTo(1);
    }

    @Test
    void theDenialOfABroaderClaimMarksTheNarrowerOneAndIsNotCountedThere() {
        claim("c", "broader: whole\n");
        claim("whole", "broader: top\n");
        claim("top", "");
        source("a", "h-1", affirmed(""), "claim: top, by: [daily], direction: denies, certainty: fact");
        files.computeIfPresent(
                "content/sources/a.md",
                (path, page) -> page.replace("claim: c, note: Said so., claim: top", "note: x, claim: top"));
        ClaimState state = state();
        assertThat(state.denial()).isEqualTo(ClaimState.Denial.BROADLY);
        assertThat(state.explanation()).isEqualTo("Affirmed in 1 of 1 source; a broader claim is denied.");
    }

    @Test
    void longChainsAndGreatCirclesEndSoon() {
        int size = 3_000;
        for (int i = 0; i < size; i++) {
            source("s-" + i, "h-1", affirmed(", rests-on: [s-" + (i + 1) % size + "]"));
            claim("c-" + i, "broader: c-" + (i + 1) % size + "\n");
        }
        claim("c", "broader: c-0\n");
        LinkedSite linked = LinkedSite.of(files, Set.of());
        Diagnostics diagnostics = new Diagnostics();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            SiteChecker.of(linked.site(), diagnostics).forEach(Runnable::run);
            linked.site().family(Family.CLAIM).forEach(linked.site().claims()::state);
        });
        Map<String, Long> counts = diagnostics.sorted().stream()
                .collect(Collectors.groupingBy(d -> d.code().id(), Collectors.counting()));
        assertThat(counts).containsEntry("SB322", 2L * size);
    }
}
