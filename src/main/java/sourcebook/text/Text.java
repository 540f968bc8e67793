package sourcebook.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The content of one file with the path under which a user knows it.
 *
 * <p>Offsets are 0-based indexes of UTF-16 code units into the whole content, front matter included. Lines and columns
 * are 1-based; a column counts code points. A line ends with {@code \n}, {@code \r\n} or {@code \r}.
 */
public final class Text {
    private final String path;
    private final String content;
    private final int[] lineStarts;

    /**
     * @param path path relative to the project, with forward slashes
     * @param content the decoded content
     */
    public Text(String path, String content) {
        this.path = path;
        this.content = content;
        this.lineStarts = lineStarts(content);
    }

    public String path() {
        return path;
    }

    public String content() {
        return content;
    }

    public int length() {
        return content.length();
    }

    /** Returns the 1-based line in which {@code offset} lies; the end of the text belongs to the last line. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, checked(offset));
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Returns the 1-based column of {@code offset} in its line, in code points. */
    public int column(int offset) {
        return content.codePointCount(lineStart(line(offset)), offset) + 1;
    }

    /** Returns the offset of the first character of a 1-based line. */
    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** Returns the offset behind the last character of a 1-based line, its line ending left out. */
    public int lineEnd(int line) {
        int end = line < lineStarts.length ? lineStarts[line] : content.length();
        while (end > lineStart(line) && (content.charAt(end - 1) == '\n' || content.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** Returns an offset, or the one before it where it would part the halves of one character. */
    public int boundary(int offset) {
        boolean inside = offset > 0
                && offset < content.length()
                && Character.isSurrogatePair(content.charAt(offset - 1), content.charAt(offset));
        return inside ? offset - 1 : offset;
    }

    public int lineCount() {
        return lineStarts.length;
    }

    /**
     * Returns the span from {@code start} to {@code end}, exclusive.
     *
     * @throws IndexOutOfBoundsException if the offsets do not lie in the text, or in the wrong order
     */
    public Span span(int start, int end) {
        return new Span(this, start, end);
    }

    private int checked(int offset) {
        if (offset < 0 || offset > content.length()) {
            throw new IndexOutOfBoundsException(path + ": no offset " + offset + " in " + content.length());
        }
        return offset;
    }

    private static int[] lineStarts(String content) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            boolean endsLine = c == '\n' || (c == '\r' && (i + 1 == content.length() || content.charAt(i + 1) != '\n'));
            if (endsLine) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** Says whether the other one is the same content under the same path, whenever it was read. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || (other instanceof Text text && path.equals(text.path) && content.equals(text.content));
    }

    @Override
    public int hashCode() {
        return content.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
