package sourcebook.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * A font that comes with the program. Liberation Serif and Sans have the letters of most European languages, Latin, Greek
 * and Cyrillic; Hebrew, but no Arabic, Indian or East Asian scripts.
 */
final class Typeface {
    /** What stands where the fonts lack a character: the replacement character. */
    static final String REPLACEMENT = "\uFFFD";

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private static final List<Typeface> ALL = List.of(
            new Typeface("Serif", "Regular", NORMAL, FontStyle.NORMAL),
            new Typeface("Serif", "Bold", BOLD, FontStyle.NORMAL),
            new Typeface("Serif", "Italic", NORMAL, FontStyle.ITALIC),
            new Typeface("Serif", "BoldItalic", BOLD, FontStyle.ITALIC),
            new Typeface("Sans", "Regular", NORMAL, FontStyle.NORMAL),
            new Typeface("Sans", "Bold", BOLD, FontStyle.NORMAL),
            new Typeface("Sans", "Italic", NORMAL, FontStyle.ITALIC),
            new Typeface("Sans", "BoldItalic", BOLD, FontStyle.ITALIC));

    private final String family;
    private final int weight;
    private final FontStyle style;
    private final byte[] font;

    private Typeface(String family, String cut, int weight, FontStyle style) {
        this.family = "Liberation " + family;
        this.weight = weight;
        this.style = style;
        this.font = read("/liberation/Liberation" + family + "-" + cut + ".ttf");
    }

    static List<Typeface> all() {
        return ALL;
    }

    void addTo(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(font), family, weight, style, true);
    }

    private static byte[] read(String resource) {
        try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
