package sourcebook.draft;

import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * The text of a PDF, in which lines become paragraphs again. The library begins a paragraph where there is more space than
 * the height of letters lets expect, which is that of the font's file: in what a browser prints, between any two lines. So
 * where it begins one, the space is compared with that between other lines of the size.
 */
final class PdfText extends PDFTextStripper {
    /** More than the least space between two lines of a size, as many times, is more than that of a paragraph. */
    private static final float MORE = 1.3f;

    private final StringWriter text;
    private final PdfDocument.Largest largest;
    private final PdfColumns columns;

    /** The least space between two lines, by the size of their letters. */
    private final Map<Float, Float> least = new HashMap<>();

    private @Nullable TextPosition lastLine;
    private boolean beginsLine = true;
    private boolean mayBeginParagraph;
    private int pageStart;

    private PdfText(StringWriter text, PdfDocument.Largest largest, PdfColumns columns) {
        this.text = text;
        this.largest = largest;
        this.columns = columns;
        setLineSeparator("\n");
        setParagraphEnd("\n");
        setPageEnd("\n");
    }

    /** Returns the text; its words are handed to what looks for a title and for columns, too. */
    static String of(PDDocument document, PdfDocument.Largest largest, PdfColumns columns) throws IOException {
        StringWriter text = new StringWriter();
        new PdfText(text, largest, columns).writeText(document, text);
        return text.toString();
    }

    @Override
    protected void startPage(PDPage page) {
        pageStart = text.getBuffer().length();
        lastLine = null;
        beginsLine = true;
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        beginsLine = true;
        super.writeLineSeparator();
    }

    @Override
    protected void writeParagraphSeparator() {
        mayBeginParagraph = true;
    }

    @Override
    protected void writeString(String words, List<TextPosition> letters) throws IOException {
        if (beginsLine && !letters.isEmpty()) {
            TextPosition first = letters.get(0);
            if (mayBeginParagraph && !goesOn(first)) {
                writeParagraphEnd();
                writeParagraphStart();
            }
            mayBeginParagraph = false;
            beginsLine = false;
            lastLine = first;
        }
        if (getCurrentPageNo() == 1) {
            largest.take(words, letters);
        }
        columns.words(letters);
        super.writeString(words, letters);
    }

    /** Says whether a line stands below the last one as lines of a paragraph do, in letters of its size and at its edge. */
    private boolean goesOn(TextPosition first) {
        TextPosition last = lastLine;
        float size = first.getFontSizeInPt();
        if (last == null || last.getFontSizeInPt() != size) {
            return false;
        }
        float drop = first.getY() - last.getY();
        if (drop <= 0 || drop > PdfColumns.PARAGRAPH * size) {
            return false;
        }
        float usual = least.merge(size, drop, Math::min);
        return drop <= MORE * usual && Math.abs(first.getX() - last.getX()) < size / 2;
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        // Thousands of pages can share one.
        if (text.getBuffer().length() > Drafts.MAX_TEXT) {
            throw new IOException("it has too much text");
        }
        columns.endPage(page).ifPresent(apart -> {
            text.getBuffer().setLength(pageStart);
            text.append(apart);
        });
    }
}
