package sourcebook.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import sourcebook.language.QuotationMarks;

/**
 * Finds the sentences of a paragraph in American English.
 *
 * <p>A sentence ends with a period, question or exclamation mark, with any closing quotation marks or brackets behind it,
 * when white space follows and then something other than a lower-case letter. Abbreviations such as "U.S." do not end
 * one, and nothing ends inside quotation marks. The JDK's own break iterator differs from release to release, which
 * would make diagnostics depend on it.
 */
public final class SentenceSplitter {
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:.*[^\\p{L}.])?(?:(?:\\p{Lu}\\.)+|(?:Mr|Mrs|Ms|Dr|Prof|Gen|No|St|vs|cf|e\\.g|i\\.e|approx|ca)\\.)");
    private static final String CLOSERS = "’)]";

    private SentenceSplitter() {}

    /** Returns the 0-based indexes at which sentences end, exclusive; the last one is the text's length. */
    public static List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>();
        boolean[] quoted = quoted(text);
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '?' || c == '!') {
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
        return c == '.' || c == '?' || c == '!' || isCloser(c);
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

    private static boolean endsSentence(String text, int start, int mark, int behind) {
        int next = behind;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            return true;
        }
        return next > behind
                && !Character.isLowerCase(text.charAt(next))
                && !ABBREVIATION.matcher(lastWord(text, start, mark + 1)).matches();
    }

    /** Only the last word decides, so that the work stays linear. */
    private static String lastWord(String text, int start, int end) {
        int from = end;
        while (from > start && end - from < 16 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end);
    }
}
