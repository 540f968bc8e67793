package sourcebook.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Photographs a site that was built, one page of each family, in windows of four widths, light and dark, into
 * {@code target/screenshots} with a page that shows all side by side:
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=sourcebook.browser.Screenshots
 * </pre>
 *
 * <p>Arguments ({@code -Dexec.args="..."}): the site's folder, {@code target/site} without one; where the pictures go; and
 * parts of the paths of pages, of which each is taken instead of one page of each family.
 */
public final class Screenshots {
    private static final List<Integer> WIDTHS = List.of(360, 768, 1440, 1920);

    private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    /** Of a phone and of a screen; what is first in sight is what is judged, so that pages are cut below three of them. */
    private static final int NARROW_HEIGHT = 720;

    private static final int WIDE_HEIGHT = 900;

    private static final int SCREENS = 3;

    private Screenshots() {}

    public static void main(String[] arguments) throws IOException {
        Path site = Path.of(arguments.length > 0 ? arguments[0] : "target/site").toAbsolutePath();
        Path folder = Files.createDirectories(Path.of(arguments.length > 1 ? arguments[1] : "target/screenshots"));
        List<PublishedPage> all = PublishedPage.in(site);
        List<PublishedPage> pages = arguments.length > 2
                ? all.stream()
                        .filter(p -> Stream.of(arguments).skip(2).anyMatch(p.path()::contains))
                        .toList()
                : PublishedPage.onePerFamily(all);
        StringBuilder sheet = new StringBuilder("<!doctype html><meta charset=utf-8><title>Screenshots</title>");
        Path program = Chromium.find().orElseThrow(() -> new IllegalStateException("there is no Chromium"));
        try (Chromium chromium = Chromium.start(program)) {
            for (PublishedPage page : pages) {
                sheet.append("<h2>").append(page.path()).append("</h2><div style='display: flex; gap: 8px'>");
                for (ColorScheme scheme : SCHEMES) {
                    for (int width : WIDTHS) {
                        String name = page.path().replace('/', '-').replace(".html", "") + "-" + width + "-"
                                + scheme.name().toLowerCase(Locale.ROOT) + ".png";
                        Files.write(
                                folder.resolve(name),
                                photograph(
                                        chromium, site.resolve(page.path()), width, scheme, SCREENS * screen(width)));
                        sheet.append("<a href='").append(name).append("'><img loading=lazy src='");
                        sheet.append(name).append("' alt='' height=360></a>");
                    }
                }
                sheet.append("</div>\n");
            }
        }
        Files.writeString(folder.resolve("index.html"), sheet);
        System.out.println(
                pages.size() * SCHEMES.size() * WIDTHS.size() + " pictures, all on " + folder.resolve("index.html"));
    }

    /** Returns a picture of the upper part of a page. */
    static byte[] photograph(Chromium chromium, Path file, int width, ColorScheme scheme, int most) {
        try (BrowserContext context = chromium.context(new Browser.NewContextOptions()
                .setViewportSize(width, screen(width))
                .setColorScheme(scheme))) {
            Page page = context.newPage();
            page.navigate(file.toUri().toString());
            int length = (int) page.evaluate("document.documentElement.scrollHeight");
            return page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setClip(0, 0, width, Math.min(length, most)));
        }
    }

    private static int screen(int width) {
        return width < WIDTHS.get(1) ? NARROW_HEIGHT : WIDE_HEIGHT;
    }
}
