package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All rules of axe hold. */
@InBrowser
class AccessibilityTest {
    private static final int NARROW = 360;
    private static final int WIDE = 1440;
    private static final int HEIGHT = 900;

    private static final List<String> ALL_RULES = List.of();

    /** Those that look at colors; only they can find something new where nothing but the colors has changed. */
    private static final List<String> COLOR_RULES = List.of("color-contrast", "link-in-text-block");

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

    /** A page with axe in it, and what was found there. */
    private record Examined(Page page, List<String> found) {
        static Examined in(Visit visit) {
            return new Examined(visit.page(), new ArrayList<>());
        }

        void open(String address) {
            page.navigate(address);
            page.evaluate(AxeBuilder.getAxeScript());
        }

        void run(List<String> rules, int width, ColorScheme scheme) {
            page.setViewportSize(width, HEIGHT);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (Object violation : (List<?>) page.evaluate(RUN, rules)) {
                found.add(page.url() + ", " + width + ", " + scheme + ": " + violation);
            }
        }
    }

    @Test
    void everyPageIsFineAndOneOfEachFamilyAlsoDarkAndWide(Visit visit, PublishedBriefing briefing) {
        Examined examined = Examined.in(visit);
        List<PublishedPage> representatives = briefing.onePerFamily();
        for (PublishedPage published : briefing.pages()) {
            examined.open(briefing.onServer(published.path()));
            examined.run(ALL_RULES, NARROW, ColorScheme.LIGHT);
            if (representatives.contains(published)) {
                examined.run(COLOR_RULES, NARROW, ColorScheme.DARK);
                examined.run(ALL_RULES, WIDE, ColorScheme.LIGHT);
                examined.run(COLOR_RULES, WIDE, ColorScheme.DARK);
            }
        }
        assertThat(examined.found()).isEmpty();
    }

    @Test
    void aDayThatIsSetAndAMenuThatIsOpenAreFine(Visit visit, PublishedBriefing briefing) {
        Examined examined = Examined.in(visit);
        for (PublishedPage topic : briefing.pages("topic")) {
            examined.open(briefing.onServer(topic.path() + "?as-of=2024-06-18"));
            examined.run(ALL_RULES, WIDE, ColorScheme.LIGHT);
            examined.page().setViewportSize(NARROW, HEIGHT);
            examined.page().locator(".site-header .menu-button").click();
            examined.run(ALL_RULES, NARROW, ColorScheme.DARK);
        }
        assertThat(examined.found()).isEmpty();
    }

    @Test
    void resultsOfASearchAreFine(Visit visit, PublishedBriefing briefing) {
        Examined examined = Examined.in(visit);
        for (String query : List.of("russia", "xyzzy")) {
            examined.open(briefing.onServer("search.html?q=" + query));
            examined.page().waitForFunction("/found/.test(document.getElementById('s-status').textContent)");
            examined.run(ALL_RULES, NARROW, ColorScheme.LIGHT);
            examined.run(ALL_RULES, WIDE, ColorScheme.DARK);
        }
        assertThat(examined.found()).isEmpty();
    }

    @Test
    void aCopyThatWasComparedIsFine(Visit visit, PublishedBriefing briefing) {
        Examined examined = Examined.in(visit);
        PublishedPage source = briefing.pages("source").get(0);
        examined.open(briefing.onServer(source.path()));
        List<String> quoted = source.html().select("#s-copy-quoted q").eachText();
        String copy = String.join(". ", quoted.subList(0, quoted.size() - 1));
        examined.page().getByLabel("Or paste the text").fill(copy);
        examined.page().locator("#s-copy-results h3").nth(1).waitFor();
        examined.run(ALL_RULES, NARROW, ColorScheme.LIGHT);
        examined.run(ALL_RULES, WIDE, ColorScheme.DARK);
        assertThat(examined.found()).isEmpty();
    }

    @Test
    void whatIsWrongIsFound(Visit visit, PublishedBriefing briefing) {
        Examined examined = Examined.in(visit);
        Map<String, String> faults = Map.of(
                "image-alt", "document.querySelector('main').append(new Image())",
                "color-contrast", "document.querySelector('main p').style.color = '#888'",
                "target-size",
                        "document.querySelector('.site-footer ul').style.display = 'block';"
                                + "document.querySelectorAll('.site-footer a').forEach(a => { a.style.padding = 0; })",
                "label", "document.querySelector('main').append(document.createElement('input'))");
        faults.forEach((rule, fault) -> {
            examined.found().clear();
            examined.open(briefing.onServer("timeline.html"));
            examined.page().evaluate(fault);
            examined.run(ALL_RULES, WIDE, ColorScheme.LIGHT);
            assertThat(examined.found()).anyMatch(f -> f.contains(": " + rule + ": "));
        });
    }
}
