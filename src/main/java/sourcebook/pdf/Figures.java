package sourcebook.pdf;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import sourcebook.drawing.Drawing;
import sourcebook.drawing.Letters;

/**
 * The drawings of a document, which are drawn as vectors where they stand. Each has a title or a description, which a screen
 * reader reads instead. Other ones are decoration, and are not printed.
 */
final class Figures implements SVGDrawer {
    /** In how many times their width the height of drawings may lie; in higher ones, letters would be too small on a page. */
    private static final double HIGHEST = 3.5;

    private static final String NUMBER = "data-figure";

    /** What a drawing takes the place of in the document that is printed. */
    static final String PRINTED = "svg[" + NUMBER + "]";

    private final List<Drawing> drawings = new ArrayList<>();

    private Figures() {}

    /**
     * Takes all drawings out of a document, and leaves their places. One that cannot be drawn goes with what is there for
     * it: the element of the class {@code drawn} around it, or else its {@code figure}.
     */
    static Figures take(Document document) {
        Figures figures = new Figures();
        Element sheet = document.selectFirst("style.drawings");
        Sheet styles = new Sheet(sheet == null ? "" : sheet.data());
        document.select("style.drawings").remove();
        for (Element svg : document.select("svg")) {
            String description = svg.select("> title, > desc").stream()
                    .map(Element::text)
                    .filter(t -> !t.isEmpty())
                    .collect(Collectors.joining(". "));
            if (!description.isEmpty()) {
                figures.take(svg, description, styles);
            }
        }
        return figures;
    }

    private void take(Element svg, String description, Sheet styles) {
        Element around = svg.closest(".drawn") == null ? svg.closest("figure") : svg.closest(".drawn");
        Element place = new Element("svg").attr("alt", description).attr(NUMBER, String.valueOf(drawings.size()));
        place.addClass(svg.className());
        svg.replaceWith(place);
        Optional<Drawing> drawing = draw(svg, styles).filter(d -> d.height() <= HIGHEST * d.width());
        if (drawing.isPresent()) {
            drawings.add(drawing.get());
        } else {
            (around == null ? place : around).remove();
        }
    }

    private static Optional<Drawing> draw(Element svg, Sheet styles) {
        Document xml = new Document("");
        xml.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        xml.appendChild(svg);
        svg.select("title, desc").remove();
        if (!Letters.covers(svg.text())) {
            return Optional.empty();
        }
        styles.style(svg);
        Fading.unmask(svg);
        for (Element text : svg.select("text")) {
            List<Element> runs = text.select("> tspan");
            (runs.isEmpty() ? List.of(text) : runs).forEach(r -> text.before(outline(r)));
            text.remove();
        }
        return Drawing.of(svg);
    }

    private static Element outline(Element run) {
        Letters letters = Letters.of(
                inherited(run, "font-family", ""),
                inherited(run, "font-weight", "").equals("bold"));
        double size = number(inherited(run, "font-size", "16"));
        String line = Letters.composed(run.text().strip());
        double behind = switch (inherited(run, "text-anchor", "start")) {
            case "middle" -> letters.width(line, size) / 2;
            case "end" -> letters.width(line, size);
            default -> 0;
        };
        StringBuilder path = new StringBuilder();
        double x = number(inherited(run, "x", "0")) - behind;
        letters.outline(line, x, number(inherited(run, "y", "0")), size, path);
        return new Element("path").attr("fill", inherited(run, "fill", "black")).attr("d", path.toString());
    }

    private static String inherited(Element element, String attribute, String otherwise) {
        for (Element e = element; e != null; e = e.parent()) {
            if (e.hasAttr(attribute)) {
                return e.attr(attribute);
            }
        }
        return otherwise;
    }

    private static double number(String length) {
        return Double.parseDouble(length.replaceFirst("px$", ""));
    }

    // ---- What the library asks for -----------------------------------------------------------------------------

    @Override
    public SVGImage buildSVGImage(
            org.w3c.dom.Element element,
            Box box,
            CssContext context,
            double cssWidth,
            double cssHeight,
            double dotsPerPixel) {
        return new Figure(drawings.get(Integer.parseInt(element.getAttribute(NUMBER))), box, dotsPerPixel);
    }

    /** @param dotsPerPixel how many of the units in which pages are laid out make a pixel of CSS */
    private record Figure(Drawing drawing, Box box, double dotsPerPixel) implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(drawing.width() * dotsPerPixel);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(drawing.height() * dotsPerPixel);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            int width = (int) Math.ceil(box.getContentWidth() / dotsPerPixel);
            int height = (int) Math.ceil(box.getHeight() / dotsPerPixel);
            device.drawWithGraphics(
                    (float) x, (float) y, width, height, graphics -> drawing.draw(graphics, width, height));
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // Letters are outlines.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // Letters are outlines.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
