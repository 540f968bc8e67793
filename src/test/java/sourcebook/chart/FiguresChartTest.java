package sourcebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sourcebook.chart.FiguresChart.Given;
import sourcebook.date.EdtfDate;
import sourcebook.message.English;
import sourcebook.parse.Figure;
import sourcebook.parse.Figure.Bound;
import sourcebook.text.Located;
import sourcebook.text.Text;

class FiguresChartTest {
    private static Given given(String amount, @Nullable Bound bound, String unit, String item) {
        return new Given(
                new Figure(located(amount), bound, unit, item, located(EdtfDate.parse("2024-06")), null, null, null),
                "United States, in CNBC");
    }

    private static <T> Located<T> located(T value) {
        return new Located<>(value, new Text("x.md", "x").span(0, 1));
    }

    private static Document draw(Given... figures) {
        return Drawings.parse(
                FiguresChart.draw(List.of(figures), English.WORDING).orElseThrow());
    }

    private static List<Integer> dots(Document drawing) {
        return drawing.select("circle").stream()
                .map(c -> Integer.parseInt(c.attr("cx")))
                .toList();
    }

    @Test
    void nothingIsDrawnUnlessTwoFiguresShareAUnit() {
        Given containers = given("11000", Bound.MORE_THAN, "containers", "munitions");
        Given rounds = given("5000000", Bound.ABOUT, "rounds", "munitions");
        assertThat(FiguresChart.draw(List.of(), English.WORDING)).isEmpty();
        assertThat(FiguresChart.draw(List.of(containers, rounds), English.WORDING))
                .isEmpty();

        Document drawing = draw(containers, rounds, given("9000", null, "containers", "munitions"));
        assertThat(drawing.select(".heading").eachText()).containsExactly("Munitions, in containers");
        assertThat(drawing.select(".amount").eachText()).containsExactly("more than 11,000", "9,000");
        assertThat(String.join(" ", drawing.select(".quiet").eachText()))
                .contains("United States, in CNBC; period: June 2024");
    }

    @Test
    void aRangeHasALengthAndNegativeAmountsStandBeforeZero() {
        Document drawing = draw(given("-5..10", null, "degrees", "ice"), given("5", null, "degrees", "ice"));
        assertThat(drawing.select(".amount").eachText()).containsExactly("−5 to 10", "5");
        assertThat(drawing.select(".tick").eachText()).startsWith("-5", "0");
        assertThat(drawing.select(".bound")).hasSize(1);
        assertThat(dots(drawing)).hasSize(1);
    }

    @Test
    void countsAndEstimatesShareNoScale() {
        Figure estimate =
                new Figure(located("70"), null, "deaths", "storm", null, null, Figure.Kind.ESTIMATE, located("50..90"));
        Given counted = given("64", null, "deaths", "storm");
        assertThat(FiguresChart.draw(List.of(counted, new Given(estimate, "A")), English.WORDING))
                .isEmpty();
        Document drawing = draw(new Given(estimate, "A"), new Given(estimate, "B"));
        assertThat(drawing.select(".amount").eachText().get(0)).isEqualTo("70 (estimate, interval 50–90)");
    }

    @Test
    void numberBesideAWordHasNoScale() {
        Document drawing =
                draw(given("5", null, "missiles", "missiles"), given("dozens", null, "missiles", "missiles"));

        assertThat(drawing.select(".axis")).isEmpty();
        assertThat(drawing.select(".amount").eachText()).containsExactly("5", "“dozens”, no number given");
    }

    @Test
    void amountsOfOneUnitStandOnOneScaleThatBeginsAtZero() {
        Document drawing = draw(
                given("50", null, "warheads", "nuclear warheads"),
                given("100", null, "warheads", "nuclear warheads"),
                given("0", null, "warheads", "nuclear warheads"));

        List<Integer> dots = dots(drawing);
        assertThat(2 * (dots.get(0) - dots.get(2))).isCloseTo(dots.get(1) - dots.get(2), within(2));
        assertThat(drawing.select(".tick").eachText()).containsExactly("0", "50", "100");
    }

    @Test
    void itemsAreKeptApartEvenInOneUnit() {
        Given shells = given("5", null, "pieces", "shells");
        Given missiles = given("7", null, "pieces", "missiles");
        assertThat(FiguresChart.draw(List.of(shells, missiles), English.WORDING))
                .isEmpty();

        Document drawing = draw(shells, missiles, shells, missiles);
        assertThat(drawing.select(".heading")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "MORE_THAN, open, bound, 21",
        "AT_LEAST, closed, bound, 21",
        "FEWER_THAN, open, bound, -21",
        "UP_TO, closed, bound, -21",
        "ABOUT, closed, about, ''"
    })
    void boundHasItsShape(Bound bound, String dot, String shape, String length) {
        Document drawing = draw(
                given("50", bound, "warheads", "nuclear warheads"),
                given("many", null, "warheads", "nuclear warheads"));

        assertThat(drawing.select("circle").eachAttr("class")).containsExactly(dot);
        assertThat(drawing.select("path").eachAttr("class")).containsExactly(shape, "word");
        assertThat(drawing.select("path").attr("d")).contains(length.isEmpty() ? "v" : "h" + length);
    }

    @ParameterizedTest
    @EnumSource
    void everyBoundIsInTheWords(Bound bound) {
        Document drawing = draw(
                given("50", bound, "warheads", "nuclear warheads"), given("60", null, "warheads", "nuclear warheads"));

        assertThat(drawing.select(".amount").eachText()).containsExactly(bound + " 50", "60");
        assertThat(drawing.select("desc").text()).contains("Nuclear warheads, in warheads: " + bound + " 50 (United");
    }

    @Test
    void wordHasAMarkWithoutLength() {
        Document drawing = draw(
                given("dozens", null, "missiles", "ballistic missiles"),
                given("10", null, "missiles", "ballistic missiles"),
                given("20", null, "missiles", "ballistic missiles"));

        assertThat(drawing.select(".word")).hasSize(1);
        assertThat(drawing.select("circle")).hasSize(2);
        assertThat(drawing.select(".amount").eachText()).contains("“dozens”, no number given");
    }

    @Test
    void everythingStaysInsideThePicture() {
        Document drawing = draw(Arrays.stream(Bound.values())
                .map(b -> given("999999999999999", b, "rounds", "ammunition of any kind & <caliber>"))
                .toArray(Given[]::new));

        assertThat(dots(drawing)).allMatch(x -> x > 0 && x + 26 <= Svg.WIDTH);
        assertThat(drawing.select(".tick").eachText()).containsExactly("0", "1,000,000,000,000,000");
        assertThat(drawing.select(".heading").text()).contains("& <caliber>");
    }
}
