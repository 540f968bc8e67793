package sourcebook.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A TrueType font. Two families come with the program: Liberation Serif and Liberation Sans have the letters of European
 * languages in Latin, Greek and Cyrillic, but no Arabic, Indian or East Asian scripts.
 */
final class Typeface {
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    /** The fonts of the program. */
    static final List<Typeface> OWN = List.of(
            own("Serif", "Regular", NORMAL, IdentValue.NORMAL),
            own("Serif", "Bold", BOLD, IdentValue.NORMAL),
            own("Serif", "Italic", NORMAL, IdentValue.ITALIC),
            own("Serif", "BoldItalic", BOLD, IdentValue.ITALIC),
            own("Sans", "Regular", NORMAL, IdentValue.NORMAL),
            own("Sans", "Bold", BOLD, IdentValue.NORMAL),
            own("Sans", "Italic", NORMAL, IdentValue.ITALIC),
            own("Sans", "BoldItalic", BOLD, IdentValue.ITALIC));

    private final String family;
    private final int weight;
    private final IdentValue style;
    private final byte[] file;

    /** A font for the characters that the program's own fonts lack. */
    Typeface(String name, byte[] file) {
        this(name, NORMAL, IdentValue.NORMAL, file);
    }

    private Typeface(String family, int weight, IdentValue style, byte[] file) {
        this.family = family;
        this.weight = weight;
        this.style = style;
        this.file = file;
    }

    private static Typeface own(String family, String cut, int weight, IdentValue style) {
        String resource = "/liberation/Liberation" + family + "-" + cut + ".ttf";
        try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
            byte[] file = Objects.requireNonNull(in, resource).readAllBytes();
            return new Typeface("Liberation " + family, weight, style, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Offers the font to a document.
     *
     * @param group when it is taken: where styles name it, or where others lack a character
     */
    void addTo(PdfBoxFontResolver fonts, PDDocument document, PdfBoxFontResolver.FontGroup group) {
        fonts.addFont(new Lazily(this, document), family, weight, style, true, group);
    }

    /**
     * Returns the code points that the font has.
     *
     * @throws IOException if it is no TrueType font
     */
    BitSet coverage() throws IOException {
        BitSet coverage = new BitSet();
        try (TrueTypeFont font = parse()) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
                if (glyphs.getGlyphId(c) != 0) {
                    coverage.set(c);
                }
            }
        }
        return coverage;
    }

    private TrueTypeFont parse() throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        // Looking for ligatures would take two thirds of the time that printing takes.
        font.setEnableGsub(false);
        return font;
    }

    /** Most documents need few of the fonts. */
    private static final class Lazily extends PDFontSupplier {
        private final Typeface typeface;
        private final PDDocument document;

        Lazily(Typeface typeface, PDDocument document) {
            super(null);
            this.typeface = typeface;
            this.document = document;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, typeface.parse(), true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
