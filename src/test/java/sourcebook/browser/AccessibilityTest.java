package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All rules of axe hold. */
@InBrowser
class AccessibilityTest {
    @Test
    void everyPageIsFineAndOneOfEachFamilyAlsoDarkAndWide(Visit visit, PublishedBriefing briefing) {
        Examined examined = Examined.in(visit);
        List<PublishedPage> representatives = briefing.onePerFamily();
        for (PublishedPage published : briefing.pages()) {
            examined.open(briefing.onServer(published.path()));
            examined.run(Examined.ALL_RULES, Examined.NARROW, ColorScheme.LIGHT);
            if (representatives.contains(published)) {
                examined.run(Examined.COLOR_RULES, Examined.NARROW, ColorScheme.DARK);
                examined.run(Examined.ALL_RULES, Examined.WIDE, ColorScheme.LIGHT);
                examined.run(Examined.COLOR_RULES, Examined.WIDE, ColorScheme.DARK);
            }
            examined.runWithForcedColors();
        }
        assertThat(examined.found()).isEmpty();
    }

    @Test
    void aDayThatIsSetAndAMenuThatIsOpenAreFine(Visit visit, PublishedBriefing briefing) {
        Examined examined = Examined.in(visit);
        for (PublishedPage topic : briefing.pages("topic")) {
            examined.open(briefing.onServer(topic.path() + "?as-of=2024-06-18"));
            examined.run(Examined.ALL_RULES, Examined.WIDE, ColorScheme.LIGHT);
            examined.page().setViewportSize(Examined.NARROW, Examined.HEIGHT);
            examined.page().locator(".site-header .menu-button").click();
            examined.run(Examined.ALL_RULES, Examined.NARROW, ColorScheme.DARK);
        }
        assertThat(examined.found()).isEmpty();
    }

    @Test
    void resultsOfASearchAreFine(Visit visit, PublishedBriefing briefing) {
        Examined examined = Examined.in(visit);
        for (String query : List.of("russia", "xyzzy")) {
            examined.open(briefing.onServer("search.html?q=" + query));
            examined.page().waitForFunction("/found/.test(document.getElementById('s-status').textContent)");
            examined.run(Examined.ALL_RULES, Examined.NARROW, ColorScheme.LIGHT);
            examined.run(Examined.ALL_RULES, Examined.WIDE, ColorScheme.DARK);
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
        examined.page().locator("details:has(#s-check) > summary").click();
        examined.page().getByLabel("Or paste the text").fill(copy);
        examined.page().locator("#s-copy-results h3").nth(1).waitFor();
        // From its top, like every page: where a reader is half way down, the contents stay and pass over what is
        // there.
        examined.page().evaluate("scrollTo(0, 0)");
        examined.run(Examined.ALL_RULES, Examined.NARROW, ColorScheme.LIGHT);
        examined.run(Examined.ALL_RULES, Examined.WIDE, ColorScheme.DARK);
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
            examined.run(Examined.ALL_RULES, Examined.WIDE, ColorScheme.LIGHT);
            assertThat(examined.found()).anyMatch(f -> f.contains(": " + rule + ": "));
        });
    }
}
