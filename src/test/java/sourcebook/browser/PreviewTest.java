package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A reader rests on a link and sees what it leads to, as WCAG 2.2 wants it (1.4.13, Content on Hover or Focus). */
@InBrowser
class PreviewTest {
    /** The first citation of a topic page that means a quotation. */
    private static final String CITATION = ".bottom-line .citation a[href*='#']";

    private static Locator preview(Page page) {
        return page.locator(".preview");
    }

    private static void awaitHidden(Page page) {
        preview(page).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private static Page topic(Visit visit, String address) {
        Page page = visit.page();
        page.navigate(address);
        return page;
    }

    private static String topic(PublishedBriefing briefing) {
        return briefing.pages("topic").get(0).path();
    }

    @Test
    void aCitationShowsTheWordsThatItMeansFromDiskAndFromAServer(Visit visit, PublishedBriefing briefing) {
        String path = topic(briefing);
        for (String address : List.of(briefing.onDisk(path), briefing.onServer(path))) {
            Page page = topic(visit, address);
            Locator citation = page.locator(CITATION).first();
            citation.hover();
            preview(page).waitFor();
            String source = citation.getAttribute("href")
                    .replaceFirst("^(\\.\\./)?", "")
                    .replaceFirst("#.*", "");
            PublishedPage cited = briefing.pages("source").stream()
                    .filter(p -> p.path().equals(source))
                    .findFirst()
                    .orElseThrow();
            assertThat(preview(page).locator(".preview-title").textContent())
                    .isEqualTo(cited.html().selectFirst("h1").text());
            assertThat(citation.getAttribute("aria-describedby"))
                    .isEqualTo(preview(page).getAttribute("id"));
            assertThat(preview(page).getAttribute("role")).isEqualTo("tooltip");
        }
    }

    @Test
    void itStaysUnderThePointerAndGoesWithItOrWithEscape(Visit visit, PublishedBriefing briefing) {
        Page page = topic(visit, briefing.onServer(topic(briefing)));
        page.locator(CITATION).first().hover();
        preview(page).waitFor();
        preview(page).hover();
        page.waitForTimeout(600);
        assertThat(preview(page).isVisible()).as("hoverable and persistent").isTrue();
        page.mouse().move(2, 2);
        awaitHidden(page);
        page.locator(CITATION).first().hover();
        preview(page).waitFor();
        page.keyboard().press("Escape");
        awaitHidden(page);
        assertThat(page.locator("[aria-describedby=s-preview]").count()).isZero();
    }

    @Test
    void theKeyboardShowsItToo(Visit visit, PublishedBriefing briefing) {
        Page page = topic(visit, briefing.onServer(topic(briefing)));
        page.locator("main").focus();
        for (int i = 0; i < 20 && preview(page).count() == 0; i++) {
            page.keyboard().press("Tab");
            page.waitForTimeout(800);
        }
        assertThat(preview(page).isVisible()).isTrue();
        assertThat(page.evaluate("document.activeElement.getAttribute('aria-describedby')"))
                .isEqualTo("s-preview");
    }

    @Test
    void theFirstTapShowsAndTheSecondFollows(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page(o -> o.setHasTouch(true).setViewportSize(360, 740));
        page.navigate(briefing.onServer(topic(briefing)));
        Locator citation = page.locator(CITATION).first();
        String target = citation.getAttribute("href").replaceFirst("^\\.\\./", "");
        citation.tap();
        preview(page).waitFor();
        assertThat(page.url()).isEqualTo(briefing.onServer(topic(briefing)));
        assertThat(preview(page).boundingBox().x).isNotNegative();
        assertThat(preview(page).boundingBox().x + preview(page).boundingBox().width)
                .isLessThanOrEqualTo(360);
        citation.tap();
        page.waitForURL(briefing.onServer(target));
    }

    @Test
    void ofAnotherDayOnlySourcesAreShown(Visit visit, PublishedBriefing briefing) {
        Page page = topic(visit, briefing.onServer(topic(briefing) + "?as-of=2024-06-30"));
        page.locator("main a.to-actor:visible, main a.to-event:visible").first().hover();
        page.waitForTimeout(1000);
        assertThat(preview(page).count()).isZero();
        page.locator("main .citation a:visible").first().hover();
        preview(page).waitFor();
    }

    @Test
    void theContentsMarkTheSectionOnTheScreen(Visit visit, PublishedBriefing briefing) {
        Page page = topic(visit, briefing.onServer(topic(briefing)));
        Locator last = page.locator(".contents a").nth(2);
        page.locator(last.getAttribute("href")).evaluate("e => e.scrollIntoView()");
        page.locator(".contents a[aria-current=location]").waitFor();
        assertThat(page.locator(".contents a[aria-current=location]").allTextContents())
                .contains(last.textContent());
    }
}
