package sourcebook.attest;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Which part of a page is its text, on pages that are built as pages of the web are. */
class MainTextTest {
    private static final String FIRST =
            "The council of Exampleton votes on Monday on whether the night bus is to run in the winter, too.";
    private static final String SECOND =
            "Three drivers told the council that the stop at the harbor has no light and no roof to stand under.";
    private static final String HEADING = "<h1>Night bus in winter</h1>";

    private static String text(String title, String body) {
        return MainText.of(Jsoup.parse("<title>" + title + "</title><body>" + body));
    }

    private static String blocks(String... blocks) {
        return String.join("\n\n", blocks);
    }

    private static String p(String words) {
        return "<p>" + words + "</p>";
    }

    @Test
    void articlesThatLeadToOtherPagesAreNotTheText() {
        String teaser = "<article><h3><a href=x>Ferry</a></h3><p>The ferry will not sail today.</p></article>";
        String body = "<main><div>" + HEADING + p(FIRST) + p(SECOND) + "</div><div>" + teaser + teaser
                + "<article><a href=y>" + "A far longer line that leads to another page. ".repeat(9)
                + "</a></article></div></main>";
        assertThat(text("Night bus in winter | Gazette", body)).isEqualTo(blocks("Night bus in winter", FIRST, SECOND));
    }

    @Test
    void withoutArticleAndMainPartItIsWhatIsAroundTheHeading() {
        String body = "<div>This page uses cookies, and says so at the top of each of its pages, to everybody.</div>"
                + "<div><ul><li>Ferry<li>Weather</ul></div><div><div>" + HEADING + "</div><div>" + p(FIRST) + p(SECOND)
                + p(SECOND) + "</div></div><div>Imprint</div>";
        assertThat(text("Gazette: Night bus in winter", body))
                .isEqualTo(blocks("Night bus in winter", FIRST, SECOND, SECOND));
    }

    @Test
    void aHeadingIsWhatTheTitleSaysEvenIfItIsMarkedAsNone() {
        String body = "<div>Newest pages of the gazette</div><div><div>Night bus in winter</div><div>14 May</div><div>"
                + p(FIRST) + p(SECOND) + "</div></div>";
        assertThat(text("Night bus in winter - Gazette", body))
                .isEqualTo(blocks("Night bus in winter", "14 May", FIRST, SECOND));
    }

    @Test
    void whatAScriptHasToFillInIsNoText() {
        String scripts =
                "<script type=text/template><p>{{menu}} of the page</p></script><template><p>More</p></template>";
        String body = "<main>" + HEADING + scripts + "<p>{{ page.author === \"\" ? \"Nobody\" : page.author }}</p>"
                + "<p>{{date}} - {{#if late}}{{/if}}</p><p><%= teaser %></p>" + p(FIRST)
                + p("Write {{name}} where the name is to stand.") + p("<code>{{name}}</code>") + p(SECOND) + "</main>";
        assertThat(text("Night bus in winter", body))
                .isEqualTo(blocks(
                        "Night bus in winter",
                        FIRST,
                        "Write {{name}} where the name is to stand.",
                        "{{name}}",
                        SECOND));
    }

    @Test
    void whatLeadsIntoAnArticleBelongsToIt() {
        String body = "<main><div>Menu</div><div><header>" + HEADING + p("Monday decides.") + "</header><article>"
                + p(FIRST) + p(SECOND) + "</article></div></main>";
        assertThat(text("Night bus in winter", body))
                .isEqualTo(blocks("Night bus in winter", "Monday decides.", FIRST, SECOND));
    }

    @Test
    void answersBelowAnArticleAreNotPartOfIt() {
        String answer = "<article>" + p(SECOND) + p(SECOND) + "</article>";
        String body = "<div><article>" + HEADING + p(FIRST) + p(FIRST) + p(FIRST) + "</article><section>" + answer
                + answer + "</section></div>";
        assertThat(text("Night bus in winter", body)).isEqualTo(blocks("Night bus in winter", FIRST, FIRST, FIRST));
    }

    @Test
    void whatStandsInAHeadThatIsNeverClosedIsFound() {
        String body = "<header><nav>Menu</nav><div><article>" + HEADING + p(FIRST) + "</article></div>";
        assertThat(text("Night bus in winter", body)).isEqualTo(blocks("Night bus in winter", FIRST));
    }

    @Test
    void readingsAboveCharactersAreNotText() {
        assertThat(text("", "<p><ruby>夜<rp>(</rp><rt>よる</rt><rp>)</rp></ruby>のバス</p>"))
                .isEqualTo("夜のバス");
    }

    @Test
    void ofAShortPageEachWordCounts() {
        assertThat(text("Bus", "<nav>Menu</nav><p>No bus.</p><p>No ferry.</p>"))
                .isEqualTo(blocks("No bus.", "No ferry."));
        assertThat(text("Bus", "<p></p>")).isEmpty();
    }

    @Test
    void aPageThatIsNestedDeepIsReadInTime() {
        String deep = "<header><div>".repeat(20_000) + p(FIRST) + "<article>" + p(SECOND);
        long start = System.nanoTime();
        assertThat(text("Night bus", deep)).contains(SECOND);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5_000);
    }
}
