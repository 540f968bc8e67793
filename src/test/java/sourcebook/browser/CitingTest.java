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
            assertThat(button.textContent()).isEqualTo("Copy the Chicago citation");
            button.press("Enter");
            assertThat(page.evaluate("window.copied"))
                    .isEqualTo(chicago.locator("dd").innerText());
            assertThat(button.textContent()).isEqualTo("Copied the Chicago citation");
            assertThat(page.locator(".cite [role=status]").textContent()).isEqualTo("The Chicago citation is copied.");
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
}
