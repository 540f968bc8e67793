package sourcebook.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sourcebook.diagnostic.Code;
import sourcebook.text.Located;
import sourcebook.text.Span;
import sourcebook.text.Text;

/**
 * Looks in the text of a paragraph, heading or table cell for what was meant as a cross-link or citation, but is none and
 * would be shown as it stands. Code and whatever stands behind a backslash is left alone.
 */
final class LooseReferences {
    /** Stands for everything that is not text. */
    static final String OTHER = "\uFFFC";

    /** Not behind a letter, where it belongs to an address. */
    private static final Pattern AT_ID =
            Pattern.compile("(?<![\\w.+@\\\\]|\\\\\\[)@([a-z0-9]+(?:-[a-z0-9]+)*)(?![\\w@])");

    private static final Pattern IN_PARENTHESES = Pattern.compile("\\(([^()]++)\\)");
    private static final Pattern BEGINS_AS_ADDRESS = Pattern.compile("https?:|mailto:|www\\.|[^\\s/]*+/");
    private static final Pattern ENDS_AS_ADDRESS = Pattern.compile("\\.(?:md|html?|pdf|png|jpe?g|svg|csv|txt)$");

    private final Problems problems;
    private final List<Located<String>> candidates = new ArrayList<>();

    private PlainText written = new PlainText();
    private String text = "";

    LooseReferences(Problems problems) {
        this.problems = problems;
    }

    /** What was meant as a citation if a source has the id. */
    List<Located<String>> candidates() {
        return candidates;
    }

    /** Reads the text of a block, and reports what was certainly begun as a cross-link or citation. */
    void read(PlainText block) {
        written = block;
        text = block.text();
        if (text.indexOf('[') >= 0 || text.indexOf(']') >= 0 || text.indexOf('@') >= 0) {
            scan();
        }
    }

    private void scan() {
        Deque<Integer> open = new ArrayDeque<>();
        int closed = -1;
        int closedFrom = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                open.push(i);
            } else if (c == ']' && !open.isEmpty()) {
                closedFrom = open.pop();
                closed = i;
                if (isAt(i + 1, '(')) {
                    checkAddress(i + 1);
                }
                boolean alone = !isAt(closedFrom - 1, '[') && !isAt(i + 1, ']');
                if (alone && DocumentParser.isId(text.substring(closedFrom + 1, i))) {
                    candidates.add(new Located<>(text.substring(closedFrom + 1, i), span(closedFrom, i + 1)));
                }
            } else if (c == ']' && closed >= 0 && closed == i - 1 && !isAt(closedFrom - 1, '[')) {
                // Where a bracket stands before both, it is behind a backslash.
                report(closedFrom, i + 1, "the cross-link does not begin with [[", "write [[id]]");
            }
        }
        int unclosed = text.length();
        while (!open.isEmpty()) {
            int at = open.removeLast();
            if (isAt(at + 1, '[')) {
                report(at, at + 2, "the cross-link is not closed", "write [[id]]");
                // The second bracket, where it is not closed either, was reported with the first one.
                if (!open.isEmpty() && open.getLast() == at + 1) {
                    open.removeLast();
                }
            } else if (isAt(at + 1, '@') && at + 2 < text.length() && Character.isLetterOrDigit(text.charAt(at + 2))) {
                report(at, at + 2, "the citation is not closed", "write [@source-id]");
                unclosed = Math.min(unclosed, at);
            }
        }
        Matcher id = AT_ID.matcher(text).region(0, unclosed);
        while (id.find()) {
            candidates.add(new Located<>(id.group(1), span(id.start(), id.end())));
        }
    }

    /** Reports what begins with a parenthesis behind square brackets and would be an address, but for a space. */
    private void checkAddress(int index) {
        Matcher address = IN_PARENTHESES.matcher(text).region(index, text.length());
        if (address.lookingAt()
                && address.group(1).indexOf(' ') >= 0
                && (BEGINS_AS_ADDRESS.matcher(address.group(1)).lookingAt()
                        || ENDS_AS_ADDRESS.matcher(address.group(1)).find())) {
            problems.report(
                    span(address.start(1), address.end(1)),
                    Code.LOOSE_REFERENCE,
                    "the link is shown as text, because a space stands in its address",
                    "write %20 for each space");
        }
    }

    private boolean isAt(int index, char c) {
        return index >= 0 && index < text.length() && text.charAt(index) == c;
    }

    private void report(int start, int end, String message, String help) {
        problems.report(
                span(start, end),
                Code.LOOSE_REFERENCE,
                message + " and is shown as text",
                help + "; to show brackets, put a backslash before them");
    }

    /** Up to the end of the line in which it begins. */
    private Span span(int start, int end) {
        Text file = problems.text();
        int from = written.offset(start);
        int lineEnd = file.lineEnd(file.line(from));
        return file.span(from, Math.max(from, Math.min(written.offset(end - 1) + 1, lineEnd)));
    }
}
