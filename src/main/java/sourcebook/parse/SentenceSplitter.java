package sourcebook.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sourcebook.language.Abbreviations;
import sourcebook.language.QuotationMarks;

/**
 * Finds the sentences of a paragraph.
 *
 * <p>A sentence ends with a period, question or exclamation mark, with any closing quotation marks or brackets behind it,
 * when white space follows and then something other than a lower-case letter. Abbreviations such as "U.S." do not end
 * one, and nothing ends inside quotation marks. Full-width marks need no white space behind them. The JDK's own break
 * iterator differs from release to release, which would make addresses of sentences depend on it.
 */
public final class SentenceSplitter {
    /** The longest word that is looked at, so that the work stays linear. */
    private static final int MAX_WORD = 16;

    /** As much of the sentence before it is looked at. */
    private static final int MAX_BEFORE = 100;

    private static final String MARKS = ".?!؟।";
    private static final String FULL_WIDTH = "。．！？｡";
    private static final String CLOSERS = "’)]）";

    private final Abbreviations abbreviations;

    /** @param abbreviations what ends no sentence in the language of the text */
    public SentenceSplitter(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** Returns the 0-based indexes at which sentences end, exclusive; the last one is the text's length. */
    public List<Integer> ends(String text) {
        if (text.chars().noneMatch(c -> isEnd((char) c))) {
            return List.of(text.length());
        }
        List<Integer> ends = new ArrayList<>();
        boolean[] quoted = quoted(text);
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isEnd(c)) {
                int behind = i + 1;
                while (behind < text.length() && isCloser(text.charAt(behind))) {
                    behind++;
                }
                if (!quoted[behind] && endsSentence(text, start, i, behind)) {
                    ends.add(behind);
                    start = behind;
                    i = behind - 1;
                }
            }
        }
        if (ends.isEmpty() || !text.substring(start).isBlank()) {
            ends.add(text.length());
        }
        return ends;
    }

    /** Says whether a character can be the last one of a sentence that another one follows. */
    static boolean canEnd(char c) {
        return isEnd(c) || isCloser(c);
    }

    /** Says whether another sentence can follow a character without white space. */
    static boolean endsWithoutSpace(char c) {
        return FULL_WIDTH.indexOf(c) >= 0;
    }

    private static boolean isEnd(char c) {
        return MARKS.indexOf(c) >= 0 || endsWithoutSpace(c);
    }

    private static boolean isCloser(char c) {
        return CLOSERS.indexOf(c) >= 0 || QuotationMarks.isMark(c);
    }

    /** Says of each index whether it is behind an opening mark and not behind its counterpart; straight ones are none. */
    private static boolean[] quoted(String text) {
        boolean[] quoted = new boolean[text.length() + 1];
        QuotationMarks.Reading marks = QuotationMarks.read(text, 0, text.length());
        for (QuotationMarks.Pair pair : marks.pairs()) {
            if (text.charAt(pair.open()) != '"') {
                Arrays.fill(quoted, pair.open() + 1, pair.close() + 1, true);
            }
        }
        marks.lone().stream()
                .filter(m -> m.opens() && text.charAt(m.index()) != '"')
                .findFirst()
                .ifPresent(m -> Arrays.fill(quoted, m.index() + 1, quoted.length, true));
        return quoted;
    }

    private boolean endsSentence(String text, int start, int mark, int behind) {
        int next = behind;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next == text.length() || (behind == mark + 1 && endsWithoutSpace(text.charAt(mark)))) {
            return true;
        }
        if (next == behind || Character.isLowerCase(text.charAt(next))) {
            return false;
        }
        int word = wordBefore(text, start, mark + 1);
        return !abbreviations.goOn(
                text.substring(Math.max(start, word - MAX_BEFORE), word),
                text.substring(word, mark + 1),
                wordFrom(text, next));
    }

    private static int wordBefore(String text, int start, int end) {
        int from = end;
        while (from > start && end - from < MAX_WORD && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    /** Returns the letters from an index, or the one character that is none. */
    private static String wordFrom(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < MAX_WORD && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, Math.min(text.length(), end == start ? start + 1 : end));
    }
}
