package sourcebook.diagnostic;

import java.util.List;
import java.util.Locale;
import sourcebook.text.Harmless;
import sourcebook.text.Span;
import sourcebook.text.Text;

/**
 * Shows diagnostics to people:
 *
 * <pre>
 * content/topics/arms-transfers.md:14:23: error SB201: no page is called 'vladmir-putin'
 *    14 | … according to [[vladmir-putin]], the document …
 *       |                  ^^^^^^^^^^^^^
 *    help: did you mean 'vladimir-putin'?
 * </pre>
 */
public final class DiagnosticPrinter {
    /** How much of a line is shown on each side of the place. */
    private static final int CONTEXT = 40;

    private static final int MAX_UNDERLINE = 60;

    private final boolean color;
    private final String prefix;

    /** @param color whether to use ANSI escape sequences (ECMA-48) */
    public DiagnosticPrinter(boolean color) {
        this(color, "");
    }

    /**
     * @param color whether to use ANSI escape sequences (ECMA-48)
     * @param prefix what leads from the reader's working folder to the project, with a final slash; or the empty string
     */
    public DiagnosticPrinter(boolean color, String prefix) {
        this.color = color;
        this.prefix = prefix;
    }

    /** Returns the diagnostic on several lines, each with a line ending. */
    public String format(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        Span span = diagnostic.span();
        String place = Harmless.line(
                diagnostic.pathFrom(prefix) + (span == null ? "" : ":" + span.line() + ":" + span.column()));
        out.append(styled("1", place + ":")).append(' ');
        out.append(styled(
                colorOf(diagnostic.severity()),
                diagnostic.severity() + " " + diagnostic.code().id()));
        out.append(": ").append(Harmless.line(diagnostic.message())).append('\n');
        if (span != null) {
            excerpt(span, out);
        }
        if (diagnostic.help() != null) {
            out.append("   ")
                    .append(styled("36", "help:"))
                    .append(' ')
                    .append(Harmless.line(diagnostic.help()))
                    .append('\n');
        }
        return out.toString();
    }

    /** Returns all diagnostics up to a bound, and says how many were left out. */
    public String format(List<Diagnostic> diagnostics, int bound) {
        StringBuilder out = new StringBuilder();
        diagnostics.stream().limit(bound).map(this::format).forEach(out::append);
        if (diagnostics.size() > bound) {
            out.append("… and ").append(diagnostics.size() - bound).append(" more; --verbose shows all\n");
        }
        return out.toString();
    }

    private void excerpt(Span span, StringBuilder out) {
        Text text = span.text();
        int line = span.line();
        int lineStart = text.lineStart(line);
        int lineEnd = text.lineEnd(line);
        int end = Math.min(Math.max(span.end(), span.start()), Math.max(lineEnd, span.start()));
        end = Math.min(end, span.start() + MAX_UNDERLINE);
        int from = text.boundary(Math.max(lineStart, span.start() - CONTEXT));
        int to = text.boundary(Math.min(lineEnd, end + CONTEXT));
        String before = (from > lineStart ? "… " : "") + visible(text, from, Math.min(span.start(), lineEnd));
        String marked = visible(text, Math.min(span.start(), lineEnd), Math.min(end, lineEnd));
        String after = visible(text, Math.min(end, lineEnd), Math.max(to, Math.min(end, lineEnd)))
                + (to < lineEnd ? " …" : "");
        String number = String.format(Locale.ROOT, "%5d", line);
        out.append(number)
                .append(" | ")
                .append(before)
                .append(marked)
                .append(after)
                .append('\n');
        out.append("      | ").append(" ".repeat(width(before)));
        out.append(styled("31;1", "^".repeat(Math.max(1, width(marked))))).append('\n');
    }

    /** Tabs, control characters and changes of direction would shift the underline, or do worse on a terminal. */
    private static String visible(Text text, int start, int end) {
        return Harmless.line(text.content().substring(start, Math.max(start, end)));
    }

    private static int width(String shown) {
        return shown.codePointCount(0, shown.length());
    }

    private static String colorOf(Severity severity) {
        return switch (severity) {
            case ERROR -> "31;1";
            case WARNING -> "33;1";
            case NOTE -> "36";
        };
    }

    private String styled(String style, String content) {
        return color ? "\u001B[" + style + "m" + content + "\u001B[0m" : content;
    }
}
