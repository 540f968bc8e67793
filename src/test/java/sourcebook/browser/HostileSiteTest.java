package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.bake.BriefingOven;
import sourcebook.bake.Outcome;
import sourcebook.bake.Progress;
import sourcebook.bake.Project;
import sourcebook.diagnostic.DiagnosticPrinter;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.sample.SampleProject;

/** Titles, words, styles and pictures that mean harm do none to whoever reads or searches the site. */
@InBrowser
class HostileSiteTest {
    private static final String MARKUP = "</script><img src=x onerror=window.ran=1><b onmouseover=window.ran=1>bold";

    /** Names that every object of JavaScript has; an index that is one would find its own parts. */
    private static final List<String> INHERITED =
            List.of("constructor", "__proto__", "hasOwnProperty", "toString", "valueOf", "prototype");

    private static final List<String> TYPED = Stream.concat(
                    INHERITED.stream(),
                    Stream.of(
                            " ",
                            " ",
                            " ",
                            "*",
                            "~1",
                            "^9",
                            "+",
                            "-",
                            "title:",
                            ":",
                            "%",
                            "\\",
                            "(",
                            "[",
                            "$&",
                            "#",
                            "<b>",
                            "&lt;",
                            "'",
                            "’s",
                            "\"",
                            "U.S.",
                            ".",
                            "1,000",
                            "9.5",
                            "how many",
                            "the",
                            "harm",
                            "relatio",
                            "日本",
                            "é",
                            "e\u0301",
                            "\u0301",
                            "\u202E",
                            "\u200B",
                            "\uFFFF",
                            "İ",
                            "ß",
                            "🙂",
                            "\u0000"))
            .toList();

    private static final double PATIENCE = 120_000;
    private static final int LONG = 4_900;

    private static SiteServer server;
    private static Path site;

    @BeforeAll
    static void publish(@TempDir Path folder) throws IOException {
        Path project = folder.resolve("project");
        SampleProject sample = new SampleProject(project).lay(SampleProject.SAMPLES.resolve("valid"));
        sample.write(
                        "jbake.properties",
                        "site.title=" + MARKUP + "\nsite.style=css/own.css\nsite.logo=logo.svg\nsite.footer=" + MARKUP
                                + "\nsite.host=https://example.org\n")
                .write("assets/css/own.css", """
                        @import url(https://outside.example/more.css);
                        @import "data:text/css,:root{--reached:1}";
                        :root { background: url(https://outside.example/spy.png); width: expression(window.ran = 1);
                          list-style: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='parent.ran=1'/>"); }
                        </style><script>window.ran = 1</script><!-- -->
                        """)
                .write("assets/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        for (int i = 0; i < INHERITED.size(); i++) {
            String title = INHERITED.get(i);
            sample.write(
                    "content/pages/inherited" + i + ".md",
                    "---\ntitle: \"Of %s\"\n---\nThe word %s.\n".formatted(title, title));
        }
        sample.write(
                "content/pages/marked.md",
                "---\ntitle: \"" + MARKUP + " harm\"\n---\nHarm is \\"
                        + MARKUP.replace("<b", "\\<b").replace("<img", "\\<img") + ".\n");
        sample.write("content/pages/long.md", "---\ntitle: Long word\n---\nA " + "longword".repeat(LONG / 8) + ".\n");
        Diagnostics diagnostics = new Diagnostics();
        site = folder.resolve("site");
        Outcome outcome = BriefingOven.bake(
                Project.open(project, null, diagnostics),
                new BriefingOven.Options(site, true, true, true, 1),
                diagnostics,
                Progress.SILENT);
        assertThat(outcome.published())
                .as(new DiagnosticPrinter(false).format(diagnostics.sorted(), 20))
                .isTrue();
        // A picture like this is refused; in a page it does no harm either.
        Files.writeString(site.resolve("logo.svg"), """
                <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="parent.ran = 1">
                <script>parent.ran = 1; window.ran = 1</script><image href="https://outside.example/spy.png"/>
                <rect width="9" height="9"/></svg>
                """);
        server = SiteServer.start(site, 0);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static List<String> addresses(String path) {
        return List.of(site.resolve(path).toUri().toString(), server.address(path));
    }

    /** Returns a page of a browser that says what the site's policy has kept its styles from. */
    private static Page page(Visit visit) {
        visit.expect("outside.example");
        visit.expect("data:");
        visit.expect("forbids data");
        return visit.page();
    }

    private static void nothingRan(Page page) {
        assertThat(page.evaluate("window.ran === undefined")).isEqualTo(true);
    }

    @Test
    void stylesAndPicturesOfTheBriefingReachNoOtherSiteAndRunNothing(Visit visit) {
        List<String> reached = new ArrayList<>();
        for (String address : addresses("index.html")) {
            Page page = page(visit);
            page.route("https://outside.example/**", route -> {
                reached.add(route.request().url());
                route.fulfill(new Route.FulfillOptions().setBody(""));
            });
            page.navigate(address);
            nothingRan(page);
            assertThat(page.locator(".site-title img").count()).isOne();
            assertThat(page.locator(".site-footer").innerText()).contains(MARKUP);
            assertThat(page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--reached')"))
                    .isEqualTo("");
        }
        assertThat(reached).isEmpty();
    }

    @Test
    void wordsThatEveryObjectHasAreFoundWhereTheyStand(Visit visit) {
        Page page = page(visit);
        page.navigate(server.address("search.html"));
        for (String word : INHERITED) {
            assertThat(found(page, word)).as(word).contains("Of " + word);
        }
        assertThat(found(page, "isPrototypeOf")).isEmpty();
        nothingRan(page);
    }

    @Test
    void markupInATitleAndInWhatIsAskedIsShownAsItIsWritten(Visit visit) {
        for (String address : addresses("search.html")) {
            Page page = page(visit);
            page.navigate(address);
            assertThat(found(page, "harm")).contains(MARKUP + " harm");
            found(page, MARKUP);
            page.navigate(address + "?q=" + MARKUP.replace("<", "%3C").replace(" ", "+"));
            nothingRan(page);
            assertThat(page.locator("#s-results img, #s-status img, #s-results b")
                            .count())
                    .isZero();
        }
    }

    @Test
    void aWordWithoutEndIsSearchedLikeAnother(Visit visit) {
        Page page = page(visit);
        page.navigate(server.address("search.html"));
        assertThat(found(page, "longword")).contains("Long word");
        assertThat(found(page, "x".repeat(200 * LONG))).isEmpty();
        nothingRan(page);
    }

    /** An empty answer would look as if the search were still at work. */
    @Test
    void whatHoldsNoWordToSearchForIsAnsweredToo(Visit visit) {
        Page page = page(visit);
        page.navigate(server.address("search.html"));
        for (String query : List.of("the?", "what is it?", "???")) {
            assertThat(found(page, query)).as(query).isEmpty();
        }
    }

    /** Whatever is typed, put together by chance from what means something to lunr, to patterns, to HTML or to Unicode. */
    @Test
    void whateverIsTypedIsSearchedToItsEnd(Visit visit) {
        Page page = page(visit);
        page.navigate(server.address("search.html"));
        String failed = page.locator("#s-says [data-if=failed]").textContent();
        Random random = new Random(1);
        for (int i = 0; i < 60; i++) {
            StringBuilder query = new StringBuilder(i % 2 == 0 ? "a" : "?");
            for (int pieces = random.nextInt(8); pieces >= 0; pieces--) {
                query.append(TYPED.get(random.nextInt(TYPED.size())));
            }
            found(page, query.toString());
            assertThat(page.locator("#s-status").textContent())
                    .as("'%s'", query)
                    .isNotEqualTo(failed);
        }
        nothingRan(page);
    }

    /** Waits until the answer to exactly this query is there: the address has it last. */
    private static List<String> found(Page page, String query) {
        Locator field = page.getByRole(AriaRole.SEARCHBOX);
        field.fill(query);
        PlaywrightAssertions.assertThat(page.locator("#s-status"))
                .not()
                .isEmpty(new LocatorAssertions.IsEmptyOptions().setTimeout(PATIENCE));
        page.waitForFunction(
                "q => (new URLSearchParams(location.search).get('q') || '') === q.trim() && window.sourcebookSearch",
                query);
        return page.locator("#s-results .entry-title").allInnerTexts();
    }
}
