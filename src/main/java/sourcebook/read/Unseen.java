package sourcebook.read;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.text.Span;
import sourcebook.text.Text;

/**
 * Finds characters that take no room: words that look alike are then not the same, and a whole message can be hidden in a
 * sentence. What some scripts and flags need is let through where they need it.
 */
public final class Unseen {
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int FIRST_TAG = 0xE0000;
    private static final int LAST_TAG = 0xE007F;

    private Unseen() {}

    /** Returns a warning of all such characters of a text, at the first one; or nothing, as it should be. */
    static Optional<Diagnostic> in(Text text) {
        String content = text.content();
        int first = -1;
        int count = 0;
        for (int i = next(content, 0); i >= 0; i = next(content, i + 1)) {
            first = first < 0 ? i : first;
            count++;
        }
        if (first < 0) {
            return Optional.empty();
        }
        int c = content.codePointAt(first);
        String more = count > 1 ? "; the file has " + count + " such characters" : "";
        return Optional.of(warning(text.span(first, first + Character.charCount(c)), c, more));
    }

    /** Returns a warning if what is written at a place, such as a character reference, stands for such a character. */
    public static Optional<Diagnostic> in(String meant, Span place) {
        int at = next(meant, 0);
        return at < 0 || next(place.content(), 0) >= 0
                ? Optional.empty()
                : Optional.of(warning(place, meant.codePointAt(at), ""));
    }

    private static Diagnostic warning(Span place, int c, String more) {
        return Diagnostic.at(
                        place,
                        Code.UNSEEN_CHARACTER,
                        String.format("the character U+%04X takes no room, and nobody sees it", c) + more)
                .help("delete it");
    }

    /** Returns the index of the first such character from an index on, or -1. */
    private static int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char unit = text.charAt(i);
            // Almost every character is decided here.
            if (unit >= 0x115F && isUnseen(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isUnseen(String text, int index) {
        int c = text.codePointAt(index);
        return switch (c) {
            case 0x115F, 0x1160, 0x180E, 0x200B, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0x3164, 0xFEFF, 0xFFA0 -> true;
            case NON_JOINER, JOINER ->
                index == 0 || UnicodeScript.of(text.codePointBefore(index)) == UnicodeScript.LATIN;
            default -> c >= FIRST_TAG && c <= LAST_TAG && !isInFlag(text, index);
        };
    }

    /** Says whether a tag belongs to a flag, such as that of Scotland; such a flag has few of them. */
    private static boolean isInFlag(String text, int index) {
        int at = index;
        for (int tags = 0; tags < 8 && at > 0; tags++) {
            int before = text.codePointBefore(at);
            if (before == BLACK_FLAG) {
                return true;
            } else if (before < FIRST_TAG || before > LAST_TAG) {
                return false;
            }
            at -= Character.charCount(before);
        }
        return false;
    }
}
