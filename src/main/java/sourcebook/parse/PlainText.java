package sourcebook.parse;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SubSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sourcebook.text.Located;

/**
 * The text of inline elements, with the way back: where each of its characters stands in the file, and where in it
 * cross-links and citations stand.
 */
final class PlainText {
    private final StringBuilder text = new StringBuilder(256);
    private final List<Piece> pieces = new ArrayList<>();
    private final List<At> parts = new ArrayList<>();
    private final List<Named> names = new ArrayList<>();
    private final List<Stretch> code = new ArrayList<>();
    private String string = "";
    private int end;
    private int line;

    /** Index behind the last character that is no white space. */
    private int said;

    /** A cross-link or citation, and the 0-based index before which it stands. */
    record At(int index, Part part) {
        /** Returns the index behind what a cross-link shows. */
        int end() {
            return index
                    + (part instanceof Part.CrossLink link && link.label() != null
                            ? link.label().length()
                            : 1);
        }
    }

    /** An anchor in braces, and the 0-based index before which it stands. */
    record Named(int index, Located<String> name) {}

    /** Characters of code, from an index to behind another. */
    private record Stretch(int from, int to) {}

    /** What begins at an index: characters of the file one by one, or text that stands for all between two offsets. */
    private record Piece(int index, @Nullable BasedSequence chars, int start, int end) {}

    /** Returns characters of a file; one stretch of it is copied at once. */
    static String of(BasedSequence chars) {
        return chars instanceof SubSequence
                ? chars.getBase().toString().substring(chars.getStartOffset(), chars.getEndOffset())
                : chars.toString();
    }

    /** Adds characters of the file as they are shown; where some are not, they are aligned from both sides. */
    void append(BasedSequence chars, String shown) {
        if (shown.length() == chars.length()) {
            append(shown, new Piece(text.length(), chars, 0, 0));
            return;
        }
        int from = 0;
        for (int i = 0; i < shown.length(); i++) {
            while (from < chars.length() - 1
                    && chars.charAt(from) != shown.charAt(i)
                    && chars.length() - from > shown.length() - i) {
                from++;
            }
            int offset = chars.getIndexOffset(Math.min(from++, chars.length() - 1));
            append(shown.substring(i, i + 1), offset, offset + 1);
        }
    }

    /** Adds what is shown for all between two offsets of the file. */
    void append(String shown, int start, int behind) {
        append(shown, new Piece(text.length(), null, start, behind));
    }

    private void append(String shown, Piece piece) {
        if (!shown.isEmpty()) {
            pieces.add(piece);
            int visible = shown.stripTrailing().length();
            said = visible == 0 ? said : text.length() + visible;
            text.append(shown);
        }
    }

    /** Says that what was added since an index is code. */
    void codeFrom(int index) {
        code.add(new Stretch(index, text.length()));
    }

    /** Returns the text, index by index, with spaces for code: a quotation mark in it quotes nothing. */
    String prose() {
        if (code.isEmpty()) {
            return text();
        }
        StringBuilder prose = new StringBuilder(text);
        code.forEach(c -> prose.replace(c.from, c.to, " ".repeat(c.to - c.from)));
        return prose.toString();
    }

    void addBreak(Node node) {
        append(" ", node.getStartOffset(), node.getEndOffset());
        line = node.getParent() instanceof Block ? text.length() : line;
    }

    /** Adds a cross-link or citation. */
    void add(Part part, Node node) {
        parts.add(new At(text.length(), part));
        if (part instanceof Part.CrossLink link) {
            String shown = link.label() == null ? String.valueOf(Sentence.NAME) : link.label();
            append(shown, node.getStartOffset(), node.getEndOffset());
        }
    }

    /** Names the sentence that stands here, or that ended here. */
    void name(Located<String> name) {
        names.add(new Named(text.length(), name));
    }

    /** Says whether a sentence can begin here: before anything is said, or behind white space that follows what can end one. */
    boolean canSentenceBegin() {
        return said == 0
                || SentenceSplitter.endsWithoutSpace(text.charAt(said - 1))
                || (said < text.length() && SentenceSplitter.canEnd(text.charAt(said - 1)));
    }

    int length() {
        return text.length();
    }

    List<Named> names() {
        return names;
    }

    /** Says where in the file the last element ends. */
    void endAt(int offset) {
        end = offset;
    }

    String text() {
        if (string.length() != text.length()) {
            string = text.toString();
        }
        return string;
    }

    /** Returns the text from an index; cross-links without a label show what they name. */
    String named(int start) {
        StringBuilder named = new StringBuilder();
        int from = start;
        for (At at : parts) {
            if (at.index >= start && at.part instanceof Part.CrossLink link && link.label() == null) {
                named.append(text, from, at.index).append(link.reference().target());
                from = at.index + 1;
            }
        }
        return named.append(text, from, text.length()).toString();
    }

    /** Returns the index at which the last line begins. */
    int line() {
        return line;
    }

    List<At> parts() {
        return parts;
    }

    /** Returns the file's offset of the character at an index; at the text's end, the offset behind the last element. */
    int offset(int index) {
        if (index == text.length()) {
            return end;
        }
        Piece piece = piece(index);
        return piece.chars == null ? piece.start : piece.chars.getIndexOffset(index - piece.index);
    }

    /** Returns the file's offset behind the character at an index, or behind the whole of what is shown there. */
    int end(int index) {
        Piece piece = piece(index);
        return piece.chars == null ? piece.end : offset(index) + 1;
    }

    private Piece piece(int index) {
        int low = 0;
        int high = pieces.size();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).index <= index) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return pieces.get(low);
    }
}
