package sourcebook.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import sourcebook.drawing.Letters;

class CardTest {
    private static final String LONG =
            "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstellenleiterin, ".repeat(12);

    private static String drawing(String content) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 630\">"
                + "<rect width=\"1200\" height=\"630\" fill=\"#14324a\"/>" + content + "</svg>";
    }

    private static String title(String text) {
        return "<text x=\"80\" y=\"272\" font-family=\"serif\" font-weight=\"bold\" font-size=\"66\" fill=\"#ffffff\""
                + " data-width=\"1040\" data-lines=\"4\">" + text + "</text>";
    }

    private static byte[] png(String svg) throws Card.NotADrawing {
        return Card.of(svg).png();
    }

    private static BufferedImage image(String svg) throws IOException, Card.NotADrawing {
        return ImageIO.read(new ByteArrayInputStream(png(svg)));
    }

    @Test
    void theSameDrawingGivesTheSameBytesWithEveryJdk() throws IOException, Card.NotADrawing, NoSuchAlgorithmException {
        byte[] png = png(drawing(title("Wer “AV” sagt, meint 2023–2024: çñß Київ")
                + "<path fill=\"none\" stroke=\"#f2b84b\" stroke-width=\"1.8\" d=\"M80 500a40 40 0 1 0 80 0\"/>"));
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png)))
                .isEqualTo("97a14ed01f01260c855142c0717ba931f981f4d845db96b6df35f6883ad907db");
    }

    @Test
    void plainAreasKeepTheirColorAndLettersStandWhereTheyShould() throws IOException, Card.NotADrawing {
        BufferedImage image = image(drawing(title("H")));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1200, 630);
        assertThat(image.getRGB(5, 5)).isEqualTo(0xFF14324A);
        assertThat(image.getRGB(92, 250)).as("left stem of the letter").isEqualTo(0xFFFFFFFF);
        assertThat(image.getRGB(92, 276)).as("below the base line").isEqualTo(0xFF14324A);
    }

    @Test
    void picturesWithMoreColorsThanAPaletteHoldsKeepThemAll() throws IOException, Card.NotADrawing {
        StringBuilder squares = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            String color = String.format("#%02x%02x%02x", i % 16 * 16, i / 16 % 16 * 16, i / 256 * 16 + 7);
            squares.append("<rect x=\"").append(i * 3).append("\" width=\"3\" height=\"9\" fill=\"");
            squares.append(color).append("\"/>");
        }
        BufferedImage image = image(drawing(squares.toString()));
        assertThat(image.getRGB(399 * 3 + 1, 4) & 0xFFFFFF).isEqualTo(0xF08017);
        assertThat(image.getRGB(1, 4) & 0xFFFFFF).isEqualTo(0x000007);
    }

    @Test
    void aLongTitleNeverLeavesItsPlace() throws IOException, Card.NotADrawing {
        BufferedImage image = image(drawing(title(LONG)));
        for (int y = 0; y < Card.HEIGHT; y++) {
            for (int x = 0; x < Card.WIDTH; x++) {
                boolean inPlace = x >= 78 && x <= 1122 && y > 200 && y < 560;
                if (!inPlace && image.getRGB(x, y) != 0xFF14324A) {
                    throw new AssertionError("ink at " + x + ", " + y);
                }
            }
        }
    }

    @Test
    void linesFitWhateverTheTextAndNoWordIsLostUnlessTheTextIsCut() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            String text = random.ints(1 + random.nextInt(30), 1, 16)
                    .mapToObj(n -> "Wörter-und-mehr!".substring(0, n))
                    .collect(Collectors.joining(" "));
            int most = 1 + random.nextInt(4);
            double width = 150 + random.nextInt(900);
            Lines lines = Lines.fit(text, Letters.SERIF_BOLD, 66, width, most);
            assertThat(lines.lines()).as(text).hasSizeBetween(1, most);
            assertThat(lines.size()).isBetween(33.0, 66.0);
            assertThat(lines.lines())
                    .allSatisfy(line -> assertThat(Letters.SERIF_BOLD.width(line, lines.size()))
                            .isLessThanOrEqualTo(width));
            String joined = String.join(" ", lines.lines());
            if (!joined.endsWith("…")) {
                assertThat(joined.replace(" ", "")).isEqualTo(text.replace(" ", ""));
            }
        }
    }

    @Test
    void aTitleOnSeveralLinesFillsThemAboutEqually() {
        Lines lines = Lines.fit("one two three four five six seven", Letters.SANS, 40, 560, 3);
        assertThat(lines.lines()).containsExactly("one two three", "four five six seven");
    }

    @Test
    void spaceAroundATextAndDecomposedLettersMakeNoDifference() throws IOException, Card.NotADrawing {
        assertThat(png(drawing(title("\n  Café \n au lait\n")))).isEqualTo(png(drawing(title("Cafe\u0301 au lait"))));
    }

    @Test
    void onlyTextsWhoseLettersAreThereAreDrawn() {
        assertThat(Letters.covers("Russia and North Korea, 2023–2024: “Åäçœž Київ Αθήνα”…"))
                .isTrue();
        assertThat(Letters.covers("조선민주주의인민공화국")).isFalse();
        assertThat(Letters.covers("שלום")).as("written from right to left").isFalse();
        assertThat(Letters.covers("q\u0303"))
                .as("a mark that no composed letter has")
                .isFalse();
    }

    @Test
    void whatIsNoDrawingIsRefused() {
        assertThatExceptionOfType(Card.NotADrawing.class).isThrownBy(() -> Card.of("Just text"));
        assertThatExceptionOfType(Card.NotADrawing.class).isThrownBy(() -> Card.of(""));
        assertThatExceptionOfType(Card.NotADrawing.class)
                .isThrownBy(() -> png(drawing("<text font-size=\"big\">x</text>")))
                .withMessage("the attribute 'font-size' of a text is no number: 'big'");
    }

    @Test
    void aDrawingLoadsNothing() throws IOException, Card.NotADrawing {
        String image = "<image href=\"assets/icon-512.png\" width=\"1200\" height=\"630\"/>";
        assertThat(png(drawing(image))).isEqualTo(png(drawing("")));
    }
}
