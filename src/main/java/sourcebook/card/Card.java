package sourcebook.card;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import sourcebook.drawing.Drawing;
import sourcebook.drawing.Letters;

/**
 * Turns a drawing in SVG into a picture for social networks. Text becomes outlines before it is drawn, so that the same
 * drawing gives the same bytes on every machine.
 *
 * <p>An element {@code text} has the attributes {@code x}, {@code y}, {@code fill}, {@code font-size},
 * {@code font-family} (serif or sans-serif) and {@code font-weight} (bold or normal). Beyond SVG, {@code data-width} is
 * the width into which it must fit, {@code data-lines} how many lines it may have, {@code data-leading} the distance of
 * the lines in relation to the size, and {@code data-from="bottom"} says that {@code y} is the base line of the last line
 * and not of the first.
 */
public final class Card {
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    /** Three megabytes, which are not to be had anew for each of thousands of cards. */
    private static final ThreadLocal<BufferedImage> CANVAS =
            ThreadLocal.withInitial(() -> new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB));

    private final Drawing drawing;

    private Card(Drawing drawing) {
        this.drawing = drawing;
    }

    /** Says that what a template gives is no drawing. */
    public static final class NotADrawing extends Exception {
        private static final long serialVersionUID = 1L;

        NotADrawing(String message) {
            super(message);
        }
    }

    /**
     * Reads a drawing and outlines its text.
     *
     * @throws NotADrawing if the text is not SVG, or a {@code text} element lacks a number
     */
    public static Card of(String svg) throws NotADrawing {
        Document drawing = Jsoup.parse(svg, "", Parser.xmlParser());
        drawing.outputSettings().prettyPrint(false);
        Element root = drawing.firstElementChild();
        if (root == null || !root.normalName().equals("svg")) {
            throw new NotADrawing("the template gives no SVG");
        }
        for (Element text : drawing.select("text")) {
            outline(text);
        }
        return new Card(
                Drawing.of(root).orElseThrow(() -> new NotADrawing("the template gives SVG that cannot be drawn")));
    }

    /** Returns the picture as a PNG file of {@value #WIDTH} by {@value #HEIGHT} pixels. */
    public byte[] png() {
        BufferedImage image = CANVAS.get();
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.draw(graphics, WIDTH, HEIGHT);
        graphics.dispose();
        return Png.of(image);
    }

    private static void outline(Element text) throws NotADrawing {
        boolean bold = text.attr("font-weight").equals("bold");
        Letters face = Letters.of(text.attr("font-family"), bold);
        double x = number(text, "x", "0");
        int most = (int) number(text, "data-lines", "1");
        Lines lines = Lines.fit(
                Letters.composed(text.wholeText()),
                face,
                number(text, "font-size", ""),
                number(text, "data-width", String.valueOf(WIDTH - x)),
                Math.max(1, most));
        double leading = lines.size() * number(text, "data-leading", "1.2");
        double y = number(text, "y", "0");
        double first = text.attr("data-from").equals("bottom")
                ? y - leading * (lines.lines().size() - 1)
                : y;
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < lines.lines().size(); i++) {
            face.outline(lines.lines().get(i), x, first + i * leading, lines.size(), path);
        }
        Element outline = new Element("path").attr("d", path.toString());
        if (text.hasAttr("fill")) {
            outline.attr("fill", text.attr("fill"));
        }
        text.replaceWith(outline);
    }

    private static double number(Element element, String attribute, String otherwise) throws NotADrawing {
        String value = element.hasAttr(attribute) ? element.attr(attribute) : otherwise;
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new NotADrawing("the attribute '" + attribute + "' of a text is no number: '" + value + "'");
        }
    }
}
