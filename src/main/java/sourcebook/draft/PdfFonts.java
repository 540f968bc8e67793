package sourcebook.draft;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

/** What the fonts of a PDF say of ranges of letters, each letter of which the library takes for itself. */
final class PdfFonts {
    /** A font has at most 65,536 letters, and a document seldom says something of all of them. */
    private static final long MAX_LETTERS = 1L << 22;

    /** In bytes: more than a line for each letter. */
    private static final int MAX_TABLE = 2 << 20;

    private static final Pattern RANGE = Pattern.compile("<([0-9A-Fa-f]{1,16})><([0-9A-Fa-f]{1,16})>");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private long left = MAX_LETTERS;

    /** Looks at an object, and at whatever stands in it. */
    void add(COSBase object) throws IOException {
        if (object instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                addInner(array.get(i));
            }
        } else if (object instanceof COSDictionary dictionary) {
            for (COSBase value : List.copyOf(dictionary.getValues())) {
                addInner(value);
            }
            for (COSName widths : List.of(COSName.W, COSName.W2)) {
                if (dictionary.getDictionaryObject(widths) instanceof COSArray array && seen.add(array)) {
                    widths(array, widths.equals(COSName.W) ? 3 : 5);
                }
            }
            for (COSName table : List.of(COSName.TO_UNICODE, COSName.ENCODING)) {
                if (dictionary.getDictionaryObject(table) instanceof COSStream stream && seen.add(stream)) {
                    table(stream);
                }
            }
        }
    }

    private void addInner(COSBase value) throws IOException {
        if (value instanceof COSArray || value instanceof COSDictionary) {
            add(value);
        }
    }

    /** @param length how many numbers say something of a range: from, to, and what is said */
    private void widths(COSArray array, int length) {
        for (int i = 0; i + 1 < array.size(); ) {
            COSBase next = array.getObject(i + 1);
            if (array.getObject(i) instanceof COSNumber from && next instanceof COSNumber to) {
                take((double) to.longValue() - from.longValue());
                i += length;
            } else {
                i += next instanceof COSArray ? 2 : 1;
            }
        }
    }

    private void table(COSStream stream) throws IOException {
        byte[] bytes;
        try (InputStream in = stream.createInputStream()) {
            bytes = in.readNBytes(MAX_TABLE + 1);
        }
        if (bytes.length > MAX_TABLE) {
            throw tooMany();
        }
        Matcher range = RANGE.matcher(new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[\\s\\x00]+", ""));
        while (range.find()) {
            take(new BigInteger(range.group(2), 16)
                    .subtract(new BigInteger(range.group(1), 16))
                    .doubleValue());
        }
    }

    private void take(double letters) {
        left -= (long) Math.max(0, Math.min(letters, MAX_LETTERS + 1));
        if (left < 0) {
            throw tooMany();
        }
    }

    private static PdfSize.TooMuch tooMany() {
        return new PdfSize.TooMuch("its fonts say more of letters than there are");
    }
}
