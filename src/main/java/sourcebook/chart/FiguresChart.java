package sourcebook.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.parse.Figure;
import sourcebook.text.Wording;

/**
 * Draws the figures on a claim side by side. What is counted in one unit has a scale of its own; nothing is added up or
 * converted, and a figure that stands alone in its unit has no scale, because a length would mean nothing. The mark shows
 * the bound as on a number line: a filled dot belongs to the range, an open one does not, and an arrow points to where
 * the amount may lie.
 */
public final class FiguresChart {
    private static final int MARK_X = 28;
    private static final int TEXT_X = 64;
    private static final int AXIS_LEFT = 30;
    private static final int AXIS_WIDTH = 285;
    private static final int LINE_HEIGHT = 15;
    private static final int ROW_GAP = 12;
    private static final int GROUP_GAP = 14;
    private static final int RADIUS = 5;

    /**
     * A figure and who gives it.
     *
     * @param claimant who gives it, according to which source
     */
    public record Given(Figure figure, String claimant) {
        private String amount(Wording wording) {
            String amount = figure.display(wording);
            return figure.aside(wording)
                    .map(a -> wording.of("figure.aside", amount, a))
                    .orElse(amount);
        }

        private String giver(Wording wording) {
            return figure.period() == null
                    ? claimant
                    : wording.of(
                            "chart.figure.period",
                            claimant,
                            figure.period().value().displayPeriod(wording));
        }
    }

    /** What can stand on one scale. */
    private record Measure(String item, String unit, Optional<String> per, Figure.@Nullable Kind kind) {
        static Measure of(Given given, Wording wording) {
            Figure figure = given.figure;
            return new Measure(figure.item(), figure.unit(), figure.rate(wording), figure.kind());
        }

        String heading(Wording wording) {
            String of = item.substring(0, 1).toUpperCase(Locale.ROOT) + item.substring(1);
            return wording.of(
                    "chart.figures.of",
                    of,
                    per.map(p -> wording.of("figure.per", unit, p)).orElse(unit));
        }
    }

    private final Svg svg = new Svg();
    private final Wording wording;
    private int bottom;

    private FiguresChart(Wording wording) {
        this.wording = wording;
    }

    /** Returns the picture; nothing if no two figures share a unit. */
    public static Optional<String> draw(List<Given> figures, Wording wording) {
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        Map<Measure, List<Given>> groups = new LinkedHashMap<>();
        for (Given given : figures) {
            groups.computeIfAbsent(Measure.of(given, wording), m -> new ArrayList<>())
                    .add(given);
        }
        // A value alone in its unit has nothing beside it on a scale; words say it better.
        groups.values().removeIf(g -> g.size() < 2);
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        FiguresChart chart = new FiguresChart(wording);
        groups.forEach(chart::group);
        return Optional.of(Svg.picture(
                "figures-chart",
                "img",
                Svg.WIDTH,
                chart.bottom,
                wording.of("chart.figures"),
                chart.description(groups),
                chart.svg));
    }

    private String description(Map<Measure, List<Given>> groups) {
        return groups.entrySet().stream()
                .map(g -> wording.of(
                        "sentence",
                        g.getKey().heading(wording)
                                + wording.of("join.says")
                                + g.getValue().stream()
                                        .map(f -> wording.of("figure.aside", f.amount(wording), f.giver(wording)))
                                        .collect(Collectors.joining(wording.of("join.items")))))
                .collect(Collectors.joining(" "));
    }

    private void group(Measure measure, List<Given> figures) {
        if (bottom > 0) {
            svg.path("divider", "M0 " + bottom + "H" + Svg.WIDTH);
            bottom += GROUP_GAP;
        }
        for (String line : TextLines.wrapBold(measure.heading(wording), Svg.WIDTH)) {
            bottom += LINE_HEIGHT;
            svg.text(0, bottom - 3, line, "heading");
        }
        bottom += ROW_GAP / 2;
        List<BigDecimal> numbers = figures.stream()
                .flatMap(f -> f.figure.range().stream())
                .flatMap(r -> Stream.of(r.low(), r.high()))
                .toList();
        if (numbers.size() < 4) {
            figures.forEach(this::plainRow);
        } else {
            NumberAxis axis = new NumberAxis(AXIS_LEFT, AXIS_WIDTH, numbers);
            for (Given given : figures) {
                given.figure.range().ifPresentOrElse(r -> axisRow(given, r, axis), () -> plainRow(given));
            }
            drawAxis(axis);
        }
    }

    /** A mark without a length, and the words beside it. */
    private void plainRow(Given given) {
        mark(given.figure, MARK_X, bottom + LINE_HEIGHT - 4);
        words(given, TEXT_X);
        bottom += ROW_GAP;
    }

    /** The words, and below them the mark on the scale. */
    private void axisRow(Given given, Figure.Range range, NumberAxis axis) {
        words(given, 0);
        int y = bottom + 10;
        svg.path("track", "M" + AXIS_LEFT + " " + y + "H" + (AXIS_LEFT + AXIS_WIDTH));
        int low = axis.position(range.low());
        int high = axis.position(range.high());
        if (low < high) {
            svg.path("bound", "M" + low + " " + (y - 5) + "v10m0-5H" + high + "m0-5v10");
        }
        given.figure.number().ifPresent(n -> mark(given.figure, axis.position(n), y));
        bottom += 20 + ROW_GAP;
    }

    private void words(Given given, int x) {
        String amount = given.amount(wording);
        boolean word = given.figure.range().isEmpty();
        for (String line :
                TextLines.wrapBold(word ? wording.of("chart.figures.word", amount) : amount, Svg.WIDTH - x)) {
            bottom += LINE_HEIGHT;
            svg.text(x, bottom, line, "amount");
        }
        for (String line : TextLines.wrap(given.giver(wording), Svg.WIDTH - x)) {
            bottom += LINE_HEIGHT;
            svg.text(x, bottom, line, "quiet");
        }
        bottom += 3;
    }

    private void drawAxis(NumberAxis axis) {
        List<BigDecimal> ticks = axis.ticks();
        svg.path("axis", "M" + AXIS_LEFT + " " + bottom + "H" + (AXIS_LEFT + AXIS_WIDTH));
        String last = number(ticks.get(ticks.size() - 1));
        // Long numbers would run into each other; then the ends have to do.
        boolean all = TextLines.wrap(last, AXIS_WIDTH / (ticks.size() - 1) - 6).size() == 1;
        for (int i = 0; i < ticks.size(); i++) {
            int x = axis.position(ticks.get(i));
            svg.path("axis", "M" + x + " " + bottom + "v5");
            boolean end = i == ticks.size() - 1;
            if (all || i == 0 || end) {
                String text = number(ticks.get(i));
                boolean wide = end && !all;
                svg.text(wide ? Svg.WIDTH : x, bottom + 18, text, wide ? "tick last" : "tick");
            }
        }
        bottom += 24;
    }

    // ---- Marks -------------------------------------------------------------------------------------------------

    private void mark(Figure figure, int x, int y) {
        if (figure.range().isEmpty()) {
            svg.path("word", "M" + (x - 7) + " " + y + "l7-7 7 7-7 7z");
            return;
        }
        Figure.Bound bound = figure.bound();
        if (bound != null) {
            switch (bound) {
                case MORE_THAN, AT_LEAST -> arrow(x, y, 1);
                case FEWER_THAN, UP_TO -> arrow(x, y, -1);
                case ABOUT ->
                    svg.path(
                            "about",
                            "M" + (x - 17) + " " + (y - 2) + "v4m4-6v8m4-10v12M" + (x + 9) + " " + (y - 6)
                                    + "v12m4-10v8m4-6v4");
            }
        }
        boolean open = bound == Figure.Bound.MORE_THAN || bound == Figure.Bound.FEWER_THAN;
        dot(x, y, open ? "open" : "closed");
    }

    private void dot(int x, int y, String style) {
        svg.empty("circle", "class", style, "cx", x, "cy", y, "r", RADIUS);
    }

    /** @param sign 1 to the right, -1 to the left */
    private void arrow(int x, int y, int sign) {
        svg.path(
                "bound",
                "M" + (x + RADIUS * sign) + " " + y + "h" + 21 * sign + "m" + -6 * sign + " -5l" + 6 * sign + " 5 "
                        + -6 * sign + " 5");
    }

    private String number(BigDecimal tick) {
        return wording.number(tick.stripTrailingZeros());
    }
}
