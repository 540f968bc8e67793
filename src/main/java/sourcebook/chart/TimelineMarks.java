package sourcebook.chart;

import java.util.List;
import sourcebook.date.EdtfDate;

/**
 * Draws the marks of a timeline: a dot for a day, a band for what has two ends, an arrow for what has one.
 *
 * @param svg takes the marks
 * @param picture its id, which begins those of what it defines
 */
record TimelineMarks(Svg svg, String picture) {
    private static final int HALF_MARK = 5;

    /**
     * @param x middle of the mark
     * @param y middle of its beginning
     * @param end where a band ends at the earliest
     */
    void draw(TimelineLine line, int x, int y, int end) {
        String style = "mark-" + line.lane();
        if (line.isPoint()) {
            svg.empty("circle", "class", style, "cx", x, "cy", y, "r", HALF_MARK);
        } else if (line.isBand()) {
            band(x, y - HALF_MARK, Math.max(y + 2 * HALF_MARK, end), line.date(), style);
        } else {
            arrow(x, y, line.date().earliest().isPresent(), style);
        }
    }

    private void band(int x, int top, int end, EdtfDate date, String style) {
        String fade = date.startsVaguely() && date.endsVaguely()
                ? "both"
                : date.startsVaguely() ? "start" : date.endsVaguely() ? "end" : null;
        if (fade == null) {
            svg.rect(style, x - 4, top, 8, end - top, "rx", 4);
        } else {
            svg.open("g", "mask", "url(#" + id("fade", fade) + ")")
                    .rect(style, x - 4, top, 8, end - top, "rx", 1)
                    .close("g");
        }
    }

    private void arrow(int x, int y, boolean down, String style) {
        int sign = down ? 1 : -1;
        svg.path(
                "arrow " + style,
                "M" + (x - 4) + " " + (y - 5 * sign) + "h8m-4 0v" + 15 * sign + "m-4 " + -5 * sign + "l4 " + 5 * sign
                        + " 4 " + -5 * sign);
    }

    /** White shows and a dark gray pales; the fading takes up the third of a band that lies at its approximate end. */
    Svg masks() {
        Svg masks = new Svg().open("defs");
        for (String fade : List.of("both", "start", "end")) {
            masks.open("linearGradient", "id", id("gradient", fade), "x2", 0, "y2", 1);
            stop(masks, "0", !fade.equals("end"));
            stop(masks, "0.4", false);
            stop(masks, "0.6", false);
            stop(masks, "1", !fade.equals("start"));
            masks.close("linearGradient")
                    .open("mask", "id", id("fade", fade), "maskContentUnits", "objectBoundingBox")
                    .empty("rect", "width", 1, "height", 1, "fill", "url(#" + id("gradient", fade) + ")")
                    .close("mask");
        }
        return masks.close("defs");
    }

    private String id(String what, String fade) {
        return "s-" + picture + "-" + what + "-" + fade;
    }

    private static void stop(Svg masks, String offset, boolean hidden) {
        masks.empty("stop", "offset", offset, "stop-color", hidden ? "#444" : "#fff");
    }
}
