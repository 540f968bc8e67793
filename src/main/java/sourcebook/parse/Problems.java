package sourcebook.parse;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.text.Span;
import sourcebook.text.Text;

/** Takes up what is wrong in one body. */
record Problems(Text text, Diagnostics diagnostics) {
    Span span(BasedSequence chars) {
        return text.span(chars.getStartOffset(), chars.getEndOffset());
    }

    /** Returns the place of characters from one index of a line before another. */
    Span span(PlainText line, int start, int end) {
        return text.span(line.offset(start), line.end(end - 1));
    }

    void report(BasedSequence chars, Code code, String message, @Nullable String help) {
        report(span(chars), code, message, help);
    }

    /** Reports a problem at the first line of its place. */
    void report(Span span, Code code, String message, @Nullable String help) {
        int end = Math.min(span.end(), Math.max(span.start(), text.lineEnd(span.line())));
        diagnostics.add(
                Diagnostic.at(text.span(span.start(), end), code, message).help(help));
    }

    void reportHtml(BasedSequence chars) {
        report(chars.trim(), Code.RAW_HTML, "HTML is not passed through; it is shown as text", null);
    }
}
