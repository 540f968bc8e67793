package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A reader searches the site. */
@InBrowser
class SearchTest {
    private static final String PATH = "search.html";
    private static final double PATIENCE = 120_000;

    private static void says(Page page, String words) {
        PlaywrightAssertions.assertThat(page.locator("#s-status"))
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    private static Locator field(Page page) {
        return page.getByRole(AriaRole.SEARCHBOX);
    }

    /** Waits until the answer to exactly this query is there: the address has it last. */
    private static void ask(Page page, String query) {
        field(page).fill(query);
        page.waitForFunction(
                "q => (new URLSearchParams(location.search).get('q') || '') === q.trim() && window.sourcebookSearch",
                query);
    }

    private static List<String> found(Page page) {
        return page.locator("#s-results .entry-title").allInnerTexts();
    }

    private static Page open(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        page.navigate(briefing.onServer(PATH));
        return page;
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.innerText || document.activeElement.id");
    }

    @Test
    void typingFindsFromDiskAndFromAServer(Visit visit, PublishedBriefing briefing) {
        List<List<String>> results = new ArrayList<>();
        for (String address : List.of(briefing.onServer(PATH), briefing.onDisk(PATH))) {
            Page page = visit.page();
            page.navigate(address);
            field(page).pressSequentially("mutual defen");
            says(page, "found");
            page.waitForURL(address + "?q=mutual+defen");
            results.add(found(page));
            assertThat(page.locator("#s-results mark").allInnerTexts()).contains("mutual", "defense");
            assertThat(page.locator("#s-results h2").allInnerTexts())
                    .anyMatch(t -> t.startsWith("Topics"))
                    .anyMatch(t -> t.startsWith("Sources"));
        }
        assertThat(results.get(0)).contains("The defense pact").isEqualTo(results.get(1));
    }

    @Test
    void aNaturalQuestionLeadsToTheClaimWithItsFigures(Visit visit, PublishedBriefing briefing) {
        Page page = open(visit, briefing);
        String claim = "North Korea has supplied munitions or other weapons to Russia";
        for (String question : List.of("how many munitions", "how many munitions were supplied?")) {
            ask(page, question);
            says(page, "found");
            assertThat(page.locator("#s-results section")
                            .filter(new Locator.FilterOptions().setHasText("Claims"))
                            .locator(".entry-title")
                            .first()
                            .innerText())
                    .as(question)
                    .isEqualTo(claim);
        }
    }

    @Test
    void nothingIsLoadedBeforeTheReaderTypes(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        List<String> loaded = new ArrayList<>();
        page.onRequest(r -> loaded.add(r.url()));
        page.navigate(briefing.onServer(PATH));
        field(page).focus();
        assertThat(loaded).isNotEmpty().noneMatch(u -> u.contains("/search/"));
        ask(page, "s");
        assertThat(loaded).filteredOn(u -> u.contains("/search/")).hasSizeGreaterThan(3);
    }

    @Test
    void everyNameOfAnActorAndATypingErrorFindIt(Visit visit, PublishedBriefing briefing) {
        Page page = open(visit, briefing);
        Map.of(
                        "vlad", "Vladimir Putin",
                        "dprk", "North Korea",
                        "U.S.", "United States",
                        "US", "United States",
                        "kim jong-un", "Kim Jong Un",
                        "RUSSIA’S", "Russia",
                        "Vladmir", "Vladimir Putin",
                        "Lavorv", "Sergei Lavrov")
                .forEach((query, actor) -> {
                    ask(page, query);
                    assertThat(found(page)).as(query).contains(actor);
                });
        says(page, "found");
        ask(page, "Vladmir");
        says(page, "No page has “Vladmir”");
    }

    @Test
    void aResultLeadsToThePassageItShows(Visit visit, PublishedBriefing briefing) {
        Page page = open(visit, briefing);
        ask(page, "absurd accusations");
        Locator result = page.locator("#s-results li").first();
        String passage = result.locator(".context").innerText();
        String title = result.locator("a").innerText();
        result.locator("a").click();
        page.waitForURL(u -> !u.contains(PATH));
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        assertThat(passage).contains("absurd");
        assertThat(page.locator("main").innerText()).contains("absurd");
        page.goBack();
        says(page, "found");
        assertThat(field(page).inputValue()).isEqualTo("absurd accusations");
    }

    @Test
    void everythingGoesWithTheKeyboard(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        page.navigate(briefing.onServer("timeline.html"));
        page.keyboard().press("/");
        page.waitForURL("**/" + PATH + "#s-query");
        PlaywrightAssertions.assertThat(field(page)).isFocused();
        page.keyboard().type("putin");
        page.waitForURL("**/" + PATH + "?q=putin");
        List<String> found = found(page);

        page.keyboard().press("ArrowDown");
        assertThat(focused(page)).isEqualTo(found.get(0));
        page.keyboard().press("ArrowDown");
        assertThat(focused(page)).isEqualTo(found.get(1));
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(focused(page)).isEqualTo("s-query");
        page.keyboard().press("Enter");
        page.waitForFunction("document.activeElement.tagName === 'A'");
        assertThat(focused(page)).isEqualTo(found.get(0));
        page.keyboard().press("Escape");
        page.waitForURL("**/" + PATH);
        assertThat(focused(page)).isEqualTo("s-query");
        assertThat(field(page).inputValue()).isEmpty();
        assertThat(found(page)).isEmpty();
    }

    @Test
    void moreResultsCanBeShownWhereThereAreMany(Visit visit, PublishedBriefing briefing) {
        Page page = open(visit, briefing);
        ask(page, "russia");
        int before = found(page).size();
        page.getByText("Show more: Actors").click();
        page.waitForFunction("n => document.querySelectorAll('#s-results .entry-title').length > n", before);
        assertThat(focused(page))
                .isEqualTo(page.locator("section:has(h2:has-text('Actors')) .entry-title")
                        .allInnerTexts()
                        .get(5));
    }

    @Test
    void theKeyCanBeSwitchedOff(Visit visit, PublishedBriefing briefing) {
        Page page = open(visit, briefing);
        page.getByLabel("leads here from every page").uncheck();
        page.navigate(briefing.onServer("timeline.html"));
        page.keyboard().press("/");
        assertThat(page.url()).isEqualTo(briefing.onServer("timeline.html"));
        page.navigate(briefing.onServer(PATH));
        assertThat(page.getByLabel("leads here from every page").isChecked()).isFalse();
    }

    @Test
    void anAddressWithAQueryShowsItsResultsAndMarkupInItIsText(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        page.navigate(briefing.onServer(PATH + "?q=kim"));
        says(page, "found");
        assertThat(found(page)).contains("Kim Jong Un");
        page.navigate(briefing.onServer(PATH + "?q=%3Cimg%20src=x%20onerror=alert(1)%3E"));
        says(page, "No page found");
        assertThat(page.locator("main img").count()).isZero();
        assertThat(page.getByText("What may help").isVisible()).isTrue();
    }

    @Test
    void withoutScriptThePageSaysHowToSearchAnyway(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page(o -> o.setJavaScriptEnabled(false));
        for (String address : List.of(briefing.onServer(PATH), briefing.onDisk(PATH))) {
            page.navigate(address);
            assertThat(page.locator("#s-search").isVisible()).isFalse();
            assertThat(page.getByText("Searching needs script").isVisible()).isTrue();
            page.locator("main")
                    .getByText("Quotations", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Quotations");
        }
    }
}
