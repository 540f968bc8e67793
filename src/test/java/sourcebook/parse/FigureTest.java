package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sourcebook.message.English;
import sourcebook.text.Located;
import sourcebook.text.Text;

class FigureTest {
    private static Figure figure(String amount, Figure.@Nullable Bound bound) {
        Text text = new Text("file.md", amount);
        return new Figure(
                new Located<>(amount, text.span(0, amount.length())),
                bound,
                "rounds",
                "ammunition",
                null,
                null,
                null,
                null);
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

        assertThat(figure.display(English.WORDING)).isEqualTo(shown);
        assertThat(figure.number().map(BigDecimal::toPlainString).orElse(null))
                .isEqualTo(number == null ? null : number.toPlainString());
    }

    private static Figure figure(String amount, String unit, @Nullable String per, @Nullable String interval) {
        return new Figure(
                located(amount),
                null,
                unit,
                "storm",
                null,
                per == null ? null : located(per),
                interval == null ? null : Figure.Kind.ESTIMATE,
                interval == null ? null : located(interval));
    }

    private static Located<String> located(String value) {
        return new Located<>(value, new Text("file.md", value).span(0, value.length()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            605..1039     | deaths | -             | -              | 605–1,039 deaths | -
            1..2.5 million | deaths | year         | -              | 1–2.5 million deaths | year
            -5            | degrees | -            | -              | −5 degrees       | -
            -5..3         | degrees | -            | -              | −5 to 3 degrees  | -
            12.50         | %      | -             | -              | 12.50%           | -
            5 million     | $      | -             | -              | $5 million       | -
            -3000         | US$    | -             | -              | −US$3,000        | -
            14.3          | deaths | 1000          | 95% 9.8..18.9  | 14.3 deaths      | 1,000
            4645          | deaths | 100000 people | 793..8498      | 4,645 deaths     | 100,000 people
            """)
    void everythingIsShownAsTheSourcePrintsIt(
            String amount,
            String unit,
            @Nullable String per,
            @Nullable String interval,
            String counted,
            @Nullable String rate) {
        Figure figure = figure(amount, unit, per, interval);

        assertThat(figure.counted(English.WORDING)).isEqualTo(counted);
        assertThat(figure.rate(English.WORDING).orElse(null)).isEqualTo(rate);
    }

    private static boolean excludes(Figure one, Figure other) {
        return one.limits().orElseThrow().excludes(other.limits().orElseThrow());
    }

    @Test
    void theIntervalStandsBesideTheAmountAndIsWhatIsCompared() {
        Figure figure = figure("4645", "deaths", null, "95% 793..8498");
        assertThat(figure.aside(English.WORDING)).contains("estimate, 95% interval 793–8,498");
        assertThat(excludes(figure, figure("600..792", "deaths", null, null))).isTrue();
        assertThat(excludes(figure, figure("600..793", "deaths", null, null))).isFalse();
        assertThat(figure("5", "deaths", null, null).aside(English.WORDING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '{amount: 9..5, unit: a, item: b}', SB117 4:84 9..5
            '{amount: 5.., unit: a, item: b}', SB117 4:84 5..
            '{amount: 5, unit: a, item: b, per: 1}', ''
            '{amount: 5, unit: a, item: b, per: fortnight}', SB117 4:110 fortnight
            '{amount: 5, unit: a, item: b, interval: 7}', SB117 4:115 7
            '{amount: 5, unit: a, item: b, interval: 9% 7..1}', SB117 4:115 9% 7..1
            """)
    void whatIsNoAmountIsTold(String figure, String problems) {
        Parsing parsing = Parsing.of(
                "sources",
                "---\ntitle: T\npositions:\n  - {claim: a, voice: own, direction: affirms, certainty: fact, figures: ["
                        + figure + "]}\n---\n");
        assertThat(parsing.shown().lines().filter(l -> l.startsWith("SB117")).toList())
                .isEqualTo(problems.lines().toList());
    }

    @ParameterizedTest
    @CsvSource({"5 million, 5000000, false", "5 million, 6000000, true", "999 thousand, 1 million, true"})
    void wordsForSizesCount(String one, String other, boolean excluded) {
        assertThat(excludes(figure(one, null), figure(other, null))).isEqualTo(excluded);
        assertThat(excludes(figure(other, null), figure(one, null))).isEqualTo(excluded);
    }
}
