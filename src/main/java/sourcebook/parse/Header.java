package sourcebook.parse;

import java.util.Optional;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.text.Span;
import sourcebook.text.Text;

/**
 * The front matter of a text as it stands there, and where the body begins.
 *
 * @param yaml the lines between the two lines of three hyphens
 * @param bodyStart offset of the first character of the body
 */
record Header(Span yaml, int bodyStart) {
    private static final String FENCE = "---";

    /** Returns the header, or nothing where a diagnostic says what is missing. */
    static Optional<Header> of(Text text, Diagnostics diagnostics) {
        if (!isFence(text, 1)) {
            diagnostics.add(Diagnostic.at(
                            text.span(0, text.lineEnd(1)),
                            Code.NO_FRONT_MATTER,
                            "the file does not begin with front matter")
                    .help("begin it with a line '---', the keys, and another line '---'"));
            return Optional.empty();
        }
        for (int line = 2; line <= text.lineCount(); line++) {
            if (isFence(text, line)) {
                int bodyStart = line < text.lineCount() ? text.lineStart(line + 1) : text.length();
                return Optional.of(new Header(text.span(text.lineStart(2), text.lineStart(line)), bodyStart));
            }
        }
        diagnostics.add(
                Diagnostic.at(text.span(0, text.lineEnd(1)), Code.NO_FRONT_MATTER, "the front matter does not end")
                        .help("put a line '---' behind the last key"));
        return Optional.empty();
    }

    private static boolean isFence(Text text, int line) {
        int start = text.lineStart(line);
        return text.content().startsWith(FENCE, start)
                && text.content()
                        .substring(start + FENCE.length(), text.lineEnd(line))
                        .isBlank();
    }
}
