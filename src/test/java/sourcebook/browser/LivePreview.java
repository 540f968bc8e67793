package sourcebook.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.serve.Editor;
import sourcebook.serve.Failure;
import sourcebook.serve.FakeSite;
import sourcebook.serve.Listener;
import sourcebook.serve.PreviewServer;

/** Previews a small site for each test. */
abstract class LivePreview {
    private static final Listener SILENT = new Listener() {
        @Override
        public void found(List<Diagnostic> problems, List<Failure> failures) {}

        @Override
        public void notice(String sentence) {}
    };

    @TempDir
    Path folder;

    FakeSite site = new FakeSite(Path.of(""));

    @SuppressWarnings("NullAway.Init")
    PreviewServer server;

    String address = "";

    @BeforeEach
    void serve() throws IOException {
        site = new FakeSite(folder)
                .write("index.html", html("<h1>Home</h1>"))
                .write("other.html", html("<h1>Other</h1>"))
                .write("404.html", html("<h1>Nothing here</h1>"))
                .write("favicon.ico", "none");
        start(0);
    }

    void start(int port) throws IOException {
        server = PreviewServer.start(
                site,
                new PreviewServer.Options(
                        "127.0.0.1", port, false, folder, Editor.of("code").orElseThrow()),
                SILENT);
        address = server.address().toString();
    }

    /** Only when the browser has left: it would find the end of the server troublesome. */
    @AfterEach
    void stop(Visit visit) {
        try {
            visit.end();
        } finally {
            server.close();
        }
    }

    static String html(String body) {
        return html("", body);
    }

    static String html(String head, String body) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"iso-8859-1\"><title>A page</title>" + head
                + "</head><body><main>" + body + "</main></body></html>";
    }

    Page open(Visit visit, String path) {
        Page page = visit.page();
        page.navigate(address + path);
        return page;
    }

    static void awaitText(Page page, String selector, String text) {
        page.locator(selector)
                .filter(new Locator.FilterOptions().setHasText(text))
                .waitFor();
    }

    /** Saves a file and waits until the site has been refreshed with it. */
    void save(String path, String text) {
        site.write(path, text);
        site.awaitSeen();
    }

    static Locator button(Page page) {
        return page.locator("sourcebook-preview button");
    }

    static Locator panel(Page page) {
        return page.locator("sourcebook-preview #panel");
    }
}
