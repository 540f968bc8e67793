package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trouble on a page does not go by unnoticed; without this, all other tests here would say little. */
@InBrowser
class VisitTest {
    private static Page home(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        page.navigate(briefing.onServer("index.html"));
        return page;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            console: out of order | console.error("out of order")
            console: old ways     | console.warn("old ways")
            script: Error: broken | setTimeout(() => { throw new Error("broken"); })
            policy style-src-attr | document.body.setAttribute("style", "color: red")
            policy style-src-elem | document.head.append(Object.assign(document.createElement("style"), { textContent: "p {}" }))
            policy require-trusted-types-for | try { document.createElement("script").text = "1" } catch (refused) { }
            policy img-src        | document.body.append(Object.assign(new Image(), { src: "data:image/png;base64,AA" }))
            status 404            | fetch("nowhere.txt")
            """)
    void troubleIsNoticed(String noted, String cause, Visit visit, PublishedBriefing briefing) {
        Page page = home(visit, briefing);
        page.evaluate("() => { " + cause + " }");
        page.waitForCondition(() -> visit.hasTrouble(noted));
        assertThatThrownBy(visit::end).hasMessageContaining(noted);
    }

    @Test
    void aServerThatIsGoneIsNoticed(Visit visit, PublishedBriefing briefing) {
        Page page = home(visit, briefing);
        page.route("**/*.css", route -> route.abort());
        page.reload();
        assertThatThrownBy(visit::end).hasMessageContaining("no answer: " + briefing.onServer("css/site.css"));
    }

    @Test
    void troubleThatIsExpectedMustCome(Visit visit, PublishedBriefing briefing) {
        home(visit, briefing);
        visit.expect("out of order");
        assertThatThrownBy(visit::end).hasMessageContaining("out of order");
    }
}
