package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Script only adds: without it, a reader misses nothing that the page says. */
@InBrowser
class WithoutScriptTest {
    static List<String> lines(Page page, String address) {
        page.navigate(address);
        return lines(page.locator("body").innerText());
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Returns what a page says without script, but for what stands there only in the place of a form that needs it. */
    static List<String> linesToKeep(Page page, String address) {
        List<String> lines = new ArrayList<>(lines(page, address));
        for (String text : page.locator(".unscripted").allInnerTexts()) {
            List<String> instead = lines(text);
            int start = Collections.indexOfSubList(lines, instead);
            lines.subList(start, start + instead.size()).clear();
        }
        return lines;
    }

    @Test
    void allThatAPageSaysIsThereWithoutScript(Visit visit, PublishedBriefing briefing) {
        Page with = visit.page();
        Page without = visit.page(o -> o.setJavaScriptEnabled(false));
        for (PublishedPage published : briefing.pages()) {
            List<String> lines = linesToKeep(without, briefing.onServer(published.path()));
            assertThat(lines).as(published.path()).hasSizeGreaterThan(5);
            assertThat(lines(with, briefing.onServer(published.path())))
                    .as(published.path())
                    .containsSubsequence(lines);
        }
    }

    @Test
    void aTopicIsTheSameFromDiskAndFromAServerWithAndWithoutScript(Visit visit, PublishedBriefing briefing) {
        Page with = visit.page();
        Page without = visit.page(o -> o.setJavaScriptEnabled(false));
        for (PublishedPage topic : briefing.pages("topic")) {
            List<String> lines = lines(without, briefing.onDisk(topic.path()));
            assertThat(lines(without, briefing.onServer(topic.path()))).containsSubsequence(lines);
            List<String> scripted = lines(with, briefing.onDisk(topic.path()));
            assertThat(scripted).containsSubsequence(lines).hasSizeGreaterThan(lines.size());
            assertThat(lines(with, briefing.onServer(topic.path()))).containsSubsequence(scripted);
        }
    }
}
