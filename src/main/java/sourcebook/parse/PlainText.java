package sourcebook.parse;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of inline elements as a reader sees it, with the way back: where each of its characters stands in the file,
 * and where in it cross-links and citations stand.
 */
final class PlainText {
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private final List<At<Dialect.CrossLinkNode>> crossLinks = new ArrayList<>();
    private final List<At<Dialect.CitationNode>> citations = new ArrayList<>();
    private @Nullable String string;
    private int end;

    /** Something that stands before the character at a 0-based index of the text. */
    record At<T>(int index, T node) {}

    /** Returns the text of a node's content; cross-links without a label show what they name. */
    static String of(Node parent) {
        PlainText plain = new PlainText();
        plain.addChildren(parent);
        StringBuilder named = new StringBuilder();
        int link = 0;
        for (int i = 0; i < plain.text.length(); i++) {
            char c = plain.text.charAt(i);
            if (c == Sentence.NAME) {
                while (plain.crossLinks.get(link).node.label != null) {
                    link++;
                }
                Reference reference = plain.crossLinks.get(link++).node.reference;
                named.append(reference == null ? "" : reference.target());
            } else {
                named.append(c);
            }
        }
        return named.toString();
    }

    void addChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            add(child);
        }
    }

    void add(Node node) {
        end = node.getEndOffset();
        if (node instanceof Text) {
            append(node.getChars());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            append(" ", node.getStartOffset(), node.getEndOffset());
        } else if (node instanceof HtmlEntity) {
            append(node.getChars().unescape(), node.getStartOffset(), node.getEndOffset());
        } else if (node instanceof Code code) {
            append(code.getText());
        } else if (node instanceof Dialect.CrossLinkNode link) {
            crossLinks.add(new At<>(text.length(), link));
            if (link.reference != null) {
                append(
                        link.label == null ? String.valueOf(Sentence.NAME) : link.label,
                        node.getStartOffset(),
                        node.getEndOffset());
            }
        } else if (node instanceof Dialect.CitationNode citation) {
            citations.add(new At<>(text.length(), citation));
        } else if (node instanceof HtmlInline && !(node instanceof HtmlInlineComment)) {
            append(node.getChars());
        } else if (node instanceof RefNode reference && !reference.isDefined()) {
            // Brackets that refer to nothing are what they look like, such as an insertion in a quotation.
            append(before(node));
            addChildren(node);
            append(behind(node));
            end = node.getEndOffset();
        } else if (!(node instanceof Footnote) && !(node instanceof HtmlInlineComment)) {
            addChildren(node);
        }
    }

    /** Returns what stands in a node before its first child; all of it where there is none. */
    static BasedSequence before(Node node) {
        Node first = node.getFirstChild();
        return first == null
                ? node.getChars()
                : node.getChars().subSequence(0, first.getStartOffset() - node.getStartOffset());
    }

    /** Returns what stands in a node behind its last child. */
    static BasedSequence behind(Node node) {
        Node last = node.getLastChild();
        return last == null
                ? node.getChars().subSequence(node.getChars().length())
                : node.getChars().subSequence(last.getEndOffset() - node.getStartOffset());
    }

    /** Adds a gap between the cells of a table row. */
    void gap(int offset) {
        append(" ", offset, offset);
    }

    String text() {
        String current = string;
        if (current == null) {
            current = text.toString();
            string = current;
        }
        return current;
    }

    /** Returns the file's offset of the character at an index; at the text's end, the offset behind the last node. */
    int offset(int index) {
        return index < text.length() ? starts[index] : end;
    }

    /** Returns the file's offset behind the character at an index, or behind the whole of what is shown there. */
    int end(int index) {
        return ends[index];
    }

    List<At<Dialect.CrossLinkNode>> crossLinks() {
        return crossLinks;
    }

    List<At<Dialect.CitationNode>> citations() {
        return citations;
    }

    private void append(BasedSequence chars) {
        String shown = chars.unescape();
        if (shown.length() == chars.length()) {
            for (int i = 0; i < shown.length(); i++) {
                append(shown.charAt(i), chars.getIndexOffset(i));
            }
        } else {
            appendEscaped(chars, shown);
        }
    }

    /** Text with backslash escapes or entities: aligned from both sides as far as the characters are the same. */
    private void appendEscaped(BasedSequence chars, String shown) {
        int raw = 0;
        for (int i = 0; i < shown.length(); i++) {
            while (raw < chars.length() - 1
                    && chars.charAt(raw) != shown.charAt(i)
                    && chars.length() - raw > shown.length() - i) {
                raw++;
            }
            append(shown.charAt(i), chars.getIndexOffset(Math.min(raw, chars.length() - 1)));
            raw++;
        }
    }

    private void append(char c, int offset) {
        append(c, offset, offset + 1);
    }

    private void append(String shown, int start, int behind) {
        for (int i = 0; i < shown.length(); i++) {
            append(shown.charAt(i), start, behind);
        }
    }

    private void append(char c, int start, int behind) {
        if (text.length() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            ends = Arrays.copyOf(ends, starts.length);
        }
        starts[text.length()] = start;
        ends[text.length()] = behind;
        text.append(c);
        string = null;
    }
}
