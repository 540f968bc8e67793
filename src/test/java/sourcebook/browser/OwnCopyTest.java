package sourcebook.browser;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.evidence.FoldingCases;

/** A reader compares his own copy of a source's text with the source's page. */
@InBrowser
class OwnCopyTest {
    private static final String TEXT = ComparedSite.TEXT;
    private static final String CHANGED = TEXT.replace("never sell", "always sell");
    private static final String WRONG = "A cook writes about soup. It needs salt and time.\n";

    private static ComparedSite site;

    @BeforeAll
    static void publish(@TempDir Path folder) throws IOException {
        site = ComparedSite.publish(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static Page open(Visit visit, String address) {
        Page page = visit.page();
        page.navigate(address);
        unfold(page);
        return page;
    }

    private static void unfold(Page page) {
        page.locator("details:has(#s-check) > summary").click();
    }

    private static void choose(Page page, String name, String text, Charset encoding) {
        page.getByLabel("Choose your copy").setInputFiles(new FilePayload(name, "", text.getBytes(encoding)));
    }

    private static void choose(Page page, String name, String text) {
        choose(page, name, text, UTF_8);
    }

    private static void says(Page page, String words) {
        PlaywrightAssertions.assertThat(page.locator("#s-copy-status")).containsText(words);
    }

    private static List<String> marked(Page page, String heading) {
        return page.locator("h3:has-text('" + heading + "') + ol mark").allInnerTexts();
    }

    @Test
    void theRightTextIsRecognizedAndEachPassageShown(Visit visit) {
        for (String address : List.of(site.onDisk(), site.onServer())) {
            Page page = open(visit, address);
            choose(page, "my copy.txt", TEXT);
            says(page, "on July 1, 2024, byte for byte: it has the same checksum. Passages found: 3 of 3.");
            assertThat(marked(page, "In your copy (3)"))
                    .containsExactly(
                            "We will never sell the harbor",
                            "to anybody who asks",
                            "About 300 ships call",
                            "quiet surrender");
            assertThat(page.locator("#s-copy-results .context").first().innerText())
                    .contains("spoke at the harbor on Thursday")
                    .contains(", which our parents built, ");
            assertThat(page.locator("#s-copy-results")
                            .getByText("What is not marked between")
                            .isVisible())
                    .isTrue();
            assertThat(page.locator("#s-copy-results h3").count()).isEqualTo(1);
        }
    }

    @Test
    void whereOneWordIsChangedTheRestStillStands(Visit visit) {
        for (String address : List.of(site.onDisk(), site.onServer())) {
            Page page = open(visit, address);
            choose(page, "my copy.txt", CHANGED);
            says(page, "it has another checksum. Passages found: 2 of 3.");
            assertThat(marked(page, "Not in your copy (1)"))
                    .hasSize(1)
                    .allMatch(m -> m.equals("We will always sell the harbor"));
            assertThat(marked(page, "In your copy (2)")).containsExactly("About 300 ships call", "quiet surrender");
        }
    }

    @Test
    void aWrongTextIsSaidToBeOne(Visit visit) {
        for (String address : List.of(site.onDisk(), site.onServer())) {
            Page page = open(visit, address);
            choose(page, "my copy.txt", WRONG);
            says(page, "another checksum. Passages found: 0 of 3. It may be another text.");
            assertThat(marked(page, "Not in your copy (3)")).isEmpty();
        }
    }

    @Test
    void pastedTextAndOtherLineBreaksAreTheSameText(Visit visit) {
        Page page = open(visit, site.onServer());
        page.getByLabel("Or paste the text").fill(TEXT);
        says(page, "byte for byte");
        page.getByLabel("Or paste the text").fill(TEXT.strip());
        says(page, "only line breaks or the encoding differ");
        choose(page, "copy.txt", TEXT.replace("\n", "\r\n"));
        says(page, "only line breaks or the encoding differ. Passages found: 3 of 3.");
        assertThat(page.getByLabel("Or paste the text").inputValue()).isEmpty();
        page.getByLabel("Or paste the text").fill(" ");
        PlaywrightAssertions.assertThat(page.locator("#s-copy-status")).isEmpty();
    }

    @Test
    void ofAPageTheArticleIsReadAndNothingIsLoadedOrRun(Visit visit) {
        Page page = open(visit, site.onServer());
        List<String> requests = new ArrayList<>();
        page.onRequest(r -> requests.add(r.url()));
        String html =
                "<!doctype html><base href='https://example.org/'><style>p{}</style><title>About 300 ships call</title><nav>quiet surrender</nav><article>"
                        + "<style>p{color:red}</style><p style='color:red' onclick='alert(1)'>“We will <b>never</b> sell the harbor, "
                        + "to&nbsp;anybody who asks”<p>About 300<br>ships call<img src='https://example.org/x.png' onerror='alert(1)'>"
                        + "<script>alert(1)</script></article><footer>quiet surrender</footer>";
        choose(page, "Report.HTML", html);
        says(page, "Passages found: 2 of 3.");
        assertThat(marked(page, "In your copy"))
                .containsExactly("We will never sell the harbor", "to\u00A0anybody who asks", "About 300\nships call");
        choose(page, "report.htm", "<p>Here: <i>quiet</i> surrender");
        says(page, "Passages found: 1 of 3.");
        assertThat(requests).as("nothing leaves the device").allMatch(url -> url.endsWith("/favicon.svg"));
        assertThat(page.locator("#s-copy-results *")
                        .evaluateAll("all => all.filter(e => e.matches('img, script')).length"))
                .isEqualTo(0);
    }

    @Test
    void whatCannotBeReadIsSaidAndOldEncodingsAreRead(Visit visit) {
        Page page = open(visit, site.onServer());
        choose(page, "my copy.txt", TEXT);
        says(page, "3 of 3");
        choose(page, "report.pdf", "%PDF-1.7");
        says(page, "This file cannot be read");
        assertThat(page.locator("#s-copy-results *").count()).isZero();
        choose(page, "large.txt", "x".repeat((4 << 20) + 1));
        says(page, "at most 4 MB");
        choose(page, "old.txt", TEXT, Charset.forName("windows-1252"));
        says(page, "the encoding differ. Passages found: 3 of 3.");
        choose(page, "broken.txt", TEXT + "\uFFFD");
        says(page, "another checksum. Passages found: 3 of 3.");
        assertThat(page.locator("#s-copy-results .context").first().innerText()).contains("“We will never");
        choose(page, "strange.txt", TEXT, UTF_16LE);
        says(page, "0 of 3");
    }

    @Test
    void everythingGoesWithTheKeyboard(Visit visit) {
        Page page = visit.page();
        page.navigate(site.onServer());
        // Listened for from here on: on a busy machine the browser may open it before it knows that somebody waits.
        List<FileChooser> choosers = new ArrayList<>();
        page.onFileChooser(choosers::add);
        for (int i = 0; i < 80 && !isFocused(page, "details:has(#s-check) > summary"); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(focused(page)).isEqualTo("s-copy-file");
        page.keyboard().press("Space");
        page.waitForCondition(() -> !choosers.isEmpty());
        choosers.get(0).setFiles(new FilePayload("copy.txt", "text/plain", CHANGED.getBytes(UTF_8)));
        says(page, "2 of 3");
        page.keyboard().press("Tab");
        assertThat(focused(page)).isEqualTo("s-copy-text");
        page.keyboard().type("quiet surrender");
        says(page, "1 of 3");
        page.keyboard().press("Tab");
        assertThat((String) page.evaluate("document.activeElement.getAttribute('href')"))
                .isEqualTo("#never");
        page.keyboard().press("Enter");
        assertThat(page.url()).endsWith("#never");
    }

    private static boolean isFocused(Page page, String selector) {
        return (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.id");
    }

    @Test
    void withoutScriptNothingOfItIsShown(Visit visit) {
        Page page = visit.page(o -> o.setJavaScriptEnabled(false));
        page.navigate(site.onServer());
        assertThat(page.locator("details:has(#s-check)").isVisible()).isFalse();
        assertThat(page.getByText("Check it yourself").all()).noneMatch(Locator::isVisible);
        assertThat(page.locator(".contents a[href='#s-check']").isVisible()).isFalse();
        Page scripted = open(visit, site.onServer());
        assertThat(scripted.locator("#s-check").isVisible()).isTrue();
        assertThat(scripted.locator(".contents a[href='#s-check']").isVisible()).isTrue();
    }

    @Test
    void aPolicyThatAsksForTrustedTypesIsKept(Visit visit) {
        Page page = visit.page();
        page.route("**/" + ComparedSite.PAGE, route -> {
            Map<String, String> headers = new HashMap<>(route.fetch().headers());
            headers.put(
                    "content-security-policy",
                    "require-trusted-types-for 'script'; trusted-types default sourcebook-copy");
            route.fulfill(new Route.FulfillOptions().setResponse(route.fetch()).setHeaders(headers));
        });
        page.navigate(site.onServer());
        unfold(page);
        for (int i = 0; i < 2; i++) {
            choose(page, "report" + i + ".html", "<p>A text. " + "quiet surrender ".repeat(i));
            says(page, i + " of 3");
        }
    }

    @Test
    void foldsInTheBrowserAsTheFileSays(Visit visit) throws IOException {
        Page page = open(visit, site.onServer());
        for (FoldingCases.Case given : FoldingCases.all()) {
            assertThat((String) page.evaluate("text => sourcebookQuoted.fold(text).folded", given.text()))
                    .isEqualTo(given.folded());
        }
    }
}
