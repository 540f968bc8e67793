package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.sample.InventedBriefing;

/**
 * A briefing in a language that is written from right to left is laid out so. The content is the Russian one and the
 * program's words are English, which a browser sets from left to right within the lines; the layout is what counts here.
 */
@InBrowser
class RightToLeftTest {
    private static final String TOPIC = "topics/pereprava.html";

    @TempDir
    static Path folder;

    private static InventedBriefing briefing;

    @BeforeAll
    static void build() throws IOException {
        briefing = InventedBriefing.rightToLeft(folder);
    }

    private static String onDisk(String path) {
        return briefing.site().resolve(path).toUri().toString();
    }

    /** Returns where a part begins, in pixels from the left edge of the window, and where it ends. */
    private static List<Integer> edges(Page page, String selector) {
        List<Integer> edges = new ArrayList<>();
        for (Object edge : (List<?>) page.locator(selector).first().evaluate("""
                part => [part.getBoundingClientRect().left, part.getBoundingClientRect().right].map(Math.round)
                """)) {
            edges.add(((Number) edge).intValue());
        }
        return edges;
    }

    private static int left(Page page, String selector) {
        return edges(page, selector).get(0);
    }

    private static int right(Page page, String selector) {
        return edges(page, selector).get(1);
    }

    @Test
    void everyPageSaysSo() {
        assertThat(briefing.onEachPage(p -> p.select("html").stream()
                        .map(html -> html.attr("lang") + " " + html.attr("dir"))
                        .filter(said -> !said.equals("ar rtl"))))
                .isEmpty();
    }

    @Test
    void noPageScrollsSideways(Visit visit) {
        List<String> wide = new ArrayList<>();
        for (int width : List.of(360, 1440)) {
            Page page = visit.page(o -> o.setViewportSize(width, 900));
            for (String path : briefing.pages().keySet()) {
                if (path.equals("404.html")) {
                    continue;
                }
                page.navigate(onDisk(path));
                int needed = (int) page.evaluate("document.documentElement.scrollWidth");
                if (needed > width) {
                    wide.add(path + " needs " + needed + " of " + width);
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void onAWideScreenAllPartsAreMirrored(Visit visit) {
        Page page = visit.page();
        page.navigate(onDisk(TOPIC));
        int middle = 720;
        assertThat(right(page, ".search-link"))
                .as("the search, on the left of the title")
                .isLessThan(left(page, ".site-title"))
                .isLessThan(middle);
        assertThat(left(page, ".site-header .menu a")).as("the menu").isGreaterThan(middle);
        assertThat(left(page, ".trail a")).as("the trail").isGreaterThan(middle);
        assertThat(left(page, ".contents a"))
                .as("the contents, on the right of the text")
                .isGreaterThan(right(page, ".text"));
        assertThat(right(page, ".beside"))
                .as("a note in the margin, on the left of the text")
                .isLessThan(left(page, ".text"));
    }

    @Test
    void namesInAPictureStandBesideItsLanesAndNotUponThem(Visit visit) {
        Page page = visit.page(o -> o.setViewportSize(360, 640));
        page.navigate(onDisk("timeline.html"));
        assertThat(page.evaluate("""
                () => {
                  const lanes = [...document.querySelectorAll(".timeline-chart .lane")].map(l => l.getBoundingClientRect().right);
                  const names = [...document.querySelectorAll(".timeline-chart a text")].map(t => t.getBoundingClientRect().left);
                  return lanes.length > 0 && Math.min(...names) > Math.max(...lanes);
                }
                """)).isEqualTo(true);
    }

    @Test
    void onAWideScreenNamesStandInTheirLanes(Visit visit) {
        Page page = visit.page(o -> o.setViewportSize(1440, 900));
        page.navigate(onDisk("timeline.html"));
        assertThat(page.evaluate("""
                () => {
                  const box = part => part.getBoundingClientRect();
                  const lanes = [...document.querySelectorAll(".lanes-chart .lane")].map(box);
                  const names = [...document.querySelectorAll(".lanes-chart a text")].map(box);
                  return lanes.length > 1 && names.length > 0 && box(document.querySelector(".timeline-chart")).width === 0
                    && names.every(n => lanes.some(l => n.left > l.left && n.right < l.right));
                }
                """)).isEqualTo(true);
    }

    @Test
    void dotsOfTheSpineStandOnItsLine(Visit visit) {
        Page page = visit.page(o -> o.setViewportSize(1440, 900));
        page.navigate(onDisk("index.html"));
        int line = right(page, ".spine") - 1;
        assertThat((List<?>) page.locator(".spine > li").evaluateAll("""
                all => all.map(one => {
                  const dot = getComputedStyle(one, "::before");
                  const size = parseFloat(dot.width) + 2 * parseFloat(dot.borderLeftWidth);
                  return one.getBoundingClientRect().right - parseFloat(dot.right) - parseFloat(dot.marginRight) - size / 2;
                })
                """))
                .isNotEmpty()
                .allSatisfy(
                        middle -> assertThat(((Number) middle).doubleValue()).isBetween(line - 2.0, line + 2.0));
    }

    @Test
    void onAPhoneTheHeadIsMirrored(Visit visit) {
        Page page = visit.page(o -> o.setViewportSize(360, 640));
        page.navigate(onDisk(TOPIC));
        assertThat(left(page, ".site-header .menu-button")).isLessThan(left(page, ".site-title a"));
        assertThat(right(page, ".trail a")).isGreaterThan(300);
        page.locator(".site-header .menu-button").click();
        assertThat(right(page, ".site-header .menu a")).isBetween(300, 360);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }
}
