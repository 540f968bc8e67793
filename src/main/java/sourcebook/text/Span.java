package sourcebook.text;

import java.util.Objects;

/**
 * A stretch of a text.
 *
 * @param text the text in which the span lies
 * @param start 0-based offset of the first character
 * @param end offset behind the last character, not smaller than {@code start}
 */
public record Span(Text text, int start, int end) {
    /** @throws IndexOutOfBoundsException if the offsets do not lie in the text, or in the wrong order */
    public Span {
        Objects.checkFromToIndex(start, end, text.length());
    }

    /** Returns the 1-based line in which the span begins. */
    public int line() {
        return text.line(start);
    }

    /** Returns the 1-based column at which the span begins, in code points. */
    public int column() {
        return text.column(start);
    }

    /** Returns the characters that the span covers. */
    public String content() {
        return text.content().substring(start, end);
    }

    /** Returns {@code path:line:column}. */
    @Override
    public String toString() {
        return text.path() + ":" + line() + ":" + column();
    }
}
