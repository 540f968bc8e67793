package sourcebook.parse;

import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.text.Located;
import sourcebook.text.Span;
import sourcebook.text.Text;

/**
 * Looks in the text of a paragraph, heading or table cell for what was meant as a cross-link or citation, but is none and
 * would be shown as it stands. Code and whatever stands behind a backslash is left alone.
 */
final class LooseReferences {
    /** Stands for everything that is not text. */
    private static final char OTHER = '\uFFFC';

    /** Not behind a letter, where it belongs to an address. */
    private static final Pattern AT_ID =
            Pattern.compile("(?<![\\w.+@\\\\]|\\\\\\[)@([a-z0-9]+(?:-[a-z0-9]+)*)(?![\\w@])");

    private static final Pattern IN_PARENTHESES = Pattern.compile("\\(([^()]++)\\)");
    private static final Pattern BEGINS_AS_ADDRESS = Pattern.compile("https?:|mailto:|www\\.|[^\\s/]*+/");
    private static final Pattern ENDS_AS_ADDRESS = Pattern.compile("\\.(?:md|html?|pdf|png|jpe?g|svg|csv|txt)$");

    private final Text file;
    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[64];
    private final List<Located<String>> candidates = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    private LooseReferences(Text file) {
        this.file = file;
    }

    /** Returns what stands in a block that holds inline elements. */
    static LooseReferences in(Node block, Text file) {
        LooseReferences loose = new LooseReferences(file);
        loose.addChildren(block);
        loose.scan();
        return loose;
    }

    /** What was certainly begun as a cross-link or citation. */
    List<Diagnostic> problems() {
        return problems;
    }

    /** What was meant as a citation if a source has the id. */
    List<Located<String>> candidates() {
        return candidates;
    }

    // ---- Text --------------------------------------------------------------------------------------------------

    private void addChildren(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof com.vladsch.flexmark.ast.Text) {
                append(node.getChars());
            } else if (node instanceof RefNode reference && !reference.isDefined()) {
                append(PlainText.before(node));
                addChildren(node);
                append(PlainText.behind(node));
            } else if (node instanceof DelimitedNode
                    && !(node instanceof DelimitedLinkNode)
                    && !(node instanceof com.vladsch.flexmark.ast.Code)) {
                addChildren(node);
            } else {
                append(OTHER, node.getStartOffset());
            }
        }
    }

    private void append(BasedSequence chars) {
        for (int i = 0; i < chars.length(); i++) {
            append(chars.charAt(i), chars.getIndexOffset(i));
        }
    }

    private void append(char c, int offset) {
        if (text.length() == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[text.length()] = offset;
        text.append(c);
    }

    // ---- Brackets ----------------------------------------------------------------------------------------------

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
                String inner = text.substring(closedFrom + 1, i);
                Matcher address = IN_PARENTHESES.matcher(text).region(i + 1, text.length());
                if (address.lookingAt() && isSpacedAddress(address.group(1))) {
                    problems.add(Diagnostic.at(
                                    span(address.start(1), address.end(1)),
                                    Code.LOOSE_REFERENCE,
                                    "the link is shown as text, because a space stands in its address")
                            .help("write %20 for each space"));
                }
                boolean alone = !isAt(closedFrom - 1, '[') && !isAt(i + 1, ']');
                if (alone && DocumentParser.isId(inner)) {
                    candidates.add(new Located<>(inner, span(closedFrom, i + 1)));
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
                open.remove(at + 1);
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

    /** Says whether what stands behind square brackets would be an address, but for a space. */
    private static boolean isSpacedAddress(String text) {
        return text.indexOf(' ') >= 0
                && (BEGINS_AS_ADDRESS.matcher(text).lookingAt()
                        || ENDS_AS_ADDRESS.matcher(text).find());
    }

    private boolean isAt(int index, char c) {
        return index >= 0 && index < text.length() && text.charAt(index) == c;
    }

    private void report(int start, int end, String message, String help) {
        problems.add(Diagnostic.at(span(start, end), Code.LOOSE_REFERENCE, message + " and is shown as text")
                .help(help + "; to show brackets, put a backslash before them"));
    }

    /** Up to the end of the line in which it begins. */
    private Span span(int start, int end) {
        int from = offsets[start];
        int lineEnd = file.lineEnd(file.line(from));
        return file.span(from, Math.max(from, Math.min(offsets[end - 1] + 1, lineEnd)));
    }
}
