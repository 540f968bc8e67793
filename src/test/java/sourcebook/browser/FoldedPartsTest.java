package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On the page of a source, what serves to check it and to go on is folded. */
@InBrowser
class FoldedPartsTest {
    @Test
    void whatAReaderNeedsAtOnceIsOpen(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        for (PublishedPage source : briefing.pages("source")) {
            page.navigate(briefing.onServer(source.path()));
            assertThat(page.locator("#s-summary p, #positions .card, #quotations blockquote")
                            .all())
                    .as(source.path())
                    .hasSizeGreaterThan(10)
                    .allMatch(Locator::isVisible);
            assertThat(page.locator("#curators-note, #s-check, #s-changes, #s-backlinks, #actors")
                            .all())
                    .as(source.path())
                    .hasSize(5)
                    .noneMatch(Locator::isVisible);
        }
    }

    /** As in a browser that does not open what a link leads to. */
    @Test
    void scriptOpensAFoldedPartWhereTheBrowserHasNot(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        page.navigate(briefing.onServer(briefing.pages("source").get(0).path()) + "#curators-note");
        Locator note = page.locator("#curators-note");
        page.evaluate("document.querySelector('details:has(#curators-note)').open = false");
        assertThat(note.isVisible()).isFalse();
        page.evaluate("dispatchEvent(new Event('hashchange'))");
        assertThat(note.isVisible()).isTrue();
    }

    @Test
    void aLinkToAFoldedPartOpensItWithoutScript(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page(o -> o.setJavaScriptEnabled(false));
        PublishedPage source = briefing.pages("source").get(0);
        for (String id : List.of("curators-note", "s-changes", "s-backlinks", "actors")) {
            page.navigate(briefing.onServer(source.path()));
            page.locator(".contents a[href='#" + id + "']").click();
            assertThat(page.locator("#" + id).isVisible()).as(id).isTrue();
            assertThat(page.locator("h2:has(+ details > #" + id + ")").boundingBox().y)
                    .as("the heading stays in sight")
                    .isNotNegative();
        }
    }
}
