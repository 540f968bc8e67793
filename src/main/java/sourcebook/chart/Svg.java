package sourcebook.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes one picture as well-formed XML. Its width is fixed; on a screen it is scaled, up to the limit that the style
 * sheet sets.
 */
final class Svg {
    /** Width of a picture that suits a phone, in its own units; a letter is about half of {@link #FONT_SIZE} wide. */
    static final int WIDTH = 360;

    /** Width of a picture that is made for wide screens. */
    static final int WIDE = 720;

    /** Size that the style sheet gives to text in a picture, in its units. */
    static final int FONT_SIZE = 13;

    private final StringBuilder xml = new StringBuilder();

    /**
     * Returns the whole picture.
     *
     * @param id anchors the title and the description; unique on the page
     * @param role {@code img}, or {@code group} where it holds links
     * @param width in the picture's units, like its height
     */
    static String picture(
            String id, String role, int width, int height, String title, String description, Svg content) {
        String titleId = "s-" + id + "-title";
        String descriptionId = "s-" + id + "-desc";
        return new Svg()
                .open(
                        "svg",
                        "class",
                        "drawing " + id,
                        "viewBox",
                        "0 0 " + width + " " + height,
                        "role",
                        role,
                        "aria-labelledby",
                        titleId,
                        "aria-describedby",
                        descriptionId)
                .element("title", title, "id", titleId)
                .element("desc", description, "id", descriptionId)
                .add(content)
                .close("svg")
                .toString();
    }

    /** Begins an element; attributes are given as name, value, name, value; values are escaped. */
    Svg open(String name, Object... attributes) {
        tag(name, attributes);
        xml.append('>');
        return this;
    }

    Svg empty(String name, Object... attributes) {
        tag(name, attributes);
        xml.append("/>\n");
        return this;
    }

    /** Adds an element that holds text only. */
    Svg element(String name, String text, Object... attributes) {
        open(name, attributes);
        escape(text);
        return close(name);
    }

    Svg text(int x, int y, String text, String style) {
        return element("text", text, "class", style, "x", x, "y", y);
    }

    /** Writes lines under each other; the space behind each keeps words apart for those to whom they are read. */
    Svg lines(String style, List<String> lines, int x, int y, int height, Object... more) {
        open(
                "text",
                Stream.of(new Object[] {"class", style}, more)
                        .flatMap(Arrays::stream)
                        .toArray());
        for (int i = 0; i < lines.size(); i++) {
            element("tspan", lines.get(i) + (i < lines.size() - 1 ? " " : ""), "x", x, "y", y + i * height);
        }
        return close("text");
    }

    /** Adds a rectangle; whatever else it has follows its place and its size. */
    Svg rect(String style, int x, int y, int width, int height, Object... more) {
        Object[] place = {"class", style, "x", x, "y", y, "width", width, "height", height};
        return empty("rect", Stream.of(place, more).flatMap(Arrays::stream).toArray());
    }

    /** Adds a path that nothing but its class describes. */
    Svg path(String style, String data) {
        return empty("path", "class", style, "d", data);
    }

    Svg close(String name) {
        xml.append("</").append(name).append(">\n");
        return this;
    }

    Svg add(Svg other) {
        xml.append(other.xml);
        return this;
    }

    private void tag(String name, Object... attributes) {
        xml.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1].toString());
            xml.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                // XML has no place for control characters.
                default -> xml.append(c < ' ' ? ' ' : c);
            }
        }
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
