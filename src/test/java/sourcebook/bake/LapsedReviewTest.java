package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;

/** Changes a small project of which everything has been read. */
class LapsedReviewTest extends ReviewedHarbor {
    @Test
    void aChangedSentenceLapsesAndNoOtherDoes() throws IOException {
        readAll("harbor");
        change("content/topics/harbor.md", "will not be sold", "will probably not be sold");
        assertThat(lapses())
                .containsExactly(
                        "content/topics/harbor.md:5:1 the statement has changed since A. B. read it on 2026-11-28:"
                                + " … says that the harbor will {+probably+} not be sold.");
        assertThat(lapsed().get(0).help()).isEqualTo("'review harbor' shows what is to be read again, and signs");
    }

    @Test
    void aChangedPositionLapsesWhatRestsOnIt() throws IOException {
        readAll("harbor");
        change(
                "content/sources/report.md",
                "direction: denies\n    certainty: fact",
                "direction: denies\n    certainty: likely");
        assertThat(lapses())
                .containsExactly(
                        "content/topics/harbor.md:5:66 what this rests on has changed since A. B. read it on 2026-11-28:"
                                + " report#sale: The mayor: denies as [-fact-] {+likely+} that “The harbor is sold”; …",
                        "content/topics/harbor.md:7:3 what this rests on has changed since A. B. read it on 2026-11-28:"
                                + " something that is recorded of 'report'");
    }

    @Test
    void aChangedQuotationLapsesWhatRestsOnItAndOnPositionsWithIt() throws IOException {
        readAll("harbor");
        change("content/sources/report.md", "> We will never sell", "> We would never sell");
        assertThat(lapses()).hasSize(3).anyMatch(l -> l.contains("report#never: “We [-will-] {+would+} never sell"));
    }

    @Test
    void whoSpokeAndWhereCountsAndHowTheLineIsWrittenDoesNot() throws IOException {
        change(
                "content/sources/report.md",
                "2026-01-05, in the town hall {",
                "2026-01-05, at the harbor -- outside — in rain {");
        readAll("harbor");
        change("content/sources/report.md", "> — [[mayor]]", "> -- [[mayor|mayor]]");
        assertThat(lapsed()).isEmpty();
        change("content/sources/report.md", "at the harbor", "on the harbor");
        assertThat(lapses())
                .anyMatch(l -> l.contains("the harbor”; The mayor, 2026-01-05, [-at-] {+on+} the harbor -- outside —"));
    }

    @Test
    void aChangedClaimLapsesWhatRestsOnPositionsOnIt() throws IOException {
        readAll("harbor");
        change("content/claims/sale.md", "The harbor is sold", "The harbor was sold");
        assertThat(lapses()).anyMatch(l -> l.startsWith("content/topics/harbor.md:5:66 what this rests on"));
    }

    @Test
    void whatIsWrittenOtherwiseAndSaysTheSameDoesNotLapse() throws IOException {
        readAll();
        change("content/topics/harbor.md", "The mayor says", "[[mayor|The mayor]]\nsays");
        change(
                "content/sources/report.md",
                "direction: denies\n    certainty: fact",
                "certainty: fact\n    direction: denies");
        assertThat(lapsed()).isEmpty();
    }

    @Test
    void theOrderOfCitationsIsNoChangeAndOneMoreIs() throws IOException {
        change("content/topics/harbor.md", "[@report#never]", "[@report#never; @report#sale]");
        readAll("harbor");
        change("content/topics/harbor.md", "[@report#never; @report#sale]", "[@report#sale; @report#never]");
        assertThat(lapsed()).isEmpty();
        change(
                "content/topics/harbor.md",
                "[@report#sale; @report#never]",
                "[@report#sale; @report#never; @report#rent]");
        assertThat(lapses()).singleElement().satisfies(l -> assertThat(l).contains(": it also rests on report#rent: "));
        change("content/topics/harbor.md", "[@report#sale; @report#never; @report#rent]", "[@report#never]");
        assertThat(lapses())
                .singleElement()
                .satisfies(l -> assertThat(l).contains(": it does not rest any more on report#sale: "));
    }

    @Test
    void anotherTextOfTheSourceLapsesAllThatIsRecordedOfItAndIsSaidOnce() throws IOException {
        Files.writeString(texts.resolve("report.txt"), "“We will never sell the harbor,” she said.");
        attest();
        readAll();
        assertThat(record("sources/report")).content().contains("      - \"text: fingerprint ");
        Files.writeString(texts.resolve("report.txt"), "“We will never sell the harbor,” she cried.");
        attest();
        assertThat(lapses())
                .containsExactly("content/sources/report.md:2:8 what this and 4 more statements of the page rest on has"
                        + " changed since they were read: the text of the source, which is another one");
    }

    private void attest() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Attesting.attest(Project.open(folder, null, diagnostics), texts, DAY, true, 2, diagnostics);
    }

    @Test
    void aSourceCanBeReadBeforeItIsAttested() throws IOException {
        readAll("report");
        Files.writeString(texts.resolve("report.txt"), "“We will never sell the harbor,” she said.");
        attest();
        assertThat(lapsed()).isEmpty();
    }

    @Test
    void whatIsGoneIsToldAndDroppedWithTheNextSignature() throws IOException {
        readAll("harbor");
        change(
                "content/topics/harbor.md",
                " She denies a sale [@report#sale].",
                " Bread costs two crowns [@report#never].");
        assertThat(lapsed()).isEmpty();
        assertThat(agenda().gone(List.of()))
                .extracting(g -> g.path() + ": " + g.message())
                .containsExactly("content/topics/harbor.md: nothing here says any more: She denies a sale.");
        review(List.of("harbor"), null, "y");
        assertThat(record("topics/harbor")).content().contains("Bread").doesNotContain("She denies");
    }

    @Test
    void readingAgainEndsTheWarning() throws IOException {
        readAll("harbor");
        change("content/topics/harbor.md", "will not be sold", "may not be sold");
        assertThat(lapsed()).hasSize(1);
        review(List.of("harbor"), null, "y");
        assertThat(lapsed()).isEmpty();
        assertThat(record("topics/harbor")).content().contains("may not").doesNotContain("will not be");
    }

    @Test
    void aRecordWithoutItsPageAndABrokenOneAreReported() throws IOException {
        readAll("harbor");
        Files.move(record("topics/harbor"), record("topics/port"));
        assertThat(problems()).containsExactly("there is no page 'port' for this record");
        Files.move(record("topics/port"), record("topics/harbor"));
        change("content/topics/harbor.review.yaml", "by: \"A. B.\"", "bye: x");
        assertThat(problems()).contains("the key 'bye' is not known here");
    }

    private List<String> problems() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Reviewing.agenda(Project.open(folder, null, diagnostics), 2, diagnostics);
        return diagnostics.sorted().stream().map(Diagnostic::message).toList();
    }
}
