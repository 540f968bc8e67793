package sourcebook.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;

/**
 * Draws when things happened, in three lanes; time runs downward, so that labels find room on a phone. Each entry has a
 * line of its own, and the mark beside it reaches as far as its date: a dot for a day, a band for a month, a year or a
 * span, faded where an end is approximate, an arrow where it is open. The distances are not to scale; a long time
 * without entries is left out, and its length written there.
 */
public final class TimelineChart {
    /** More lines than this are a list and no picture. */
    private static final int MAX_LINES = 120;

    private static final int MAX_SIGNINGS = 30;

    /** Days without an entry from which on the axis is broken. */
    private static final int BREAK = 60;

    private static final int LANES_LEFT = 50;
    private static final int LANE_GAP = 10;
    private static final int TRACK = 13;
    private static final int MAX_TRACKS = 4;
    private static final int LINE_HEIGHT = 15;
    private static final int LINE_PADDING = 12;
    private static final int HEADING_HEIGHT = 18;
    private static final int DAY_PADDING = 5;
    private static final int BREAK_HEIGHT = 30;
    private static final int HALF_MARK = 5;

    /** What an entry is. */
    public enum Lane {
        EVENT,
        STATEMENT,
        PUBLICATION;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String plural() {
            return this + "s";
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

    /** One line: an entry, or a signing, which has no lane. */
    private record Line(EdtfDate date, @Nullable Lane lane, String label, String href) {
        LocalDate first() {
            return date.earliest().or(date::latest).orElseThrow();
        }

        LocalDate last() {
            return date.latest().or(date::earliest).orElseThrow();
        }

        boolean isBand() {
            return !isPoint() && date.earliest().isPresent() && date.latest().isPresent();
        }

        boolean isPoint() {
            return date.isDay() && !date.startsVaguely();
        }
    }

    /** A day on which something begins or ends, with what begins on it. */
    private static final class Day {
        private final List<Line> lines = new ArrayList<>();
        private int lastIndex;
        private int bottom;
    }

    private final List<Line> lines = new ArrayList<>();
    private final TreeMap<LocalDate, Day> days = new TreeMap<>();
    private final Map<Line, Integer> tracks = new IdentityHashMap<>();
    private final Map<Line, Integer> tops = new IdentityHashMap<>();
    private final Map<Lane, Integer> trackCounts = new EnumMap<>(Lane.class);
    private final Map<Lane, Integer> laneLefts = new EnumMap<>(Lane.class);
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();
    private final Svg back = new Svg();
    private final Svg front = new Svg();
    private int labelLeft;
    private int bottom;

    private TimelineChart(List<Entry> entries, List<Signing> signings) {
        for (Signing signing : shownSignings(signings)) {
            lines.add(new Line(signing.date, null, "Signed: " + signing.label, signing.href));
        }
        for (Entry entry : shown(entries)) {
            lines.add(new Line(entry.date, entry.lane, entry.label, entry.href));
        }
        // The sort is stable: on its day, a signing comes first.
        lines.sort(Comparator.comparing(Line::first).thenComparing(l -> l.lane != null));
    }

    /** Returns the picture; nothing if there are no entries. */
    public static Optional<String> draw(List<Entry> entries, List<Signing> signings) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(new TimelineChart(entries, signings).draw());
    }

    /** Leaves out whole lanes first, the fullest of detail before the others, then the oldest events. */
    private List<Entry> shown(List<Entry> entries) {
        List<Entry> shown = new ArrayList<>(entries);
        shown.sort(Comparator.comparing(Entry::date).thenComparing(Entry::lane).thenComparing(Entry::label));
        for (Lane lane : List.of(Lane.STATEMENT, Lane.PUBLICATION)) {
            if (shown.size() > MAX_LINES) {
                int before = shown.size();
                shown.removeIf(e -> e.lane == lane);
                if (before > shown.size()) {
                    leftOut.put(lane.plural(), before - shown.size());
                }
            }
        }
        int tooMany = shown.size() - MAX_LINES;
        if (tooMany > 0) {
            leftOut.put("older events", tooMany);
            return shown.subList(tooMany, shown.size());
        }
        return shown;
    }

    private List<Signing> shownSignings(List<Signing> signings) {
        int tooMany = signings.size() - MAX_SIGNINGS;
        if (tooMany <= 0) {
            return signings;
        }
        leftOut.put("older signings", tooMany);
        return signings.stream()
                .sorted(Comparator.comparing(Signing::date))
                .skip(tooMany)
                .toList();
    }

    private String draw() {
        for (Line line : lines) {
            days.computeIfAbsent(line.first(), d -> new Day()).lines.add(line);
            days.computeIfAbsent(line.last(), d -> new Day());
        }
        chooseTracks();
        bottom = 8;
        drawLeftOut();
        drawHeads();
        int lanesTop = bottom;
        drawLines();
        lines.forEach(this::drawMark);
        Svg lanes = new Svg();
        laneLefts.forEach((lane, left) -> lanes.empty(
                "rect",
                "class",
                "lane",
                "x",
                left,
                "y",
                lanesTop,
                "width",
                width(lane),
                "height",
                bottom - lanesTop,
                "rx",
                4));
        return Svg.picture(
                "timeline-chart",
                "group",
                bottom + 4,
                "Timeline",
                description(),
                masks().add(lanes).add(back).add(front));
    }

    private String description() {
        return "From " + lines.get(0).date.display() + " to "
                + lines.get(lines.size() - 1).date.display() + ", oldest first, one link for each entry.";
    }

    // ---- Tracks: marks of one lane that reach beside each other ------------------------------------------------

    private void chooseTracks() {
        int index = 0;
        for (Day day : days.values()) {
            index += day.lines.size();
            day.lastIndex = index - 1;
        }
        Map<Lane, int[]> occupied = new EnumMap<>(Lane.class);
        index = -1;
        for (Line line : lines) {
            index++;
            if (line.lane != null) {
                int[] until = occupied.computeIfAbsent(line.lane, l -> new int[] {-1, -1, -1, -1});
                int track = 0;
                while (track < MAX_TRACKS - 1 && until[track] >= index) {
                    track++;
                }
                int last = line.isBand() ? day(line.last()).lastIndex : index;
                until[track] = Math.max(index, last);
                tracks.put(line, track);
                trackCounts.merge(line.lane, track + 1, Math::max);
            }
        }
        int x = LANES_LEFT;
        for (Lane lane : trackCounts.keySet()) {
            laneLefts.put(lane, x);
            x += width(lane) + LANE_GAP;
        }
        labelLeft = x;
    }

    private Day day(LocalDate date) {
        return Objects.requireNonNull(days.get(date));
    }

    private int width(Lane lane) {
        return trackCounts.get(lane) * TRACK + 3;
    }

    // ---- Lines of text -----------------------------------------------------------------------------------------

    private void drawLeftOut() {
        leftOut.forEach((what, count) -> {
            bottom += LINE_HEIGHT;
            front.text(0, bottom - 4, "Not in this picture: " + count + " " + what, "quiet");
        });
    }

    /** The lanes are narrower than their names, so these stand one below the other. */
    private void drawHeads() {
        int heads = laneLefts.size();
        int row = 0;
        int lanesTop = bottom + heads * LINE_HEIGHT + 6;
        for (Map.Entry<Lane, Integer> lane : laneLefts.entrySet()) {
            int y = bottom + ++row * LINE_HEIGHT;
            int x = lane.getValue() + width(lane.getKey()) / 2;
            String name = lane.getKey().plural();
            back.path("guide", "M" + x + " " + (y + 1) + "V" + lanesTop);
            front.text(
                    lane.getValue(),
                    y - 3,
                    name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                    "head " + lane.getKey());
        }
        bottom = lanesTop;
    }

    private void drawLines() {
        LocalDate previous = null;
        int year = 0;
        for (Map.Entry<LocalDate, Day> entry : days.entrySet()) {
            LocalDate date = entry.getKey();
            Day day = entry.getValue();
            if (!day.lines.isEmpty()) {
                if (previous != null && ChronoUnit.DAYS.between(previous, date) >= BREAK) {
                    drawBreak(previous, date);
                }
                int top = bottom;
                if (date.getYear() != year) {
                    year = date.getYear();
                    boolean alone =
                            day.lines.get(0).date.displayStartWithoutYear().isEmpty();
                    front.text(0, bottom + DAY_PADDING + LINE_HEIGHT + 1, Integer.toString(year), "year");
                    bottom += alone ? 0 : HEADING_HEIGHT;
                }
                bottom += DAY_PADDING;
                String shown = "";
                for (Line line : day.lines) {
                    String label = line.date.displayStartWithoutYear();
                    if (!label.equals(shown)) {
                        front.text(0, bottom + LINE_HEIGHT + 1, label, "date");
                        shown = label;
                    }
                    drawLine(line, top);
                }
            }
            bottom += DAY_PADDING;
            day.bottom = bottom;
            previous = date;
        }
    }

    private void drawLine(Line line, int dayTop) {
        int width = Svg.WIDTH - labelLeft;
        List<String> text =
                line.lane == null ? TextLines.wrapBold(line.label, width) : TextLines.wrap(line.label, width);
        int height = text.size() * LINE_HEIGHT + LINE_PADDING;
        tops.put(line, line.lane == null ? dayTop : bottom);
        front.open("a", "href", line.href)
                .element("title", title(line))
                .empty(
                        "rect",
                        "class",
                        "hit",
                        "x",
                        LANES_LEFT,
                        "y",
                        bottom,
                        "width",
                        Svg.WIDTH - LANES_LEFT,
                        "height",
                        height);
        front.open("text", "class", line.lane == null ? "label signed" : "label");
        for (int i = 0; i < text.size(); i++) {
            // The space keeps words apart for those to whom the lines are read.
            front.element(
                    "tspan",
                    text.get(i) + (i < text.size() - 1 ? " " : ""),
                    "x",
                    labelLeft,
                    "y",
                    bottom + LINE_HEIGHT + 1 + i * LINE_HEIGHT);
        }
        front.close("text").close("a");
        bottom += height;
    }

    private static String title(Line line) {
        String date = line.date.display();
        String kind = line.lane == null ? "" : line.lane + ": ";
        return date.substring(0, 1).toUpperCase(Locale.ROOT) + date.substring(1) + ", " + kind + line.label;
    }

    private void drawBreak(LocalDate from, LocalDate to) {
        long months = ChronoUnit.MONTHS.between(from, to);
        long years = ChronoUnit.YEARS.between(from, to);
        int y = bottom + BREAK_HEIGHT / 2;
        String length = years > 1 ? years + " years" : months + " months";
        back.path("break", "M" + LANES_LEFT + " " + y + "H" + (labelLeft - LANE_GAP));
        front.text(labelLeft, y + 4, length, "quiet");
        bottom += BREAK_HEIGHT;
    }

    // ---- Marks -------------------------------------------------------------------------------------------------

    private void drawMark(Line line) {
        int top = tops.get(line);
        if (line.lane == null) {
            int end = day(line.last()).bottom;
            back.empty("rect", "class", "signing", "x", 0, "y", top, "width", Svg.WIDTH, "height", end - top);
            back.path("signing-line", "M0 " + top + "H" + Svg.WIDTH);
            return;
        }
        int x = laneLefts.get(line.lane) + tracks.get(line) * TRACK + TRACK / 2 + 2;
        int y = top + LINE_HEIGHT - 3;
        String style = "mark-" + line.lane;
        if (line.isPoint()) {
            front.empty("circle", "class", style, "cx", x, "cy", y, "r", HALF_MARK);
        } else if (line.isBand()) {
            int end = Math.max(y + 2 * HALF_MARK, day(line.last()).bottom - DAY_PADDING);
            drawBand(x, y - HALF_MARK, end, line.date, style);
        } else {
            drawArrow(x, y, line.date.earliest().isPresent(), style);
        }
    }

    private void drawBand(int x, int top, int end, EdtfDate date, String style) {
        String fade = date.startsVaguely() && date.endsVaguely()
                ? "both"
                : date.startsVaguely() ? "start" : date.endsVaguely() ? "end" : null;
        Object[] shape = {
            "class", style, "x", x - 4, "y", top, "width", 8, "height", end - top, "rx", fade == null ? 4 : 1
        };
        if (fade == null) {
            front.empty("rect", shape);
        } else {
            front.open("g", "mask", "url(#s-fade-" + fade + ")")
                    .empty("rect", shape)
                    .close("g");
        }
    }

    private void drawArrow(int x, int y, boolean down, String style) {
        int sign = down ? 1 : -1;
        front.path(
                "arrow " + style,
                "M" + (x - 4) + " " + (y - 5 * sign) + "h8m-4 0v" + 15 * sign + "m-4 " + -5 * sign + "l4 " + 5 * sign
                        + " 4 " + -5 * sign);
    }

    /** White shows and a dark gray pales; the fading takes up the third of a band that lies at its approximate end. */
    private static Svg masks() {
        Svg masks = new Svg().open("defs");
        for (String fade : List.of("both", "start", "end")) {
            masks.open("linearGradient", "id", "s-gradient-" + fade, "x2", 0, "y2", 1);
            stop(masks, "0", !fade.equals("end"));
            stop(masks, "0.4", false);
            stop(masks, "0.6", false);
            stop(masks, "1", !fade.equals("start"));
            masks.close("linearGradient")
                    .open("mask", "id", "s-fade-" + fade, "maskContentUnits", "objectBoundingBox")
                    .empty("rect", "width", 1, "height", 1, "fill", "url(#s-gradient-" + fade + ")")
                    .close("mask");
        }
        return masks.close("defs");
    }

    private static void stop(Svg masks, String offset, boolean hidden) {
        masks.empty("stop", "offset", offset, "stop-color", hidden ? "#444" : "#fff");
    }
}
