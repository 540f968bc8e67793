package sourcebook.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** Text set as wide as some readers need it (WCAG 2.2, 1.4.12): nothing is cut off then, and no page scrolls sideways. */
final class SpacedText {
    private static final String SPACE = """
            () => {
              const wide = new CSSStyleSheet();
              wide.replaceSync(`
                * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
                p { margin-bottom: 2em !important; }`);
              document.adoptedStyleSheets = [wide];
              // What only software reads aloud is cut off at all times.
              const cut = [...document.querySelectorAll("body *")].filter(e => {
                const { overflowX, overflowY, clipPath } = getComputedStyle(e);
                const cuts = overflow => overflow === "hidden" || overflow === "clip";
                return e.checkVisibility({ visibilityProperty: true }) && clipPath === "none"
                  && (cuts(overflowX) && e.scrollWidth > e.clientWidth + 1
                    || cuts(overflowY) && e.scrollHeight > e.clientHeight + 1);
              }).map(e => "cuts off: " + e.outerHTML.slice(0, 200));
              const { scrollWidth } = document.documentElement;
              return scrollWidth > innerWidth ? [...cut, `needs ${scrollWidth} of ${innerWidth}`] : cut;
            }
            """;

    private SpacedText() {}

    /** Spaces the text of the page that is open, and returns what is wrong then. */
    static List<String> wrong(Page page) {
        return ((List<?>) page.evaluate(SPACE))
                .stream().map(w -> page.url() + " " + w).toList();
    }
}
