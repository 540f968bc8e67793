package sourcebook.draft;

import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * The text of a PDF, in which lines become paragraphs again. The library begins a paragraph where there is more space than
 * the height of letters lets expect, which is that of the font's file: in what a browser prints, between any two lines. So
 * where it begins one, the space is compared with that between other lines of the size.
 */
final class PdfText extends PDFTextStripper {
    private static final int TENTHS = 10;

    static final int MAX_PAGES = 5_000;

    /** How much is drawn, in bytes; what is drawn twice counts twice. */
    private static final long MAX_DRAWN = 512L << 20;

    /** How many letters a page has at most; a newspaper has a tenth of them. */
    private static final int MAX_ON_PAGE = 200_000;

    /** How much is drawn at once, in bytes; a large map has less. */
    private static final long MAX_DRAWN_AT_ONCE = 32L << 20;

    /** A drawing within another one takes as long as so many steps. */
    private static final int OF_DRAWING = 50;

    /** How many steps of drawing a document takes at most; maps have hundreds of thousands. */
    private static final int MAX_STEPS = 5_000_000;

    /** More than the least space between two lines of a size, as many times, is more than that of a paragraph. */
    private static final float MORE = 1.3f;

    /** Shorter words in large letters are initials and logos. */
    private static final int MIN_TITLE = 12;

    private static final int MAX_TITLE = 250;

    private final StringWriter text = new StringWriter();
    private final PdfColumns columns = new PdfColumns();

    /** Words of the first page, by height in tenths of a point. */
    private final TreeMap<Integer, StringBuilder> byHeight = new TreeMap<>();

    /** The least space between two lines, by the size of their letters. */
    private final Map<Float, Float> least = new HashMap<>();

    private @Nullable TextPosition lastLine;
    private boolean beginsLine = true;
    private boolean mayBeginParagraph;
    private int start;
    private int onPage;
    private int steps;
    private int pages;
    private long drawn;
    private final PdfSize parser;

    private PdfText(PdfSize parser) {
        this.parser = parser;
        setLineSeparator("\n");
        setParagraphEnd("\n");
        setPageEnd("\n");
    }

    /**
     * @param parser by which the document was read
     * @throws IOException if it cannot be read
     */
    static PdfText of(PDDocument document, PdfSize parser) throws IOException {
        PdfText read = new PdfText(parser);
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
    public void processPage(PDPage page) throws IOException {
        onPage = 0;
        // The file may say another number of pages than it has, and one page may stand for many.
        if (++pages > MAX_PAGES) {
            throw new PdfSize.TooMuch("it has more than " + MAX_PAGES + " pages");
        }
        for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
            draw(streams.next().getCOSObject());
        }
        super.processPage(page);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        draw(form.getCOSObject());
        super.showForm(form);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        draw(group.getCOSObject());
        super.showTransparencyGroup(group);
    }

    private void draw(COSStream stream) throws IOException {
        long size = parser.unpacked(stream);
        drawn += size;
        steps += OF_DRAWING;
        if (size > MAX_DRAWN_AT_ONCE || drawn > MAX_DRAWN) {
            throw new PdfSize.TooMuch("it draws too much: more than " + (MAX_DRAWN_AT_ONCE >> 20)
                    + " mebibytes at once, or " + (MAX_DRAWN >> 20) + " in all");
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++steps > MAX_STEPS) {
            throw new PdfSize.TooMuch("it takes too many steps to draw");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        if (++onPage > MAX_ON_PAGE) {
            throw new PdfSize.TooMuch("one of its pages has too much text");
        }
        super.processTextPosition(letter);
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) throws IOException {
        if (beginsLine && !positions.isEmpty()) {
            TextPosition first = positions.get(0);
            if (mayBeginParagraph && !goesOn(first)) {
                writeParagraphEnd();
                writeParagraphStart();
            }
            mayBeginParagraph = false;
            beginsLine = false;
            lastLine = first;
        }
        if (getCurrentPageNo() == 1 && !positions.isEmpty()) {
            int height = Math.round(positions.get(0).getFontSizeInPt() * TENTHS);
            byHeight.computeIfAbsent(height, h -> new StringBuilder())
                    .append(words)
                    .append(' ');
        }
        columns.words(positions);
        super.writeString(words, positions);
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
            throw new PdfSize.TooMuch("it has too much text");
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
