package sourcebook.data;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sourcebook.artifact.Planned;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.evidence.Attestation;
import sourcebook.evidence.Changes;
import sourcebook.evidence.Match;
import sourcebook.link.Site;
import sourcebook.parse.DocumentParser;
import sourcebook.parse.Parsed;
import sourcebook.parse.Review;
import sourcebook.read.ContentFile;
import sourcebook.site.License;
import sourcebook.site.Publication;
import sourcebook.text.Text;

/** A site of two sources about a harbor, with everything that is awkward to write into a table. */
final class SmallSite {
    static final Publication UNPLACED = new Publication("Häfen & <Schiffe>", null, License.BY);
    static final Publication PLACED = new Publication("Harbors", "https://www.example.org/harbors", null);

    static final String TEXT_HASH = "0123456789abcdef".repeat(4);
    static final String NEVER = "We will “never” sell <b>it</b>, nor 5 * 6 of it";

    private static final Map<String, String> FILES = new TreeMap<>(Map.of(
            "topics/harbor", """
            ---
            title: Harbor
            order: 1
            ---
            Nobody sells it [@report#never; @report]. See [[sale]].
            """,
            "actors/mayor", """
            ---
            name: "The mayor; \\"Ann\\""
            kind: person
            variants: ["Ann, the mayor", "Ann; mayor"]
            affiliation: [town]
            ---
            """,
            "actors/town", "---\nname: The town\nkind: state\n---\n",
            "actors/paper", "---\nname: The Paper\nkind: organization\n---\n",
            "events/meeting", """
            ---
            title: The meeting
            date: "2024-06-19/.."
            place: "Town hall, upstairs"
            participants: [mayor, town]
            ---
            """,
            "agreements/lease", """
            ---
            title: The lease
            signed: "1961"
            parties: [mayor, town]
            event: meeting
            variants: [Lease]
            provisions:
              - {id: term, label: "Term; end"}
            ---
            """,
            "claims/sale", """
            ---
            title: "The harbor is for sale"
            topics: [harbor]
            ---
            """,
            "pages/about", "---\ntitle: About\n---\nMade by hand [@report].\n",
            "sources/report", """
            ---
            title: "A report, with \\"quotes\\""
            label: Report
            publisher: paper
            authors: ["Doe, Jane", "Roe; Richard", "Müller"]
            published: "2024-06-18"
            language: en
            kind: country report
            obtained: syndicated-copy
            topics: [harbor]
            events: [meeting]
            actors:
              - {actor: mayor, role: mayor}
            positions:
              - claim: sale
                direction: denies
                certainty: fact
                by: [mayor, town]
                date: "2024-06"
                quotation: never
                figures:
                  - {amount: "11000", bound: more than, unit: ships, item: "cargo, all kinds", period: "2022/..", per: year}
                  - {amount: dozens, unit: boats, item: sails}
              - claim: sale
                direction: affirms
                certainty: fact
                unnamed: "=cmd"
                words: "two\\nlines"
                figures:
                  - {amount: "0.5", unit: docks, item: docks}
            reactions:
              - {by: [town], event: meeting, stance: concerned, act: "Worried.", date: "2024-06~", quotation: never}
              - {by: [town, mayor], stance: supports, act: "Agreed."}
            provisions:
              - {agreement: lease, provision: term, text: "It ends, some day.", words: "some day", quotation: never}
            ---
            A summary.

            > %s
            >
            > — [[mayor]], 2024-06-19, to *the* [[paper|Paper]] & others {#never}

            > First paragraph.
            >
            > Second paragraph.
            >
            > — [[mayor]] and [[town]] {#second statement=speech}
            """.formatted(NEVER.replace("<", "\\<").replace("*", "\\*")),
            "sources/undated", """
            ---
            title: "Undated </script>"
            label: Undated
            publisher: paper
            published: "2024-06~"
            language: de
            kind: news report
            obtained: original
            topics: [harbor]
            positions:
              - {claim: sale, direction: denies, certainty: possible, voice: own, note: Said so.}
            ---
            Nothing to see.
            """));

    /** One statement of the report has been read, and another was, before it changed. */
    private static final Review REVIEW = new Review(List.of(
            new Review.Entry("A summary.", List.of(), "Doe, Jane", LocalDate.of(2026, 11, 23)),
            new Review.Entry(
                    "The mayor; \"Ann\", The town: affirms as fact that “The harbor is for sale”; on 2024-06",
                    List.of(),
                    "=cmd",
                    LocalDate.of(2026, 11, 22))));

    private SmallSite() {}

    static Site site() {
        Diagnostics diagnostics = new Diagnostics();
        DocumentParser parser = new DocumentParser();
        List<Parsed> parsed = new ArrayList<>();
        FILES.forEach((path, content) -> {
            String[] names = path.split("/");
            String shown = "content/" + path + ".md";
            ContentFile file = new ContentFile(Path.of(shown), shown, names[0], names[1]);
            Parsed.Document document = (Parsed.Document)
                    parser.parse(file, new Text(shown, content), diagnostics).orElseThrow();
            parsed.add(
                    path.equals("sources/report")
                            ? document.attestedBy(attestation(document)).reviewedBy(REVIEW)
                            : document);
        });
        Site site = Planned.link(parsed, Set.of(), diagnostics, new DataFiles(UNPLACED));
        if (diagnostics.hasErrors()) {
            throw new IllegalStateException(diagnostics.sorted().toString());
        }
        return site;
    }

    /** Only the first quotation is on record. */
    private static Attestation attestation(Parsed.Document document) {
        String words = document.body().quotations().get(0).words();
        Attestation.Entry entry = new Attestation.Entry(
                Attestation.hash(words, List.of("mayor")),
                "never",
                new Attestation.Finding(new Match(17, 60), Changes.NONE),
                null,
                "0".repeat(32));
        return new Attestation(TEXT_HASH, 5000, LocalDate.of(2026, 11, 22), 0, List.of(entry), List.of());
    }
}
