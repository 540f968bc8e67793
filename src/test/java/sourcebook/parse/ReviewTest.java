package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.text.Text;

class ReviewTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final Review WRITTEN = new Review(List.of(
            new Review.Entry(
                    "The ferry runs.", List.of("report#runs: it runs", "report: fingerprint 0a"), "A. B.", DAY),
            new Review.Entry("It is “new”.", List.of(), "C", DAY.plusDays(1))));

    private final Diagnostics diagnostics = new Diagnostics();

    private Optional<Review> read(String yaml) {
        return new DocumentParser().parseReview(new Text("x.review.yaml", yaml), diagnostics);
    }

    @Test
    void isWrittenWithALineForEachThing() {
        assertThat(WRITTEN.toYaml()).isEqualTo("""
                # Made by the command 'review'. It says which statements were read, against what, by whom, and when.
                read:
                  - statement: "The ferry runs."
                    rests-on:
                      - "report#runs: it runs"
                      - "report: fingerprint 0a"
                    by: "A. B."
                    date: "2026-11-28"
                  - statement: "It is “new”."
                    by: "C"
                    date: "2026-11-29"
                """);
    }

    @Test
    void saysTheSameHoweverItIsWritten() {
        String yaml = WRITTEN.toYaml();

        assertThat(Review.ofYaml(yaml)).contains(WRITTEN);
        assertThat(read(yaml)).contains(WRITTEN);
        assertThat(Review.ofYaml(yaml.replaceAll("#.*\n", ""))).isEmpty();
        assertThat(read(yaml.replaceFirst("#.*\n", ""))).contains(WRITTEN);
        assertThat(read(yaml.replace("\n", "\r\n"))).contains(WRITTEN);
        assertThat(read(yaml.replace("\"C\"", "C"))).contains(WRITTEN);
        assertThat(read(new Review(List.of()).toYaml())).contains(new Review(List.of()));
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"say \"no\"", "a\\b\\", "\u00AD soft", "\uE000", "\uD83D\uDE00", "\\U0000", "- x: y", "#"})
    void bothReadersUnderstandWhateverIsWritten(String words) {
        Review review = new Review(List.of(new Review.Entry(words, List.of(words, "x: " + words), words, DAY)));

        assertThat(Review.ofYaml(review.toYaml())).contains(review);
        assertThat(read(review.toYaml() + "\n")).contains(review);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            statement: "The | sttement: "The       | SB114 3:5
            by: "C"         | by: [C]              | SB116 10:9
            2026-11-29      | 2026-11-31           | SB118 11:11
            date: "2026-11-28" | dates: "2026-11-28" | SB114 8:5
            """)
    void isDiagnosedWhereHandsBrokeIt(String written, String changed, String reported) {
        assertThat(read(WRITTEN.toYaml().replace(written, changed))).isEmpty();
        assertThat(diagnostics.sorted())
                .extracting(d ->
                        d.code().id() + " " + d.span().line() + ":" + d.span().column())
                .contains(reported);
        assertThat(diagnostics.sorted())
                .allSatisfy(d -> assertThat(d.help()).isEqualTo("take the entry out, and run 'review' again"));
    }
}
