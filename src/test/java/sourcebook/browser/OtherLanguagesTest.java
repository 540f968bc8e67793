package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.sample.InventedBriefing;

/** What holds on all pages of the briefing holds on those in other languages, too, and where one writes from right to left. */
@InBrowser
@Tag("slow")
class OtherLanguagesTest {
    @TempDir
    static Path folder;

    private static final Map<String, InventedBriefing> BRIEFINGS = new LinkedHashMap<>();

    @BeforeAll
    static void build() throws IOException {
        for (String language : List.of("hallenbad", "parom")) {
            BRIEFINGS.put(language, InventedBriefing.build(language, folder.resolve(language)));
        }
        BRIEFINGS.put("right to left", InventedBriefing.rightToLeft(folder.resolve("rtl")));
    }

    private static Path site(String briefing) {
        return BRIEFINGS.get(briefing).site();
    }

    /** Returns all pages but the one for wrong addresses, which only a host shows. */
    private static List<PublishedPage> pages(String briefing) throws IOException {
        return PublishedPage.in(site(briefing)).stream()
                .filter(p -> !p.path().equals("404.html"))
                .toList();
    }

    private static String onDisk(String briefing, PublishedPage page) {
        return site(briefing).resolve(page.path()).toUri().toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hallenbad", "parom", "right to left"})
    void allRulesOfAxeHold(String briefing, Visit visit) throws IOException {
        Examined examined = Examined.in(visit);
        List<PublishedPage> representatives = PublishedPage.onePerFamily(pages(briefing));
        try (SiteServer server = SiteServer.start(site(briefing), 0)) {
            for (PublishedPage published : pages(briefing)) {
                examined.open(server.address(published.path()));
                examined.run(Examined.ALL_RULES, Examined.NARROW, ColorScheme.LIGHT);
                examined.runWithForcedColors();
                if (representatives.contains(published)) {
                    examined.run(Examined.COLOR_RULES, Examined.NARROW, ColorScheme.DARK);
                    examined.run(Examined.ALL_RULES, Examined.WIDE, ColorScheme.LIGHT);
                }
            }
        }
        assertThat(examined.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hallenbad", "parom", "right to left"})
    void pagesFitAPhoneAndTextMayBeSetWide(String briefing, Visit visit) throws IOException {
        Page page = visit.page(o -> o.setViewportSize(320, 640));
        List<String> wrong = new ArrayList<>();
        for (PublishedPage published : pages(briefing)) {
            page.navigate(onDisk(briefing, published));
            assertThat(page.title()).isEqualTo(published.html().title());
            Fitting.sideways(page).forEach(wrong::add);
            Fitting.spaced(page).forEach(wrong::add);
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hallenbad", "parom", "right to left"})
    void nothingIsMissedWithoutScript(String briefing, Visit visit) throws IOException {
        Page with = visit.page();
        Page without = visit.page(o -> o.setJavaScriptEnabled(false));
        for (PublishedPage published : pages(briefing)) {
            String address = onDisk(briefing, published);
            assertThat(WithoutScriptTest.lines(with, address))
                    .as(published.path())
                    .containsSubsequence(WithoutScriptTest.linesToKeep(without, address));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hallenbad", "parom", "right to left"})
    void everythingIsReachedWithTheKeyboard(String briefing, Visit visit) throws IOException {
        Page page = visit.page();
        List<String> wrong = new ArrayList<>();
        for (PublishedPage published : PublishedPage.onePerFamily(pages(briefing))) {
            page.navigate(onDisk(briefing, published));
            wrong.addAll(KeyboardTest.wrongAround(page, published.path()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsFoundInAnotherLanguageSaysSo(Visit visit) {
        Page page = visit.page();
        page.navigate(site("hallenbad").resolve("search.html").toUri() + "?q=close+the+pool");
        Locator results = page.locator("#s-results");
        results.locator("mark").first().waitFor();
        assertThat(results.locator("a [lang=en]").innerText()).isEqualTo("A small town and its pool bill");
        assertThat(results.locator(".context > [lang=en]").innerText()).isEqualTo("„We will not close the pool“");
        assertThat(results.locator(".context").innerText()).endsWith("Hedda Quast, im Gespräch mit dem Courier");
    }
}
