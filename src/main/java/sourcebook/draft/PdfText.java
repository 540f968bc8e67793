package sourcebook.draft;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF; lines become paragraphs again, as far as the gaps between them show it. */
final class PdfText extends PDFTextStripper {
    private static final int TENTHS = 10;

    /** How many letters a page has at most; a newspaper has a tenth of them. */
    private static final int MAX_ON_PAGE = 200_000;

    /** How many steps of drawing a document takes at most; maps have hundreds of thousands. */
    private static final int MAX_STEPS = 5_000_000;

    /** Shorter words in large letters are initials and logos. */
    private static final int MIN_TITLE = 12;

    private static final int MAX_TITLE = 250;

    private final StringWriter text = new StringWriter();
    private final PdfColumns columns = new PdfColumns();

    /** Words of the first page, by height in tenths of a point. */
    private final TreeMap<Integer, StringBuilder> byHeight = new TreeMap<>();

    private int start;
    private int onPage;
    private int steps;

    private PdfText() {
        setLineSeparator("\n");
        setParagraphEnd("\n");
        setPageEnd("\n");
    }

    /** @throws IOException if it cannot be read, or has too much */
    static PdfText of(PDDocument document) throws IOException {
        PdfText read = new PdfText();
        read.writeText(document, read.text);
        return read;
    }

    String text() {
        return text.toString();
    }

    /** Returns on how many pages columns may be mixed. */
    int doubtful() {
        return columns.doubtful();
    }

    @Override
    protected void startPage(PDPage page) {
        start = text.getBuffer().length();
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        onPage = 0;
        super.processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++steps > MAX_STEPS) {
            throw new IOException("it takes too many steps to draw");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        if (++onPage > MAX_ON_PAGE) {
            throw new IllegalStateException("one of its pages has too much text");
        }
        super.processTextPosition(letter);
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) throws IOException {
        if (getCurrentPageNo() == 1 && !positions.isEmpty()) {
            int height = Math.round(positions.get(0).getFontSizeInPt() * TENTHS);
            byHeight.computeIfAbsent(height, h -> new StringBuilder())
                    .append(words)
                    .append(' ');
        }
        columns.words(positions);
        super.writeString(words, positions);
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        // Thousands of pages can share one.
        if (text.getBuffer().length() > Drafts.MAX_TEXT) {
            throw new IOException("it has too much text");
        }
        columns.endPage(page).ifPresent(apart -> {
            text.getBuffer().setLength(start);
            text.append(apart);
        });
    }

    /**
     * Returns the words in the largest letters of the first page, which are mostly the title; nothing where all letters are of
     * one size, or the largest are those of a whole text.
     */
    Optional<String> title() {
        for (Map.Entry<Integer, StringBuilder> of : byHeight.descendingMap().entrySet()) {
            String title = Plain.of(of.getValue().toString());
            if (title.length() >= MIN_TITLE) {
                boolean isText =
                        title.length() > MAX_TITLE || byHeight.lastKey().equals(byHeight.firstKey());
                return isText ? Optional.empty() : Optional.of(title);
            }
        }
        return Optional.empty();
    }
}
