package sourcebook.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Typography is folded, and nothing else. */
class FoldedTextTest {
    static List<FoldingCases.Case> cases() throws IOException {
        return FoldingCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isFoldedAsTheFileSays(FoldingCases.Case given) {
        assertThat(FoldedText.fold(given.text())).isEqualTo(given.folded());
    }

    @Test
    void thereAreCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(20);
    }

    /** To order marks takes the square of their number; of a letter with more than any language has, each part is ordered. */
    @Test
    void marksWithoutEndAreFoldedWithTheWayBack() {
        String marks = "a" + "\u0301\u0327".repeat(500_000);
        FoldedText folded = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> FoldedText.of(marks));
        assertThat(folded.folded()).hasSizeGreaterThan(900_000).startsWith("\u00E1\u0327");
        assertThat(folded.offset(folded.folded().length() - 1)).isGreaterThan(999_900);
        assertThat(FoldedText.fold("a\u0327\u0301")).isEqualTo(FoldedText.fold("a\u0301\u0327"));
    }
}
