package sourcebook.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** Whether a page fits its window, also with its text set as wide as some readers need it (WCAG 2.2, 1.4.12). */
final class Fitting {
    /** Pictures stay as they are; the page says the same in words. */
    private static final String SPACE = """
            () => {
              const wide = new CSSStyleSheet();
              wide.replaceSync(`
                *:not(svg *) { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
                p { margin-bottom: 2em !important; }`);
              document.adoptedStyleSheets = [wide];
            }
            """;

    /** What sticks out, the innermost last, where a page scrolls sideways. */
    private static final String SIDEWAYS = """
            () => document.documentElement.scrollWidth <= innerWidth ? []
              : [...document.querySelectorAll("body *")]
                .filter(e => e.getBoundingClientRect().right > innerWidth && !e.closest(".scroll, .beside"))
                .map(e => "sticks out: " + e.outerHTML.slice(0, 120)).slice(-3)
            """;

    /** What only software reads aloud is cut off at all times. */
    private static final String CUT = """
            () => [...document.querySelectorAll("body *")].filter(e => {
              const { overflowX, overflowY, clipPath } = getComputedStyle(e);
              const cuts = overflow => overflow === "hidden" || overflow === "clip";
              return e.checkVisibility({ visibilityProperty: true }) && clipPath === "none"
                && (cuts(overflowX) && e.scrollWidth > e.clientWidth + 1
                  || cuts(overflowY) && e.scrollHeight > e.clientHeight + 1);
            }).map(e => "cuts off: " + e.outerHTML.slice(0, 120))
            """;

    private Fitting() {}

    /** Returns what makes the page that is open scroll sideways. */
    static Stream<String> sideways(Page page) {
        return wrong(page, SIDEWAYS);
    }

    /** Spaces the text of the page that is open, and returns what sticks out or is cut off then. */
    static Stream<String> spaced(Page page) {
        page.evaluate(SPACE);
        return Stream.concat(wrong(page, SIDEWAYS), wrong(page, CUT)).map(w -> "spaced, " + w);
    }

    private static Stream<String> wrong(Page page, String script) {
        return ((List<?>) page.evaluate(script)).stream().map(w -> page.url() + " " + w);
    }
}
