package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sourcebook.sample.LinksOut;

/** Every page opens without trouble, wherever it lies, and fits a phone. */
@InBrowser
class EveryPageTest {
    /** Of the small pages for frames on other sites, which have no script. */
    private static final String EMBEDDED_POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

    /** Where the page for wrong addresses looks for styles beside itself, which only a disk has there. */
    private static final String BESIDE = "css/";

    private static final int HEIGHT = 640;

    @Test
    void pagesOpenFromDisk(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        for (PublishedPage published : briefing.pages()) {
            // The page for wrong addresses is for hosts; see below.
            if (published.path().equals("404.html")) {
                continue;
            }
            page.navigate(briefing.onDisk(published.path()));
            assertThat(page.title()).isEqualTo(published.html().title());
        }
    }

    @Test
    void pagesOpenFromAServerAndNeedNoScrollingSidewaysOnAPhone(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        List<String> wide = new ArrayList<>();
        for (PublishedPage published : briefing.pages()) {
            page.setViewportSize(360, HEIGHT);
            page.navigate(briefing.onServer(published.path()));
            assertThat(page.title()).isEqualTo(published.html().title());
            for (int width : List.of(360, 320)) {
                page.setViewportSize(width, HEIGHT);
                int needed = (int) page.evaluate("document.documentElement.scrollWidth");
                if (needed > width) {
                    wide.add(published.path() + " needs " + needed + " of " + width);
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void textThatIsSetWideIsNotCutOff(Visit visit, PublishedBriefing briefing) {
        List<String> wrong = new ArrayList<>();
        for (int width : List.of(320, 1440)) {
            Page page = visit.page(o -> o.setViewportSize(width, HEIGHT));
            for (PublishedPage published : briefing.pages()) {
                page.navigate(briefing.onServer(published.path()));
                Fitting.spaced(page).forEach(wrong::add);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void onAPhoneTablesOfRecordsAreListsInWhichEachCellHasItsHead(Visit visit, PublishedBriefing briefing) {
        String labels = """
                () => [...document.querySelectorAll(".records [data-label]:not(:first-child)")]
                  .map(cell => getComputedStyle(cell, "::before").content)
                """;
        String wide = """
                () => [...document.querySelectorAll("table.records")].map(t => t.closest(".scroll") || t)
                  .filter(t => t.scrollWidth > t.clientWidth).map(t => t.outerHTML)
                """;
        Page page = visit.page();
        for (String path : List.of("topics/arms-transfers.html", "claims/munitions-supplied.html", "data/index.html")) {
            page.setViewportSize(1440, HEIGHT);
            page.navigate(briefing.onServer(path));
            assertThat(page.evaluate(labels))
                    .asInstanceOf(LIST)
                    .as(path)
                    .isNotEmpty()
                    .containsOnly("none");
            page.setViewportSize(320, HEIGHT);
            assertThat(page.evaluate(labels))
                    .asInstanceOf(LIST)
                    .as(path)
                    .isNotEmpty()
                    .doesNotContain("none", "\"\"");
            assertThat((List<?>) page.evaluate(wide)).as(path).isEmpty();
        }
    }

    @Test
    void everyPageSaysThePolicyAndNoLinkLetsAnotherSiteReachBack(PublishedBriefing briefing) {
        String policy = HostingFiles.headers().get("Content-Security-Policy").replace("; frame-ancestors 'none'", "");
        for (PublishedPage published : briefing.pages()) {
            boolean embedded = published.path().startsWith("embed/");
            assertThat(published
                            .html()
                            .select("meta[http-equiv=Content-Security-Policy]")
                            .eachAttr("content"))
                    .as(published.path())
                    .containsExactly(embedded ? EMBEDDED_POLICY : policy);
            if (embedded) {
                assertThat(published.html().select("script"))
                        .as(published.path())
                        .isEmpty();
            }
            assertThat(LinksOut.telling(published.html(), ""))
                    .as(published.path())
                    .isEmpty();
            assertThat(published.html().select("a[target]:not([rel~=noopener])"))
                    .as(published.path())
                    .isEmpty();
            assertThat(published.html().select("[style], style, script:not([src]):not([type=application/ld+json])"))
                    .as(published.path())
                    .isEmpty();
        }
    }

    @Test
    void whatAStrangerPutsIntoAPageIsNotRun(Visit visit, PublishedBriefing briefing) {
        visit.expect("policy style-src-attr");
        visit.expect("Content Security Policy");
        visit.expect("TrustedScript");
        visit.expect("TrustedHTML");
        visit.expect("policy require-trusted-types-for");
        for (String address : List.of(briefing.onDisk("index.html"), briefing.onServer("index.html"))) {
            Page page = visit.page();
            page.navigate(address);
            page.evaluate("""
                    () => {
                      const script = document.createElement("script");
                      try { script.textContent = "window.ran = 1"; } catch (refused) {}
                      document.body.append(script);
                      try { document.body.innerHTML = "<img src=x onerror='window.ran = 1'>"; } catch (refused) {}
                      document.body.firstElementChild.setAttribute("style", "color: red");
                    }
                    """);
            assertThat(page.evaluate("window.ran === undefined")).isEqualTo(true);
            assertThat(page.locator("h1").count()).isOne();
        }
    }

    @Test
    void whatACitationLeadsToIsMarkedAndNothingMore(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        String marked = """
                () => [document.querySelector(":target"), document.querySelector(":target > h2, :target > h3")]
                  .map(e => e ? getComputedStyle(e).boxShadow !== "none" : false)
                """;
        String source = "sources/gp-short-note-917.html";
        page.navigate(briefing.onServer(source + "#denial-absurd"));
        assertThat(page.evaluate(marked)).asInstanceOf(LIST).containsExactly(true, false);
        page.navigate(briefing.onServer(source + "#munitions-supplied"));
        assertThat(page.evaluate(marked)).asInstanceOf(LIST).containsExactly(false, true);
        page.navigate(briefing.onServer(source + "#positions"));
        assertThat(page.evaluate(marked)).asInstanceOf(LIST).containsExactly(false, true);
        page.navigate(briefing.onServer(source + "#s-main"));
        assertThat(page.evaluate(marked)).asInstanceOf(LIST).containsExactly(false, false);
    }

    @Test
    void onAPhoneLettersInPicturesAreLargeEnoughAndAllTreatiesAreInSight(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page(o -> o.setViewportSize(360, HEIGHT));
        String smallest = """
                () => Math.min(...[...document.querySelectorAll(".drawing text")]
                  .map(t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a))
                """;
        for (String path : List.of("topics/arms-transfers.html", "timeline.html", "origins.html")) {
            page.navigate(briefing.onServer(path));
            assertThat(((Number) page.evaluate(smallest)).doubleValue())
                    .as(path)
                    .isGreaterThan(11.5);
        }
        page.navigate(briefing.onServer("agreements/index.html"));
        assertThat((int) page.evaluate("""
                () => Math.round(Math.max(...[...document.querySelectorAll(".comparison td")]
                  .map(cell => cell.getBoundingClientRect().right)))
                """)).isLessThanOrEqualTo(360);
    }

    @Test
    void withoutAnAddressThePageForWrongOnesLeadsToTheRootAndItsSignsHaveASize(PublishedBriefing briefing) {
        PublishedPage page = briefing.pages().stream()
                .filter(p -> p.path().equals("404.html"))
                .findFirst()
                .orElseThrow();
        assertThat(page.html().select("link[rel=stylesheet]").eachAttr("href"))
                .allMatch(h -> h.startsWith("/") || h.startsWith(BESIDE));
        assertThat(page.html().select("main .elsewhere a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(h -> h.startsWith("/"));
        for (PublishedPage published : briefing.pages()) {
            assertThat(published.html().select("svg.mark:not([width])"))
                    .as(published.path())
                    .isEmpty();
        }
    }

    @Test
    void theMenuFitsAPhone(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page(o -> o.setViewportSize(320, HEIGHT));
        page.navigate(briefing.onServer("index.html"));
        page.locator(".site-header .menu-button").click();
        assertThat(page.locator(".menu a").first().isVisible()).isTrue();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }

    @Test
    void anAddressWithoutAPageShowsThePageForThatWithItsLooks(Visit visit, PublishedBriefing briefing) {
        visit.expect("nowhere.html");
        visit.expect("topics/deep/" + BESIDE);
        Page page = visit.page();
        Response response = page.navigate(briefing.onServer("topics/deep/nowhere.html"));
        assertThat(response.status()).isEqualTo(404);
        assertThat(page.locator("h1").innerText()).isEqualTo("Page not found");
        // Looks and links hold below whatever folder was asked for.
        assertThat((int) page.evaluate("document.styleSheets.length")).isPositive();
        page.locator("main a:visible").first().click();
        assertThat(page.url()).isEqualTo(briefing.onServer("index.html"));
    }

    @Test
    void onADiskThePageForWrongAddressesHasItsLooksAndLinksToo(Visit visit, PublishedBriefing briefing) {
        visit.expect("file:///");
        Page page = visit.page();
        page.navigate(briefing.onDisk("404.html"));
        assertThat((String) page.locator(".site-header").evaluate("e => getComputedStyle(e).backgroundColor"))
                .isEqualTo("rgb(20, 50, 74)");
        assertThat(page.locator("main .elsewhere").isVisible()).isFalse();
        page.locator("main a:visible").first().click();
        assertThat(page.url()).isEqualTo(briefing.onDisk("index.html"));
    }
}
