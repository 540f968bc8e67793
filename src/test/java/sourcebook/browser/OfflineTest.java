package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import org.junit.jupiter.api.Test;

/** Once opened, the site can be read without a network. */
@InBrowser
class OfflineTest {
    @Test
    void everyPageOpensWithoutANetworkAfterOneHasBeenOpened(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page(o -> o.setServiceWorkers(ServiceWorkerPolicy.ALLOW));
        page.navigate(briefing.onServer("index.html"));
        page.evaluate("async () => { await navigator.serviceWorker.ready; }");

        // That is what the service worker is told before it answers from what it has kept.
        visit.expect("net::ERR_INTERNET_DISCONNECTED");
        page.context().setOffline(true);
        for (PublishedPage published : briefing.pages()) {
            page.navigate(briefing.onServer(published.path()));
            assertThat(page.title()).isEqualTo(published.html().title());
            assertThat((int) page.evaluate("document.styleSheets[0].cssRules.length"))
                    .as(published.path())
                    .isPositive();
        }
    }
}
