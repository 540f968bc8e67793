package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A reader sets a day and sees what was known then. */
@InBrowser
class AsOfTest {
    private static final String FIRST = "2023-09-13";
    private static final String BEFORE_THE_VISIT = "2024-06-17";
    private static final List<String> DAYS =
            List.of("2023-01-01", FIRST, BEFORE_THE_VISIT, "2024-06-18", "2024-06-30", "2024-07-31");

    /** Returns the day and text of each element that a reader sees and that says since when it is known. */
    private static List<String> seen(Page page) {
        return strings(page.evaluate("""
                () => [...document.querySelectorAll("[data-known]")].filter(e => e.checkVisibility())
                  .map(e => e.dataset.known + " " + e.textContent)
                """));
    }

    private static List<String> strings(Object value) {
        return ((List<?>) value).stream().map(String.class::cast).toList();
    }

    private static boolean isLater(String known, String day) {
        return known.equals("none") || known.compareTo(day) > 0;
    }

    private static String text(Page page) {
        return page.locator("body").innerText();
    }

    /** Returns the names of the sources that are cited on a page, and known only after a day. */
    private static Set<String> laterSources(PublishedPage page, String day) {
        Set<String> names = new TreeSet<>();
        Set<String> earlier = new TreeSet<>();
        for (Element citation : page.html().select("main .citation[data-known]")) {
            (isLater(citation.attr("data-known"), day) ? names : earlier)
                    .addAll(citation.select("a").eachText());
        }
        names.removeAll(earlier);
        return names;
    }

    @Test
    void nothingKnownLaterIsSeenOnAnyDay(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        for (PublishedPage topic : briefing.pages("topic")) {
            int before = 0;
            for (String day : DAYS) {
                page.navigate(briefing.onServer(topic.path() + "?as-of=" + day));
                List<String> seen = seen(page);
                assertThat(seen)
                        .as("%s as of %s", topic.path(), day)
                        .noneMatch(s -> isLater(s.substring(0, s.indexOf(' ')), day))
                        .hasSizeGreaterThanOrEqualTo(before);
                before = seen.size();
            }
            assertThat(before).as("what is seen in the end").isPositive();
        }
    }

    @Test
    void beforeTheVisitNothingIsCitedThatWasWrittenAfterIt(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        Set<String> checked = new TreeSet<>();
        for (PublishedPage topic : briefing.pages("topic")) {
            Set<String> later = laterSources(topic, BEFORE_THE_VISIT);
            page.navigate(briefing.onServer(topic.path() + "?as-of=" + BEFORE_THE_VISIT));
            String text = page.locator("main").innerText();
            assertThat(later).as(topic.path()).noneMatch(name -> text.contains("[" + name));
            assertThat(page.locator("[data-today]:visible").count()).isZero();
            checked.addAll(later);
        }
        assertThat(checked).hasSizeGreaterThan(1);
    }

    @Test
    void onADayAfterTheLastSourceEverySourceIsSeen(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        for (PublishedPage topic : briefing.pages("topic")) {
            page.navigate(briefing.onServer(topic.path() + "?as-of=2100-01-01"));
            Set<String> certain = topic.html().select("main .citation[data-known]:not([data-known=none])").stream()
                    .map(Element::text)
                    .collect(Collectors.toSet());
            assertThat(seen(page).stream().map(s -> s.substring(s.indexOf(' ') + 1)))
                    .as(topic.path())
                    .containsAll(certain);
        }
    }

    @Test
    void theReaderSetsADayAndTakesItBack(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        for (PublishedPage topic : briefing.pages("topic")) {
            for (String address : List.of(briefing.onServer(topic.path()), briefing.onDisk(topic.path()))) {
                page.navigate(address);
                String all = text(page);
                page.getByText("What was known when?").click();
                page.getByLabel("Show what was known on").fill(FIRST);
                page.locator(".as-of button").click();
                page.waitForURL("**?as-of=" + FIRST);
                assertThat(page.locator(".as-of [role=status]").innerText()).contains("September 13, 2023", "left out");
                assertThat(text(page)).hasSizeLessThan(all.length());

                page.getByText("Show everything").click();
                page.waitForURL(address);
                assertThat(text(page)).isEqualTo(all);
            }
        }
    }

    @Test
    void aDayThatIsNoneIsPassedOver(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        String path = briefing.pages("topic").get(0).path();
        page.navigate(briefing.onServer(path));
        String all = text(page);
        List<String> changed = new ArrayList<>();
        for (String day : List.of("", "yesterday", "2024", "%3Cb%3E")) {
            page.navigate(briefing.onServer(path + "?as-of=" + day));
            if (!text(page).equals(all)) {
                changed.add(day);
            }
        }
        assertThat(changed).isEmpty();
    }

    @Test
    void theTableOfContentsLeadsOnlyToWhatIsSeen(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        String hidden = """
                () => [...document.querySelectorAll(".contents a")].filter(a => a.checkVisibility()
                  && !document.querySelector(a.hash).checkVisibility()).map(a => a.hash)
                """;
        for (String path : List.of("claims/munitions-supplied.html", "topics/arms-transfers.html")) {
            page.navigate(briefing.onServer(path + "?as-of=" + BEFORE_THE_VISIT));
            assertThat(strings(page.evaluate(hidden))).as(path).isEmpty();
            assertThat(page.locator(".contents a:visible").count()).as(path).isPositive();
        }
        page.navigate(briefing.onServer("index.html?as-of=" + BEFORE_THE_VISIT));
        assertThat(page.locator("#s-changed").isVisible()).isFalse();
        page.navigate(briefing.onServer("index.html"));
        assertThat(page.locator("#s-changed").isVisible()).isTrue();
    }

    @Test
    void theDayGoesAlongToOtherPagesAndToWhatASearchFinds(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        String asked = "?as-of=" + BEFORE_THE_VISIT;
        for (String start : List.of(briefing.onServer("index.html"), briefing.onDisk("index.html"))) {
            page.navigate(start + asked);
            page.locator("nav.menu a", new Page.LocatorOptions().setHasText("Claims"))
                    .click();
            page.waitForURL("**/claims/index.html" + asked);
            page.locator(".search-link").click();
            page.waitForURL("**/search.html" + asked + "#s-query");
            assertThat(page.locator(".as-of.on").isVisible()).isTrue();
            page.locator("#s-query").fill("munitions");
            page.locator("#s-results a").first().click();
            page.waitForURL("**.html" + asked + "**");

            page.getByText("Show everything").click();
            page.locator("nav.menu a", new Page.LocatorOptions().setHasText("Sources"))
                    .click();
            page.waitForURL("**/sources/index.html");
        }
    }

    @Test
    void theDaysOfEventsAreOfferedAndTheTimelineCanBeGoneThroughDayByDay(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        page.navigate(briefing.onServer("timeline.html"));
        page.getByText("What was known when?").click();
        page.locator(".as-of li a", new Page.LocatorOptions().setHasText("on June 19, 2024"))
                .first()
                .click();
        page.waitForURL("**/timeline.html?as-of=2024-06-19");

        String before = page.locator("output").innerText();
        page.getByLabel("Day by day").press("ArrowRight");
        page.waitForURL(url -> !url.endsWith("2024-06-19"));
        assertThat(page.locator("output").innerText()).isNotEqualTo(before);
        assertThat(page.locator(".as-of [role=status]").innerText())
                .contains(page.locator("output").innerText());
    }

    @Test
    void theBarStaysAndIsNotThereWhereNothingHasADay(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        page.navigate(briefing.onServer("topics/arms-transfers.html?as-of=2024-07-01"));
        page.evaluate("scrollTo(0, 2000)");
        assertThat(page.locator(".as-of.on").boundingBox().y).isBetween(0.0, 1.0);
        page.navigate(briefing.onServer("search.html"));
        assertThat(page.locator(".as-of").isVisible()).isFalse();
    }

    @Test
    void theBarIsNotThereWhereOfNothingTheDayIsKnown(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        String address = briefing.onServer("topics/arms-transfers.html");
        String dated = page.navigate(address).text();
        assertThat(page.locator(".as-of").isVisible()).isTrue();
        String undated = dated.replaceAll("data-known=\"[^\"]*\"", "data-known=\"none\"");
        page.route(
                address,
                route -> route.fulfill(
                        new Route.FulfillOptions().setBody(undated).setContentType("text/html; charset=utf-8")));
        page.navigate(address);
        assertThat(page.locator(".as-of").isVisible()).isFalse();
    }
}
