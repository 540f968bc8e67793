package sourcebook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sourcebook.artifact.Planned;
import sourcebook.artifact.Rendition;
import sourcebook.artifact.SiteFile;
import sourcebook.link.LinkedSite;
import sourcebook.link.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PreviewsTest {
    private static final Map<String, String> FILES = Map.of(
            "content/topics/arms.md", "---\ntitle: Arms\norder: 1\n---\nThey differ [@report].\n",
            "content/actors/mayor.md", "---\nname: The mayor\nkind: person\n---\n",
            "content/actors/town.md", "---\nname: Town\nkind: state\n---\n",
            "content/actors/paper.md", "---\nname: The Paper\nkind: organization\n---\n",
            "content/claims/sale.md", "---\ntitle: It is for sale\ntopics: [arms]\n---\n",
            "content/events/fair.md", "---\ntitle: The fair\ndate: \"2024-06\"\nplace: Dock\n---\n",
            "content/agreements/lease.md", "---\ntitle: Lease\nsigned: \"1961\"\nparties: [mayor, town]\n---\n",
            "content/pages/note.md", "---\ntitle: Note\n---\nA note.\n",
            "content/sources/report.md", """
            ---
            title: A </script> report
            label: Report
            publisher: paper
            published: "2024-06-18"
            language: en
            kind: news report
            obtained: original
            topics: [arms]
            actors: [{actor: mayor, role: head of the town}]
            positions:
              - {claim: sale, direction: affirms, certainty: fact, by: [mayor, town], words: for sale, figures: [{amount: 9, bound: more than, unit: boats, item: boats}]}
              - {claim: sale, direction: affirms, certainty: fact, by: [mayor], note: Said so.}
              - {claim: sale, direction: denies, certainty: fact, unnamed: officials, quotation: never}
              - {claim: sale, direction: denies, certainty: possible, voice: own, note: Said so.}
            ---
            A summary of [[mayor]]’s words.

            > We will never sell.
            >
            > — [[mayor]] and [[town]], 2024-06-17 {#never}
            """);

    private final Site site = LinkedSite.of(FILES, Set.of()).site();

    private SiteFile file(String id) {
        return Planned.files(site, new PreviewFormat()).stream()
                .filter(f ->
                        f.path().equals(Rendition.PREVIEW.path(site.document(id).path())))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode preview(String id) {
        SiteFile file = file(id);
        String script = new String(file.bytes(), StandardCharsets.UTF_8);
        String start = "sourcebookPreview(\"" + file.path().replaceFirst("js$", "html") + "\",";
        assertThat(script).startsWith(start).endsWith(")\n").doesNotContain("<");
        return JsonMapper.shared().readTree(script.substring(start.length(), script.length() - 2));
    }

    private String facts(String id) {
        String facts = preview(id).get("facts").stringValue();
        return preview(id).get("kind").stringValue() + (facts.isEmpty() ? "" : " | " + facts);
    }

    @Test
    void stateAtAGlanceWhatAPageIs() {
        assertThat(facts("arms")).isEqualTo("topic | 1 source · 1 claim · 1 min read");
        assertThat(facts("report")).isEqualTo("source | The Paper · June 18, 2024 · news report");
        assertThat(facts("sale")).isEqualTo("claim | Affirmed in 1 of 1 source; denied in 1; doubted in 1.");
        assertThat(facts("mayor")).isEqualTo("person | head of the town");
        assertThat(facts("town")).isEqualTo("state");
        assertThat(facts("fair")).isEqualTo("event | June 2024 · Dock");
        assertThat(facts("lease")).isEqualTo("agreement | signed 1961 · The mayor, Town");
        assertThat(facts("note")).isEqualTo("page");
    }

    @Test
    void beginWithThePagesOwnSentencesIfItHasAny() {
        assertThat(preview("report").get("text").stringValue()).isEqualTo("A summary of The mayor’s words.");
        assertThat(preview("town").get("text").stringValue()).isEmpty();
    }

    @Test
    void showTheSidesOfAClaim() {
        assertThat(preview("sale").get("text").stringValue().split("\n"))
                .containsExactly(
                        "Affirmed: The mayor and Town: more than 9 boats; The mayor",
                        "Denied: Officials, not named: “We will never sell.”",
                        "Doubted: The Paper");
    }

    @Test
    void showTheQuotationOrThePositionsThatACitationMeans() {
        assertThat(file("report").path()).isEqualTo("sources/report.js");
        JsonNode parts = preview("report").get("parts");
        assertThat(parts.propertyNames()).containsExactly("never", "sale");
        assertThat(parts.get("never").get("text").stringValue()).isEqualTo("We will never sell.");
        assertThat(parts.get("never").get("by").stringValue()).isEqualTo("The mayor and Town, June 17, 2024");
        assertThat(parts.get("never").get("quoted").booleanValue()).isTrue();
        assertThat(parts.get("sale").get("by").stringValue()).isEqualTo("on: It is for sale");
        assertThat(parts.get("sale").get("text").stringValue().split("\n"))
                .containsExactly(
                        "The mayor and Town say so: more than 9 boats; “for sale”",
                        "The mayor says so",
                        "Officials, whom The Paper does not name, deny it: “We will never sell.”",
                        "The Paper doubts it");
        assertThat(preview("arms").get("parts")).isEmpty();
    }

    @Test
    void wordsOfAnotherLanguageSayWhichItIs() {
        Map<String, String> files = new HashMap<>(FILES);
        files.computeIfPresent(
                "content/sources/report.md",
                (path, report) -> report.replace("language: en", "language: ar")
                        .replace("We will never sell.", "لن نبيع أبدا")
                        .replace("words: for sale", "words: للبيع"));
        Site arabic = LinkedSite.of(files, Set.of()).site();
        assertThat(CitedPlaces.of(arabic).in(arabic.document("report")).values())
                .extracting(p -> p.text().scripted().toString())
                .containsExactly(
                        "[{lang=ar, dir=rtl, textContent=لن نبيع أبدا}]",
                        "[The mayor and Town say so, : , more than 9 boats, ; , “, {lang=ar, dir=rtl, textContent=للبيع}, ”, "
                                + "\n, The mayor says so, \n, Officials, whom The Paper does not name, deny it, : , “, "
                                + "{lang=ar, dir=rtl, textContent=لن نبيع أبدا}, ”, \n, The Paper doubts it]");
        assertThat(CitedPlaces.of(arabic)
                        .in(arabic.document("report"))
                        .get("never")
                        .text()
                        .markup(false))
                .hasToString("<span lang=\"ar\" dir=\"rtl\">لن نبيع أبدا</span>");
        assertThat(new Previews(arabic).of(arabic.document("sale")).text().toString())
                .contains("{lang=ar, dir=rtl, textContent=لن نبيع أبدا}");
    }
}
