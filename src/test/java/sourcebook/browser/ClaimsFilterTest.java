package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A reader narrows the claims down to a state, a topic and an actor, and the quotations to a speaker and a source. */
@InBrowser
class ClaimsFilterTest {
    private static final String ALL = "";

    private static PublishedPage claims(PublishedBriefing briefing) {
        return briefing.pages("claims").get(0);
    }

    private static Page open(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        page.navigate(briefing.onServer(claims(briefing).path()));
        return page;
    }

    private static Locator state(Page page) {
        return page.locator("select[name=denial]");
    }

    private static Locator topic(Page page) {
        return page.getByLabel("Topic");
    }

    private static Locator actor(Page page) {
        return page.getByLabel("Speaker");
    }

    private static List<String> values(Locator choice) {
        Object values = choice.evaluate("select => [...select.options].map(o => o.value)");
        return ((List<?>) values).stream().map(String.class::cast).toList();
    }

    /** Returns what the published page says of each claim of a topic and an actor. */
    private static List<String> expected(PublishedPage claims, String topic, String actor) {
        return claims.html().select(".claims > li").stream()
                .filter(c -> names(c, "data-topic", topic) && names(c, "data-speaker", actor))
                .map(c -> c.select("a").first().text())
                .toList();
    }

    private static boolean names(Element claim, String attribute, String name) {
        return name.equals(ALL)
                || Arrays.asList(claim.attr(attribute).split("\\|")).contains(name);
    }

    private static List<String> shown(Page page) {
        return page.locator(".claims > li:visible").all().stream()
                .map(c -> c.locator("a").first().innerText())
                .toList();
    }

    @Test
    void eachStateShowsItsClaims(Visit visit, PublishedBriefing briefing) {
        Page page = open(visit, briefing);
        PublishedPage claims = claims(briefing);
        assertThat(values(state(page))).startsWith(ALL).contains("Denied", "No denial in these texts");
        for (String name : values(state(page)).subList(1, values(state(page)).size())) {
            state(page).selectOption(name);
            List<String> expected = claims.html().select(".claims > li").stream()
                    .filter(c -> c.select(".state .badge").text().equalsIgnoreCase(name))
                    .map(c -> c.select("a").first().text())
                    .toList();
            assertThat(shown(page)).as(name).isEqualTo(expected).isNotEmpty();
        }
    }

    @Test
    void onADayOfThePastThereIsNoChoiceOfAState(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        page.navigate(briefing.onServer(claims(briefing).path() + "?as-of=2024-06-18"));
        assertThat(state(page).isVisible()).isFalse();
        assertThat(topic(page).isVisible()).isTrue();
    }

    @Test
    void eachTopicShowsItsClaims(Visit visit, PublishedBriefing briefing) {
        Page page = open(visit, briefing);
        PublishedPage claims = claims(briefing);
        assertThat(values(topic(page))).hasSizeGreaterThan(2).startsWith(ALL);
        for (String name : values(topic(page))) {
            topic(page).selectOption(name);
            assertThat(shown(page))
                    .as(name)
                    .isEqualTo(expected(claims, name, ALL))
                    .isNotEmpty();
        }
    }

    @Test
    void eachActorShowsTheClaimsWithAWordOfItsOwn(Visit visit, PublishedBriefing briefing) {
        Page page = open(visit, briefing);
        PublishedPage claims = claims(briefing);
        assertThat(values(actor(page))).hasSizeGreaterThan(2).startsWith(ALL);
        for (String name : values(actor(page))) {
            actor(page).selectOption(name);
            assertThat(shown(page))
                    .as(name)
                    .isEqualTo(expected(claims, ALL, name))
                    .isNotEmpty();
        }
    }

    @Test
    void topicAndActorNarrowDownTogetherAndTheCountIsSaid(Visit visit, PublishedBriefing briefing) {
        Page page = open(visit, briefing);
        PublishedPage claims = claims(briefing);
        int all = expected(claims, ALL, ALL).size();
        for (String topic : values(topic(page))) {
            String actor = values(actor(page)).get(1);
            topic(page).selectOption(topic);
            actor(page).selectOption(actor);
            List<String> expected = expected(claims, topic, actor);
            assertThat(shown(page))
                    .as("%s, %s", topic, actor)
                    .isEqualTo(expected)
                    .hasSizeLessThan(all);
            assertThat(page.locator(".filter [role=status]").innerText())
                    .isEqualTo(expected.size() + " of "
                            + claims.html().select(".claims > li").size());
        }
        topic(page).selectOption(ALL);
        actor(page).selectOption(ALL);
        assertThat(shown(page)).hasSize(all);
    }

    @Test
    void theAddressKeepsTheChoiceAndATableShowsTheSame(Visit visit, PublishedBriefing briefing) {
        Page page = open(visit, briefing);
        topic(page).selectOption("Arms transfers");
        actor(page).selectOption("Russia");
        List<String> chosen = shown(page);
        assertThat(page.locator(".voices tbody tr:visible th").allInnerTexts()).isEqualTo(chosen);
        Page other = visit.page();
        other.navigate(page.url());
        assertThat(actor(other).inputValue()).isEqualTo("Russia");
        assertThat(shown(other)).isEqualTo(chosen).isNotEmpty();
    }

    @Test
    void aStateSpeaksWithTheVoicesOfItsPeople(Visit visit, PublishedBriefing briefing) {
        Page page = open(visit, briefing);
        actor(page).selectOption("Vladimir Putin");
        List<String> his = shown(page);
        actor(page).selectOption("Russia");
        assertThat(shown(page)).containsAll(his).hasSizeGreaterThan(his.size());
    }

    @Test
    void noTwoBoxesTouch(Visit visit, PublishedBriefing briefing) {
        Page page = open(visit, briefing);
        for (int width : List.of(360, 1440)) {
            page.setViewportSize(width, 800);
            assertThat((int) page.evaluate("""
                    () => {
                      const boxes = [...document.querySelectorAll(".filter select")].map(s => s.getBoundingClientRect());
                      const gap = (a, b) => Math.max(b.left - a.right, b.top - a.bottom);
                      return Math.floor(Math.min(...boxes.slice(1).map((b, i) => gap(boxes[i], b))));
                    }
                    """)).isGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void quotationsAreNarrowedDownToASpeakerAndTheHeadingsOfOtherDaysGo(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        PublishedPage quotations = briefing.pages("quotations").get(0);
        page.navigate(briefing.onServer(quotations.path()));
        int headings = page.locator("h2:visible").count();
        String speaker = "Kim Jong Un";
        actor(page).selectOption(speaker);

        List<Locator> shown = page.locator(".text .quotation:visible").all();
        assertThat(shown)
                .hasSameSizeAs(quotations.html().select("[data-speaker~=(^|\\|)" + speaker + "(\\||$)]"))
                .allMatch(q -> q.locator(".speaker").first().innerText().contains(speaker));
        assertThat(page.locator("h2:visible").count()).isLessThan(headings).isPositive();
        assertThat(page.url()).endsWith("?speaker=Kim+Jong+Un");
        page.getByLabel("Source").selectOption(ALL);
        actor(page).selectOption(ALL);
        assertThat(page.locator("h2:visible").count()).isEqualTo(headings);
    }
}
