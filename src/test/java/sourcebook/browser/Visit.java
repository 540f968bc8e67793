package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One reader's visit, which notes all trouble on its pages: what a script threw, what was said on the console as an error
 * or a warning, files that did not come, and what the Content Security Policy forbade. After each test there must have
 * been none but what the test expected.
 */
final class Visit {
    /** What is forbidden is said on the console, too, but not for each kind of page and worker. */
    private static final String REPORT_VIOLATIONS = """
            document.addEventListener("securitypolicyviolation", event =>
              console.error(`policy ${event.effectiveDirective} forbids ${event.blockedURI}`));
            """;

    /** As in a browser that has none; otherwise each visit would begin by fetching the whole site. */
    private static final String WITHOUT_SERVICE_WORKER = "delete Navigator.prototype.serviceWorker;";

    /** Longer than any page takes, even on a machine with other work; in milliseconds. */
    private static final double PATIENCE = 120_000;

    private final Chromium chromium;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Visit(Chromium chromium) {
        this.chromium = chromium;
    }

    /** Returns an empty page in a wide window, light. */
    Page page() {
        return page(options -> {});
    }

    /**
     * Returns an empty page with a context of its own.
     *
     * @param settings may change anything; service workers run only if they are allowed here
     */
    Page page(Consumer<Browser.NewContextOptions> settings) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale("en-US")
                .setTimezoneId("UTC");
        settings.accept(options);
        BrowserContext context = chromium.context(options);
        contexts.add(context);
        context.setDefaultTimeout(PATIENCE);
        context.addInitScript(REPORT_VIOLATIONS);
        if (options.serviceWorkers != ServiceWorkerPolicy.ALLOW) {
            context.addInitScript(WITHOUT_SERVICE_WORKER);
        }
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                note("console", message.text() + " (" + message.location() + ")");
            }
        });
        context.onWebError(error -> note("script", error.error()));
        context.onRequestFailed(request -> {
            // What is still on its way when the reader leaves the page is not missed.
            if (!request.failure().equals("net::ERR_ABORTED")) {
                note("no answer", request.url() + " " + request.failure());
            }
        });
        context.onResponse(response -> {
            if (response.status() >= 400) {
                note("status " + response.status(), response.url());
            }
        });
        return context.newPage();
    }

    private void note(String kind, String what) {
        troubles.add(kind + ": " + what);
    }

    /** Returns whether there was trouble up to now whose line has these words in it. */
    boolean hasTrouble(String words) {
        return troubles.stream().anyMatch(t -> t.contains(words));
    }

    /** Lets trouble be whose line has these words in it; there must then be some. */
    void expect(String words) {
        expected.add(words);
    }

    /** Ends the visit, and fails if there was trouble that was not expected, or not the one that was. */
    void end() {
        contexts.forEach(BrowserContext::close);
        List<String> seen = List.copyOf(troubles);
        List<String> awaited = List.copyOf(expected);
        contexts.clear();
        troubles.clear();
        expected.clear();
        assertThat(seen.stream().filter(t -> awaited.stream().noneMatch(t::contains)))
                .as("trouble on the pages")
                .isEmpty();
        assertThat(awaited).allSatisfy(words -> assertThat(seen).anyMatch(t -> t.contains(words)));
    }
}
