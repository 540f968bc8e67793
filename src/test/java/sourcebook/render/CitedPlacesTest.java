package sourcebook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sourcebook.link.LinkedSite;
import sourcebook.link.Site;

/** What stands beside a sentence and in previews of what it cites. */
class CitedPlacesTest {
    private static String said(String position) {
        Site site = LinkedSite.of(
                        Map.of(
                                "content/topics/boats.md", "---\ntitle: Boats\norder: 1\n---\n",
                                "content/actors/mayor.md", "---\nname: Mayor\nkind: person\n---\n",
                                "content/actors/paper.md", "---\nname: The Paper\nkind: organization\n---\n",
                                "content/claims/sale.md", "---\ntitle: Boats are sold\ntopics: [boats]\n---\n",
                                "content/sources/one.md", """
                                ---
                                title: One
                                label: One
                                publisher: paper
                                published: "2024-06-18"
                                language: en
                                kind: news report
                                obtained: original
                                topics: [boats]
                                positions: [%s]
                                ---
                                > We will never sell a boat.
                                >
                                > — [[mayor]] {#never}
                                """.formatted(position)),
                        Set.of())
                .site();
        return CitedPlaces.of(site)
                .at(site.document("one"), "sale")
                .orElseThrow()
                .text()
                .plain();
    }

    @Test
    void whatWeReadSoIsSaidToBeSo() {
        assertThat(said("{claim: sale, by: [mayor], direction: denies, certainty: fact, words: never, reading: true}"))
                .isEqualTo("Mayor denies it, as we read it: “never”");
        assertThat(said("{claim: sale, voice: relayed, direction: affirms, certainty: fact, words: so, reading: true}"))
                .isEqualTo("The Paper passes it on and does not say from whom, as we read it: “so”");
    }

    @Test
    void wordsThatTheQuotationHasStandForIt() {
        String position = "{claim: sale, by: [mayor], direction: denies, certainty: fact, quotation: never%s}";

        assertThat(said(position.formatted(""))).isEqualTo("Mayor denies it: “We will never sell a boat.”");
        assertThat(said(position.formatted(", words: never sell"))).isEqualTo("Mayor denies it: “never sell”");
        assertThat(said(position.formatted(", words: nothing goes")))
                .isEqualTo("Mayor denies it: “nothing goes”; “We will never sell a boat.”");
    }
}
