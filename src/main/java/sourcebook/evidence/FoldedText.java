package sourcebook.evidence;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import sourcebook.language.QuotationMarks;
import sourcebook.text.Normalized;

/**
 * A text in which differences of typography are folded, and nothing else, with the way back to the original.
 *
 * <p>Folded are: white space; the form of quotation marks ({@link QuotationMarks}) and apostrophes; dashes and hyphens; the ellipsis; the soft hyphen; ligatures of
 * Latin letters; and Unicode's composed and decomposed letters (normalization form C). Letters, digits and all other signs stay as they are,
 * invisible ones too: a homoglyph or a zero-width character makes another word of a word.
 */
public final class FoldedText {
    private static final int FIRST_MARK = 0x300;

    /** Of what the ligatures consist that text from print has, in the order of their code points. */
    private static final List<String> LETTERS = List.of("ff", "fi", "fl", "ffi", "ffl", "st", "st");

    private final String original;
    private final String folded;
    private final int[] offsets;

    private FoldedText(String original, String folded, int[] offsets) {
        this.original = original;
        this.folded = folded;
        this.offsets = offsets;
    }

    /** Folds a text; the work is linear in its length. */
    public static FoldedText of(String original) {
        StringBuilder folded = new StringBuilder(original.length());
        int[] offsets = new int[original.length() + 16];
        int i = 0;
        while (i < original.length()) {
            int end = clusterEnd(original, i);
            if (end - i == 1) {
                offsets = append(original.charAt(i), i, folded, offsets);
            } else {
                String composed = Normalized.of(original.substring(i, end), Normalizer.Form.NFC);
                for (int k = 0; k < composed.length(); k++) {
                    offsets = append(composed.charAt(k), i, folded, offsets);
                }
            }
            i = end;
        }
        int length = folded.length();
        if (length > 0 && folded.charAt(length - 1) == ' ') {
            folded.setLength(length - 1);
        }
        return new FoldedText(original, folded.toString(), Arrays.copyOf(offsets, folded.length()));
    }

    /** Returns a text folded, where the way back is not needed. */
    public static String fold(String original) {
        return of(original).folded;
    }

    private static int[] append(char c, int offset, StringBuilder folded, int[] offsets) {
        int[] grown = offsets.length < folded.length() + 4 ? Arrays.copyOf(offsets, offsets.length * 2) : offsets;
        if (isWhiteSpace(c)) {
            if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                grown[folded.length()] = offset;
                folded.append(' ');
            }
            return grown;
        }
        int from = folded.length();
        switch (c) {
            case '\u00AD' -> {}
            case 'ﬀ', 'ﬁ', 'ﬂ', 'ﬃ', 'ﬄ', 'ﬅ', 'ﬆ' -> folded.append(LETTERS.get(c - 'ﬀ'));
            case '‘', '’', '‛' -> folded.append('\'');
            case '‐', '‑', '‒', '–', '—', '―', '−' -> folded.append('-');
            case '…' -> folded.append("...");
            default -> folded.append(QuotationMarks.isMark(c) ? '"' : c);
        }
        Arrays.fill(grown, from, folded.length(), offset);
        return grown;
    }

    private static boolean isWhiteSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u2007' || c == '\u202F' || c == '\u0085';
    }

    /** A letter with the marks that combine with it; normalizing cannot reach beyond, but for marks without end. */
    private static int clusterEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        int marks = 0;
        while (end < text.length()
                && text.charAt(end) >= FIRST_MARK
                && mayCompose(text.codePointAt(end))
                && marks++ < Normalized.MAX_MARKS) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** Combining marks, and the Hangul vowels and finals that compose with what stands before them. */
    private static boolean mayCompose(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return mark || (c >= 0x1161 && c <= 0x11C2);
    }

    /** Returns the folded text. */
    public String folded() {
        return folded;
    }

    /** Returns the text as it was. */
    public String original() {
        return original;
    }

    /** Returns the offset in the original of the character at a 0-based index of the folded text. */
    public int offset(int index) {
        return index < offsets.length ? offsets[index] : original.length();
    }
}
