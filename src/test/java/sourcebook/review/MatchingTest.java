package sourcebook.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import sourcebook.parse.Review;
import sourcebook.text.Text;

class MatchingTest {
    private static Statement statement(String text) {
        return new Statement(new Text("x.md", text).span(0, text.length()), text, List.of());
    }

    private static Review.Entry entry(String text) {
        return new Review.Entry(text, List.of("report: it"), "A", LocalDate.of(2026, 11, 28));
    }

    private static Reading reading(List<String> statements, List<String> entries) {
        return new Matching(
                        statements.stream().map(MatchingTest::statement).toList(),
                        entries.stream().map(MatchingTest::entry).toList())
                .reading();
    }

    private static List<String> found(Reading reading) {
        return reading.statements().stream()
                .map(r -> r.entry() == null ? "" : r.entry().statement())
                .toList();
    }

    @Test
    void findsWhatSaysTheSameFirstAndThenWhatSharesMostWords() {
        assertThat(found(reading(
                        List.of("The ferry runs daily in May", "The ferry runs daily in June", "Bread is sold"),
                        List.of("The ferry runs daily in June", "The ferry runs twice in May", "Bread and milk"))))
                .containsExactly("The ferry runs twice in May", "The ferry runs daily in June", "");
    }

    @Test
    void anEntryOfAStatementThatIsGoneIsGone() {
        Reading reading = reading(List.of("The ferry runs"), List.of("The ferry runs", "Milk costs one crown here"));

        assertThat(reading.gone()).extracting(Review.Entry::statement).containsExactly("Milk costs one crown here");
    }

    @Test
    void eachEntryServesOneStatement() {
        Reading reading = reading(List.of("The ferry runs", "The ferry runs"), List.of("The ferry runs"));

        assertThat(found(reading)).containsExactly("The ferry runs", "");
    }

    @Test
    void manyStatementsThatAreAllAlikeTakeNoLong() {
        List<String> before = IntStream.range(0, 20_000)
                .mapToObj(i -> "the ferry " + i + " runs from " + i % 7 + " to " + i % 11)
                .toList();
        List<String> now = before.stream().map(s -> s + " daily").toList();

        Reading reading = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> reading(now, before));

        assertThat(reading.statements()).hasSize(20_000);
    }
}
