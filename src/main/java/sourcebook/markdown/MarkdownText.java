package sourcebook.markdown;

import java.util.regex.Pattern;

/** Plain text in Markdown (CommonMark with the tables and strikethrough of GitHub), in which nothing reads as markup. */
final class MarkdownText {
    /** What begins a block where it begins a line. */
    private static final Pattern BLOCK_START = Pattern.compile("(?m)^(?:([#+=-])|(\\d{1,9})([.)]))(?=[\\s#=-]|$)|^(>)");

    /** Square brackets of the text until it is known what stands beside them; no page holds these noncharacters. */
    private static final char OPEN = '\uFDD0';

    private static final char CLOSE = '\uFDD1';

    private MarkdownText() {}

    /** Returns text without line ends, behind which a block could begin. */
    static String oneLine(String text) {
        return text.strip().replaceAll("[\\s\\v]+", " ");
    }

    /** Returns text that may stand in a line; its brackets are settled by {@link #line}. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        escape(text, escaped);
        return escaped.toString();
    }

    static void escape(String text, StringBuilder escaped) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\', '`', '*', '<', '~' -> escaped.append('\\').append(c);
                case '_' -> escaped.append(isWithinWord(text, i) ? "_" : "\\_");
                case '&' -> escaped.append(mayBeginReference(text, i) ? "\\&" : "&");
                case '!' -> escaped.append(i + 1 == text.length() || text.charAt(i + 1) == '[' ? "\\!" : "!");
                case '[' -> escaped.append(OPEN);
                case ']' -> escaped.append(CLOSE);
                default -> escaped.append(c);
            }
        }
    }

    private static boolean isWithinWord(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    private static boolean mayBeginReference(String text, int i) {
        return i + 1 < text.length() && (text.charAt(i + 1) == '#' || Character.isLetter(text.charAt(i + 1)));
    }

    /** Returns the text of a link, in which brackets would end it. */
    static String linkText(String markdown) {
        return markdown.replace(String.valueOf(OPEN), "\\[").replace(String.valueOf(CLOSE), "\\]");
    }

    /**
     * Returns the content of a paragraph. Brackets mean nothing by themselves, and citations are easier to read without
     * backslashes; only where they would make a link, a footnote or a box to tick do they get one.
     */
    static String line(String markdown) {
        StringBuilder line = new StringBuilder(markdown.length());
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            char next = i + 1 < markdown.length() ? markdown.charAt(i + 1) : ' ';
            if (c == OPEN) {
                line.append(i == 0 && next != '[' || next == '^' ? "\\[" : "[");
            } else if (c == CLOSE) {
                line.append(next == '(' || next == '[' || next == OPEN || next == ':' ? "\\]" : "]");
            } else {
                line.append(c);
            }
        }
        return mayBeginBlock(line)
                ? BLOCK_START
                        .matcher(line)
                        .replaceAll(m -> m.group(2) == null ? "\\\\" + m.group() : m.group(2) + "\\\\" + m.group(3))
                : line.toString();
    }

    /** Most lines begin with a letter or a quotation mark. */
    private static boolean mayBeginBlock(StringBuilder line) {
        return line.indexOf("\n") >= 0 || (!line.isEmpty() && "#+=->0123456789".indexOf(line.charAt(0)) >= 0);
    }
}
