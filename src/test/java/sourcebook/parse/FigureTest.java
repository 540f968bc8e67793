package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sourcebook.text.Located;
import sourcebook.text.Text;

class FigureTest {
    private static Figure figure(String amount, Figure.@Nullable Bound bound) {
        Text text = new Text("file.md", amount);
        return new Figure(
                new Located<>(amount, text.span(0, amount.length())), bound, "rounds", "ammunition", null, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            11000         | more than 11,000       | 11000
            5 million     | more than 5 million    | 5000000
            2.5 billion   | more than 2.5 billion  | 2500000000
            1200 thousand | more than 1,200 thousand | 1200000
            dozens        | more than dozens       | -
            millions      | more than millions     | -
            """)
    void amountIsShownAsPrintedAndComparedAsNumber(String amount, String shown, @Nullable BigDecimal number) {
        Figure figure = figure(amount, Figure.Bound.MORE_THAN);

        assertThat(figure.display()).isEqualTo(shown);
        assertThat(figure.number().map(BigDecimal::toPlainString).orElse(null))
                .isEqualTo(number == null ? null : number.toPlainString());
    }

    @ParameterizedTest
    @CsvSource({"5 million, 5000000, false", "5 million, 6000000, true", "999 thousand, 1 million, true"})
    void wordsForSizesCount(String one, String other, boolean excluded) {
        assertThat(figure(one, null).excludes(figure(other, null))).isEqualTo(excluded);
        assertThat(figure(other, null).excludes(figure(one, null))).isEqualTo(excluded);
    }
}
