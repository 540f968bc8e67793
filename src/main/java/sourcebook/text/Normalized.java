package sourcebook.text;

import java.text.Normalizer;

/** Texts in the normalization forms of Unicode (UAX #15), whatever they hold. */
public final class Normalized {
    /**
     * As many marks on one letter are put in order together. No language has more (Stream-Safe Text Format), and to order them
     * takes the square of their number.
     */
    public static final int MAX_MARKS = 30;

    private static final int FIRST_MARK = 0x300;

    private Normalized() {}

    /** Returns a text in a form; the work is linear in its length. */
    public static String of(String text, Normalizer.Form form) {
        int end = pieceEnd(text, 0);
        if (end == text.length()) {
            return Normalizer.normalize(text, form);
        }
        StringBuilder normalized = new StringBuilder(text.length());
        for (int start = 0; start < text.length(); start = end) {
            end = pieceEnd(text, start);
            normalized.append(Normalizer.normalize(text.substring(start, end), form));
        }
        return normalized.toString();
    }

    /** Returns where the longest piece ends in which nowhere too many marks follow each other. */
    private static int pieceEnd(String text, int start) {
        int marks = 0;
        int next;
        for (int i = start; i < text.length(); i = next) {
            int c = text.codePointAt(i);
            next = i + Character.charCount(c);
            marks = isMark(c) ? marks + 1 : 0;
            if (marks > MAX_MARKS) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isMark(int c) {
        if (c < FIRST_MARK) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
