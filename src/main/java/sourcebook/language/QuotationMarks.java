package sourcebook.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The quotation marks of all languages, in one list. Single marks that are also apostrophes (U+2018 and U+2019 as a
 * pair) are none of them, since nobody can tell the two apart.
 */
public final class QuotationMarks {
    /** Each opening mark is followed by those that can close it; a straight mark opens and closes. */
    private static final List<String> PAIRS =
            List.of("“”", "„“”‟", "‟”", "«»", "»«", "‹›", "›‹", "❝❞", "❛❜", "〝〞〟", "「」", "『』", "‚‘", "\"\"", "＂＂");

    /** By the mark that opens, those that can close. */
    private static final Map<Character, String> CLOSERS =
            PAIRS.stream().collect(Collectors.toMap(p -> p.charAt(0), p -> p.substring(1)));

    private static final String ALL = String.join("", PAIRS).replace("‘", "");

    /** So many marks are open at most where one stands within others of its own form. */
    private static final int MAX_NESTED = 4;

    private QuotationMarks() {}

    /**
     * Words between two marks.
     *
     * @param open 0-based index of the opening mark
     * @param close index of the closing one
     */
    public record Pair(int open, int close) {}

    /**
     * A mark without its counterpart.
     *
     * @param index 0-based index of the mark
     * @param opens whether it opens something; otherwise it closes nothing
     */
    public record Lone(int index, boolean opens) {}

    /**
     * What the marks of a paragraph enclose.
     *
     * @param pairs the outermost pairs, in order; what they hold may be quoted again inside
     * @param lone marks without a counterpart, in order
     */
    public record Reading(List<Pair> pairs, List<Lone> lone) {}

    /** Says whether a character is a double quotation mark, or one of the single ones that are no apostrophes. */
    public static boolean isMark(int c) {
        return c == '"' || c > 0x7F && ALL.indexOf(c) >= 0;
    }

    /** Says whether a character can open a quotation. */
    public static boolean isOpening(int c) {
        return CLOSERS.containsKey((char) c) && Character.isBmpCodePoint(c);
    }

    /** Reads the marks between two indexes of a text. The work is linear in the length. */
    public static Reading read(String text, int from, int to) {
        List<Pair> pairs = new ArrayList<>();
        List<Lone> lone = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80 && c != '"' || !(isMark(c) || c == '‘')) {
                continue;
            }
            boolean isStraight = isStraight(c);
            int opener = isStraight && isTurned(text, i, from, to, true) ? -1 : closes(text, open, c);
            if (opener >= 0) {
                while (open.getFirst() != opener) {
                    lone.add(new Lone(open.pop(), true));
                }
                open.pop();
                if (open.isEmpty() || open.stream().allMatch(o -> isStraight(text.charAt(o)))) {
                    while (!pairs.isEmpty() && pairs.get(pairs.size() - 1).open() > opener) {
                        pairs.remove(pairs.size() - 1);
                    }
                    pairs.add(new Pair(opener, i));
                }
            } else if (isOpening(c) && !(isStraight && isTurned(text, i, from, to, false))) {
                if (isOpen(text, open, c) && !(isStraight && open.size() < MAX_NESTED)) {
                    while (text.charAt(open.getFirst()) != c) {
                        lone.add(new Lone(open.pop(), true));
                    }
                    lone.add(new Lone(open.pop(), true));
                }
                open.push(i);
            } else if (c != '‘') {
                lone.add(new Lone(i, false));
            }
        }
        open.forEach(i -> lone.add(new Lone(i, true)));
        lone.sort(Comparator.comparing(Lone::index));
        return new Reading(List.copyOf(pairs), List.copyOf(lone));
    }

    /** Says whether the space beside a straight mark says that it can only open, or only close; a forgotten one turns no others. */
    private static boolean isTurned(String text, int mark, int from, int to, boolean opens) {
        boolean besideBefore = mark > from && !isSpace(text.charAt(mark - 1));
        boolean besideBehind = mark + 1 < to && !isSpace(text.charAt(mark + 1));
        return besideBefore != besideBehind && besideBehind == opens;
    }

    private static boolean isStraight(char c) {
        return c == '"' || c == '＂';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Returns the index of the innermost mark that is closed, or -1; inside it, others may have been left open. */
    private static int closes(String text, Deque<Integer> open, char c) {
        for (int index : open) {
            if (CLOSERS.getOrDefault(text.charAt(index), "").indexOf(c) >= 0) {
                return index;
            }
        }
        return -1;
    }

    private static boolean isOpen(String text, Deque<Integer> open, char c) {
        for (int index : open) {
            if (text.charAt(index) == c) {
                return true;
            }
        }
        return false;
    }
}
