package sourcebook.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sourcebook.text.Wording;

/**
 * Draws who rests on whom: on the left each source, on the right what sources rest on, and an arrow from what somebody rests
 * on to the one who does. What several rest on stands there once, so that it shows.
 */
public final class OriginsChart {
    /** More sources than this make a tangle. */
    public static final int MAX_SOURCES = 60;

    private static final int NAME_WIDTH = 140;
    private static final int LEFT_END = NAME_WIDTH + 6;
    private static final int RIGHT_START = Svg.WIDTH - NAME_WIDTH;
    private static final int LINE_HEIGHT = 15;
    private static final int LINE_PADDING = 12;

    /**
     * A source.
     *
     * @param href address, relative to the page on which the picture stands
     * @param origins names of what it rests on, each once
     */
    public record Row(String name, String href, List<String> origins) {}

    /** Where names stand below one another; each has the middle of its first line. */
    private static final class Names {
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private int bottom;

        int add(String name) {
            int lines = TextLines.wrap(name, NAME_WIDTH).size();
            int place = bottom + LINE_PADDING / 2 + LINE_HEIGHT / 2;
            bottom += lines * LINE_HEIGHT + LINE_PADDING;
            return place;
        }

        int place(String name) {
            Integer known = places.get(name);
            if (known == null) {
                known = add(name);
                places.put(name, known);
            }
            return known;
        }
    }

    private OriginsChart() {}

    /**
     * Returns the picture; nothing if there is no source.
     *
     * @param rows at most {@link #MAX_SOURCES} sources, each of which rests on something
     */
    public static Optional<String> draw(List<Row> rows, Wording wording) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Names sources = new Names();
        Names origins = new Names();
        Svg lines = new Svg().open("g", "aria-hidden", true);
        Svg names = new Svg();
        Set<String> drawn = new HashSet<>();
        List<String> said = new ArrayList<>();
        for (Row row : rows) {
            int top = sources.bottom;
            int y = sources.add(row.name);
            names.open("a", "href", row.href).rect("hit", 0, top, LEFT_END, sources.bottom - top);
            text(names, row.name, NAME_WIDTH, y, "end");
            names.close("a");
            for (String origin : row.origins) {
                int other = origins.place(origin);
                if (drawn.add(origin)) {
                    text(names, origin, RIGHT_START, other, "start");
                }
                arrow(lines, other, y);
            }
            said.add(wording.of("chart.rests-on", row.name, String.join(wording.of("list.next"), row.origins)));
        }
        return Optional.of(Svg.picture(
                "origins-chart",
                "group",
                Svg.WIDTH,
                Math.max(sources.bottom, origins.bottom),
                wording.of("overview.origins"),
                wording.of("sentence", String.join(wording.of("join.items"), said)),
                lines.close("g").add(names)));
    }

    /** @param side which end of each line stands at the place */
    private static void text(Svg svg, String text, int x, int y, String side) {
        svg.lines("label", TextLines.wrap(text, NAME_WIDTH), x, y + 4, LINE_HEIGHT, "text-anchor", side);
    }

    private static void arrow(Svg svg, int from, int to) {
        int middle = (LEFT_END + RIGHT_START) / 2;
        int start = RIGHT_START - 6;
        svg.path(
                "arc once",
                "M" + start + " " + from + "C" + middle + " " + from + " " + middle + " " + to + " " + LEFT_END + " "
                        + to);
        svg.path("sign", "M" + LEFT_END + " " + to + "l7-4v8z");
    }
}
