package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything can be done with the keyboard alone. */
@InBrowser
class KeyboardTest {
    /**
     * Notes each element that gets the focus, in the order in which they first do, whether one gets it again, and what is
     * wrong with how they show it. Behind the last element comes the first one, or one after it where the browser itself
     * had the focus in between.
     */
    private static final String WATCH = """
            () => {
              window.reached = [];
              window.unseen = [];
              window.around = false;
              document.addEventListener("focusin", ({ target }) => {
                if (reached.includes(target)) {
                  around ||= target !== reached[reached.length - 1];
                  return;
                }
                reached.push(target);
                // In a drawing, a frame is drawn instead of an outline.
                const frame = target.querySelector(".hit");
                const { outlineStyle, stroke } = getComputedStyle(frame || target);
                if ((frame ? stroke : outlineStyle) === "none") unseen.push("does not show its focus: " + target.outerHTML);
                const box = target.getBoundingClientRect();
                if (box.width === 0 || box.right <= 0 || box.left >= innerWidth) unseen.push("not in sight: " + target.outerHTML);
              });
            }
            """;

    private static final String UNREACHED = """
            () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
              .filter(e => !e.disabled && e.checkVisibility({ visibilityProperty: true }) && !reached.includes(e))
              .map(e => e.outerHTML)
            """;

    /** What is not reached in the order of the page, which goes on at the beginning behind its end. */
    private static final String OUT_OF_ORDER = """
            () => {
              const follows = (e, other) => other.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING;
              const back = reached.findIndex((e, i) => i > 0 && !follows(e, reached[i - 1]));
              return reached
                .filter((e, i) => back > 0 && (i > back && !follows(e, reached[i - 1]) || i >= back && follows(e, reached[0])))
                .map(e => e.outerHTML);
            }
            """;

    private static final int PRESSES_AT_MOST = 2000;

    private static List<?> list(Page page, String script) {
        return (List<?>) page.evaluate(script);
    }

    /** Presses a key until the focus has gone around once, and returns whether it did. */
    private static boolean goAround(Page page) {
        page.evaluate(WATCH);
        for (int i = 1; i <= PRESSES_AT_MOST; i++) {
            page.keyboard().press("Tab");
            if (i % 10 == 0 && (boolean) page.evaluate("() => around")) {
                return true;
            }
        }
        return false;
    }

    /** Goes around with the tabulator, and returns what is wrong on the way. */
    static List<String> wrongAround(Page page, String path) {
        List<String> wrong = new ArrayList<>();
        if (!goAround(page)) {
            wrong.add(path + ": the focus is caught");
        }
        list(page, "() => unseen").forEach(e -> wrong.add(path + ": " + e));
        list(page, UNREACHED).forEach(e -> wrong.add(path + ": not reached: " + e));
        list(page, OUT_OF_ORDER).forEach(e -> wrong.add(path + ": out of order: " + e));
        return wrong;
    }

    private static boolean isFocused(Page page, String selector) {
        return (boolean) page.evaluate("s => document.activeElement.matches(s)", selector);
    }

    @Test
    void everythingIsReachedInOrderAndSeen(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        List<String> wrong = new ArrayList<>();
        for (PublishedPage published : briefing.pages()) {
            page.navigate(briefing.onServer(published.path()));
            wrong.addAll(wrongAround(page, published.path()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everythingIsReachedOnAPhoneWithItsMenuOpen(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page(o -> o.setViewportSize(360, 640));
        page.navigate(briefing.onServer("index.html"));
        page.locator(".site-header .menu-button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".menu a").first().isVisible()).isTrue();
        page.evaluate("document.activeElement.blur()");
        assertThat(wrongAround(page, "index.html")).isEmpty();
        page.locator(".site-header .menu-button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".menu a").first().isVisible()).isFalse();
    }

    @Test
    void theMenuOfAPhoneClosesOnEscapeAndATapElsewhere(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page(o -> o.setViewportSize(360, 640));
        page.navigate(briefing.onDisk("index.html"));
        for (Runnable closing : List.<Runnable>of(
                () -> page.keyboard().press("Escape"), () -> page.mouse().click(180, 630))) {
            page.locator(".site-header .menu-button").click();
            assertThat(page.locator(".menu a").first().isVisible()).isTrue();
            closing.run();
            assertThat(page.locator(".menu a").first().isVisible()).isFalse();
        }
    }

    @Test
    void theFirstLinkSkipsToTheContent(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        for (PublishedPage published : briefing.onePerFamily()) {
            // There is nothing to skip in a frame on another site.
            if (published.path().startsWith("embed/")) {
                continue;
            }
            page.navigate(briefing.onServer(published.path()));
            page.keyboard().press("Tab");
            assertThat(isFocused(page, ".skip")).as(published.path()).isTrue();
            page.keyboard().press("Enter");
            assertThat(isFocused(page, "main")).as(published.path()).isTrue();
            page.keyboard().press("Tab");
            assertThat(isFocused(page, "main *, main ~ *, footer *"))
                    .as(published.path())
                    .isTrue();
        }
    }
}
