package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What readers come for is one step from the home page, and does not have to be looked for in much text. */
@InBrowser
class ReaderTasksTest {
    private static final int MAX_WORDS = 60;

    /** A question; what a reader does; what he reads then, from the heading that he is led to up to the answer. */
    private enum Task {
        HOW_MANY_MUNITIONS_AND_WHO_SAYS_SO(
                p -> {},
                List.of(".strips > li:first-child h3", ".strips > li:first-child .side-affirms"),
                "United States",
                "more than 11,000 containers",
                "CNBC",
                "thousands of shipments",
                "GP Note 917"),
        DID_RUSSIA_DENY_IT_AND_IN_WHICH_WORDS(
                p -> {},
                List.of(".strips > li:first-child h3", ".strips > li:first-child .side-denies"),
                "Russia",
                "as we read it",
                "absurd",
                "GP Note 917"),
        WHAT_WAS_KNOWN_ON_JUNE_17_2024(
                p -> p.locator(".before[href='?as-of=2024-06-17']").first().click(),
                List.of(".as-of [role=status]"),
                "June 17, 2024",
                "certainly published"),
        WHAT_THE_PACT_PROMISES_IN_PUTINS_WORDS_AND_THE_TREATY_OF_1961(
                p -> p.locator("#s-menu a", new Page.LocatorOptions().setHasText("Agreements"))
                        .click(),
                List.of(
                        ".comparison tbody tr:first-child > :first-child",
                        ".comparison tbody tr:first-child td:nth-child(2) li:first-child",
                        ".comparison tbody tr:first-child td:nth-child(3) li:first-child"),
                "mutual assistance in the event of aggression",
                "as Putin describes it",
                "Stands in the treaty’s title"),
        HOW_TO_CITE_A_SENTENCE(
                p -> p.locator(".lead .permalink").first().press("Enter"),
                List.of("section:target .quote dd", "section:target .ground:first-child .figures"),
                "American officials say",
                "index.html#s-",
                "more than 11,000 containers"),
        HOW_TO_CITE_THE_PAGE(
                p -> p.getByText("Cite this page").click(),
                List.of(".cite h2", ".cite summary", ".cite dl > div:nth-child(2) dd"),
                "Russia and North Korea, 2023–2024"),
        WHERE_THE_DATA_ARE(
                p -> p.locator(".site-footer a", new Page.LocatorOptions().setHasText("Data"))
                        .click(),
                List.of("h1", ".standfirst"),
                "tables that a spreadsheet");

        private final Consumer<Page> step;
        private final List<String> read;
        private final String[] answer;

        Task(Consumer<Page> step, List<String> read, String... answer) {
            this.step = step;
            this.read = read;
            this.answer = answer;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isWithinOneClickAndAFewWords(Task task, Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        page.navigate(briefing.onServer("index.html"));
        task.step.accept(page);
        StringBuilder text = new StringBuilder();
        for (String part : task.read) {
            Locator shown = page.locator(part).first();
            shown.waitFor();
            text.append(shown.innerText().replaceAll("\\s+", " ")).append(' ');
        }
        assertThat(text).contains(task.answer);
        assertThat(text.toString().split(" ")).as(text.toString()).hasSizeLessThanOrEqualTo(MAX_WORDS);
    }
}
