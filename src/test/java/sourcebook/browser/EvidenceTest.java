package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A reader asks of a sentence on what it rests, and takes its address along. */
@InBrowser
class EvidenceTest {
    private static final String TOPIC = "topics/arms-transfers.html";

    private static Map<String, PublishedPage> byPath(PublishedBriefing briefing) {
        return briefing.pages().stream().collect(Collectors.toMap(PublishedPage::path, Function.identity()));
    }

    private static String words(Element sentence) {
        Element copy = sentence.clone();
        copy.select(".citation, .permalink, .beside, sup").remove();
        return letters(copy.text());
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s\\p{P}]", "");
    }

    @Test
    void withoutScriptAndFromADiskAReaderFollowsTheChainWithTheKeyboardAndComesBack(
            Visit visit, PublishedBriefing briefing) {
        Page page = visit.page(o -> o.setJavaScriptEnabled(false));
        page.navigate(briefing.onDisk(TOPIC));
        Locator sentence = page.locator("span[id]:has(.permalink)").first();
        String id = sentence.getAttribute("id");
        Locator link = sentence.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Evidence"));
        link.focus();
        page.keyboard().press("Enter");

        page.waitForURL("**/evidence/arms-transfers.html#" + id);
        Locator chain = page.locator("section:target");
        String words = letters(chain.locator("h2").innerText());
        assertThat(chain.locator("h3 a").first().getAttribute("href")).startsWith("../sources/");
        assertThat(chain.locator(".meta").allInnerTexts()).anyMatch(t -> t.matches("(?s).*haracters [0-9,]+ to .*"));
        chain.locator(".meta a").first().click();

        page.waitForURL("**/" + TOPIC + "#" + id);
        assertThat(letters(page.locator(":target").innerText())).startsWith(words.substring(0, 40));
    }

    @Test
    void eachSentenceThatCitesLeadsToItself(PublishedBriefing briefing) {
        Map<String, PublishedPage> pages = byPath(briefing);
        for (String family : List.of("topic", "claim", "event", "agreement", "actor", "source")) {
            int found = 0;
            for (PublishedPage page : briefing.pages(family)) {
                for (Element link : page.html().select("main [id]:not(figure) > .permalink, td > .permalink")) {
                    String[] address = link.attr("href").split("#");
                    Element sentence = link.closest("[id]");
                    Element chain = pages.get(address[0].substring(3)).html().getElementById(address[1]);
                    assertThat(sentence.id()).isEqualTo(address[1]);
                    assertThat(words(chain.selectFirst("h2")))
                            .as(link.attr("href"))
                            .isEqualTo(words(sentence));
                    assertThat(chain.select(".ground").isEmpty()).isEqualTo(family.equals("source"));
                    found++;
                }
            }
            assertThat(found).as(family).isGreaterThan(5);
        }
    }

    @Test
    void onPaperThereIsNoSignAndTheAddressCanBeRead(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.navigate(briefing.onDisk(TOPIC));
        assertThat(page.locator("span[id] > .permalink").first().isVisible()).isFalse();

        page.navigate(briefing.onDisk("evidence/arms-transfers.html"));
        assertThat(page.locator(".chain .meta").first().innerText()).contains("topics/arms-transfers.html#s-");
    }

    @Test
    void inAWideWindowWhatASentenceRestsOnStandsBesideItAndNowhereElse(Visit visit, PublishedBriefing briefing) {
        Page page = visit.page();
        for (String path : List.of(TOPIC, "topics/defense-pact.html", "claims/munitions-supplied.html")) {
            page.setViewportSize(1440, 900);
            page.navigate(briefing.onDisk(path));
            double edge = box(page.locator("main > .text")).x + box(page.locator("main > .text")).width;
            double above = 0;
            List<Locator> notes = page.locator(".beside").all();
            assertThat(notes).as(path).isNotEmpty();
            for (Locator note : notes) {
                BoundingBox box = box(note);
                assertThat(box.x).as("beside the text").isGreaterThan(edge);
                assertThat(box.x + box.width).as("on the screen").isLessThan(1440);
                assertThat(box.y).as("below the note before").isGreaterThanOrEqualTo(above);
                above = box.y + box.height;
            }
            assertThat(above)
                    .as("above what follows")
                    .isLessThanOrEqualTo(box(page.locator("main")).y + box(page.locator("main")).height);

            page.setViewportSize(1199, 900);
            assertThat(page.locator(".beside").first().isVisible()).isFalse();
        }
    }

    private static BoundingBox box(Locator element) {
        return element.boundingBox();
    }

    @Test
    void whatStandsBesideASentenceStandsWhereItLeads(PublishedBriefing briefing) {
        Map<String, PublishedPage> pages = byPath(briefing);
        int found = 0;
        for (PublishedPage page : briefing.pages("topic")) {
            for (Element words : page.html().select("main .beside > q")) {
                List<Element> cited = words.closest("span[id]").select(".citation a").stream()
                        .map(a -> a.attr("href").split("#"))
                        .filter(a -> a.length == 2)
                        .map(a -> pages.get(a[0].substring(3)).html().getElementById(a[1]))
                        .filter(Objects::nonNull)
                        .toList();
                assertThat(cited).anyMatch(c -> letters(c.text()).contains(letters(words.text())));
                found++;
            }
            List<String> notes = page.html().select(".beside > q").eachText();
            assertThat(notes).doesNotHaveDuplicates();
        }
        assertThat(found).isGreaterThan(10);
    }
}
