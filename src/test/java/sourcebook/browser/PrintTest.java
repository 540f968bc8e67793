package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A topic on paper is all there. */
@InBrowser
class PrintTest {
    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void aTopicIsPrintedWithAllItsSections(Visit visit, PublishedBriefing briefing) throws IOException {
        Page page = visit.page();
        for (PublishedPage topic : briefing.pages("topic")) {
            page.navigate(briefing.onServer(topic.path()));
            List<String> headings = topic.html()
                    .select("h1, .bottom-line h2, main section > h2, main section > h3")
                    .eachText();
            assertThat(headings).hasSizeGreaterThan(5);
            try (PDDocument paper = Loader.loadPDF(page.pdf())) {
                String text = words(new PDFTextStripper().getText(paper));
                assertThat(text).as(topic.path()).contains(headings);
                assertThat(text)
                        .as(topic.path())
                        .contains(topic.html()
                                .select("[role=contentinfo] p, footer p")
                                .eachText());
                for (int number = 1; number < paper.getNumberOfPages(); number++) {
                    PDFTextStripper one = new PDFTextStripper();
                    one.setStartPage(number);
                    one.setEndPage(number);
                    assertThat(words(one.getText(paper)))
                            .as("%s, page %d", topic.path(), number)
                            .hasSizeGreaterThan(100);
                }
            }
        }
    }

    @Test
    void noHeadingStandsAloneAtTheEndOfAPage(Visit visit, PublishedBriefing briefing) throws IOException {
        Page page = visit.page();
        for (PublishedPage claim : briefing.pages("claim")) {
            page.navigate(briefing.onServer(claim.path()));
            List<String> headings = claim.html().select("h1, main h2, main h3").eachText();
            try (PDDocument paper = Loader.loadPDF(page.pdf())) {
                for (int number = 1; number <= paper.getNumberOfPages(); number++) {
                    PDFTextStripper one = new PDFTextStripper();
                    one.setStartPage(number);
                    one.setEndPage(number);
                    String text = words(one.getText(paper)).strip();
                    String foot = number + " / " + paper.getNumberOfPages();
                    String body = text.replace(foot, "").strip();
                    assertThat(headings.stream().filter(body::endsWith))
                            .as("%s, page %d", claim.path(), number)
                            .isEmpty();
                    assertThat(body).as("%s, page %d", claim.path(), number).hasSizeGreaterThan(100);
                }
            }
        }
    }

    @Test
    void whatIsFoldedOnTheScreenIsOpenOnPaper(Visit visit, PublishedBriefing briefing) throws IOException {
        Page page = visit.page();
        for (PublishedPage source : briefing.pages("source")) {
            page.navigate(briefing.onServer(source.path()));
            List<String> folded =
                    source.html().select(".fold:not(.scripted .fold) p").eachText();
            assertThat(folded).as(source.path()).hasSizeGreaterThan(20);
            try (PDDocument paper = Loader.loadPDF(page.pdf())) {
                String text = together(new PDFTextStripper().getText(paper));
                assertThat(folded).as(source.path()).allMatch(words -> text.contains(together(words)));
            }
        }
    }

    /** Lines and columns are broken elsewhere, also within a word, on paper. */
    private static String together(String text) {
        return text.replaceAll("[\\s\\u00ad-]+|\\d+ / \\d+", "");
    }

    @Test
    void whatIsForTheScreenIsNotOnPaper(Visit visit, PublishedBriefing briefing) throws IOException {
        Page page = visit.page();
        page.navigate(briefing.onServer(briefing.pages("topic").get(0).path()));
        try (PDDocument paper = Loader.loadPDF(page.pdf())) {
            assertThat(new PDFTextStripper().getText(paper))
                    .doesNotContain(
                            "Skip to content", "On this page", "Show what was known on", "Back to top", "Search");
        }
    }
}
