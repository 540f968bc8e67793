package sourcebook.card;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.KerningSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A font from the class path, of which only the outlines are used: the letters that a machine draws itself depend on the
 * fonts and the libraries that it has.
 */
enum Typeface {
    SANS("LiberationSans-Regular"),
    SANS_BOLD("LiberationSans-Bold"),
    SERIF("LiberationSerif-Regular"),
    SERIF_BOLD("LiberationSerif-Bold");

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final @Nullable KerningSubtable kerning;
    private final float unitsPerEm;
    private final Map<Integer, Glyph> known = new ConcurrentHashMap<>();

    /** A letter in units of the font, with the y axis pointing up. */
    private record Glyph(int id, int advance, GeneralPath outline) {}

    Typeface(String name) {
        try (InputStream in = Typeface.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(in, name)));
            glyphs = font.getUnicodeCmapLookup();
            kerning = font.getKerning() == null ? null : font.getKerning().getHorizontalKerningSubtable();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says whether every character of a text can be drawn, one after the other from left to right. */
    boolean covers(String text) {
        return text.codePoints().allMatch(c -> switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> false;
            default -> glyphs.getGlyphId(c) != 0 && !isRightToLeft(c);
        });
    }

    private static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Returns the width of a line in units of the drawing. */
    double width(String text, double size) {
        return walk(text, (glyph, x) -> {}) * size / unitsPerEm;
    }

    /** Writes the outlines of a line as SVG path data; y is the base line. */
    void outline(String text, double x, double y, double size, StringBuilder path) {
        double scale = size / unitsPerEm;
        walk(
                text,
                (glyph, at) -> append(
                        glyph.outline.getPathIterator(new AffineTransform(scale, 0, 0, -scale, x + at * scale, y)),
                        path));
    }

    private interface Visitor {
        void visit(Glyph glyph, int x);
    }

    /** Returns the advance of the whole text in units of the font. */
    private int walk(String text, Visitor visitor) {
        int x = 0;
        int last = 0;
        for (int c : text.codePoints().toArray()) {
            Glyph glyph = known.computeIfAbsent(c, this::glyph);
            x += last == 0 || kerning == null ? 0 : kerning.getKerning(last, glyph.id);
            visitor.visit(glyph, x);
            x += glyph.advance;
            last = glyph.id;
        }
        return x;
    }

    private synchronized Glyph glyph(int codePoint) {
        try {
            int id = glyphs.getGlyphId(codePoint);
            var data = font.getGlyph().getGlyph(id);
            return new Glyph(id, font.getAdvanceWidth(id), data == null ? new GeneralPath() : data.getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(PathIterator outline, StringBuilder path) {
        double[] points = new double[6];
        for (; !outline.isDone(); outline.next()) {
            int count = switch (outline.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> write('M', 2, path);
                case PathIterator.SEG_LINETO -> write('L', 2, path);
                case PathIterator.SEG_QUADTO -> write('Q', 4, path);
                case PathIterator.SEG_CUBICTO -> write('C', 6, path);
                default -> write('Z', 0, path);
            };
            for (int i = 0; i < count; i++) {
                // Hundredths: finer than any eye, and short.
                path.append(i == 0 ? "" : " ").append(Math.round(points[i] * 100) / 100.0);
            }
        }
    }

    private static int write(char command, int count, StringBuilder path) {
        path.append(command);
        return count;
    }
}
