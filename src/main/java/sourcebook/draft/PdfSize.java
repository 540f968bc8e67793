package sourcebook.draft;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Reads the objects of a PDF, and looks at each one before the library works on it: a small file can hold more than fits into
 * memory, also where it says what it is made of. Pictures are left out.
 */
final class PdfSize extends PDFParser {
    private static final long MAX_UNPACKED = 128L << 20;

    /** Of a stream that is packed in a few ways, each is for a reason. */
    private static final int MAX_FILTERS = 8;

    /** In bits; the library keeps one row in memory. */
    private static final long MAX_ROW = 8L << 20;

    /** How many objects a document has; one of 32 mebibytes seldom has a tenth of them. */
    private static final long MAX_OBJECTS = 1L << 20;

    private static final Set<COSName> OF_PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION,
            COSName.JBIG2_DECODE);

    private final Map<COSStream, Long> sizes = new IdentityHashMap<>();
    private final PdfFonts fonts = new PdfFonts();
    private long left = MAX_UNPACKED;

    PdfSize(byte[] bytes) throws IOException {
        super(new RandomAccessReadBuffer(bytes));
    }

    /** What is more than can be read; the library would go on after an exception of input and output. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuch(String message) {
            super(message);
        }
    }

    /** Returns how much a stream holds once it is unpacked. */
    long unpacked(COSStream stream) {
        return sizes.getOrDefault(stream, 0L);
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        // What says where objects are is never encrypted; of anything else, what is to be unpacked is known later.
        if (!document.isEncrypted() || COSName.XREF.equals(stream.getCOSName(COSName.TYPE))) {
            long position = source.getPosition();
            add(stream);
            source.seek(position);
        }
        return stream;
    }

    @Override
    public COSBase dereferenceCOSObject(COSObject object) throws IOException {
        COSBase found = super.dereferenceCOSObject(object);
        if (found instanceof COSStream stream && !sizes.containsKey(stream)) {
            add(stream);
        }
        if (found instanceof COSDictionary dictionary
                && dictionary.getDictionaryObject(COSName.KIDS) instanceof COSArray pages
                && pages.size() > PdfText.MAX_PAGES) {
            throw new TooMuch("it has more than " + PdfText.MAX_PAGES + " pages");
        }
        fonts.add(found);
        return found;
    }

    private void add(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream.getFilters());
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                || filters.stream().anyMatch(OF_PICTURES::contains)) {
            // It is left out, and not only unread: what says that it is a picture may be drawn as a page.
            stream.removeItem(COSName.FILTER);
            stream.createRawOutputStream().close();
            return;
        } else if (filters.size() > MAX_FILTERS) {
            throw new TooMuch("something in it is packed in more than " + MAX_FILTERS + " ways");
        }
        checkRows(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
        long before = left;
        try (InputStream packed = stream.createRawInputStream()) {
            InputStream in = packed;
            for (int i = 0; i < filters.size(); i++) {
                boolean last = i == filters.size() - 1;
                ByteArrayOutputStream kept = new ByteArrayOutputStream();
                FilterFactory.INSTANCE
                        .getFilter(filters.get(i))
                        .decode(in, new Counting(last ? OutputStream.nullOutputStream() : kept), stream, i);
                in = new ByteArrayInputStream(kept.toByteArray());
            }
        } catch (IOException e) {
            // What is broken is told where it is read.
        }
        sizes.put(stream, filters.isEmpty() ? stream.getLength() : before - left);
        if (left < 0) {
            throw new TooMuch("it unpacks to more than " + (MAX_UNPACKED >> 20) + " mebibytes, without its pictures");
        } else if (COSName.XREF.equals(stream.getCOSName(COSName.TYPE))) {
            checkPlaces(stream);
        }
    }

    /** The library reads so many places of objects as the stream says, even if each takes no room. */
    private void checkPlaces(COSStream stream) {
        long width = 0;
        if (stream.getDictionaryObject(COSName.W) instanceof COSArray widths) {
            for (int i = 0; i < widths.size(); i++) {
                width += Math.max(0, widths.getInt(i));
            }
        }
        if (width == 0 || unpacked(stream) / width > MAX_OBJECTS) {
            throw new TooMuch("it has more than " + MAX_OBJECTS + " objects");
        }
    }

    private static void checkRows(COSBase parameters) {
        if (parameters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                checkRows(array.getObject(i));
            }
        } else if (parameters instanceof COSDictionary dictionary) {
            double row = 1;
            for (COSName factor : List.of(COSName.COLUMNS, COSName.COLORS, COSName.BITS_PER_COMPONENT)) {
                row *= Math.max(1, Math.abs(dictionary.getLong(factor, 1)));
            }
            if (row > MAX_ROW) {
                throw new TooMuch("something in it is packed in rows of more than " + (MAX_ROW >> 23) + " mebibyte");
            }
        }
    }

    private static List<COSName> filters(COSBase filters) {
        if (filters instanceof COSName name) {
            return List.of(name);
        }
        return filters instanceof COSArray array
                ? array.toList().stream()
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .toList()
                : List.of();
    }

    /** Lets bytes through until they are too many. */
    private final class Counting extends OutputStream {
        private final OutputStream out;

        private Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            out.write(bytes, from, length);
        }

        private void count(int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new IOException("too much");
            }
        }
    }
}
