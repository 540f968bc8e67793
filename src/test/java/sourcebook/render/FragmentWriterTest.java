package sourcebook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sourcebook.link.LinkedSite;
import sourcebook.link.Site;
import sourcebook.parse.Parsed;

class FragmentWriterTest {
    private static final String SOURCE = """
            ---
            title: "Title & more"
            label: "A <B>"
            publisher: ada
            language: en
            kind: k
            obtained: original
            published: 2024-06
            topics: [topic]
            ---
            Summary of [[ada]].[^1]

            > One.
            >
            > Two <b>.
            >
            > — [[ada|the "A"]], 2024-06-19, at [[topic|T & U]] {#one}

            [^1]: Note.
            """;

    private static Site site(String body) {
        return LinkedSite.of(
                        Map.of(
                                "content/actors/ada.md",
                                "---\nname: Ada\nkind: person\n---\n",
                                "content/sources/note.md",
                                SOURCE,
                                "content/topics/topic.md",
                                "---\ntitle: T \"U\" & V\norder: 1\n---\n" + body),
                        Set.of("a b.png"))
                .site();
    }

    /** Shows a page's lead on the page with a path. */
    private static String shown(Site site, String id, String path) {
        Parsed.Document document = site.document(id);
        String root = path.contains("/") ? "../" : "";
        return new FragmentWriter(site, path, root)
                        .blocks(
                                document.body().lead(),
                                document,
                                q -> new OverviewViews(site, path)
                                        .allQuotations()
                                        .get(0))
                        .stream()
                        .map(b -> b.html() == null ? "<quotation>" : b.html().markup())
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void writesAddressesRelativeToThePageThatShowsThem() {
        Site site = site("[[ada]] [x](../timeline.html) ![i](../a%20b.png) [[#z|z]] [y](#z)\n\n### Z\n");

        assertThat(shown(site, "topic", "topics/topic.html"))
                .startsWith("<p><a class=\"to-actor\" href=\"../actors/ada.html\">Ada</a>"
                        + " <a href=\"../timeline.html\">x</a> <img src=\"../a b.png\" alt=\"i\">"
                        + " <a class=\"to-topic\" href=\"#z\">z</a> <a href=\"#z\">y</a></p>");
        assertThat(shown(site, "topic", "index.html"))
                .startsWith("<p><a class=\"to-actor\" href=\"actors/ada.html\">Ada</a>"
                        + " <a href=\"timeline.html\">x</a> <img src=\"a b.png\" alt=\"i\">"
                        + " <a class=\"to-topic\" href=\"topics/topic.html#z\">z</a>"
                        + " <a href=\"topics/topic.html#z\">y</a></p>");
    }

    @Test
    void escapesNamesLabelsAndLocators() {
        Site site = site("[[topic]] [[ada|<i> & \"]] [@note, p. <2>]\n");

        assertThat(shown(site, "topic", "index.html"))
                .isEqualTo(
                        "<p><a class=\"to-topic\" href=\"topics/topic.html\">T &quot;U&quot; &amp; V</a>"
                                + " <a class=\"to-actor\" href=\"actors/ada.html\">&lt;i&gt; &amp; &quot;</a>"
                                + " <span class=\"citation\" data-known=\"2024-06-30\">[<a href=\"sources/note.html\">A &lt;B&gt;</a>, p. &lt;2&gt;]</span></p>");
    }

    @Test
    void showsFootnotesOnTheirOwnPageOnly() {
        Site site = site("");

        assertThat(shown(site, "note", "sources/note.html")).contains("fnref-1", "Note.");
        assertThat(shown(site, "note", "sources/index.html")).doesNotContain("fnref-1", "Note.", "fn-1");
    }

    @Test
    void makesAQuotation() {
        Site site = site("");
        PageModel.Quotation quotation = new DocumentViews(site, "sources/note.html")
                .body(site.document("note")).lead().stream()
                        .map(PageModel.Block::quotation)
                        .filter(q -> q != null)
                        .findFirst()
                        .orElseThrow();

        assertThat(quotation.id()).isEqualTo("one");
        assertThat(quotation.paragraphs()).containsExactly("One.", "Two <b>.");
        assertThat(quotation.speakers()).containsExactly(new PageModel.Link("../actors/ada.html", "Ada"));
        assertThat(quotation.date())
                .isEqualTo(new PageModel.Dated("June 19, 2024", "2024-06-19", "2024-06-19", "2024-06-19"));
        assertThat(quotation.circumstance().markup())
                .isEqualTo("at <a class=\"to-topic\" href=\"../topics/topic.html\">T &amp; U</a>");
        assertThat(quotation.source()).isNull();
        assertThat(quotation.sourceDate().text()).isEqualTo("June 2024");
    }

    @Test
    void leadsFromAQuotationElsewhereToItsSource() {
        Site site = site("");
        PageModel.Quotation quotation =
                new OverviewViews(site, "quotations.html").allQuotations().get(0);

        assertThat(quotation.id()).isNull();
        assertThat(quotation.source()).isEqualTo(new PageModel.Link("sources/note.html#one", "A <B>"));
    }

    @Test
    void describesAPageInPlainText() {
        Site site = site("See [[ada]] and *[[note|that]]* “now” [@note]. Next.\n");
        DocumentViews views = new DocumentViews(site, "topics/topic.html");

        assertThat(views.description(site.document("topic"))).isEqualTo("See Ada and that “now”. Next.");
        assertThat(views.description(site.document("ada"))).isEqualTo("Ada");
    }

    @Test
    void cutsADescriptionBetweenWords() {
        Site site = site("word ".repeat(100) + "\n");
        String description = new DocumentViews(site, "topics/topic.html").description(site.document("topic"));

        assertThat(description).hasSizeLessThanOrEqualTo(202).endsWith("word …");
    }

    @Test
    void saysInWhichSentenceAnotherPageRefersToAPage() {
        Site site = site("First. By [[ada]] [@note]. By [[Ada|her]].\n");
        DocumentViews views = new DocumentViews(site, "actors/ada.html");

        assertThat(views.backlinks(site.document("ada")))
                .extracting(b -> b.page().href() + " " + b.context() + " " + b.more())
                .containsExactly("../sources/note.html Summary of Ada. 0", "../topics/topic.html By Ada. 1");
    }
}
