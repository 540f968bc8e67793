package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.text.Located;
import sourcebook.text.Span;

class BodyTest {
    private static String markup(Fragment fragment) {
        return fragment.parts().stream()
                .filter(p -> !(p instanceof Part.Bound))
                .map(p -> p instanceof Part.Markup markup
                        ? markup.html()
                        : "<" + p.getClass().getSimpleName() + ">")
                .collect(Collectors.joining());
    }

    /** Whatever stands before, and however lines end, a reference is found at its own characters. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "😀😀 ",
                "a\t",
                "> a\t",
                "- 😀\n\n  ",
                "😀 &amp; &#x1F600; \\* `😀` *é* ",
                "|a|\n|-|\n|😀 ",
                "### 😀 ",
                "“😀” <!-- 😀 --> <b> ",
                "[^1] 😀\n\n[^1]: 😀\n\n    ",
                "1. > - ",
                "a\u00A0b\u200Bc ",
                "![😀](i.png) [😀](a.md) <https://a.b/> "
            })
    void keepsPlacesOfReferences(String before) {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String content = "---\ntitle: 😀\n---\n" + before + "[[one#a|😀]] 😀 [@two#b, p. 1; @three] [[ four ]]";
            Body body = ((Parsed.Document) Parsing.of("pages", content.replace("\n", end))
                            .parsed()
                            .orElseThrow())
                    .body();

            assertThat(body.links())
                    .extracting(r -> r.span().content())
                    .as(before)
                    .containsExactly("one#a", "four");
            assertThat(body.citations()).extracting(r -> r.span().content()).containsExactly("@two#b", "@three");
        }
    }

    @Test
    void countsColumnsInCodePointsAndLinesFromTheTopOfTheFile() {
        Body body = Parsing.body("a\r\n\r\n😀\t😀 [[one]]\r\n");

        assertThat(body.links().get(0).span()).hasToString("content/pages/x.md:6:7");
    }

    @Test
    void readsTargetAnchorAndLabel() {
        Body body = Parsing.body("[[ a  b #c| d\ne ]] [[#f]] [[g|h|i]] [@j#k]");

        assertThat(body.links()).extracting(Reference::target).containsExactly("a b", "", "g");
        assertThat(body.links()).extracting(Reference::anchor).containsExactly("c", "f", null);
        assertThat(body.citations()).extracting(Reference::target).containsExactly("j");
        assertThat(body.citations()).extracting(Reference::anchor).containsExactly("k");
        assertThat(body.lead().parts())
                .filteredOn(Part.CrossLink.class::isInstance)
                .extracting(p -> ((Part.CrossLink) p).label())
                .containsExactly("d e", "f", "h|i");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Curator’s note      ~ curators-note
            Key points          ~ key-points
            “U.S.” & Co.        ~ u-s-co
            Ünïted Ægir 2       ~ united-ægir-2
            ﬁre ②               ~ fire-2
            Россия              ~ россия
            😀                  ~ section
            *a* `b` [c](d.md)   ~ a-b-c
            a_b_c               ~ a-b-c
            --a--               ~ a
            """)
    void makesAnchorsOfHeadings(String heading, String slug) {
        Body body = ((Parsed.Document)
                        Parsing.ofBody("## " + heading + "\n").parsed().orElseThrow())
                .body();

        assertThat(body.anchors()).extracting(Located::value).containsExactly(slug);
        assertThat(body.sections()).extracting(Section::id).containsExactly(slug);
        assertThat(body.anchors().get(0).span().content()).isEqualTo("## " + heading);
    }

    @Test
    void takesAnAnchorInBraces() {
        Body body = Parsing.body("## *A* b {#c}\n\nSetext {#d}\n===\n\n### E   {#f}   ###\n");

        assertThat(body.anchors()).extracting(Located::value).containsExactly("c", "d", "f");
        assertThat(body.sections()).extracting(Section::title).containsExactly("A b", "Setext");
        assertThat(markup(body.sections().get(1).fragment()).strip()).isEqualTo("<h3 id=\"f\">E</h3>");
    }

    @Test
    void reportsAnchorsThatStandTwice() {
        assertThat(Parsing.ofBody("## 😀 A\n\n> b\n>\n> — [[c]] {#a}\n\n### a\n")
                        .shown())
                .isEqualTo("SB212 6:1 > b\nSB212 10:1 ### a");
        assertThat(Parsing.ofBody("## A\n\n> b\n>\n> — [[c]] {#a}\n").shown()).startsWith("SB212 6:1 > b");
    }

    @Test
    void splitsTheBodyAtHeadingsOfTheFirstTwoLevels() {
        Body body = Parsing.body("lead\n\n# One\n\nfirst\n\n### Sub\n\n## Two\n");

        assertThat(markup(body.lead()).strip()).isEqualTo("<p>lead</p>");
        assertThat(body.sections()).extracting(Section::title).containsExactly("One", "Two");
        assertThat(markup(body.sections().get(0).fragment()).strip())
                .isEqualTo("<p>first</p>\n<h3 id=\"sub\">Sub</h3>");
        assertThat(body.sections().get(1).fragment().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            He said “a 😀 b” [@c].           | “a 😀 b”           | a 😀 b
            He said "a" and “b”.             | "a";“b”             | a;b
            He said \\“a\\*” &ldquo;b&rdquo; | “a\\*”;&ldquo;b&rdquo; | a*;b
            *“a* b”                          | “a* b”              | a b
            “” “ ”                           | ''                  | ''
            """)
    void findsQuotedWordsWithTheirPlaces(String text, String places, String words) {
        List<Located<String>> quoted = Parsing.body("😀 " + text.replace("\\\\", "\\"))
                .sentences()
                .get(0)
                .quoted();

        assertThat(quoted.stream().map(q -> q.span().content()).collect(Collectors.joining(";")))
                .isEqualTo(places.replace("\\\\", "\\"));
        assertThat(quoted.stream().map(Located::value).collect(Collectors.joining(";")))
                .isEqualTo(words);
    }

    @Test
    void keepsBracketsThatAreOrdinaryText() {
        Body body = Parsing.body("A [b *c* [[d]]] e ![f [@g]].\n\n> The [pact] holds [*all* [two]].\n>\n> — [[h]]\n");

        assertThat(markup(body.lead())).startsWith("<p>A [b <em>c</em> <CrossLink>] e ![f <Citation>].</p>");
        assertThat(body.sentences()).extracting(Sentence::text).containsExactly("A [b c \uFDD2] e ![f ].");
        assertThat(body.quotations()).extracting(Quotation::words).containsExactly("The [pact] holds [all [two]].");
    }

    @Test
    void keepsTextOfAnySpelling() {
        Body body = Parsing.body("\\[a\\] &lt; `b]` 1 < 2\n");

        assertThat(markup(body.lead()).strip()).isEqualTo("<p>[a] &lt; <code>b]</code> 1 &lt; 2</p>");
        assertThat(body.sentences().get(0).text()).isEqualTo("[a] < b] 1 < 2");
    }

    @Test
    void collectsRelativeLinksWithTheirPlaces() {
        Body body = Parsing.body("😀 [a](b.md#c \"t\") ![d](e%20f.png) [g][h] [](#i)\n\n[h]: ../j.md\n");

        assertThat(body.paths()).extracting(LocalPath::path).containsExactly("b.md", "e%20f.png", "../j.md", "");
        assertThat(body.paths()).extracting(LocalPath::anchor).containsExactly("c", null, null, "i");
        assertThat(body.paths()).extracting(LocalPath::image).containsExactly(false, true, false, false);
        assertThat(body.paths())
                .extracting(p -> p.span().content())
                .containsExactly("b.md#c", "e%20f.png", "../j.md", "#i");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "&#106;avascript:alert(1)",
                "java&#10;script:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//example.org/x",
                "\\\\\\\\example.org",
                "file:///x",
                "C:/x.md"
            })
    void refusesOtherSchemes(String url) {
        Parsing parsing = Parsing.ofBody("😀 [a](" + url + ")\n");

        assertThat(parsing.shown()).isEqualTo("SB206 4:7 " + url);
    }

    @Test
    void warnsOfHtmlAndDropsComments() {
        Parsing parsing = Parsing.ofBody("😀 <b>x</b> <!-- <i> -->\n\n<div>\n<!-- y -->\n\n<!-- z -->\n");

        assertThat(parsing.shown()).isEqualTo("SB209 4:3 <b>\nSB209 4:7 </b>\nSB209 6:1 <div>");
        Parsed.Document document = (Parsed.Document) parsing.parsed().orElseThrow();
        assertThat(markup(document.body().lead()))
                .contains("&lt;b&gt;x&lt;/b&gt;")
                .doesNotContain("z", "<i>");
    }

    @Test
    void reportsQuotationMarksWithoutCounterpart() {
        assertThat(Parsing.ofBody("😀 “a “b” c\n\nd” \"e\n").shown())
                .isEqualTo("SB310 4:3 “\nSB310 6:2 ”\nSB310 6:4 \"");
    }

    @Test
    void acceptsLongRulesAndUnderlines() {
        String line = "-".repeat(200);

        assertThat(Parsing.body("a\n" + line + "\n\n" + "*".repeat(200) + "\n").sections())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. ", ">", "> - ", "  - ", "\t- "})
    void refusesDeepNestingWithItsPlace(String marker) {
        String deep = marker.repeat(70);

        assertThat(Parsing.ofBody("a\n\n" + deep + "b\n").shown()).isEqualTo("SB103 6:1 " + deep + "b");
        assertThat(Parsing.ofBody(marker.repeat(5) + "b\n").shown()).doesNotContain("SB103");
    }

    @Test
    void refusesDeepEmphasisWithItsPlace() {
        String text = "*a **b ".repeat(40) + "c** d*".repeat(40);

        assertThat(Parsing.ofBody("😀 " + text + "\n").shown()).startsWith("SB103 4:");
        assertThat(Parsing.ofBody("*a **b c** d*\n").shown()).isEmpty();
    }

    @Test
    void refusesLongParagraphsAndRowsWithTheirPlace() {
        String words = "word ".repeat(999);

        assertThat(Parsing.ofBody("a\n\n" + words + "\n").shown()).isEmpty();
        assertThat(Parsing.ofBody("a\n\n" + words + "words\n").shown()).isEqualTo("SB103 6:1 " + words + "words");
        assertThat(Parsing.ofBody("a\n\n" + (words + "\n").repeat(2)).shown()).isEqualTo("SB103 6:1 " + words);
        assertThat(Parsing.ofBody("|a|\n|-|\n|" + words + words + "|\n").shown())
                .startsWith("SB103 6:1");
        assertThat(Parsing.ofBody("## " + words + words + "\n").shown()).startsWith("SB103 4:1 ## word");
    }

    @Test
    void refusesManyLinesWithoutAnEmptyOne() {
        assertThat(Parsing.ofBody("- a\n".repeat(1000) + "\n- b\n").shown()).isEmpty();
        assertThat(Parsing.ofBody("- a\n".repeat(1001)).shown()).isEqualTo("SB103 1004:1 - a");
        assertThat(Parsing.ofBody("|a|\n|-|\n" + ("|" + "b".repeat(4000) + "|\n").repeat(20))
                        .shown())
                .startsWith("SB103 18:1");
    }

    @Test
    void readsALongTable() {
        Body body = Parsing.body("|a|b|\n|-|-|\n" + "|[[c]]|[@d]|\n".repeat(900));

        assertThat(body.links()).hasSize(900);
        assertThat(body.sentences()).hasSize(900);
    }

    @Test
    void readsAnEmptyBody() {
        for (String nothing : List.of("", "\n", "\r\n \t\r\n", "<!-- x -->")) {
            Body body = Parsing.body(nothing);

            assertThat(body.lead().isEmpty()).isTrue();
            assertThat(body.sentences()).isEmpty();
        }
    }

    @Test
    void namesPlacesOfMalformedReferences() {
        assertThat(Parsing.ofBody("😀 [[]] [[#]] [[a|]] [[|b]] [@] [@;a] [@a; b] [@a b] [@a#]\n")
                        .shown())
                .isEqualTo("""
                        SB213 4:3 [[]]
                        SB213 4:8 [[#]]
                        SB213 4:14 [[a|]]
                        SB213 4:21 [[|b]]
                        SB213 4:28 [@]
                        SB213 4:32 [@;a]
                        SB213 4:38 [@a; b]
                        SB213 4:46 [@a b]
                        SB213 4:53 [@a#]""");
    }

    @Test
    void coversQuotationBlocksWhole() {
        Span span = Parsing.body("a\n\n> 😀\n>\n> — [[b]]\n\nc\n")
                .quotations()
                .get(0)
                .span();

        assertThat(span.content()).isEqualTo("> 😀\n>\n> — [[b]]");
    }

    @Test
    void refusesInvisibleCharactersWrittenAsNumbers() {
        assertThat(Parsing.ofBody("😀 &#xFDD0;0&#xFDD1;\n").shown()).isEqualTo("SB102 4:3 &#xFDD0;");
        assertThat(Parsing.ofBody("a\n\n&#8238;b\n").shown()).isEqualTo("SB102 6:1 &#8238;");
        assertThat(Parsing.ofBody("&#0; &#xFFFF;\n").shown()).isEqualTo("SB102 4:1 &#0;");
        assertThat(Parsing.ofBody("&#x41; \uFFFC &#10; &#9999999;\n").shown()).isEmpty();
        assertThat(Parsing.ofBody("a &#x0000202E;b\n").shown()).isEqualTo("SB102 4:3 &#x0000202E;");
        assertThat(Parsing.ofBody("a [x](y 'b&#X0001B;')\n").shown()).isEqualTo("SB102 4:11 &#X0001B;");
        assertThat(Parsing.ofBody("a `&#00000027;`\n").shown()).isEqualTo("SB102 4:4 &#00000027;");
        assertThat(Parsing.ofBody("![&#x0000FDD0;0&#x0000FDD1;](a.png)\n").shown())
                .isEqualTo("SB102 4:3 &#x0000FDD0;");
        assertThat(Parsing.ofBody("a &#xD800;b\n").shown()).isEqualTo("SB102 4:3 &#xD800;");
        assertThat(Parsing.ofBody("a &#1;b\n").shown()).isEqualTo("SB102 4:3 &#1;");
    }

    @Test
    void warnsOfCharactersThatTakeNoRoom() {
        assertThat(Parsing.ofBody("a &#x200B;b &#8203;\n").shown()).isEqualTo("SB124 4:3 &#x200B;");
        assertThat(Parsing.ofBody("a &ZeroWidthSpace;b\n").shown()).isEqualTo("SB124 4:3 &ZeroWidthSpace;");
        assertThat(Parsing.ofBody("a &#xE0041; &nbsp; &amp;\n").shown()).isEqualTo("SB124 4:3 &#xE0041;");
    }

    @Test
    void refusesALinkInTheTextOfALink() {
        String place = "SB213 4:8 ";
        assertThat(Parsing.ofBody("a [b c [[d]] e](https://example.org/)\n").shown())
                .isEqualTo(place + "[[d]]");
        assertThat(Parsing.ofBody("a [b c [@d] e](https://example.org/)\n").shown())
                .isEqualTo(place + "[@d]");
        assertThat(Parsing.ofBody("a [*c* <https://example.net/>](https://example.org/)\n")
                        .shown())
                .isEqualTo(place + "<https://example.net/>");
        // A mark of a footnote keeps brackets from being a link.
        assertThat(Parsing.ofBody("a [b c[^1]](https://example.org/)\n\n[^1]: Note.\n")
                        .shown())
                .isEmpty();
        assertThat(Parsing.ofBody("a [![the [[d]]](a.png)](https://example.org/) [[b]]\n")
                        .shown())
                .isEmpty();
    }

    @Test
    void beginsNoSectionInsideAList() {
        Body body = Parsing.body("- ## In a list\n\n## Real\n\n[^1]\n\n[^1]: # Note [[a]]\n");

        assertThat(body.sections()).extracting(Section::id).containsExactly("real");
        assertThat(body.anchors()).extracting(Located::value).contains("in-a-list", "real");
        assertThat(markup(body.lead())).contains("<h3 id=\"in-a-list\">In a list</h3>", "</li>");
        assertThat(markup(body.sections().get(0).fragment())).endsWith("<Footnotes>");
    }
}
