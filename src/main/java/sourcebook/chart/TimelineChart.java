package sourcebook.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import sourcebook.date.EdtfDate;
import sourcebook.text.Wording;

/**
 * Draws when things happened, in three lanes; time runs downward, so that labels find room on a phone. Each entry has a
 * line of its own, or on a wide picture a place of its own in its lane, and the mark beside it reaches as far as its
 * date: a dot for a day, a band for a month, a year or a span, faded where an end is approximate, an arrow where it is
 * open. The distances are not to scale; a long time between two entries is left out, and its length written there, if
 * both have dates on that side.
 */
public final class TimelineChart {
    /** Days without an entry from which on the axis is broken. */
    private static final int BREAK = 60;

    private static final int LINE_HEIGHT = 15;
    private static final int LINE_PADDING = 12;
    private static final int HEADING_HEIGHT = 18;
    private static final int DAY_PADDING = 5;
    private static final int BREAK_HEIGHT = 30;

    /** What an entry is. */
    public enum Lane {
        EVENT,
        STATEMENT,
        PUBLICATION;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For what the picture is made. */
    public enum Shape {
        /** A phone or a column of text: all labels stand below each other. */
        NARROW("timeline-chart", Svg.WIDTH, 50),
        /** A wide screen: labels stand in their lanes. */
        WIDE("lanes-chart", Svg.WIDE, 66);

        private final String id;
        private final int width;
        private final int lanesLeft;

        Shape(String id, int width, int lanesLeft) {
            this.id = id;
            this.width = width;
            this.lanesLeft = lanesLeft;
        }

        int width() {
            return width;
        }

        /** Returns where the first lane begins, behind the dates. */
        int lanesLeft() {
            return lanesLeft;
        }
    }

    /**
     * Something with a date.
     *
     * @param label what the reader sees
     * @param href address, relative to the page on which the picture stands
     */
    public record Entry(EdtfDate date, Lane lane, String label, String href) {}

    /** The signing of an agreement, which divides the time into before and after. */
    public record Signing(EdtfDate date, String label, String href) {}

    /** A day on which something begins or ends, with what begins on it. */
    private static final class Day {
        private final List<TimelineLine> lines = new ArrayList<>();
        private int lastIndex;
        private int bottom;
    }

    private final List<TimelineLine> lines;
    private final Shape shape;
    private final Wording wording;
    private final TreeMap<LocalDate, Day> days = new TreeMap<>();
    private final TimelineTracks tracks;
    private final Map<TimelineLine, Integer> tops = new IdentityHashMap<>();
    private final Svg back = new Svg();
    private final Svg front = new Svg();
    private final Map<Lane, Integer> bottoms = new EnumMap<>(Lane.class);
    private int row;
    private int bottom = 8;

    private TimelineChart(List<TimelineLine> lines, Shape shape, Wording wording) {
        this.lines = lines;
        this.shape = shape;
        this.wording = wording;
        for (TimelineLine line : lines) {
            days.computeIfAbsent(line.first(), d -> new Day()).lines.add(line);
            days.computeIfAbsent(line.last(), d -> new Day());
        }
        int index = 0;
        for (Day day : days.values()) {
            index += day.lines.size();
            day.lastIndex = index - 1;
        }
        tracks = new TimelineTracks(lines, l -> day(l.last()).lastIndex, shape);
    }

    /** Returns the picture; nothing if there are no entries. */
    public static Optional<String> draw(List<Entry> entries, List<Signing> signings, Shape shape, Wording wording) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        TimelineSelection selection = TimelineSelection.of(entries, signings, wording);
        return Optional.of(new TimelineChart(selection.lines(), shape, wording).draw(selection.leftOut()));
    }

    private String draw(Map<String, Integer> leftOut) {
        leftOut.forEach((what, count) -> {
            bottom += LINE_HEIGHT;
            front.text(
                    0, bottom - 4, wording.of("chart.left-out", wording.of("chart.left-out." + what, count)), "quiet");
        });
        drawHeads();
        int lanesTop = bottom;
        drawLines();
        TimelineMarks marks = new TimelineMarks(front, shape.id);
        drawMarks(marks);
        Svg lanes = new Svg();
        tracks.lanes()
                .forEach((lane, left) ->
                        lanes.rect("lane", left, lanesTop, tracks.width(lane), bottom - lanesTop, "rx", 4));
        return Svg.picture(
                shape.id,
                "group",
                shape.width,
                bottom + 4,
                wording.of("overview.timeline"),
                description(),
                marks.masks().add(lanes).add(back).add(front));
    }

    private String description() {
        return wording.of(
                "chart.timeline",
                lines.get(0).date().display(wording),
                lines.get(lines.size() - 1).date().display(wording));
    }

    private Day day(LocalDate date) {
        return Objects.requireNonNull(days.get(date));
    }

    // ---- Lines of text -----------------------------------------------------------------------------------------

    /** Lanes that are narrower than their names have these one below the other. */
    private void drawHeads() {
        boolean isNarrow = shape == Shape.NARROW;
        int row = 0;
        int lanesTop = bottom + (isNarrow ? tracks.lanes().size() : 1) * LINE_HEIGHT + 6;
        for (Map.Entry<Lane, Integer> lane : tracks.lanes().entrySet()) {
            int y = bottom + LINE_HEIGHT * (isNarrow ? ++row : 1);
            if (isNarrow) {
                int x = lane.getValue() + tracks.width(lane.getKey()) / 2;
                back.path("guide", "M" + x + " " + (y + 1) + "V" + lanesTop);
            }
            String name = wording.of("chart.lane." + lane.getKey());
            front.text(lane.getValue(), y - 3, name, "head " + lane.getKey());
        }
        bottom = lanesTop;
    }

    private void drawLines() {
        List<TimelineLine> previous = List.of();
        int year = 0;
        for (Map.Entry<LocalDate, Day> entry : days.entrySet()) {
            LocalDate date = entry.getKey();
            Day day = entry.getValue();
            if (!day.lines.isEmpty()) {
                drawBreak(previous, day.lines);
                previous = day.lines;
                int top = bottom;
                if (date.getYear() != year) {
                    year = date.getYear();
                    boolean alone = day.lines
                            .get(0)
                            .date()
                            .displayStartWithoutYear(wording)
                            .isEmpty();
                    front.text(0, bottom + DAY_PADDING + LINE_HEIGHT + 1, Integer.toString(year), "year");
                    bottom += alone ? 0 : HEADING_HEIGHT;
                }
                bottom += DAY_PADDING;
                beginRow();
                String shown = "";
                for (TimelineLine line : day.lines) {
                    String label = line.date().displayStartWithoutYear(wording);
                    if (!label.equals(shown)) {
                        beginRow();
                        front.text(0, bottom + LINE_HEIGHT + 1, label, "date");
                        shown = label;
                    }
                    drawLine(line, top);
                }
            }
            bottom += DAY_PADDING;
            day.bottom = bottom;
        }
    }

    /** Lets all lanes go on at one height. */
    private void beginRow() {
        row = bottom;
        bottoms.clear();
    }

    private void drawLine(TimelineLine line, int dayTop) {
        boolean signing = line.lane() == null;
        int left = tracks.labels(line.lane());
        int end = tracks.labelsEnd(line.lane());
        List<String> text =
                signing ? TextLines.wrapBold(line.label(), end - left) : TextLines.wrap(line.label(), end - left);
        int height = text.size() * LINE_HEIGHT + LINE_PADDING;
        int top = shape == Shape.NARROW ? bottom : bottoms.getOrDefault(tracks.lane(line.lane()), row);
        tops.put(line, signing ? dayTop : top);
        int hitLeft = tracks.hitLeft(line.lane());
        front.open("a", "href", line.href())
                .element("title", line.title(wording))
                .rect("hit", hitLeft, top, end - hitLeft, height);
        front.lines(signing ? "label signed" : "label", text, left, top + LINE_HEIGHT + 1, LINE_HEIGHT)
                .close("a");
        bottoms.put(tracks.lane(line.lane()), top + height);
        bottom = Math.max(bottom, top + height);
    }

    /**
     * Draws a break if there is a long time between the entries above it, which begin on one day, and those below. A band
     * from further above may reach past it. Where an open date stands alone on a side, nobody knows how long the time is.
     */
    private void drawBreak(List<TimelineLine> above, List<TimelineLine> below) {
        Optional<LocalDate> end = above.stream()
                .flatMap(l -> l.date().earliest().flatMap(d -> l.date().latest()).stream())
                .max(Comparator.naturalOrder());
        Optional<LocalDate> start =
                below.stream().flatMap(l -> l.date().earliest().stream()).findFirst();
        if (above.isEmpty()
                || ChronoUnit.DAYS.between(
                                end.orElse(above.get(0).first()), below.get(0).first())
                        < BREAK) {
            return;
        }
        int y = bottom + BREAK_HEIGHT / 2;
        String length = end.isPresent() && start.isPresent() ? length(end.get(), start.get()) : wording.of("chart.gap");
        for (int[] part : tracks.across()) {
            back.path("break", "M" + part[0] + " " + y + "H" + part[1]);
        }
        front.text(tracks.labels(null), y + 4, length, "quiet");
        bottom += BREAK_HEIGHT;
    }

    private String length(LocalDate from, LocalDate to) {
        long years = ChronoUnit.YEARS.between(from, to);
        return years > 1
                ? wording.of("chart.gap.years", years)
                : wording.of("chart.gap.months", ChronoUnit.MONTHS.between(from, to));
    }

    // ---- Marks -------------------------------------------------------------------------------------------------

    private void drawMarks(TimelineMarks marks) {
        for (TimelineLine line : lines) {
            int top = Objects.requireNonNull(tops.get(line), "lines are drawn before marks");
            int end = day(line.last()).bottom;
            if (line.lane() == null) {
                back.rect("signing", 0, top, shape.width, end - top);
                back.path("signing-line", "M0 " + top + "H" + shape.width);
            } else {
                marks.draw(line, tracks.middle(line), top + LINE_HEIGHT - 3, end - DAY_PADDING);
            }
        }
    }
}
