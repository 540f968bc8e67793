package sourcebook.draft;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import sourcebook.read.TextReader;

/** Makes of any text one that a content file may hold, in one line. */
final class Plain {
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    /** What means something wherever it stands. */
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]<>|~&]");

    /** What begins a list, a heading or a line below one: "2024. A year", "- no". */
    private static final Pattern BEGINNING = Pattern.compile("^([0-9]{0,9})([-+#=.)])");

    private static final Pattern MARKS = Pattern.compile("[‘’“”„«»\"′]");

    private Plain() {}

    /** Returns a text without what nobody sees, with one space for each run of white space. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else if (!TextReader.isForbidden(c) && !isUnseen(c)) {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString().strip();
    }

    private static boolean isUnseen(int c) {
        return Character.getType(c) == Character.FORMAT && c != NON_JOINER && c != JOINER;
    }

    /** Returns a text with small letters and straight quotation marks, to compare it with another. */
    static String folded(String text) {
        return MARKS.matcher(of(text).toLowerCase(Locale.ROOT)).replaceAll("'");
    }

    /** Returns the words of a text that can have markup (HTML). */
    static String words(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0
                ? html
                : Jsoup.parse(html).text();
    }

    /** Returns a text as a scalar of YAML in double quotation marks (YAML 1.2, 7.3.1). */
    static String yaml(String text) {
        return '"' + of(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /**
     * Returns a text as Markdown that shows it and means nothing else (CommonMark 0.31, 2.4). Within a comment in HTML it
     * does not end that.
     */
    static String markdown(String text) {
        String escaped = SIGNS.matcher(of(text)).replaceAll("\\\\$0");
        return BEGINNING.matcher(escaped).replaceFirst("$1\\\\$2");
    }

    /** Returns a text as a part of a comment in HTML or YAML, which it cannot end. */
    static String comment(String text) {
        return of(text).replace("--", "- -").replace("--", "- -");
    }
}
