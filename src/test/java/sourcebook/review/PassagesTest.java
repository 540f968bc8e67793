package sourcebook.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PassagesTest {
    private static final Passages TEXT = Passages.ofText("""
            The mayor spoke on Monday. She promised that the harbor will never be sold. The paper laughed!
            Bread costs two crowns, as it did.
            """);

    @Test
    void findsTheSentenceWithMostOfTheWordsAndThoseAroundIt() {
        assertThat(TEXT.around("That the harbor is never sold was promised"))
                .contains(
                        "The mayor spoke on Monday. She promised that the harbor will never be sold. The paper laughed!");
        assertThat(TEXT.around("two crowns for bread"))
                .contains("The paper laughed! Bread costs two crowns, as it did.");
        assertThat(TEXT.around("The mayor of another city")).isEmpty();
    }

    @Test
    void whatCouldDoSomethingToATerminalIsNotShown() {
        assertThat(Passages.ofText("harbor never \u001B[31m sold \u202E today").around("the harbor is never sold"))
                .contains("harbor never [31m sold today");
    }

    @Test
    void theBestLinesComeFirst() {
        assertThat(Passages.ofLines(List.of("the harbor was sold", "bread", "the harbor was never sold"))
                        .nearest("the harbor was never sold", 5))
                .containsExactly("the harbor was never sold", "the harbor was sold");
    }

    @Test
    void aTextWithoutSentencesTakesNoLong() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Passages.ofText("a.b".repeat(1_000_000)).around("the harbor is sold"));
    }
}
