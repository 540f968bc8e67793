package sourcebook.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.site.License;
import sourcebook.site.Publication;

class MarkdownCopyTest {
    private static String quoted(String words) {
        return "“" + words + "”";
    }

    private static final Set<String> PAGES = Set.of("index.html", "topics/arms.html", "sources/note.html");

    private static String copy(String html) {
        return MarkdownCopy.text("<main>" + html + "</main>", "topics/arms.html", PAGES, MarkdownCopyTest::quoted);
    }

    /** Returns what a reader of Markdown makes of a copy. */
    private static org.jsoup.nodes.Document read(String markdown) {
        MutableDataSet options = new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create()));
        String html = HtmlRenderer.builder(options)
                .build()
                .render(Parser.builder(options).build().parse(markdown));
        return Jsoup.parse(html);
    }

    private static String paragraph(String text) {
        return "<p>" + StringEscapeUtils.escapeHtml4(text) + "</p>";
    }

    // ---- The main part -----------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav>no</nav><main id=\"content\">%s</main><footer>no</footer>",
                "<MAIN>%s</MAIN>no",
                "<!-- <main>no</main> --><main>%s</main>",
                "<!-- <main>no --><MAIN>%s</MAIN>",
                "<script>\"<main>no\"</script><MAIN>%s</MAIN>",
                "<main>%s",
                "%s"
            })
    void whatStandsOutsideTheMainPartIsLeftOut(String page) {
        String html = "<!DOCTYPE html><title>no</title>" + page.formatted("<p>Yes &amp; <em>this</em></p>");
        assertThat(MarkdownCopy.text(html, "topics/arms.html", PAGES, MarkdownCopyTest::quoted))
                .isEqualTo("Yes & *this*\n");
    }

    // ---- Text --------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# no heading",
                "#",
                "- no item",
                "+ no item",
                "* no item",
                "1. no item",
                "12) no item",
                "> no quotation",
                "--- ---",
                "- - -",
                "***",
                "===",
                "=",
                "_no emphasis_",
                "snake_case_name",
                "**no** *emphasis*",
                "a * b * c",
                "`no code`",
                "<b>no tag</b>",
                "a < b > c",
                "&amp; is no reference",
                "&#65; nor this",
                "[no](link)",
                "[no][link]",
                "[no]: link",
                "![no](image)",
                "!",
                "[^1] no note",
                "[ ] no box",
                "[x] no box",
                "~~no line~~",
                "C:\\path\\*",
                "a | b",
                "| a | b |",
                "https://example.org/a_b_c",
                "# #",
                "1986\\. A year",
                "2024. A year",
                "https://example.org/?a=1&copy=2",
                "<!-- no comment -->",
                "\\",
                "a\\",
                "``` no fence",
                "~~~ no fence",
                "[[no-link]] and [@no-citation]",
                "(see [1])(a)",
                "“[No Title]”: a [b] (c)",
                "    no code"
            })
    void textIsReadAsItIsWritten(String text) {
        assertThat(read(copy(paragraph(text))).select("body > p").text()).isEqualTo(text.strip());
        assertThat(read(copy("<ul><li>" + paragraph(text) + "<p>More.</p></li></ul>"))
                        .select("li > p")
                        .first()
                        .text())
                .isEqualTo(text.strip());
        assertThat(read(copy("<h2>" + StringEscapeUtils.escapeHtml4(text) + "</h2>"))
                        .select("h2")
                        .text())
                .isEqualTo(text.strip());
        assertThat(read(copy("<table><thead><tr><th>A</th><th>B</th></tr></thead><tr><td>"
                                + StringEscapeUtils.escapeHtml4(text) + "</td><td>C</td></tr></table>"))
                        .select("td")
                        .eachText())
                .containsExactly(text.strip(), "C");
        assertThat(read(copy("<p>Before <a href=\"x.csv\">" + StringEscapeUtils.escapeHtml4(text) + "</a>(after)</p>"))
                        .select("p")
                        .text())
                .isEqualTo("Before " + text.strip() + "(after)");
    }

    @Test
    void anyTextIsReadAsItIsWritten() {
        Random random = new Random(11);
        String characters = "ab1 .:!*_`~[]()<>#+-=|\\&;\"'";
        for (int i = 0; i < 3000; i++) {
            String text = random.ints(1 + random.nextInt(12), 0, characters.length())
                    .mapToObj(c -> String.valueOf(characters.charAt(c)))
                    .collect(Collectors.joining())
                    .strip()
                    .replaceAll(" +", " ");
            assertThat(read(copy(paragraph(text) + "<p>x</p>"))
                            .select("body > p")
                            .eachText())
                    .as(copy(paragraph(text)))
                    .containsExactlyElementsOf(text.isEmpty() ? List.of("x") : List.of(text, "x"));
        }
    }

    // ---- Parts of a page ---------------------------------------------------------------------------------------

    @Test
    void theTitleComesFirst() {
        assertThat(copy("<header><hgroup><p>Topic</p><h1>Arms</h1></hgroup><p>Which?</p></header>"))
                .isEqualTo("# Arms\n\nTopic\n\nWhich?\n");
    }

    @Test
    void whatServesTheScreenIsLeftOutAndWithItSectionsThatHoldNothingElse() {
        assertThat(copy("""
                        <nav><a href="#a">A</a></nav><form><input value="x"></form><p>Text
                        <svg><text>no</text></svg><span aria-hidden="true">–</span></p>
                        <section><h2>Picture</h2><figure><svg></svg><figcaption>Key</figcaption></figure></section>
                        <p class="meta screen-only">Follow</p><a class="permalink" href="#x">Link</a>
                        """)).isEqualTo("Text\n");
    }

    @Test
    void quotationsEndWithTheirSpeakers() {
        assertThat(copy("""
                        <figure id="absurd"><blockquote><p>One.</p><p>Two.</p></blockquote><figcaption>
                        <span><a href="../actors/x.html">X</a></span>, June 18
                        <p>Found word for word</p></figcaption></figure>
                        """)).isEqualTo("""
                        > <a id="absurd"></a>One.
                        >
                        > Two.
                        >
                        > — [X](../actors/x.html), June 18
                        >
                        > Found word for word
                        """);
    }

    @Test
    void anOriginalIsAQuotationInItsTranslation() {
        assertThat(copy("""
                        <figure><blockquote><p>One.</p></blockquote>
                        <figure><blockquote lang="sv"><p>Ett.</p></blockquote><figcaption>Original</figcaption></figure>
                        <figcaption>X</figcaption></figure>
                        """)).isEqualTo("""
                        > One.
                        >
                        > — X
                        >
                        > > Ett.
                        > >
                        > > — Original
                        """);
    }

    @Test
    void aCaptionWithoutASpeakerHasNoDash() {
        assertThat(copy("<figure><blockquote><p>One.</p></blockquote><figcaption><p>Also:</p></figcaption></figure>"))
                .isEqualTo("> One.\n>\n> Also:\n");
    }

    @Test
    void tablesKeepTheirCellsAndFactsBecomeAList() {
        assertThat(copy("""
                        <table><caption>Figures</caption><thead><tr><th>Who</th><th>What</th></tr></thead>
                        <tbody><tr><th scope="row">A|B</th><td><ul><li>one</li><li>two</li></ul></td></tr>
                        <tr><td>C</td></tr></tbody></table>
                        """)).isEqualTo("""
                        Figures

                        | Who | What |
                        | --- | --- |
                        | A\\|B | one<br>two |
                        | C | |
                        """);
        assertThat(copy("""
                        <table><caption class="visually-hidden">Facts</caption><tr><th>Publisher</th><td>GP</td></tr>
                        <tr><th>Date</th><td>June</td></tr></table>
                        """)).isEqualTo("- **Publisher**: GP\n- **Date**: June\n");
    }

    @Test
    void definitionsRepeatTheirTerm() {
        assertThat(copy("<dl><div><dt><span class=\"badge\">Asserts</span></dt><dd>A</dd><dd>B</dd></div></dl>"))
                .isEqualTo("- **Asserts**: A\n- **Asserts**: B\n");
    }

    @Test
    void listsInListsAreIndentedAndOneListDoesNotRunIntoTheNext() {
        String markdown = copy("<ol><li>One<ul><li>a</li><li>b</li></ul></li><li>Two</li></ol><ol><li>Three</li></ol>");
        assertThat(markdown).isEqualTo("""
                1. One

                   - a
                   - b

                2. Two

                <!-- -->

                1. Three
                """);
        assertThat(read(markdown).select("body > ol")).hasSize(2);
        assertThat(read(markdown).select("ol > li > ul > li").eachText()).containsExactly("a", "b");
    }

    @Test
    void wordsKeepTheirEmphasis() {
        assertThat(copy("<p><strong>Missiles: </strong><em>dozens</em> of <del>these</del> <q>things</q><br>and"
                        + " <code>a`b</code></p>"))
                .isEqualTo("**Missiles:** *dozens* of ~~these~~ “things”\\\nand ``a`b``\n");
    }

    // ---- Links -------------------------------------------------------------------------------------------------

    @Test
    void linksToPagesLeadToTheirCopies() {
        assertThat(copy("<p><a href=\"../sources/note.html#absurd\">Note</a> <a href=\"arms.html\">here</a>"
                        + " <a href=\"../index.html\">home</a></p>"))
                .isEqualTo("[Note](../sources/note.md#absurd) [here](arms.md) [home](../index.md)\n");
    }

    @Test
    void otherLinksStayAsTheyAre() {
        assertThat(copy("<p><a href=\"../data/a.csv\">a</a> <a href=\"https://example.org/index.html\">b</a>"
                        + " <a href=\"../assets/page.html\">c</a> <a href=\"x y(z).pdf\">d</a> <a>e</a></p>"))
                .isEqualTo("[a](../data/a.csv) [b](https://example.org/index.html) [c](../assets/page.html)"
                        + " [d](<x%20y(z).pdf>) e\n");
    }

    @Test
    void anchorsAreThereWhereLinksLead() {
        assertThat(copy("<section id=\"key-points\"><h2>Key points</h2><p>A</p></section>"
                        + "<section id=\"positions\"><h2>Positions on claims</h2><p>B</p></section>"))
                .isEqualTo("## Key points\n\nA\n\n## <a id=\"positions\"></a>Positions on claims\n\nB\n");
        assertThat(copy("<p><a href=\"#s-1\">1</a></p><p id=\"s-1\">One</p><p id=\"s-2\">Two</p>"))
                .isEqualTo("[1](#s-1)\n\n<a id=\"s-1\"></a>One\n\nTwo\n");
    }

    @Test
    void citationsNeedNoBackslashes() {
        assertThat(
                        copy(
                                "<p>So it is <span>[<a href=\"../sources/note.html\">GP</a>; <a href=\"b.html\">B</a>]</span>.</p>"))
                .isEqualTo("So it is [[GP](../sources/note.md); [B](b.html)].\n");
    }

    @Test
    void aCopySaysWhereItIsFrom() {
        Publication publication = new Publication("A [b]", "https://example.org/x", License.BY);
        assertThat(new String(
                        MarkdownCopy.of(
                                        "<main><p>A</p></main>",
                                        "topics/arms.html",
                                        PAGES,
                                        publication,
                                        MarkdownCopyTest::quoted)
                                .bytes(),
                        UTF_8))
                .isEqualTo("A\n\n---\n\n[A \\[b\\]](../index.md) · <https://example.org/x/topics/arms.html> · "
                        + "[Creative Commons Attribution 4.0](https://creativecommons.org/licenses/by/4.0/)\n");
        assertThat(MarkdownCopy.of(
                        "<main><p>A</p></main>",
                        "index.html",
                        PAGES,
                        new Publication("A", null, null),
                        MarkdownCopyTest::quoted))
                .satisfies(f -> assertThat(new String(f.bytes(), UTF_8)).isEqualTo("A\n"))
                .satisfies(f -> assertThat(f.path()).isEqualTo("index.md"));
    }
}
