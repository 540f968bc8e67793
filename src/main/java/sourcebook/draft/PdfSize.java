package sourcebook.draft;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** How much a PDF holds once it is unpacked: a small file can hold more than fits into memory. Pictures are never unpacked. */
final class PdfSize {
    private static final long MAX_UNPACKED = 128L << 20;

    private long left = MAX_UNPACKED;

    private PdfSize() {}

    /** @throws Unreadable if it is more than can be read */
    static void check(COSDocument document) throws IOException, Unreadable {
        PdfSize size = new PdfSize();
        // What lies in streams of objects is unpacked only after these streams themselves were looked at.
        List<COSObjectKey> keys = document.getXrefTable().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> e.getKey())
                .sorted()
                .toList();
        for (COSObjectKey key : keys) {
            COSBase object = document.getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                size.add(stream);
            }
        }
    }

    private void add(COSStream stream) throws IOException, Unreadable {
        List<COSName> filters = filters(stream.getFilters());
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
        if (left < 0) {
            throw new Unreadable("unpacks to more than " + (MAX_UNPACKED >> 20) + " mebibytes, without its pictures");
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
