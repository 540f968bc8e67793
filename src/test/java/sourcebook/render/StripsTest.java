package sourcebook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import sourcebook.link.LinkedSite;
import sourcebook.link.Site;

/** What a claim shows at a glance. */
class StripsTest {
    private final Map<String, String> files = new TreeMap<>(Map.of(
            "content/topics/boats.md", "---\ntitle: Boats\norder: 1\n---\n",
            "content/actors/mayor.md", "---\nname: The mayor\nkind: person\naffiliation: [town]\n---\n",
            "content/actors/town.md", "---\nname: Town\nkind: state\n---\n",
            "content/actors/paper.md", "---\nname: The Paper\nkind: organization\n---\n",
            "content/claims/sale.md", "---\ntitle: Boats are sold\ntopics: [boats]\ndenial: any sale\n---\n",
            "content/claims/dear.md", "---\ntitle: Boats are sold dear\ntopics: [boats]\nbroader: sale\n---\n"));

    private void source(String id, String positions, String body) {
        files.put("content/sources/" + id + ".md", """
                ---
                title: %1$s
                label: %1$s
                publisher: paper
                published: "2024-06-18"
                language: en
                kind: news report
                obtained: original
                topics: [boats]
                positions:
                %2$s---
                %3$s
                """.formatted(id, positions.indent(2), body));
    }

    private Site site() {
        LinkedSite linked = LinkedSite.of(files, Set.of());
        assertThat(linked.diagnostics().sorted()).isEmpty();
        return linked.site();
    }

    private List<String> lines(String claim) {
        Site site = site();
        return strips(site).lines(site.document(claim)).stream()
                .map(Saying::text)
                .toList();
    }

    private static Strips strips(Site site) {
        return new Strips(site, new OverviewViews(site, "index.html"));
    }

    private List<String> headlines() {
        return strips(site()).headlines().stream().map(s -> s.claim().text()).toList();
    }

    @Test
    void figuresStandInTheirOwnUnitsAndAreNeverPutTogether() {
        source("one", """
                - {claim: sale, by: [town], direction: affirms, certainty: fact, figures: [{amount: 9, bound: more than, unit: boats, item: boats, period: "2022/.."}]}
                - {claim: sale, by: [town], direction: affirms, certainty: fact, figures: [{amount: dozens, unit: rafts, item: rafts}]}
                """, "");
        source(
                "other",
                "- {claim: sale, by: [town], direction: affirms, certainty: fact, figures: [{amount: 7, unit: boats, item: boats}]}\n",
                "");

        assertThat(lines("sale"))
                .containsExactly("Affirmed: Town: more than 9 boats, since 2022, dozens of rafts, 7 boats");
    }

    @Test
    void wordsAreWholeOrLeftOut() {
        source("one", """
                - {claim: sale, by: [town], direction: affirms, certainty: fact, words: one two three four five six seven eight}
                - {claim: sale, by: [mayor], direction: denies, certainty: fact, words: one two three four five six seven eight nine, quotation: never}
                - {claim: sale, by: [paper], direction: denies, certainty: fact, words: one two three four five six seven eight nine}
                """, "> Never.\n>\n> — [[mayor]] {#never}");

        assertThat(lines("sale"))
                .containsExactly(
                        "Affirmed: Town: “one two three four five six seven eight”",
                        "Denied: The mayor: “Never.”; The Paper");
    }

    @Test
    void whoSpeaksIsNeverTheTextThatTellsOfIt() {
        source("one", """
                - {claim: sale, unnamed: officials, direction: denies, certainty: fact, note: So.}
                - {claim: sale, voice: relayed, direction: affirms, certainty: likely, note: So.}
                - {claim: sale, by: [town], direction: denies, certainty: fact, note: So., reading: true}
                """, "");

        assertThat(lines("sale"))
                .containsExactly(
                        "Denied: Officials, not named; Town, as we read it",
                        "Thought likely: The Paper, not saying from whom");
    }

    @Test
    void aNameThatIsOnlyReadIntoTextsIsMarkedWhereThereIsRoomForNamesOnly() {
        source("one", """
                - {claim: sale, by: [town, mayor], direction: denies, certainty: fact, note: So., reading: true}
                - {claim: sale, by: [mayor], direction: denies, certainty: fact, note: So.}
                """, "");

        Site site = site();
        assertThat(strips(site).named(site.document("sale")))
                .containsExactly(new FrameModel.CardSide("denies", "Denied: Town, as we read it; The mayor"));
    }

    @Test
    void whoDeniesABroaderClaimIsAmongThoseWhoDenyUnlessTheyDenyThisOne() {
        source("one", """
                - {claim: sale, by: [town], direction: denies, certainty: fact, note: So.}
                - {claim: sale, by: [mayor], direction: denies, certainty: fact, note: So.}
                - {claim: dear, by: [mayor], direction: denies, certainty: fact, note: So.}
                """, "");

        Site site = site();
        StripModel.Side denied = strips(site).of(site.document("dear")).sides().get(0);
        assertThat(denied.voices().stream().map(v -> v.plain() + " " + v.broader()))
                .containsExactly("The mayor null", "Town " + new PageModel.Link("claims/sale.html", "any sale"));
        assertThat(denied.origins()).isOne();
    }

    @Test
    void headlinesAreThoseThatATopicNamesOrElseTheDeniedOnes() {
        source("one", """
                - {claim: sale, by: [town], direction: denies, certainty: fact, note: So.}
                """, "");
        assertThat(headlines()).containsExactly("Boats are sold");

        files.put("content/topics/boats.md", "---\ntitle: Boats\norder: 1\nheadline: [dear]\n---\n");
        assertThat(headlines()).containsExactly("Boats are sold dear");
    }

    @Test
    void aStateSpeaksWithItsPeopleAndASourceForItselfAlone() {
        source("one", """
                - {claim: sale, by: [mayor], direction: affirms, certainty: fact, note: So.}
                - {claim: sale, unnamed: officials, direction: denies, certainty: fact, note: So.}
                - {claim: dear, voice: own, direction: affirms, certainty: possible, note: So.}
                """, "");
        Site site = site();
        OverviewModel.Voices voices = new Explorer(site, new OverviewViews(site, "claims/index.html"))
                .of(List.of(site.document("sale"), site.document("dear")));

        assertThat(voices.speakers()).extracting(PageModel.Link::text).containsExactly("Town", "The Paper");
        assertThat(voices.unnamed()).isTrue();
        assertThat(voices.rows().get(0).cells().get(0).get(0).saying()).isEqualTo("The mayor says so, in one");
        assertThat(voices.rows().get(0).cells().get(1)).isEmpty();
        assertThat(voices.rows().get(1).cells().get(1).get(0).sense()).isEqualTo("possible");
        assertThat(voices.rows().get(0).claim().speakers()).containsExactly("The mayor", "Town");
    }
}
