package sourcebook.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.parse.Parsed;

class LinkerTest {
    private final Map<String, String> files = new HashMap<>();

    LinkerTest() {
        file("actors/ada", "name: Ada Lovelace\nkind: person\nvariants: [Countess of Lovelace, “Ada”]\n", "");
        file("actors/press", "name: The Press’s Own\nkind: organization\n", "");
        file("topics/engine", "title: The engine\norder: 1\n", "## Key points\n");
        file(
                "sources/note",
                "title: A note on the engine\nlabel: Note A\npublisher: press\nlanguage: en\nkind: k\n"
                        + "obtained: original\ntopics: [engine]\npositions: [{claim: weaves, direction: affirms, certainty: fact, voice: own, note: Said so.}]\n",
                "> It weaves.\n>\n> — [[ada]] {#weave}\n");
        file("claims/weaves", "title: The engine weaves\ntopics: [engine]\n", "");
        file("agreements/pact", "title: Pact\nparties: [ada]\nprovisions: [{id: first, label: First}]\n", "");
    }

    private void file(String path, String yaml, String body) {
        files.put("content/" + path + ".md", "---\n" + yaml + "---\n" + body);
    }

    private LinkedSite link() {
        return LinkedSite.of(files, Set.of("map.png", "docs/plan.pdf", "docs/cafe\u0301.pdf"));
    }

    private LinkedSite linkPage(String body) {
        file("pages/page", "title: Page\n", body);
        return link();
    }

    private static Parsed.Document page(LinkedSite linked, String id) {
        return linked.site().document(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "Ada Lovelace",
                "ada lovelace",
                "ADA\u00A0LOVELACE",
                "Countess  of\nLovelace",
                "“Ada”",
                "Ada Lovelace#weave|x"
            })
    void findsPagesByIdNameAndVariant(String target) {
        LinkedSite linked = linkPage("😀 [[" + target.replace("#weave|x", "|x").replace('\u00A0', ' ') + "]]\n");

        assertThat(linked.shown()).isEmpty();
        assertThat(page(linked, "page").body().links())
                .extracting(r -> linked.site().target(r).orElseThrow().id())
                .containsExactly("ada");
    }

    @Test
    void doesNotMindTheFormOfApostrophesAndComposedLetters() {
        file("actors/zoe", "name: Zo\u00EB\nkind: person\n", "");

        assertThat(linkPage("[[the press's own]] [[Zoe\u0308]] [[Note a]]\n").shown())
                .isEmpty();
    }

    @Test
    void prefersAnIdToAName() {
        file("actors/other", "name: engine\nkind: person\n", "");
        LinkedSite linked = linkPage("[[engine]]\n");

        assertThat(linked.site()
                        .target(page(linked, "page").body().links().get(0))
                        .orElseThrow()
                        .path())
                .isEqualTo("topics/engine.html");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            [[adda]]              ~ SB201 content/pages/page.md:4:5 adda
            [[Ada Lovelase|x]]    ~ SB201 content/pages/page.md:4:5 Ada Lovelase
            [@ada]                ~ SB204 content/pages/page.md:4:4 @ada
            [@Note A]             ~ SB213 content/pages/page.md:4:3 [@Note A]
            [@note#no]            ~ SB203 content/pages/page.md:4:4 @note#no
            [[engine#no|x]]       ~ SB203 content/pages/page.md:4:5 engine#no
            [[#no]]               ~ SB203 content/pages/page.md:4:5 #no
            [x](topics/no.html)   ~ SB207 content/pages/page.md:4:7 topics/no.html
            [x](../topics/no.md)  ~ SB207 content/pages/page.md:4:7 ../topics/no.md
            [x](../../etc/x.html) ~ SB207 content/pages/page.md:4:7 ../../etc/x.html
            [x](no.pdf)           ~ SB208 content/pages/page.md:4:7 no.pdf
            ![x](no.png)          ~ SB208 content/pages/page.md:4:8 no.png
            ![x](topics/engine.html) ~ SB208 content/pages/page.md:4:8 topics/engine.html
            [x](topics/engine.html#no) ~ SB203 content/pages/page.md:4:7 topics/engine.html#no
            [x](#no)              ~ SB203 content/pages/page.md:4:7 #no
            """)
    void namesThePlaceOfWhatLeadsNowhere(String markdown, String reported) {
        assertThat(linkPage("😀 " + markdown + "\n").shown()).isEqualTo(reported);
    }

    @Test
    void suggestsTheNearestName() {
        assertThat(linkPage("[[adda]]\n").diagnostics().sorted())
                .extracting(Diagnostic::help)
                .containsExactly(
                        "did you mean 'ada'? Or, if it is new, make a file for it: 'new actor ID --title NAME', 'new event …' and so on");
        assertThat(linkPage("[[engine#key]]\n").diagnostics().sorted())
                .extracting(Diagnostic::help)
                .containsExactly("its anchors are: key-points");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            [x](topics/engine.html)               ~ topics/engine.html
            [x](./topics/../topics/engine.html)   ~ topics/engine.html
            [x](topics/engine.html#key-points)    ~ topics/engine.html#key-points
            [x](/topics/engine.html)              ~ topics/engine.html
            [x](../topics/engine.md)              ~ topics/engine.html
            [x](page.md)                          ~ page.html
            [x](#here)                            ~ page.html#here
            [x](docs/plan.pdf)                    ~ docs/plan.pdf
            [x](docs/caf\u00E9.pdf)               ~ docs/cafe\u0301.pdf
            ![x](map.png)                         ~ map.png
            [x](topics/)                          ~ topics/index.html
            [x](./)                               ~ index.html
            [x](timeline.html)                    ~ timeline.html
            """)
    void resolvesRelativeLinks(String markdown, String path) {
        LinkedSite linked = linkPage(markdown + "\n\n### Here\n");

        assertThat(linked.shown()).isEmpty();
        assertThat(page(linked, "page").body().paths())
                .extracting(p -> linked.site().path(p).orElseThrow())
                .containsExactly(path);
    }

    @Test
    void resolvesRelativeLinksFromAPageInAFolder() {
        file(
                "topics/second",
                "title: Second\norder: 2\n",
                "[a](engine.md) [b](engine.html) [c](../page.html) [d](../pages/page.md) ![e](../map.png)\n");
        LinkedSite linked = linkPage("");

        assertThat(linked.shown()).isEmpty();
        assertThat(page(linked, "second").body().paths())
                .extracting(p -> linked.site().path(p).orElseThrow())
                .containsExactly("topics/engine.html", "topics/engine.html", "page.html", "page.html", "map.png");
    }

    @Test
    void knowsEveryKindOfAnchor() {
        assertThat(linkPage("""
                                [[engine#key-points]] [@note#weave] [@note#weaves] [[note#positions]]
                                [[pact#first]] [[pact#provisions]] [[#own]]

                                ### Own
                                """).shown()).isEmpty();
    }

    @Test
    void invertsReferencesOnce() {
        LinkedSite linked = linkPage("[[ada]] here. No link. [[ada]] and [[ada|she]] there.\n\n## [[engine]]\n");

        assertThat(linked.site().backlinks(page(linked, "ada")))
                .extracting(b -> b.from().id() + " " + b.sentences().size())
                .containsExactlyInAnyOrder("page 2", "note 0");
        assertThat(linked.site().backlinks(page(linked, "engine")))
                .extracting(b -> b.from().id() + " " + b.sentences().size())
                .containsExactly("page 0");
        assertThat(linked.site().backlinks(page(linked, "page"))).isEmpty();
    }

    @Test
    void refusesNamesThatAreTaken() {
        file(
                "actors/eve",
                "name: Eve\nkind: person\nvariants: [countess of lovelace, Ada Lovelace, engine, Eve]\n",
                "");

        assertThat(link().shown()).isEqualTo("""
                SB211 content/actors/eve.md:4:12 countess of lovelace
                SB211 content/actors/eve.md:4:34 Ada Lovelace
                SB211 content/actors/eve.md:4:48 engine""");
    }

    @Test
    void refusesIdsThatAreTaken() {
        file("actors/pact", "name: Engine\nkind: organization\n", "");

        assertThat(link().shown()).isEqualTo("SB210 content/agreements/pact.md");
    }

    @Test
    void saysWhichPagesANameMayMean() {
        file("events/one", "title: The day\ndate: 2024\n", "");
        file("events/two", "title: the Day\ndate: 2024\n", "");
        List<Diagnostic> found = linkPage("[[The day]]\n").diagnostics().sorted();

        assertThat(found).extracting(d -> d.code().id()).containsExactly("SB202");
        assertThat(found.get(0).help()).contains("one (content/events/one.md), two (content/events/two.md)");
    }

    @Test
    void doesNotComplainOfLinksToBrokenFiles() {
        files.put("content/actors/broken.md", "---\nname: [a]\n---\n");

        assertThat(linkPage("[[broken]]\n").shown()).doesNotContain("SB201").contains("SB116");
    }

    @Test
    void keepsDraftsOut() {
        file("actors/draft", "name: Draft\nkind: person\nstatus: draft\n", "[[nobody]]\n");
        LinkedSite linked = linkPage("[[draft]]\n");

        assertThat(linked.shown()).isEqualTo("SB107 content/actors/draft.md\nSB205 content/pages/page.md:4:3 draft");
        assertThat(linked.site().find("draft")).isEmpty();
    }

    @Test
    void refusesPagesThatWouldOverwriteOthers() {
        file("pages/timeline", "title: T\n", "");
        file("topics/index", "title: T\norder: 3\n", "");

        assertThat(link().shown()).isEqualTo("SB401 content/pages/timeline.md\nSB401 content/topics/index.md");
    }

    @Test
    void checksQuotationsAndProvisionsThatASourceNames() {
        file(
                "sources/other",
                "title: O\nlabel: O\npublisher: engine\nlanguage: en\nkind: k\nobtained: original\ntopics: [ada]\n"
                        + "positions: [{claim: weaves, direction: affirms, certainty: fact, quotation: no, voice: own}]\n"
                        + "provisions: [{agreement: pact, provision: secnd, text: t}]\n",
                "> A.\n>\n> — [[engine]]\n");

        assertThat(link().shown()).isEqualTo("""
                SB204 content/sources/other.md:4:12 engine
                SB204 content/sources/other.md:8:10 ada
                SB203 content/sources/other.md:9:77 no
                SB203 content/sources/other.md:10:43 secnd
                SB302 content/sources/other.md:14:7 engine""");
    }
}
