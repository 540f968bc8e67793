package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.offline.ServiceWorker;

/** What is wrong stands over the page, as long as it is, and the page and the overlay do not disturb each other. */
@InBrowser
class ProblemOverlayTest extends LivePreview {
    private static final String STRICT_POLICY =
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self';"
                    + " img-src 'self'; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'\">";

    // ---- Problems ----------------------------------------------------------------------------------------------

    @Test
    void problemsStandOverTheLastGoodPageUntilTheyAreMended(Visit visit) {
        Page page = open(visit, "");
        assertThat(button(page).textContent()).isEqualTo("All is well");
        assertThat(panel(page).isVisible()).isFalse();
        site.write("index.html", html("<h1>Half</h1><p>This is wrong.</p>"));
        site.write("other.html", html("doubtful"));
        awaitText(page, "sourcebook-preview button", "1 error, 1 warning");
        assertThat(page.locator("h1").textContent()).isEqualTo("Home");
        assertThat(panel(page).isVisible()).isTrue();
        Locator first = page.locator("sourcebook-preview li").first();
        assertThat(first.textContent())
                .startsWith("content/index.html:1:")
                .contains(
                        " error SB201: 'wrong' is written here",
                        "This is wrong.",
                        "help: write 'right' <script>alert(1)");
        assertThat(first.locator("mark").textContent()).isEqualTo("wrong");
        assertThat(first.locator("a").getAttribute("href")).matches("vscode://file/.*/content/index\\.html:1:[0-9]+");
        assertThat(page.locator("sourcebook-preview li").nth(1).textContent()).contains("warning SB209");
        assertThat(page.locator("sourcebook-preview [role=status]").textContent())
                .isNotNull();

        site.write("other.html", html("fine")).write("index.html", html("<h1>Whole</h1>"));
        awaitText(page, "h1", "Whole");
        assertThat(button(page).textContent()).isEqualTo("All is well");
        assertThat(panel(page).isVisible()).isFalse();
    }

    @Test
    void warningsAloneAreCountedAndShownOnDemand(Visit visit) {
        save("other.html", html("doubtful"));
        Page page = open(visit, "");
        awaitText(page, "sourcebook-preview button", "1 warning");
        assertThat(panel(page).isVisible()).isFalse();
        button(page).click();
        assertThat(page.locator("sourcebook-preview li").isVisible()).isTrue();
        // It stays open on the next page, and over a change.
        page.navigate(address + "other.html");
        assertThat(panel(page).isVisible()).isTrue();
        site.write("other.html", html("still doubtful"));
        awaitText(page, "main", "still");
        // The text of the page is there before the overlay is.
        panel(page).waitFor();
    }

    @Test
    void everythingIsDoneWithTheKeyboard(Visit visit) {
        save("other.html", html("wrong"));
        Page page = open(visit, "");
        assertThat(panel(page).isVisible()).isTrue();
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("Tab");
            reached.add((String)
                    page.evaluate("document.querySelector('sourcebook-preview').shadowRoot.activeElement.localName"));
        }
        assertThat(reached).containsExactly("button", "input", "ul", "a");
        page.keyboard().press("Escape");
        assertThat(panel(page).isVisible()).isFalse();
        assertThat(button(page).getAttribute("aria-expanded")).isEqualTo("false");
        assertThat(page.evaluate("document.querySelector('sourcebook-preview').shadowRoot.activeElement.localName"))
                .isEqualTo("button");
        // The same errors do not open it again, others do.
        page.reload();
        assertThat(panel(page).isVisible()).isFalse();
        site.write("other.html", html("again wrong"));
        panel(page).waitFor();
        page.keyboard().press("Escape");
        assertThat(panel(page).isVisible()).isFalse();
    }

    @Test
    void theFocusStaysWhereItIsInTheOverlay(Visit visit) {
        save("other.html", html("wrong"));
        Page page = open(visit, "");
        page.locator("sourcebook-preview li a").focus();
        site.write("another.html", html("<h1>fine</h1>"));
        site.write("index.html", html("<h1>New</h1>"));
        page.waitForFunction("performance.getEntriesByType('navigation')[0].type === 'reload'");
        page.waitForFunction("document.readyState === 'complete'");
        assertThat(page.evaluate("document.querySelector('sourcebook-preview').shadowRoot.activeElement?.localName"))
                .isEqualTo("a");
    }

    @Test
    void aPageThatBreaksStaysWithWhatIsWrongOverIt(Visit visit) {
        Page page = open(visit, "");
        site.breakFile("index.html", "there is no 'titel'");
        site.write("templates.txt", "changed");
        awaitText(page, "sourcebook-preview li", "there is no 'titel'");
        assertThat(page.locator("h1").textContent()).isEqualTo("Home");
        site.breakFile("index.html", null);
        site.write("templates.txt", "changed again");
        awaitText(page, "sourcebook-preview button", "All is well");
    }

    @Test
    void aPageThatNeverWasThereSaysSo(Visit visit) {
        visit.expect("500");
        site.breakFile("other.html", "there is no 'titel'");
        Page page = open(visit, "other.html");
        awaitText(page, "h1", "This page cannot be shown");
        awaitText(page, "sourcebook-preview li", "there is no 'titel'");
        site.breakFile("other.html", null);
        site.write("templates.txt", "changed");
        awaitText(page, "h1", "Other");
    }

    @ParameterizedTest
    @ValueSource(classes = {IOException.class, StackOverflowError.class})
    void aFailureIsShownAndGoes(Class<? extends Throwable> kind, Visit visit) throws Exception {
        Page page = open(visit, "");
        site.failRefresh(kind.getConstructor(String.class).newInstance("in <b>vain</b>"));
        site.write("index.html", html("<h1>New</h1>"));
        awaitText(page, "sourcebook-preview li", "could not be refreshed: " + kind.getName() + ": in <b>vain</b>");
        site.failRefresh(null);
        awaitText(page, "h1", "New");
        assertThat(button(page).textContent()).isEqualTo("All is well");
    }

    // ---- A guest on the page -----------------------------------------------------------------------------------

    @Test
    void theOverlayWorksUnderAStrictPolicy(Visit visit) {
        save("strict.html", html(STRICT_POLICY, "<h1>Strict</h1>"));
        Page page = open(visit, "strict.html");
        site.write("other.html", html("wrong"));
        panel(page).waitFor();
        assertThat(page.locator("sourcebook-preview section").evaluate("e => getComputedStyle(e).display"))
                .isEqualTo("flex");
        site.write("other.html", html("right")).write("strict.html", html(STRICT_POLICY, "<h1>New</h1>"));
        awaitText(page, "h1", "New");
    }

    @Test
    void neitherSideSeesTheOthersStyles(Visit visit) {
        String styles = "<style>* { color: rgb(1, 2, 3) !important; font-size: 50px !important; display: none; }"
                + " html, body, main, h1 { display: block !important; } body > :last-child { float: left; }</style>";
        save("index.html", html(styles, "<h1>Home</h1>"));
        Page page = open(visit, "");
        site.write("other.html", html("wrong"));
        panel(page).waitFor();
        // The list is made anew with each state of the content; an item that has just gone has no style.
        page.waitForCondition(() -> "14px,rgb(26, 26, 26)"
                .equals(page.locator("sourcebook-preview li")
                        .first()
                        .evaluate("e => [getComputedStyle(e).fontSize, getComputedStyle(e).color].join()")));
        assertThat(page.evaluate("[...document.body.children].map(e => e.localName).join()"))
                .isEqualTo("main");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('main')).float"))
                .isEqualTo("left");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('h1')).padding"))
                .isEqualTo("0px");
    }

    @Test
    void allRulesOfAxeHold(Visit visit) {
        site.write("other.html", html("wrong"));
        save("more.html", html("doubtful"));
        Page page = open(visit, "");
        panel(page).waitFor();
        page.evaluate(AxeBuilder.getAxeScript());
        List<Object> found = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {320, 1440}) {
                page.setViewportSize(width, 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                found.addAll((List<?>) page.evaluate("""
                        async () => {
                          const options = { rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] };
                          const { violations } = await axe.run(document, options);
                          return violations.flatMap(r => r.nodes.map(n => r.id + ": " + n.target.join(" ") + n.failureSummary));
                        }
                        """));
                BoundingBox box = panel(page).boundingBox();
                assertThat(box.x).isNotNegative();
                assertThat(box.x + box.width).isLessThanOrEqualTo(width);
            }
        }
        assertThat(found).isEmpty();
        assertThat(page.locator("sourcebook-preview section").evaluate("e => getComputedStyle(e).color"))
                .isEqualTo("rgb(237, 237, 237)");
    }

    @Test
    void itIsNotPrinted(Visit visit) {
        save("other.html", html("wrong"));
        Page page = open(visit, "");
        panel(page).waitFor();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(panel(page).isVisible()).isFalse();
    }

    @Test
    void aServiceWorkerOfAnEarlierSiteGoesAwayWithWhatItKept(Visit visit) throws IOException {
        int port = URI.create(address).getPort();
        server.close();
        String worker;
        try (InputStream in = ServiceWorker.class.getResourceAsStream("sw.js")) {
            worker = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("[\"FILES\"]", "[\"index.html\"]");
        }
        HttpServer published = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        published.createContext("/", exchange -> {
            boolean script = exchange.getRequestURI().getPath().equals("/sw.js");
            byte[] content = (script ? worker : html("<h1>Published</h1>")).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", script ? "text/javascript" : "text/html");
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        published.start();
        Page page = visit.page(o -> o.setServiceWorkers(ServiceWorkerPolicy.ALLOW));
        page.navigate(address);
        page.evaluate("() => { caches.open('somebody else'); navigator.serviceWorker.register('/sw.js'); }");
        page.waitForFunction("navigator.serviceWorker.controller && caches.keys().then(names => names.length === 2)");
        published.stop(0);
        start(port);

        page.navigate(address);
        awaitText(page, "h1", "Home");
        // As each page of a site does.
        page.evaluate("() => { navigator.serviceWorker.register('/sw.js'); }");
        page.waitForFunction("navigator.serviceWorker.getRegistrations().then(r => r.length === 0)");
        page.waitForFunction("caches.keys().then(names => names.join() === 'somebody else')");
        site.write("index.html", html("<h1>New</h1>"));
        awaitText(page, "h1", "New");
        page.waitForFunction("caches.keys().then(names => names.join() === 'somebody else')");
    }
}
