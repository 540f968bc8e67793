package sourcebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sourcebook.link.Site;
import sourcebook.search.Entry.Passage;

class EntriesTest {
    private final Site site = Briefing.of(Map.of(
            "topics/harbor.md", """
            ---
            title: Harbor
            order: 1
            question: Who sells it?
            ---
            Nobody sells it [@report#never]. See [[ann]] and [[sale|the claim]].

            ## Key points

            - One [@report].
            - Two [@report].
            """,
            "actors/ann.md", """
            ---
            name: Ann
            kind: person
            variants: [The mayor]
            misspellings:
              - {as: Anne, in: report}
            ---
            """,
            "actors/paper.md", "---\nname: The Paper\nkind: organization\n---\n",
            "claims/sale.md", "---\ntitle: The harbor is for sale\ntopics: [harbor]\n---\n",
            "agreements/lease.md", """
            ---
            title: Lease
            parties: [ann]
            signed: "2024-06"
            provisions:
              - {id: rent, label: What is paid}
            ---
            """,
            "sources/report.md", """
            ---
            title: A report
            label: Report
            publisher: paper
            authors: [Jane Doe]
            published: "2024-06-18"
            language: en
            kind: news report
            obtained: original
            topics: [harbor]
            actors:
              - {actor: ann, role: mayor of the town, written: Ann Müller}
              - {actor: paper}
            positions:
              - claim: sale
                direction: denies
                certainty: fact
                by: [ann]
                words: not for sale
                note: Said twice.
                figures:
                  - {amount: "11000", bound: more than, unit: ships, item: cargo}
            reactions:
              - {by: [ann], stance: concerned, act: She left.}
            provisions:
              - {agreement: lease, provision: rent, text: A rent is paid.}
            ---
            A summary.

            > Never,
            > never.
            >
            > — [[ann]], 2024-06-17, to *the* paper {#never}

            A last word.
            """));

    private Entry entry(String id) {
        return new Entries(site).of(site.document(id));
    }

    @Test
    void aTopicHasItsQuestionAndItsSentencesBelowTheirHeadings() {
        assertThat(entry("harbor").passages())
                .containsExactly(
                        new Passage(null, "Who sells it?"),
                        new Passage(null, "Nobody sells it."),
                        new Passage(null, "See Ann and the claim."),
                        new Passage("key-points", "One."),
                        new Passage("key-points", "Two."));
    }

    @Test
    void aSourceHasItsQuotationsAndWhatItsPageShowsOfItsFrontMatter() {
        assertThat(entry("report").passages())
                .containsExactly(
                        new Passage(null, "A summary."),
                        new Passage("never", "“Never, never.” — Ann, June 17, 2024, to the paper"),
                        new Passage(null, "A last word."),
                        new Passage(
                                "sale",
                                "Ann · denies · The harbor is for sale · “not for sale” · Said twice. · more than 11,000"
                                        + " ships, cargo"),
                        new Passage("reactions", "Ann · She left."),
                        new Passage("reported-provisions", "A rent is paid."),
                        new Passage("actors", "Ann · mayor of the town · Ann Müller"));
        assertThat(entry("report").names()).containsExactly("Report", "The Paper", "Jane Doe");
        assertThat(entry("report").note()).isEqualTo("The Paper · June 18, 2024 · news report");
    }

    @Test
    void anActorHasEveryNameThatASourceGives() {
        assertThat(entry("ann").names()).containsExactly("The mayor", "Anne", "Ann Müller");
        assertThat(entry("ann").passages()).containsExactly(new Passage(null, "mayor of the town"));
        assertThat(entry("ann").note()).isEqualTo("person");
    }

    @Test
    void aPassageLeadsToWhereItStands() {
        assertThat(entry("lease").passages()).containsExactly(new Passage("rent", "What is paid"));
        assertThat(entry("lease").note()).isEqualTo("June 2024");
        assertThat(entry("sale").note()).isEmpty();
    }

    @Test
    void whatIsInAnotherLanguageThanTheSiteSaysSo() {
        Site german = Briefing.of(Map.of(
                "actors/amt.md", "---\nname: Amt\nkind: organization\n---\n",
                "topics/hafen.md", "---\ntitle: Harbor\norder: 1\n---\nNobody sells it [@bericht].\n",
                "claims/sale.md", "---\ntitle: The harbor is for sale\ntopics: [hafen]\n---\nNo [@bericht#sale].\n",
                "sources/bericht.md", """
                ---
                title: Ein Bericht
                label: Bericht
                publisher: amt
                language: de
                kind: report
                obtained: original
                topics: [hafen]
                positions:
                  - {claim: sale, direction: denies, certainty: fact, by: [amt], words: nicht verkäuflich}
                ---
                A summary.

                ## Quotations

                > Niemals.
                >
                > — [[amt]], 2024-06-17 {#never}
                """));
        Entry entry = new Entries(german).of(german.document("bericht"));

        assertThat(entry.title().scripted()).isEqualTo(List.of("Ein Bericht", "de", 0, 11));
        assertThat(entry.passages().stream().map(p -> p.words().scripted()))
                .containsExactly(
                        "A summary.",
                        List.of("“Niemals.” — Amt, June 17, 2024", "de", 0, 10),
                        List.of("Amt · denies · The harbor is for sale · “nicht verkäuflich”", "de", 40, 59));
        assertThat(new Entries(german).of(german.document("hafen")).title().scripted())
                .isEqualTo("Harbor");
    }
}
