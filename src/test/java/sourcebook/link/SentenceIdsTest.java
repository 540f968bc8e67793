package sourcebook.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import sourcebook.artifact.Planned;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.evidence.Attestation;
import sourcebook.language.Vocabulary;
import sourcebook.message.English;
import sourcebook.parse.Parsed;

class SentenceIdsTest {
    private final Map<String, String> files = new HashMap<>();

    SentenceIdsTest() {
        files.put("content/actors/press.md", "---\nname: The Press\nkind: organization\n---\n");
        files.put("content/topics/engine.md", "---\ntitle: The engine\norder: 1\n---\n");
        source("The engine weaves. It is new.");
    }

    private void source(String body) {
        files.put(
                "content/sources/note.md",
                "---\ntitle: A note\nlabel: Note\npublisher: press\nlanguage: en\nkind: k\nobtained: original\n"
                        + "topics: [engine]\n---\n" + body + "\n");
    }

    private static List<String> ids(LinkedSite linked) {
        return SentenceIds.of(linked.site()).of(linked.site().document("note"));
    }

    private List<String> ids(String body) {
        source(body);
        LinkedSite linked = LinkedSite.of(files, Set.of());
        assertThat(linked.shown()).isEmpty();
        return ids(linked);
    }

    private List<Diagnostic> cite(String sentence) {
        files.put("content/claims/page.md", "---\ntitle: Page\ntopics: [engine]\n---\n" + sentence + "\n");
        return LinkedSite.of(files, Set.of()).diagnostics().sorted();
    }

    @Test
    void areMadeOfTheHashThatAnAttestationKnows() {
        assertThat(ids("The engine weaves."))
                .containsExactly("s-" + Attestation.hash("The engine weaves.").substring(0, 8));
    }

    @Test
    void stayWhateverChangesAroundTheSentence() {
        String id = ids("The engine weaves. It is new.").get(1);

        assertThat(ids("It is new.")).containsExactly(id);
        assertThat(ids("Another one.\n\n- It is\n  *new*.\n\n## Head\n\nA last one."))
                .contains(id);
        assertThat(ids("The engine weaves. It is old.")).doesNotContain(id);
    }

    @Test
    void areThoseThatTheCuratorGave() {
        assertThat(ids("The engine weaves. {#weaves} It is new."))
                .startsWith("weaves")
                .hasSize(2);
    }

    @Test
    void sentencesOfTheSameWordsAreCounted() {
        String id = ids("It is new.").get(0);

        assertThat(ids("It is new. Yes. It is new.\n\nIt is new.\n\n## H {#" + id + "-3}\n"))
                .containsExactly(id, ids("Yes.").get(0), id + "-2", id + "-4");
    }

    @Test
    void veryManySentencesOfTheSameWordsTakeNoLong() {
        List<String> ids = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(15), () -> ids("It is new.\n\n".repeat(20_000)));

        assertThat(ids).hasSize(20_000).doesNotHaveDuplicates();
        assertThat(ids.get(19_999)).isEqualTo(ids.get(0) + "-20000");
    }

    @Test
    void showTheNamesToWhichLinksLead() {
        assertThat(ids("[[press]] is new."))
                .isEqualTo(ids("The Press is new."))
                .isEqualTo(ids("[[the press]] is\nnew."));
    }

    @Test
    void canBeCited() {
        String id = ids("[[press]] weaves. It is new. {#new}").get(0);

        assertThat(cite("It weaves [@note#" + id + "]. It is new [@note#new; @note#" + id + "]. [[note#" + id + "]]."))
                .isEmpty();
    }

    @Test
    void aSentenceThatHasGoneIsMissedAndTheNearestNamed() {
        String id = ids("Nobody knows. The first engine weaves patterns. It is new.")
                .get(1);

        assertThat(cite("The engine weaves patterns for the first time [@note#s-00000000]."))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.code().id()).isEqualTo("SB203");
                    assertThat(d.message()).isEqualTo("the page 'note' has no sentence with the anchor 's-00000000'");
                    assertThat(d.help())
                            .isEqualTo(
                                    "it was changed or taken out; did you mean '" + id
                                            + "', “The first engine weaves patterns.”? 'cite note' lists what can be cited there");
                });
        assertThat(cite("Nothing alike [@note#s-00000000]."))
                .singleElement()
                .satisfies(d -> assertThat(d.help())
                        .isEqualTo("it was changed or taken out; 'cite note' lists what can be cited there"));
    }

    /** Links are reused where other pages show the same to others; sentences change without that. */
    @Test
    void aChangedSentenceIsMissedWhereLinksAreReused() {
        String id = ids("The engine weaves.").get(0);
        assertThat(cite("It weaves [@note#" + id + "].")).isEmpty();
        LinkedSite before = LinkedSite.of(files, Set.of());
        source("The engine knits.");
        LinkedSite changed = LinkedSite.of(files, Set.of());

        assertThat(codes(before.files(), before.site())).isEmpty();
        assertThat(codes(changed.files(), before.site())).containsExactly("SB203");
    }

    private static List<String> codes(List<Parsed> files, Site before) {
        Diagnostics diagnostics = new Diagnostics();
        Linker linker = new Linker(files, false, before, Vocabulary.ENGLISH, English.WORDING, diagnostics);
        linker.link(Planned.plan(linker, Set.of(), diagnostics));
        return diagnostics.sorted().stream().map(d -> d.code().id()).toList();
    }

    @Test
    void whatCanBeCitedIsListed() {
        source("The engine weaves. {#weaves}\n\n> Yes.\n>\n> — [[press]] {#yes}");
        Site site = LinkedSite.of(files, Set.of()).site();

        assertThat(Citable.of(site.document("note"), site))
                .extracting(c -> c.citation() + " " + c.words())
                .containsExactly("[@note#yes] The Press, “Yes.”", "[@note#weaves] The engine weaves.");
    }
}
