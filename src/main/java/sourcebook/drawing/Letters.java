package sourcebook.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.KerningSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import sourcebook.font.Liberation;
import sourcebook.text.Normalized;

/**
 * A font, of which only the outlines are used: the letters that a machine draws itself depend on the fonts and the libraries
 * that it has. It is read when it is first needed.
 */
public enum Letters {
    SANS(Liberation.SANS),
    SANS_BOLD(Liberation.SANS_BOLD),
    SERIF(Liberation.SERIF),
    SERIF_BOLD(Liberation.SERIF_BOLD);

    private final Liberation source;
    private final Map<Integer, Glyph> known = new ConcurrentHashMap<>();
    private @Nullable Font read;

    /** A letter in units of the font, with the y axis pointing up. */
    private record Glyph(int id, int advance, GeneralPath outline) {}

    private record Font(
            TrueTypeFont file, CmapLookup glyphs, @Nullable KerningSubtable kerning, float unitsPerEm) {}

    Letters(Liberation source) {
        this.source = source;
    }

    private synchronized Font font() {
        if (read == null) {
            try {
                TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(source.file()));
                KerningSubtable kerning =
                        file.getKerning() == null ? null : file.getKerning().getHorizontalKerningSubtable();
                read = new Font(file, file.getUnicodeCmapLookup(), kerning, file.getUnitsPerEm());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return read;
    }

    /** Returns the face of a family, which is {@code serif} or any other word for the one without serifs. */
    public static Letters of(String family, boolean bold) {
        boolean serif = family.equals("serif");
        return serif ? bold ? SERIF_BOLD : SERIF : bold ? SANS_BOLD : SANS;
    }

    /** Says whether every letter of a text can be drawn, one after the other from left to right: European ones can. */
    public static boolean covers(String text) {
        return composed(text).codePoints().allMatch(c -> switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> false;
            default -> Liberation.covers(c) && !isRightToLeft(c);
        });
    }

    private static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Returns a text as it must be for what is asked here: the font has composed letters only. */
    public static String composed(String text) {
        return Normalized.of(text, Normalizer.Form.NFC);
    }

    /** Returns the width of a line in units of the drawing. */
    public double width(String text, double size) {
        Font font = font();
        int x = 0;
        int last = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            Glyph glyph = glyph(text.codePointAt(i), font);
            x += kerning(last, glyph, font) + glyph.advance;
            last = glyph.id;
        }
        return x * size / font.unitsPerEm;
    }

    /** Writes the outlines of a line as SVG path data; y is the base line. */
    public void outline(String text, double x, double y, double size, StringBuilder path) {
        Font font = font();
        double scale = size / font.unitsPerEm;
        int at = 0;
        int last = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            Glyph glyph = glyph(text.codePointAt(i), font);
            at += kerning(last, glyph, font);
            AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x + at * scale, y);
            append(glyph.outline.getPathIterator(place), path);
            at += glyph.advance;
            last = glyph.id;
        }
    }

    /** Returns how much nearer a letter stands to the one before it. */
    private static int kerning(int before, Glyph glyph, Font font) {
        return before == 0 || font.kerning == null ? 0 : font.kerning.getKerning(before, glyph.id);
    }

    private Glyph glyph(int codePoint, Font font) {
        Glyph glyph = known.get(codePoint);
        return glyph != null ? glyph : known.computeIfAbsent(codePoint, c -> draw(c, font));
    }

    private synchronized Glyph draw(int codePoint, Font font) {
        try {
            int id = font.glyphs.getGlyphId(codePoint);
            var data = font.file.getGlyph().getGlyph(id);
            return new Glyph(id, font.file.getAdvanceWidth(id), data == null ? new GeneralPath() : data.getPath());
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
                path.append(i == 0 ? "" : " ");
                hundredths(Math.round(points[i] * 100), path);
            }
        }
    }

    /** Hundredths are finer than any eye. The JDK's own way of writing a number takes several times as long. */
    private static void hundredths(long number, StringBuilder path) {
        long positive = Math.abs(number);
        path.append(number < 0 ? "-" : "").append(positive / 100);
        long rest = positive % 100;
        if (rest != 0) {
            path.append(rest < 10 ? ".0" : ".").append(rest);
        }
    }

    private static int write(char command, int count, StringBuilder path) {
        path.append(command);
        return count;
    }
}
