package sourcebook.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationMarksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a “b” c «d» e       | b, d
            „a“ „b” „c‟ ‟d”     | a, b, c, d
            ❝a❞ ❛b❜ 〝c〞 ＂d＂  | a, b, c, d
            「a」 『b』 ‹c› ‚d‘   | a, b, c, d
            »a« ›b‹ "c"         | a, b, c
            “a «b» c” d         | a «b» c
            “a "b" c” d         | a "b" c
            don’t ‘a’ it’s      | ``
            “a b                | ``
            a” b “c”            | c
            “a “b”              | b
            「a『b』c」           | a『b』c
            a," b "c" d         | c
            "a, b "c" d         | c
            "a "b" c" d         | a "b" c
            5" b "c"            | c
            """)
    void enclosesTheOutermostWords(String text, String expected) {
        List<QuotationMarks.Pair> pairs =
                QuotationMarks.read(text, 0, text.length()).pairs();
        assertThat(pairs.stream()
                        .map(p -> text.substring(p.open() + 1, p.close()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @Test
    void marksWithoutACounterpartAreLone() {
        String text = "a” “b “c” \" d";
        assertThat(QuotationMarks.read(text, 0, text.length()).lone())
                .containsExactly(
                        new QuotationMarks.Lone(1, false),
                        new QuotationMarks.Lone(3, true),
                        new QuotationMarks.Lone(10, true));
    }

    @Test
    @Timeout(10)
    void aMillionMarksAreReadAtOnce() {
        for (String marks : List.of("“", "”", "„«‹“»", "“”", "\"", "「『")) {
            String text = marks.repeat(1_000_000 / marks.length());
            assertThat(QuotationMarks.read(text, 0, text.length())).isNotNull();
        }
    }
}
