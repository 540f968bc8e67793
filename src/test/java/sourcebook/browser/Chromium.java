package sourcebook.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The machine's own Chromium; nothing is downloaded. One is enough for all tests, since each gets its own contexts. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * Finds the program: what the system property {@code chromium} or the environment's {@code CHROMIUM} names, or else
     * the first one on the path.
     *
     * @throws IllegalStateException if one is named that is not there
     */
    static Optional<Path> find() {
        return find(
                System.getProperty("chromium", System.getenv("CHROMIUM")),
                Objects.requireNonNullElse(System.getenv("PATH"), ""));
    }

    static Optional<Path> find(@Nullable String named, String path) {
        if (named != null && !named.isEmpty()) {
            Path program = Path.of(named);
            if (!Files.isExecutable(program)) {
                throw new IllegalStateException("there is no browser " + program);
            }
            return Optional.of(program);
        }
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path program) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            // Without its sandbox, which the administrator's account and most containers do not have: all it gets to
            // see are this project's own pages.
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setChromiumSandbox(false));
            return new Chromium(playwright, browser);
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** Returns a context that shares nothing with others: no cookies, no storage, no cache, no service worker. */
    BrowserContext context(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
