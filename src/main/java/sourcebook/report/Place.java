package sourcebook.report;

import org.jspecify.annotations.Nullable;
import sourcebook.text.Span;
import sourcebook.text.Text;

/**
 * Where a problem is; lines and columns are 1-based, columns in code points, and the end column is that behind the last
 * character.
 */
record Place(int line, int column, int endLine, int endColumn) {
    static @Nullable Place of(@Nullable Span span) {
        if (span == null) {
            return null;
        }
        Text text = span.text();
        return new Place(span.line(), span.column(), text.line(span.end()), text.column(span.end()));
    }
}
