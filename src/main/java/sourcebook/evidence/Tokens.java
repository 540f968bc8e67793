package sourcebook.evidence;

import java.util.Arrays;

/**
 * The words and signs of a folded text, in order. A word may hold signs that join: "doesn't", "military-technical",
 * "11,000"; every other sign stands alone, and an ellipsis is one sign. White space is nothing, so that the space beside a
 * dash or inside guillemets does not matter.
 */
final class Tokens {
    /** What an ellipsis is after folding. */
    static final String ELLIPSIS = "...";

    /** How much of the text a message shows, in code units. */
    private static final int MAX_SHOWN = 200;

    private final FoldedText text;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    Tokens(FoldedText text) {
        this.text = text;
        String folded = text.folded();
        int i = 0;
        while (i < folded.length()) {
            int c = folded.codePointAt(i);
            int end = i + Character.charCount(c);
            if (c == ' ') {
                i = end;
                continue;
            } else if (folded.startsWith(ELLIPSIS, i)) {
                end = i + ELLIPSIS.length();
            } else if (isWordPart(c)) {
                end = wordEnd(folded, i);
            }
            add(i, end);
            i = end;
        }
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    private int wordEnd(String folded, int start) {
        int end = start;
        while (end < folded.length()) {
            int c = folded.codePointAt(end);
            boolean joins = end > start
                    && isJoint(end)
                    && end + 1 < folded.length()
                    && joins(folded.codePointBefore(end), c, folded.codePointAt(end + 1));
            if (!isWordPart(c) && !joins) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isWordPart(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                // Invisible signs inside a word belong to it.
                || type == Character.FORMAT;
    }

    /** Of the dashes, only hyphens join words; folding has made them one. */
    private boolean isJoint(int index) {
        char c = text.folded().charAt(index);
        char original = text.original().charAt(text.offset(index));
        return c == '-' ? "-\u2010\u2011".indexOf(original) >= 0 : c == '\'' || c == '.' || c == ',';
    }

    private static boolean joins(int before, int joint, int behind) {
        return joint == '.' || joint == ','
                ? Character.isDigit(before) && Character.isDigit(behind)
                : Character.isLetterOrDigit(before) && Character.isLetterOrDigit(behind);
    }

    int size() {
        return size;
    }

    /** Returns the index of a token's first character in the folded text. */
    int start(int token) {
        return starts[token];
    }

    /** Returns the index behind a token's last character in the folded text. */
    int end(int token) {
        return ends[token];
    }

    /** Returns the letters or the sign; all quotation marks and apostrophes that stand alone are one sign. */
    String form(int token) {
        String form = text.folded().substring(starts[token], ends[token]);
        return form.equals("'") ? "\"" : form;
    }

    boolean isWord(int token) {
        return isWordPart(text.folded().codePointAt(starts[token]));
    }

    FoldedText text() {
        return text;
    }

    /** Returns what the text prints from one token to before another, shortened for a message. */
    String shown(int from, int to) {
        int start = text.offset(starts[from]);
        int end = ends[to - 1] < text.folded().length()
                ? text.offset(ends[to - 1])
                : text.original().length();
        String shown = text.original()
                .substring(start, Math.min(end, start + MAX_SHOWN))
                .strip();
        return end - start > MAX_SHOWN ? shown + " …" : shown;
    }
}
