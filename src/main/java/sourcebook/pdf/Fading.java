package sourcebook.pdf;

import java.awt.Color;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What fades in a drawing behind a mask, by a gradient from white (it shows) to gray (it pales). A PDF would have a picture of
 * pixels for it; so shapes there are filled with a gradient of their own color to white instead.
 */
final class Fading {
    private static final Pattern REFERENCE = Pattern.compile("url\\(#(.+)\\)");

    private Fading() {}

    /** Takes away all masks. */
    static void unmask(Element drawing) {
        for (Element masked : drawing.select("[mask]")) {
            Element mask = referred(masked, "mask", drawing);
            Element shade = mask == null ? null : mask.selectFirst("[fill]");
            Element gradient = shade == null ? null : referred(shade, "fill", drawing);
            if (gradient != null) {
                masked.select("[fill^=#]").forEach(s -> fill(s, gradient));
            }
            masked.removeAttr("mask");
        }
        drawing.select("mask").remove();
    }

    private static @Nullable Element referred(Element element, String attribute, Element drawing) {
        Matcher reference = REFERENCE.matcher(element.attr(attribute));
        return reference.matches() ? drawing.getElementById(reference.group(1)) : null;
    }

    private static void fill(Element shape, Element gradient) {
        Color color = color(shape.attr("fill"));
        Element own = gradient.clone();
        own.attr("id", gradient.id() + "-" + shape.attr("fill").substring(1));
        for (Element stop : own.select("stop")) {
            double shown = color(stop.attr("stop-color")).getRed() / 255.0;
            stop.attr(
                    "stop-color",
                    String.format(
                            Locale.ROOT,
                            "#%02x%02x%02x",
                            mix(color.getRed(), shown),
                            mix(color.getGreen(), shown),
                            mix(color.getBlue(), shown)));
        }
        gradient.after(own);
        shape.attr("fill", "url(#" + own.id() + ")").attr("stroke", "none");
    }

    /** Three digits stand for six. */
    private static Color color(String hex) {
        return Color.decode(hex.length() == 4 ? hex.replaceAll("[0-9a-fA-F]", "$0$0") : hex);
    }

    private static int mix(int channel, double shown) {
        return (int) Math.round(channel * shown + 255 * (1 - shown));
    }
}
