package sourcebook.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Words as a page quotes them: runs of words, and between, before and behind them what is left out or inserted.
 *
 * @param parts runs of tokens, none empty
 * @param gaps one more than parts: before the first, between them, behind the last
 */
record QuotedWords(List<List<String>> parts, List<Gap> gaps) {
    /**
     * What stands between two parts.
     *
     * @param ellipsis whether something is left out
     * @param inserted the curator's words, without brackets
     * @param insertions how many pairs of brackets there are
     * @param literal the tokens as they are written, as the text may print them itself
     * @param written the last insertion with its brackets and typography; empty if there is none
     */
    record Gap(boolean ellipsis, List<String> inserted, int insertions, List<String> literal, String written) {
        static final Gap NONE = new Gap(false, List.of(), 0, List.of(), "");

        boolean isEmpty() {
            return literal.isEmpty();
        }
    }

    /** Reads folded words. */
    static QuotedWords of(String words) {
        Tokens tokens = new Tokens(FoldedText.of(words));
        List<List<String>> parts = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        List<String> part = new ArrayList<>();
        Building gap = new Building();
        int i = 0;
        while (i < tokens.size()) {
            int close = tokens.form(i).equals("[") ? closing(tokens, i) : -1;
            if (isChangedLetter(tokens, i, close)) {
                gap = flush(part, parts, gap, gaps);
                part.add(otherCase(tokens.form(i + 1)) + tokens.form(close + 1));
                i = close + 2;
            } else if (close > 0 || tokens.form(i).equals(Tokens.ELLIPSIS)) {
                if (!part.isEmpty()) {
                    parts.add(List.copyOf(part));
                    part.clear();
                }
                int end = close > 0 ? close : i;
                gap.add(tokens, i, end);
                i = end + 1;
            } else {
                gap = flush(part, parts, gap, gaps);
                part.add(tokens.form(i++));
            }
        }
        // A period behind an ellipsis or insertion at the end is the page's own.
        boolean isOwn = part.size() == 1 && !parts.isEmpty() && isStop(part.get(0));
        if (!part.isEmpty() && !isOwn) {
            parts.add(List.copyOf(part));
        }
        if (!isOwn) {
            gaps.add(gap.build());
        }
        while (gaps.size() <= parts.size()) {
            gaps.add(new Building().build());
        }
        return new QuotedWords(List.copyOf(parts), List.copyOf(gaps));
    }

    /** The first token of a part ends the gap before it. */
    private static Building flush(List<String> part, List<List<String>> parts, Building gap, List<Gap> gaps) {
        if (part.isEmpty() && gaps.size() == parts.size()) {
            gaps.add(gap.build());
            return new Building();
        }
        return gap;
    }

    private static final class Building {
        private boolean ellipsis;
        private int insertions;
        private final List<String> inserted = new ArrayList<>();
        private final List<String> literal = new ArrayList<>();
        private String written = "";

        private void add(Tokens tokens, int from, int to) {
            boolean brackets = tokens.form(from).equals("[");
            boolean empty = true;
            for (int k = from; k <= to; k++) {
                literal.add(tokens.form(k));
                if (tokens.isWord(k)) {
                    inserted.add(tokens.form(k));
                    empty = false;
                }
            }
            boolean leavesOut = tokens.form(brackets ? from + 1 : from).equals(Tokens.ELLIPSIS) && empty;
            ellipsis |= leavesOut;
            insertions += leavesOut ? 0 : 1;
            written = leavesOut ? written : tokens.shown(from, to + 1);
        }

        private Gap build() {
            return new Gap(ellipsis, List.copyOf(inserted), insertions, List.copyOf(literal), written);
        }
    }

    private static int closing(Tokens tokens, int open) {
        for (int k = open + 1; k < tokens.size() && !tokens.form(k).equals("["); k++) {
            if (tokens.form(k).equals("]")) {
                return k;
            }
        }
        return -1;
    }

    /** "[T]he" says that the text has "the". */
    private static boolean isChangedLetter(Tokens tokens, int open, int close) {
        if (close != open + 2 || close + 1 >= tokens.size()) {
            return false;
        }
        String letter = tokens.form(open + 1);
        return letter.codePointCount(0, letter.length()) == 1
                && Character.isLetter(letter.codePointAt(0))
                && tokens.isWord(close + 1)
                && tokens.start(close + 1) == tokens.end(close);
    }

    private static String otherCase(String letter) {
        int c = letter.codePointAt(0);
        return Character.toString(Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
    }

    /** Returns the same without a final comma or period, which may belong to the sentence around the words. */
    QuotedWords withoutFinalStop() {
        int count = parts.size();
        if (count == 0 || !gaps.get(count).isEmpty()) {
            return this;
        }
        List<String> last = parts.get(count - 1);
        int size = last.size();
        if (size < 2 || !isStop(last.get(size - 1)) || ".,;:!?".contains(last.get(size - 2))) {
            return this;
        }
        List<List<String>> shorter = new ArrayList<>(parts);
        shorter.set(count - 1, last.subList(0, size - 1));
        return new QuotedWords(List.copyOf(shorter), gaps);
    }

    private static boolean isStop(String token) {
        return token.equals(".") || token.equals(",");
    }

    /** Says whether a token is a word or a number, and not a sign. */
    static boolean isWord(String token) {
        return token.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
