package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What readers come for is one step from the home page, and does not have to be looked for in much text. The list of
 * the questions, with clicks and words, is for people, and says what is measured here.
 */
@InBrowser
class ReaderTasksTest {
    private static final int MAX_WORDS = 60;

    private static final Path LIST = Path.of("src/docs/pictures/README.md");

    /** A question; how often a reader clicks, and what he does; what he reads then, from the heading that he is led to up to the answer. */
    private enum Task {
        HOW_MANY_MUNITIONS_AND_WHO_SAYS_SO(
                "How many munitions, and who says so?",
                0,
                p -> {},
                List.of(".strips > li:first-child h3", ".strips > li:first-child .side-affirms"),
                "United States",
                "more than 11,000 containers",
                "CNBC",
                "thousands of shipments",
                "GP Note 917"),
        DID_RUSSIA_DENY_IT_AND_IN_WHICH_WORDS(
                "Did Russia deny it, where, and in which words?",
                0,
                p -> {},
                List.of(".strips > li:first-child h3", ".strips > li:first-child .side-denies"),
                "Russia",
                "as we read it",
                "absurd",
                "GP Note 917"),
        WHAT_WAS_KNOWN_ON_JUNE_17_2024(
                "What was known on June 17, 2024?",
                1,
                p -> p.locator(".before[href='?as-of=2024-06-17']").first().click(),
                List.of(".as-of [role=status]"),
                "June 17, 2024",
                "certainly published"),
        WHAT_THE_PACT_PROMISES_IN_PUTINS_WORDS_AND_THE_TREATY_OF_1961(
                "What does the pact promise in Putin’s words, and how does that differ from 1961?",
                1,
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
                "How is a sentence cited?",
                1,
                p -> p.locator(".lead .permalink").first().press("Enter"),
                List.of("section:target .quote dd", "section:target .ground:first-child .figures"),
                "American officials say",
                "index.html#s-",
                "more than 11,000 containers"),
        HOW_TO_CITE_THE_PAGE(
                "How is the page cited?",
                1,
                p -> p.getByText("Cite this page").click(),
                List.of(".cite h2", ".cite summary", ".cite dl > div:nth-child(2) dd"),
                "Russia and North Korea, 2023–2024"),
        WHERE_THE_DATA_ARE(
                "Where are the data?",
                1,
                p -> p.locator(".site-footer a", new Page.LocatorOptions().setHasText("Data"))
                        .click(),
                List.of("h1", ".standfirst"),
                "tables that a spreadsheet");

        private final String question;
        private final int clicks;
        private final Consumer<Page> step;
        private final List<String> read;
        private final String[] answer;

        Task(String question, int clicks, Consumer<Page> step, List<String> read, String... answer) {
            this.question = question;
            this.clicks = clicks;
            this.step = step;
            this.read = read;
            this.answer = answer;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isWithinOneClickAndAFewWords(Task task, Visit visit, PublishedBriefing briefing) throws IOException {
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
        int words = text.toString().split(" ").length;
        assertThat(words).as(text.toString()).isLessThanOrEqualTo(MAX_WORDS);
        assertThat(Files.readString(LIST)).contains("| " + task.question + " | " + task.clicks + " | " + words + " |");
    }
}
