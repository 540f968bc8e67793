package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A reader copies how to cite a source. */
@InBrowser
class CitingTest {
    private static final String CLIPBOARD = "addEventListener('copy', () => window.copied = String(getSelection()))";

    @Test
    void aCitationIsCopiedFromDiskAndFromAServer(Visit visit, PublishedBriefing briefing) {
        String path = briefing.pages("source").get(0).path();
        Page page = visit.page();
        for (String address : List.of(briefing.onDisk(path), briefing.onServer(path))) {
            page.navigate(address);
            page.evaluate(CLIPBOARD);
            page.getByText("Cite this source").click();
            Locator chicago =
                    page.locator(".cite details").first().locator("dl > div").nth(1);
            Locator button = chicago.getByRole(AriaRole.BUTTON);
            assertThat(button.textContent()).isEqualTo("Copy: Chicago");
            button.press("Enter");
            assertThat(page.evaluate("window.copied"))
                    .isEqualTo(chicago.locator("dd").innerText());
            assertThat(button.textContent()).isEqualTo("Copied: Chicago");
            assertThat(page.locator("body > [role=status]").textContent()).isEqualTo("Copied: Chicago");
        }
    }

    @Test
    void onPaperIsOnlyWhatWasOpened(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        page.navigate(briefing.onServer(briefing.pages("source").get(0).path()));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".cite").isVisible()).isFalse();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.getByText("Cite this source").click();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".cite dd:visible").count()).isEqualTo(3);
        assertThat(page.locator(".cite button:visible, .cite .files:visible").count())
                .isZero();
    }

    @Test
    void aSentenceAndAQuotationAreTakenAlongWithTheirAddress(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        for (String path : List.of(
                "evidence/arms-transfers.html", briefing.pages("source").get(0).path())) {
            page.navigate(briefing.onServer(path));
            page.evaluate(CLIPBOARD);
            Locator quote = page.locator(".quote").nth(1);
            // Where all evidence of a sentence stands, its words are at hand.
            if (quote.getAttribute("open") == null) {
                quote.locator("summary").click();
            }
            quote.getByRole(AriaRole.BUTTON).click();
            String copied = (String) page.evaluate("window.copied");
            Locator whole = quote.locator("xpath=ancestor::*[@id][1]");
            String words = whole.locator("h2, blockquote p").first().innerText();
            assertThat(copied).contains(words).endsWith("#" + whole.getAttribute("id"));
        }
    }

    @Test
    void aReaderWhoMarkedAPageAsReadSeesWhatIsNew(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        String address = briefing.onServer("topics/defense-pact.html");
        page.navigate(address);
        assertThat(page.locator(".fresh").count()).isZero();
        page.getByText("Mark as read").click();
        page.navigate(address);
        assertThat(page.locator(".read").innerText())
                .contains("Nothing is new or changed since you marked this page as read.");

        // As if two sentences had been others then.
        page.evaluate("""
                () => {
                  const key = "read " + location.pathname;
                  localStorage.setItem(key, JSON.stringify(JSON.parse(localStorage.getItem(key)).slice(2)));
                }
                """);
        page.navigate(address);
        assertThat(page.locator(".fresh").count()).isEqualTo(2);
        assertThat(page.locator(".read").innerText()).contains("since you marked this page as read: 2");
        page.getByText("Mark as read").click();
        page.navigate(address);
        assertThat(page.locator(".fresh").count()).isZero();
    }
}
