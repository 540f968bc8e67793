package sourcebook.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawings in what is printed. A pixel of the pages is a pixel of CSS here. */
@Tag("slow")
class FiguresTest {
    private static final int BLUE = 0x0000ff;

    private static String page(String svg, String rules) {
        return "<!doctype html><html lang='en'><head><title>Title</title><style>body { font-family: 'Liberation Serif';"
                + " margin: 0 } svg { display: block } @page { margin: 0; size: 400px 800px }</style><style class='drawings'>"
                + rules
                + "</style></head><body><h1>Title</h1><div class='drawn'><h2>Picture</h2><figure>" + svg
                + "<figcaption>Below</figcaption></figure></div><p>After</p></body></html>";
    }

    private static String svg(String content) {
        return "<svg class='drawing' viewBox='0 0 300 200'><title>Harbor</title><desc>Ships &amp; boats</desc>"
                + content + "</svg>";
    }

    private static BufferedImage image(byte[] pdf) throws IOException {
        return Pdf.of(pdf, FiguresTest::image);
    }

    private static BufferedImage image(PDDocument document) throws IOException {
        assertThat(document.getNumberOfPages()).isEqualTo(1);
        return new PDFRenderer(document).renderImageWithDPI(0, 96);
    }

    /** Returns the columns from the first to the last that has a pixel of a color. */
    private static int[] columns(BufferedImage image, int color) {
        int[] found = {Integer.MAX_VALUE, -1};
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if ((image.getRGB(x, y) & 0xffffff) == color) {
                    found[0] = Math.min(found[0], x);
                    found[1] = x;
                }
            }
        }
        return found;
    }

    private static byte[] print(String html) throws IOException, Press.Unprintable {
        return new Press().print(html);
    }

    @Test
    void aDrawingIsAFigureThatIsReadOut() throws Exception {
        byte[] pdf = print(
                page(svg("<a href='x'><title>No</title><rect class='ship' x='100' width='50' height='20'/></a>"), """
                /* A later rule counts. */ rect { fill: #f00; } .drawing a .ship, .none { fill: #00f }
                """));
        assertThat(Pdf.violations(pdf)).isEmpty();
        assertThat(Pdf.figures(pdf)).extracting(Pdf.Figure::description).containsExactly("Harbor. Ships & boats");
        assertThat(columns(image(pdf), BLUE)).containsExactly(100, 149);
        assertThat(Pdf.text(pdf)).contains("Below").doesNotContain("Harbor", "Ships");
        assertThat(Pdf.<Integer>of(pdf, d -> Pdf.links(d).size())).isZero();
    }

    @ParameterizedTest
    @CsvSource({"start, 150, 190", "middle, 130, 170", "end, 110, 150"})
    void aLabelStandsWhereItsAnchorSays(String anchor, int from, int to) throws Exception {
        String text = svg("<text x='150' y='100'><tspan>MMM</tspan></text>");
        int[] at = columns(
                image(print(page(text, "text { fill: #00f; font-size: 16px; text-anchor: " + anchor + " }"))), BLUE);
        assertThat(at[0]).isBetween(from, from + 4);
        assertThat(at[1]).isBetween(to - 4, to + 1);
    }

    @Test
    void boldLabelsAreWider() throws Exception {
        String text = svg("<text y='100' fill='#00f' class='head'>Harbor</text>");
        int[] normal = columns(image(print(page(text, ""))), BLUE);
        int[] bold = columns(image(print(page(text, ".head { font-weight: bold }"))), BLUE);
        assertThat(bold[1]).isGreaterThan(normal[1] + 2);
    }

    @Test
    void whatFadesIsAGradientOfItsColor() throws Exception {
        String fading = svg("<defs><linearGradient id='g' x2='0' y2='1'><stop offset='0' stop-color='#444'/>"
                + "<stop offset='1' stop-color='#fff'/></linearGradient>"
                + "<mask id='m' maskContentUnits='objectBoundingBox'><rect width='1' height='1' fill='url(#g)'/></mask></defs>"
                + "<g mask='url(#m)'><rect x='10' y='0' width='20' height='200' fill='#0000ff'/></g>");
        byte[] pdf = print(page(fading, ""));
        BufferedImage image = image(pdf);
        int bottom = image.getHeight() - 1;
        while ((image.getRGB(20, bottom) & 0xff) != 0xff || (image.getRGB(20, bottom) & 0xff0000) == 0xff0000) {
            bottom--;
        }
        // Where the picture ends between two rows of pixels, it covers the lowest one in part.
        bottom--;
        assertThat(image.getRGB(20, bottom) & 0xffffff).isLessThan(0x101100);
        assertThat(image.getRGB(20, bottom - 190) >> 16 & 0xff).isBetween(160, 190);
        assertThat(print(page(fading, ""))).isEqualTo(pdf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg viewBox='0 0 300 200'><title>Harbor</title><text>항구</text></svg>",
                "<svg viewBox='0 0 100 400'><title>Harbor</title></svg>"
            })
    void whatCannotBeDrawnOrReadGoesWithItsHeading(String svg) throws Exception {
        byte[] pdf = print(page(svg, ""));
        assertThat(Pdf.figures(pdf)).isEmpty();
        assertThat(Pdf.text(pdf)).contains("Title", "After").doesNotContain("Picture", "Below");
    }

    @Test
    void decorationIsLeftOut() throws Exception {
        byte[] pdf = print(page("<svg viewBox='0 0 300 200'><rect width='9' height='9' fill='#00f'/></svg>", ""));
        assertThat(Pdf.figures(pdf)).isEmpty();
        assertThat(columns(image(pdf), BLUE)[1]).isNegative();
        assertThat(Pdf.text(pdf)).contains("Picture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rect:: { fill: #00f }", "text { font-size: large }"})
    void rulesThatCannotBeFollowedAreReported(String rules) {
        assertThatThrownBy(() -> print(page(svg("<text>Harbor</text>"), rules))).isInstanceOf(Press.Unprintable.class);
    }
}
