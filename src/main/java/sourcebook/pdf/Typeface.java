package sourcebook.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import sourcebook.font.Liberation;
import sourcebook.font.Subscripts;

/** A TrueType font on the press. It is read when the first document needs it, and again only for one that is printed beside. */
final class Typeface {
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    /** The fonts of the program. */
    static final List<Typeface> OWN = List.of(
            own(Liberation.SERIF, NORMAL, IdentValue.NORMAL),
            own(Liberation.SERIF_BOLD, BOLD, IdentValue.NORMAL),
            own(Liberation.SERIF_ITALIC, NORMAL, IdentValue.ITALIC),
            own(Liberation.SERIF_BOLD_ITALIC, BOLD, IdentValue.ITALIC),
            own(Liberation.SANS, NORMAL, IdentValue.NORMAL),
            own(Liberation.SANS_BOLD, BOLD, IdentValue.NORMAL),
            own(Liberation.SANS_ITALIC, NORMAL, IdentValue.ITALIC),
            own(Liberation.SANS_BOLD_ITALIC, BOLD, IdentValue.ITALIC));

    /** Stands in where those of the program and of the briefing lack a character. */
    static final Typeface SUBSCRIPTS =
            new Typeface("Liberation Sans of PDFBox", NORMAL, IdentValue.NORMAL, Subscripts::file);

    private final String family;
    private final int weight;
    private final IdentValue style;
    private final Supplier<byte[]> file;

    /** Those that no document holds; two that are printed at once cannot share one. */
    private final Queue<TrueTypeFont> idle = new ConcurrentLinkedQueue<>();

    /** A font for the characters that the program's own fonts lack. */
    Typeface(String name, byte[] file) {
        this(name, NORMAL, IdentValue.NORMAL, () -> file);
    }

    private Typeface(String family, int weight, IdentValue style, Supplier<byte[]> file) {
        this.family = family;
        this.weight = weight;
        this.style = style;
        this.file = file;
    }

    private static Typeface own(Liberation font, int weight, IdentValue style) {
        String family = font.name().startsWith("SERIF") ? "Liberation Serif" : "Liberation Sans";
        return new Typeface(family, weight, style, font::file);
    }

    /**
     * Returns which characters the font has.
     *
     * @throws IOException if it is no TrueType font with Unicode characters
     */
    IntPredicate coverage() throws IOException {
        TrueTypeFont font = read();
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        idle.add(font);
        return c -> glyphs.getGlyphId(c) != 0;
    }

    private TrueTypeFont read() throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.get()));
        // Looking for ligatures would take two thirds of the time that printing takes.
        font.setEnableGsub(false);
        return font;
    }

    /**
     * Offers the font to a document.
     *
     * @param group when it is taken: where styles name it, or where others lack a character
     * @return what takes the font back when the document is finished
     */
    Runnable lend(PdfBoxFontResolver fonts, PDDocument document, PdfBoxFontResolver.FontGroup group) {
        Lent lent = new Lent(this, document);
        fonts.addFont(lent, family, weight, style, true, group);
        return lent::giveBack;
    }

    /** Most documents need few of the fonts. */
    private static final class Lent extends PDFontSupplier {
        private final Typeface typeface;
        private final PDDocument document;
        private @Nullable TrueTypeFont font;

        Lent(Typeface typeface, PDDocument document) {
            super(null);
            this.typeface = typeface;
            this.document = document;
        }

        @Override
        public PDFont supply() {
            try {
                TrueTypeFont waiting = typeface.idle.poll();
                font = waiting != null ? waiting : typeface.read();
                return PDType0Font.load(document, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void giveBack() {
            if (font != null) {
                typeface.idle.add(font);
            }
        }
    }
}
