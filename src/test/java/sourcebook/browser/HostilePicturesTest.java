package sourcebook.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sourcebook.picture.HonestPicture;
import sourcebook.picture.HostilePicture;
import sourcebook.picture.HostilePicture.Harm;

/**
 * What is refused in pictures does harm indeed where a host does not send the policy, and what is not refused is drawn.
 * That each is refused or not, {@code SvgPictureTest} says.
 */
@InBrowser
class HostilePicturesTest {
    private static final String PICTURE = "https://briefing.example/picture.svg";

    private static final int MIDDLE = 450;
    private static final String RAN = "window.ran === 1";
    private static final Page.WaitForFunctionOptions PATIENCE = new Page.WaitForFunctionOptions().setTimeout(20_000);
    private static final String WIDEST =
            "Math.max(...[...document.querySelectorAll('path, rect, circle, ellipse')].map(e => e.getBoundingClientRect().width))";

    static Stream<HostilePicture> hostile() {
        return HostilePicture.all().stream().filter(p -> p.harm() != Harm.UNSEEN);
    }

    static List<HonestPicture> honest() {
        return HonestPicture.all();
    }

    /** Opens a picture as a host without headers gives it; all else is noted and answered with nothing. */
    private static Page open(Visit visit, byte[] picture, List<String> reached) {
        Page page = visit.page();
        page.context().route("**/*", route -> {
            if (route.request().url().equals(PICTURE)) {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("image/svg+xml")
                        .setBodyBytes(picture));
            } else {
                reached.add(route.request().url());
                route.fulfill(new Route.FulfillOptions().setBody(""));
            }
        });
        page.navigate(PICTURE);
        return page;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsRefusedDoesHarm(HostilePicture picture, Visit visit) {
        if (picture.text().contains("@font-face")) {
            visit.expect("decode downloaded font");
        }
        List<String> reached = new ArrayList<>();
        Page page = open(visit, picture.bytes(), reached);
        switch (picture.harm()) {
            case RUNS_ON_CLICK -> {
                page.mouse().click(MIDDLE, MIDDLE);
                page.waitForFunction(RAN, null, PATIENCE);
            }
            case RUNS -> page.waitForFunction(RAN, null, PATIENCE);
            case REACHES_BACK -> {
                Page opened = page.context().waitForPage(() -> page.mouse().click(MIDDLE, MIDDLE));
                assertThat(opened.evaluate("window.opener !== null")).isEqualTo(true);
            }
            case IS_A_PAGE -> assertThat(page.locator("form, iframe").count()).isOne();
            default -> assertThat(reached).anyMatch(url -> url.startsWith(HostilePicture.OUTSIDE));
        }
    }

    @ParameterizedTest
    @MethodSource("honest")
    void whatIsAcceptedIsDrawnAndAsksForNothing(HonestPicture picture, Visit visit) {
        List<String> reached = new ArrayList<>();
        Page page = open(visit, picture.text().getBytes(UTF_8), reached);
        assertThat(page.evaluate("document.documentElement.localName")).isEqualTo("svg");
        assertThat(((Number) page.evaluate(WIDEST)).doubleValue()).isPositive();
        assertThat(page.evaluate("document.querySelector('parsererror') === null"))
                .isEqualTo(true);
        assertThat(reached).isEmpty();
    }
}
