package sourcebook.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordChangeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the ferry runs | the ferry may run | the ferry [-runs-] {+may run+}
            the ferry runs | the ferry runs now | the ferry runs {+now+}
            only the ferry runs | the ferry runs | [-only-] the ferry runs
            a a | a a a | a a {+a+}
            one two three four five six seven | one two three four five six 7 | … two three four five six [-seven-] {+7+}
            1 two three four five six seven | one two three four five six seven | [-1-] {+one+} two three four five six …
            """)
    void showsWhatStandsBetweenTheFirstAndTheLastChange(String before, String now, String shown) {
        assertThat(WordChange.between(before, now)).isEqualTo(shown);
    }

    @Test
    void isNeverLongAndNeverCutsASignInTwo() {
        String long1 = "\uD83D\uDE00".repeat(500);
        String shown = WordChange.between("x" + long1, long1);

        assertThat(shown.length()).isLessThan(500);
        assertThat(shown.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
                .isTrue();
    }
}
