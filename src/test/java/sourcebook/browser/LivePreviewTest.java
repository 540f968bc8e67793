package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an author sees in the browser while the files change. */
@InBrowser
class LivePreviewTest extends LivePreview {
    private static final String LONG = "<p>Some text that takes up space.</p>".repeat(60);

    @Test
    void aSavedPageIsShownAtOnce(Visit visit) {
        Page page = open(visit, "");
        for (String text : List.of("One", "Two", "Three")) {
            site.write("index.html", html("<h1>" + text + "</h1>"));
            awaitText(page, "h1", text);
        }
    }

    @Test
    void theReaderKeepsThePlace(Visit visit) {
        String details = "<details><summary>More</summary>" + LONG + "<a href=\"#low\">A link</a></details>";
        site.write(
                "long.html",
                html(LONG + "<h2 id=\"low\">Low</h2>" + details + details + "<h2 id=\"end\">End</h2>" + LONG));
        Page page = visit.page();
        page.navigate(address + "long.html");
        page.locator("summary").nth(1).click();
        page.locator("details[open] a").evaluate("e => e.focus({ preventScroll: true })");
        page.evaluate("document.querySelector('#low').scrollIntoView(); scrollBy(0, -37)");
        double before = number(page, "document.querySelector('#low').getBoundingClientRect().top");
        assertThat(before).isEqualTo(37);

        site.write(
                "long.html",
                html("<p>New above.</p>" + LONG + "<h2 id=\"low\">Low</h2>" + details + details
                        + "<h2 id=\"end\">End</h2>" + LONG));
        awaitText(page, "p", "New above.");
        page.waitForFunction("document.readyState === 'complete'");
        assertThat(number(page, "document.querySelector('#low').getBoundingClientRect().top"))
                .isEqualTo(before);
        assertThat(page.evaluate("[...document.querySelectorAll('details')].map(d => d.open).join()"))
                .isEqualTo("false,true");
        assertThat(page.evaluate("document.activeElement === document.querySelectorAll('details a')[1]"))
                .isEqualTo(true);
        assertThat(page.evaluate("history.scrollRestoration")).isEqualTo("auto");
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate("Math.round(" + expression + ")")).doubleValue();
    }

    @Test
    void thePlaceIsKeptOnAPageThatWasReachedByAFragment(Visit visit) {
        save("long.html", html(LONG + "<h2 id=\"low\">Low</h2>" + LONG));
        Page page = visit.page();
        page.navigate(address + "long.html#low");
        page.evaluate("scrollTo(0, 200)");
        site.write("long.html", html(LONG + "<h2 id=\"low\">New</h2>" + LONG));
        awaitText(page, "h2", "New");
        page.waitForFunction("document.readyState === 'complete'");
        page.waitForTimeout(100);
        assertThat(number(page, "scrollY")).isEqualTo(200);
    }

    @Test
    void editsAreFollowedIfTheReaderWants(Visit visit) {
        Page page = open(visit, "");
        site.write("other.html", html("<h1>First</h1>"));
        page.waitForTimeout(500);
        assertThat(page.url()).isEqualTo(address);
        button(page).click();
        page.locator("sourcebook-preview").getByText("Follow edits").click();
        site.write("other.html", html("<h1>Second</h1>"));
        page.waitForURL(address + "other.html");
        awaitText(page, "h1", "Second");
        site.write("a new page#1.html", html("<h1>Third</h1>"));
        page.waitForURL(address + "a%20new%20page%231.html");
        // Whoever goes elsewhere is not led back before the next edit.
        page.navigate(address);
        page.waitForTimeout(500);
        assertThat(page.url()).isEqualTo(address);
    }

    @Test
    void aTabThatNobodySeesWaitsUntilItIsSeen(Visit visit) {
        Page page = open(visit, "");
        page.evaluate("""
                () => {
                  let hidden = true;
                  Object.defineProperty(document, "hidden", { get: () => hidden });
                  document.dispatchEvent(new Event("visibilitychange"));
                  window.show = () => {
                    hidden = false;
                    document.dispatchEvent(new Event("visibilitychange"));
                  };
                }
                """);
        site.write("index.html", html("<h1>Later</h1>"));
        page.waitForTimeout(500);
        assertThat(page.locator("h1").textContent()).isEqualTo("Home");
        page.evaluate("show()");
        awaitText(page, "h1", "Later");
    }

    @Test
    void aPreviewThatEndsIsTakenUpAgainWhenItComesBack(Visit visit) throws IOException {
        Page page = open(visit, "");
        visit.expect("ERR_");
        int port = server.address().getPort();
        server.close();
        awaitText(page, "sourcebook-preview button", "The preview has ended");
        page.waitForCondition(() -> visit.hasTrouble("ERR_"));
        site.write("index.html", html("<h1>Back</h1>"));
        start(port);
        awaitText(page, "h1", "Back");
        assertThat(button(page).textContent()).isEqualTo("All is well");
    }

    @Test
    void aWrongAddressIsShownOnceThePageIsThere(Visit visit) {
        visit.expect("404");
        Page page = open(visit, "deep/er/new.html");
        awaitText(page, "h1", "Nothing here");
        site.write("deep/er/new.html", html("<h1>New</h1>"));
        awaitText(page, "h1", "New");
    }
}
