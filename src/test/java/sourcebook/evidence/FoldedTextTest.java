package sourcebook.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
}
