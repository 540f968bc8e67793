package sourcebook.message;

import com.ibm.icu.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a language has names and titles: that of the Unicode Collation Algorithm (UTS 10) with the rules of the
 * language (CLDR), as ICU knows them. The JDK's own has another one in each version. What ICU has as equal is in order of
 * its code units, so that only what is equal stands in one place.
 *
 * <p>ICU's tables take a fifth of a second to read, and most names differ where both still have signs of ASCII, whose order
 * is the same in many languages. It is written down here, so that most sites need no tables.
 */
final class NameOrder implements Comparator<String> {
    /** The signs of ASCII in the order of the root collation; a letter stands for the capital, too. */
    static final String SIGNS = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz";

    /** Those that have no rules of their own for these signs, such as one for "ch", "aa" or "y". */
    static final Set<String> PLAIN = Set.of(
            "ar", "bg", "ca", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "it", "ja", "kk", "ko", "mk", "nl",
            "pl", "pt", "ro", "ru", "sl", "sr", "sv", "uk", "vi", "zh");

    private static final int UNKNOWN = -1;

    private static final int[] RANKS = ranks();

    private final Locale locale;
    private final boolean isPlain;
    private volatile @Nullable Collator collator;

    /** @param language BCP 47 tag */
    NameOrder(String language) {
        locale = Locale.forLanguageTag(language);
        isPlain = PLAIN.contains(locale.getLanguage()) && !locale.hasExtensions();
    }

    private static int[] ranks() {
        int[] ranks = new int[128];
        Arrays.fill(ranks, UNKNOWN);
        for (int i = 0; i < SIGNS.length(); i++) {
            ranks[SIGNS.charAt(i)] = i;
            ranks[Character.toUpperCase(SIGNS.charAt(i))] = i;
        }
        return ranks;
    }

    @Override
    public int compare(String one, String other) {
        int order = isPlain ? plain(one, other) : 0;
        if (order == 0 && !one.equals(other)) {
            order = collator().compare(one, other);
        }
        return order == 0 ? one.compareTo(other) : order;
    }

    /** Compares what is in front of the first sign that is not of ASCII; 0 if that decides nothing. */
    private static int plain(String one, String other) {
        int length = Math.min(one.length(), other.length());
        int byCase = 0;
        for (int i = 0; i < length; i++) {
            int order = rank(one, i) - rank(other, i);
            if (rank(one, i) == UNKNOWN || rank(other, i) == UNKNOWN) {
                return 0;
            } else if (order != 0) {
                return isMarked(one, i) || isMarked(other, i) ? 0 : order;
            } else if (byCase == 0) {
                // Small letters come first, which are behind the capitals in ASCII.
                byCase = other.charAt(i) - one.charAt(i);
            }
        }
        return isMarked(one, length - 1) || isMarked(other, length - 1)
                ? 0
                : one.length() == other.length() ? byCase : one.length() - other.length();
    }

    private static int rank(String text, int index) {
        char c = text.charAt(index);
        return c < RANKS.length ? RANKS[c] : UNKNOWN;
    }

    /** Says whether what stands behind a sign may make another one of it, as combining marks do. */
    private static boolean isMarked(String text, int index) {
        return index + 1 < text.length() && rank(text, index + 1) == UNKNOWN;
    }

    private Collator collator() {
        Collator made = collator;
        if (made == null) {
            made = Collator.getInstance(locale);
            made.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
            made.freeze();
            collator = made;
        }
        return made;
    }
}
