package sourcebook.card;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import com.jcraft.jzlib.JZlib;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Writes flat drawings in the format of the PNG specification (W3C, third edition). The compression is done in Java: that
 * of the JDK depends on the library with which it was built.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int TRUE_COLOR = 2;
    private static final int INDEXED = 3;
    private static final int MAX_COLORS = 256;

    /** Shades that differ only in the lower half of each byte are one; edges of letters have hundreds. */
    private static final int SHADES = 1 << 12;

    private final BufferedImage image;
    private final int[] pixels;

    /** The color that stands for each shade that occurs. */
    private final int[] colors = new int[SHADES];

    private Png(BufferedImage image) {
        this.image = image;
        this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Returns the file of a picture of the type {@link BufferedImage#TYPE_INT_RGB}. */
    static byte[] of(BufferedImage image) {
        try {
            return new Png(image).file();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] file() throws IOException {
        int[] palette = palette();
        boolean indexed = palette.length <= MAX_COLORS;
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
        DataOutputStream out = new DataOutputStream(file);
        out.write(SIGNATURE);
        chunk("IHDR", header(indexed ? INDEXED : TRUE_COLOR), out);
        if (indexed) {
            ByteArrayOutputStream list = new ByteArrayOutputStream();
            Arrays.stream(palette).forEach(rgb -> write(rgb, list));
            chunk("PLTE", list.toByteArray(), out);
        }
        chunk("IDAT", deflated(indexed ? indexes(palette) : trueColors()), out);
        chunk("IEND", new byte[0], out);
        return file.toByteArray();
    }

    /** Returns one color for each shade, the most frequent one, so that plain areas keep theirs exactly. */
    private int[] palette() {
        Map<Integer, Integer> counts = new HashMap<>();
        int start = 0;
        for (int i = 1; i <= pixels.length; i++) {
            if (i == pixels.length || pixels[i] != pixels[start]) {
                counts.merge(pixels[start], i - start, Integer::sum);
                start = i;
            }
        }
        int[] best = new int[SHADES];
        counts.forEach((rgb, count) -> {
            int shade = shade(rgb);
            if (count > best[shade] || (count == best[shade] && rgb < colors[shade])) {
                best[shade] = count;
                colors[shade] = rgb;
            }
        });
        return counts.keySet().stream()
                .mapToInt(rgb -> colors[shade(rgb)])
                .distinct()
                .sorted()
                .toArray();
    }

    private static int shade(int rgb) {
        return (rgb >> 12 & 0xF00) | (rgb >> 8 & 0xF0) | (rgb >> 4 & 0xF);
    }

    /** No line is filtered: a drawing has few colors, and each of its lines is like the one above. */
    private byte[] indexes(int[] palette) {
        byte[] indexes = new byte[SHADES];
        for (int i = 0; i < palette.length; i++) {
            indexes[shade(palette[i])] = (byte) i;
        }
        int width = image.getWidth();
        byte[] lines = new byte[(width + 1) * image.getHeight()];
        for (int start = 0, next = 0; start < pixels.length; start += width) {
            next++;
            for (int x = 0; x < width; x++) {
                lines[next++] = indexes[shade(pixels[start + x])];
            }
        }
        return lines;
    }

    private byte[] trueColors() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(3 * pixels.length + image.getHeight());
        for (int i = 0; i < pixels.length; i++) {
            if (i % image.getWidth() == 0) {
                lines.write(0);
            }
            write(pixels[i], lines);
        }
        return lines.toByteArray();
    }

    private static void write(int rgb, ByteArrayOutputStream out) {
        out.write(rgb >> 16);
        out.write(rgb >> 8);
        out.write(rgb);
    }

    private byte[] header(int colorType) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(header);
        out.writeInt(image.getWidth());
        out.writeInt(image.getHeight());
        out.write(8);
        out.write(colorType);
        out.write(new byte[3]);
        return header.toByteArray();
    }

    private static void chunk(String type, byte[] content, DataOutputStream out) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(JZlib.Z_DEFAULT_COMPRESSION))) {
            deflater.write(content);
        }
        return out.toByteArray();
    }
}
