package sourcebook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sourcebook.chart.TimelineChart.Entry;
import sourcebook.chart.TimelineChart.Lane;
import sourcebook.chart.TimelineChart.Shape;
import sourcebook.chart.TimelineChart.Signing;
import sourcebook.date.EdtfDate;
import sourcebook.message.English;

class TimelineChartTest {
    private static Entry event(String date, String label) {
        return new Entry(EdtfDate.parse(date), Lane.EVENT, label, "events/e.html");
    }

    private static Document draw(Entry... entries) {
        return Drawings.parse(TimelineChart.draw(List.of(entries), List.of(), Shape.NARROW, English.WORDING)
                .orElseThrow());
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.attr(attribute));
    }

    @Test
    void nothingIsDrawnWithoutEntries() {
        assertThat(TimelineChart.draw(
                        List.of(),
                        List.of(new Signing(EdtfDate.parse("2024"), "Pact", "p.html")),
                        Shape.NARROW,
                        English.WORDING))
                .isEmpty();
    }

    @Test
    void dayIsADot() {
        assertThat(draw(event("2024-06-18", "Visit")).select("circle.mark-event"))
                .hasSize(1);
    }

    @Test
    void monthIsABandAroundItsDays() {
        Document drawing = draw(event("2024-06", "Month"), event("2024-06-18", "Day"), event("2024-07-02", "Later"));

        Element band = drawing.select("rect.mark-event").first();
        int top = number(band, "y");
        int end = top + number(band, "height");
        List<Element> dots = drawing.select("circle.mark-event");
        assertThat(number(dots.get(0), "cy")).isBetween(top, end);
        assertThat(number(dots.get(1), "cy")).isGreaterThan(end);
        assertThat(number(dots.get(0), "cx")).isNotEqualTo(number(band, "x") + number(band, "width") / 2);
    }

    @Test
    void approximateEndsFade() {
        Document drawing = draw(event("2024-06~", "Both"), event("2024-07-01~/2024-07-03", "One"));

        assertThat(drawing.select("g").eachAttr("mask"))
                .containsExactly("url(#s-timeline-chart-fade-both)", "url(#s-timeline-chart-fade-start)");
        assertThat(drawing.getElementById("s-timeline-chart-fade-both")).isNotNull();
        assertThat(drawing.getElementById("s-timeline-chart-fade-start")).isNotNull();
    }

    @Test
    void approximateDayIsNoDot() {
        Document drawing = draw(event("2024-06-18~", "Visit"));

        assertThat(drawing.select("circle")).isEmpty();
        assertThat(drawing.select("g").eachAttr("mask")).containsExactly("url(#s-timeline-chart-fade-both)");
    }

    @Test
    void openEndIsAnArrow() {
        assertThat(draw(event("2024-06-19/..", "Review"), event("../2023", "Before"))
                        .select("path.arrow.mark-event"))
                .hasSize(2);
    }

    @Test
    void longTimeWithoutEntriesIsNamed() {
        assertThat(draw(event("1961", "Old"), event("2023-01-02", "New"), event("2023-09-13", "Newer"))
                        .select("text.quiet")
                        .eachText())
                .containsExactly("61 years", "8 months");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # a band from further above does not make the gap shorter
            2023 2023-09-13 2024-06-18      | 9 months
            # on one day, what reaches furthest stands last
            2023-01-01 2023 2024-06-18      | 5 months
            # what is covered is no gap
            2023 2023-09-13                 | -
            2023-09-13 2023-10-30           | -
            # an open date is no day
            2023-09-13/.. 2024-06-18        | unknown length
            2023-09-13 ../2024-06-18        | unknown length
            2023-09-13 2023-09-13/.. 2024-06-18 | 9 months
            2023-09-13 2024-06-18/..        | 9 months
            """)
    void gapIsMeasuredBetweenWhatStandsBesideIt(String dates, @Nullable String gap) {
        Entry[] entries =
                Arrays.stream(dates.split(" ")).map(d -> event(d, "E")).toArray(Entry[]::new);

        assertThat(draw(entries).select("text.quiet").eachText()).isEqualTo(gap == null ? List.of() : List.of(gap));
    }

    @Test
    void datesAreAsPreciseAsGiven() {
        Document drawing = draw(event("2023-09/..", "Month"), event("2023", "Year"), event("2023-10-05", "Day"));

        assertThat(drawing.select("text.date").eachText()).containsExactly("Sep", "Oct 5");
        assertThat(drawing.select("text.year").eachText()).containsExactly("2023");
    }

    @Test
    void signingIsAStripThatCoversItsDayAndNoOther() {
        Document drawing = Drawings.parse(TimelineChart.draw(
                        List.of(
                                event("2024-06-18", "Before"),
                                event("2024-06-19", "Same day"),
                                event("2024-06-20", "After")),
                        List.of(new Signing(EdtfDate.parse("2024-06-19"), "Pact", "agreements/pact.html")),
                        Shape.NARROW,
                        English.WORDING)
                .orElseThrow());

        Element strip = drawing.select("rect.signing").first();
        int top = number(strip, "y");
        int end = top + number(strip, "height");
        List<Integer> dots = drawing.select("circle.mark-event").stream()
                .map(d -> number(d, "cy"))
                .toList();
        assertThat(dots.get(0)).isLessThan(top);
        assertThat(dots.get(1)).isBetween(top, end);
        assertThat(dots.get(2)).isGreaterThan(end);
        assertThat(drawing.select("a[href=agreements/pact.html]").text()).contains("Signed: Pact");
    }

    @Test
    void laneHasNoMarkFromAnother() {
        Document drawing = Drawings.parse(TimelineChart.draw(
                        Arrays.stream(Lane.values())
                                .map(l -> new Entry(EdtfDate.parse("2024-06-18"), l, "It", "x.html"))
                                .toList(),
                        List.of(),
                        Shape.NARROW,
                        English.WORDING)
                .orElseThrow());

        List<Integer> columns = drawing.select("circle").stream()
                .map(c -> number(c, "cx"))
                .distinct()
                .toList();
        assertThat(columns).hasSize(3).isSorted();
        assertThat(drawing.select("text.head").eachText()).containsExactly("Events", "Statements", "Publications");
    }

    @Test
    void everyLineLeadsSomewhereAndNamesItsDate() {
        Element link =
                draw(event("2024-06-19/..", "A & <b>\"c\"</b>")).select("a").first();

        assertThat(link.attr("href")).isEqualTo("events/e.html");
        assertThat(link.select("title").text()).isEqualTo("On or after June 19, 2024, event: A & <b>\"c\"</b>");
    }

    @Test
    void linesOfTextDoNotTouch() {
        Document drawing = draw(IntStream.range(0, 30)
                .mapToObj(i -> event("2024-0" + (1 + i % 9), "An event with quite a long name, which needs lines " + i))
                .toArray(Entry[]::new));

        List<Integer> baselines =
                drawing.select("tspan").stream().map(t -> number(t, "y")).toList();
        for (int i = 1; i < baselines.size(); i++) {
            assertThat(baselines.get(i) - baselines.get(i - 1)).isGreaterThanOrEqualTo(Svg.FONT_SIZE);
        }
    }

    private static List<Entry> daily(Lane lane, int count) {
        LocalDate first = LocalDate.of(2024, 1, 1);
        return IntStream.range(0, count)
                .mapToObj(i -> new Entry(EdtfDate.parse(first.plusDays(i).toString()), lane, lane + " " + i, "x.html"))
                .toList();
    }

    @Test
    void statementsGiveWayToEvents() {
        List<Entry> entries = new ArrayList<>(daily(Lane.EVENT, 90));
        entries.addAll(daily(Lane.STATEMENT, 90));

        Document drawing = Drawings.parse(TimelineChart.draw(entries, List.of(), Shape.NARROW, English.WORDING)
                .orElseThrow());

        assertThat(drawing.select("circle.mark-event")).hasSize(90);
        assertThat(drawing.select("circle.mark-statement")).hasSize(30);
        assertThat(drawing.text()).contains("statement 60", "statement 89").doesNotContain("statement 59");
        assertThat(drawing.select("text.quiet").eachText()).containsExactly("Not in this picture: 60 older statements");
    }

    @Test
    void publicationsGiveWayWhereNoStatementIsLeft() {
        List<Entry> entries = new ArrayList<>(daily(Lane.EVENT, 90));
        entries.addAll(daily(Lane.STATEMENT, 200));
        entries.addAll(daily(Lane.PUBLICATION, 40));

        Document drawing = Drawings.parse(TimelineChart.draw(entries, List.of(), Shape.NARROW, English.WORDING)
                .orElseThrow());

        assertThat(drawing.select("circle.mark-event")).hasSize(90);
        assertThat(drawing.select("circle.mark-statement")).isEmpty();
        assertThat(drawing.select("circle.mark-publication")).hasSize(30);
        assertThat(drawing.select("text.quiet").eachText())
                .containsExactly("Not in this picture: 200 statements", "Not in this picture: 10 older publications");
    }

    @ParameterizedTest
    @EnumSource
    void aLaneAloneIsShownHoweverFullItIs(Lane lane) {
        Document drawing = Drawings.parse(TimelineChart.draw(daily(lane, 121), List.of(), Shape.NARROW, English.WORDING)
                .orElseThrow());

        assertThat(drawing.select("circle")).hasSize(120);
        assertThat(drawing.select("desc").text()).startsWith("From January 2, 2024 to April 30, 2024");
        assertThat(drawing.select("text.quiet").eachText()).containsExactly("Not in this picture: 1 older " + lane);
    }

    @Test
    void oldestEventsAndSigningsGiveWay() {
        List<Entry> entries = new ArrayList<>();
        List<Signing> signings = new ArrayList<>();
        for (int year = 1850; year < 2000; year++) {
            entries.add(event(Integer.toString(year), "Event of " + year));
            signings.add(new Signing(EdtfDate.parse(Integer.toString(year)), "Pact of " + year, "a.html"));
        }

        Document drawing = Drawings.parse(TimelineChart.draw(entries, signings, Shape.NARROW, English.WORDING)
                .orElseThrow());

        assertThat(drawing.text())
                .contains("Not in this picture: 30 older events", "Not in this picture: 120 older signings")
                .contains("Event of 1880", "Event of 1999", "Signed: Pact of 1970", "Signed: Pact of 1999")
                .doesNotContain("Event of 1879", "Pact of 1969");
    }

    @Test
    void orderOfEntriesMakesNoDifference() {
        List<Entry> entries =
                new ArrayList<>(List.of(event("1961", "A"), event("2023", "B"), event("2024-06-18~/2024-06-19", "C")));
        String once = TimelineChart.draw(entries, List.of(), Shape.NARROW, English.WORDING)
                .orElseThrow();
        Collections.reverse(entries);

        assertThat(TimelineChart.draw(entries, List.of(), Shape.NARROW, English.WORDING))
                .contains(once);
    }

    // ---- On a wide screen --------------------------------------------------------------------------------------

    private static Document drawWide(List<Entry> entries, Signing... signings) {
        return Drawings.parse(TimelineChart.draw(entries, List.of(signings), Shape.WIDE, English.WORDING)
                .orElseThrow());
    }

    private static Entry entry(String date, Lane lane, String label) {
        return new Entry(EdtfDate.parse(date), lane, label, "x.html");
    }

    @Test
    void whatIsOfOneDayStandsSideBySideInItsLanes() {
        Document drawing = drawWide(Arrays.stream(Lane.values())
                .map(l -> entry("2024-06-18", l, "It"))
                .toList());

        List<Element> lanes = drawing.select("rect.lane");
        List<Element> labels = drawing.select("tspan");
        assertThat(labels).hasSize(3).extracting(l -> number(l, "y")).containsOnly(number(labels.get(0), "y"));
        for (int i = 0; i < lanes.size(); i++) {
            int left = number(lanes.get(i), "x");
            int right = left + number(lanes.get(i), "width");
            assertThat(number(labels.get(i), "x")).isBetween(left, right);
            assertThat(number(drawing.select("circle").get(i), "cx")).isBetween(left, number(labels.get(i), "x"));
            Element hit = drawing.select("rect.hit").get(i);
            assertThat(number(hit, "x")).isGreaterThanOrEqualTo(left);
            assertThat(number(hit, "x") + number(hit, "width")).isLessThanOrEqualTo(right);
        }
        assertThat(drawing.select("text.head").eachAttr("x"))
                .isEqualTo(drawing.select("rect.lane").eachAttr("x"));
        assertThat(drawing.select("text.head").eachAttr("y")).containsOnly("20");
    }

    @Test
    void labelsOfOneLaneDoNotTouchAndEachDateIsARow() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Lane lane = Lane.values()[i % 3];
            entries.add(entry("2024-06-0" + (1 + i % 4), lane, "An entry with quite a long name, number " + i));
            entries.add(entry("2024-06", lane, "In that month " + i));
        }
        Document drawing = drawWide(entries);

        for (Element lane : drawing.select("rect.lane")) {
            int left = number(lane, "x");
            int right = left + number(lane, "width");
            List<Integer> baselines = drawing.select("tspan").stream()
                    .filter(t -> number(t, "x") > left && number(t, "x") < right)
                    .map(t -> number(t, "y"))
                    .toList();
            assertThat(baselines).isNotEmpty();
            for (int i = 1; i < baselines.size(); i++) {
                assertThat(baselines.get(i) - baselines.get(i - 1)).isGreaterThanOrEqualTo(Svg.FONT_SIZE);
            }
        }
        List<Integer> dates =
                drawing.select("text.date").stream().map(d -> number(d, "y")).toList();
        List<Integer> labels =
                drawing.select("tspan").stream().map(d -> number(d, "y")).toList();
        assertThat(dates).hasSizeGreaterThan(3).isSorted().isSubsetOf(labels);
    }

    @Test
    void signingCoversItsDayInAllLanesAndStandsInTheFirst() {
        Document drawing = drawWide(
                List.of(entry("2024-06-19", Lane.STATEMENT, "Said"), entry("2024-06-19", Lane.PUBLICATION, "Printed")),
                new Signing(EdtfDate.parse("2024-06-19"), "Pact", "p.html"));

        Element strip = drawing.select("rect.signing").first();
        assertThat(number(strip, "width")).isEqualTo(Svg.WIDE);
        int top = number(strip, "y");
        assertThat(drawing.select("circle"))
                .extracting(c -> number(c, "cy"))
                .hasSize(2)
                .allMatch(y -> y > top && y < top + number(strip, "height"));
        List<Element> lanes = drawing.select("rect.lane");
        assertThat(number(drawing.select(".signed tspan").first(), "x"))
                .isBetween(number(lanes.get(0), "x"), number(lanes.get(1), "x"));
    }

    @Test
    void longTimeIsWrittenWhereNoLineRunsThroughIt() {
        Document drawing = drawWide(List.of(
                entry("1961", Lane.EVENT, "Old"),
                entry("2023-01-02", Lane.EVENT, "New"),
                entry("2023-09-13", Lane.PUBLICATION, "Newer")));

        assertThat(drawing.select("text.quiet").eachText()).containsExactly("61 years", "8 months");
        int text = number(drawing.select("text.quiet").first(), "x");
        assertThat(drawing.select("path.break").eachAttr("d")).hasSize(4);
        for (String line : drawing.select("path.break").eachAttr("d")) {
            int from = Integer.parseInt(line.substring(1, line.indexOf(' ')));
            int to = Integer.parseInt(line.substring(line.indexOf('H') + 1));
            assertThat(from < text && to > text).as(line).isFalse();
        }
    }

    @Test
    void bothPicturesOnAPageHaveIdsOfTheirOwn() {
        Entry one = event("2024-06~", "Both");

        assertThat(drawWide(List.of(one)).select("[id]").eachAttr("id"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(draw(one).select("[id]").eachAttr("id"));
    }
}
