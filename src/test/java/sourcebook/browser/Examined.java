package sourcebook.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;

/**
 * A page with axe in it, and what was found there.
 *
 * @param found a line for each place at which a rule does not hold
 */
record Examined(Page page, List<String> found) {
    static final int NARROW = 360;
    static final int WIDE = 1440;
    static final int HEIGHT = 900;

    static final List<String> ALL_RULES = List.of();

    /** Those that look at colors; only they can find something new where nothing but the colors has changed. */
    static final List<String> COLOR_RULES = List.of("color-contrast", "link-in-text-block");

    /**
     * Runs rules, and returns a line for each place at which one does not hold. That of WCAG 2.2 on the size of targets is
     * off unless one asks for it.
     */
    private static final String RUN = """
            async rules => {
              const options = rules.length ? { runOnly: rules } : { rules: { "target-size": { enabled: true } } };
              options.resultTypes = ["violations"];
              const { violations } = await axe.run(document, options);
              return violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`));
            }
            """;

    static Examined in(Visit visit) {
        return new Examined(visit.page(), new ArrayList<>());
    }

    void open(String address) {
        page.navigate(address);
        page.evaluate(AxeBuilder.getAxeScript());
    }

    void run(List<String> rules, int width, ColorScheme scheme) {
        page.setViewportSize(width, HEIGHT);
        run(rules, new Page.EmulateMediaOptions().setColorScheme(scheme), width + ", " + scheme);
    }

    /** Looks at the colors where the reader's system sets them, light and dark. */
    void runWithForcedColors() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            run(
                    COLOR_RULES,
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setForcedColors(ForcedColors.ACTIVE),
                    "forced colors, " + scheme);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }

    private void run(List<String> rules, Page.EmulateMediaOptions media, String how) {
        page.emulateMedia(media);
        for (Object violation : (List<?>) page.evaluate(RUN, rules)) {
            found.add(page.url() + ", " + how + ": " + violation);
        }
    }
}
