package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader has begun to read stays where it is, also when scripts come late. */
@InBrowser
class LayoutShiftTest {
    private static final int HEIGHT = 720;

    /** Remembers where on the first screen everything stands that shows. */
    private static final String REMEMBER = """
            () => {
              const place = part => { const box = part.getBoundingClientRect(); return box.width && Math.round(box.top) + " " + Math.round(box.left); };
              const parts = [...document.body.querySelectorAll("*")]
                .filter(part => place(part) && part.getBoundingClientRect().top < innerHeight)
                .map(part => [part, place(part)]);
              window.moved = () => parts.filter(([part, was]) => place(part) !== was)
                .map(([part, was]) => `${part.localName}.${part.className} from ${was} to ${place(part)}`);
              return parts.length;
            }
            """;

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void nothingMovesOnTheFirstScreenWhenScriptsArrive(int width, Visit visit, PublishedBriefing briefing) {
        List<String> moved = new ArrayList<>();
        for (PublishedPage published : briefing.onePerFamily()) {
            if (published.html().select("script[src]").isEmpty()) {
                continue;
            }
            Page page = visit.page(o -> o.setViewportSize(width, HEIGHT));
            List<Route> held = new ArrayList<>();
            page.route("**/*.js", held::add);
            page.navigate(
                    briefing.onServer(published.path()),
                    new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            page.locator(".site-footer").waitFor();
            page.waitForCondition(() ->
                    page.evaluate("getComputedStyle(document.body).margin").equals("0px"));
            assertThat((int) page.evaluate(REMEMBER)).as(published.path()).isGreaterThan(10);
            assertThat(held).as(published.path()).isNotEmpty();
            page.unroute("**/*.js");
            held.forEach(Route::resume);
            page.waitForLoadState(LoadState.LOAD);
            for (Object part : (List<?>) page.evaluate("moved()")) {
                moved.add(published.path() + ": " + part);
            }
            page.close();
        }
        assertThat(moved).isEmpty();
    }
}
