package sourcebook.message;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Counts words. They stand between spaces; in scripts that have none between words, ICU finds them (UAX 29 with its
 * dictionaries of Chinese, Japanese, Thai, Lao, Khmer and Burmese). Its tables are read when such a script first occurs.
 */
final class WordCount {
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** The first letter of any of these scripts. */
    private static final char FIRST = '\u0e01';

    private WordCount() {}

    static int of(String text) {
        int words = 0;
        int start = 0;
        boolean withoutSpaces = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (!Character.isWhitespace(c)) {
                withoutSpaces |= c >= FIRST && WITHOUT_SPACES.contains(UnicodeScript.of(text.codePointAt(i)));
            } else if (start == i) {
                start++;
            } else {
                words += withoutSpaces ? broken(text.substring(start, i)) : 1;
                start = i + 1;
                withoutSpaces = false;
            }
        }
        return words;
    }

    private static int broken(String run) {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(run);
        int count = 0;
        words.first();
        while (words.next() != BreakIterator.DONE) {
            count += words.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT ? 1 : 0;
        }
        return count;
    }
}
