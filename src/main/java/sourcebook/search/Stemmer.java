package sourcebook.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stems of English words as lunr does in a browser: by M. F. Porter, "An algorithm for suffix stripping", Program
 * 14 (1980), with "bli" and "logi" among the suffixes, as Porter published it later, and with a "y" that becomes "i" only
 * behind a consonant that is not the word's first letter.
 *
 * <p>Words are in lower case. Whatever is not one of the letters a, e, i, o, u and y counts as a consonant.
 */
final class Stemmer {
    private static final String VOWELS = "aeiou";

    /** What becomes of a suffix behind a stem with at least one vowel that a consonant follows. */
    private static final Map<String, String> SECOND = Map.ofEntries(
            Map.entry("ational", "ate"),
            Map.entry("tional", "tion"),
            Map.entry("enci", "ence"),
            Map.entry("anci", "ance"),
            Map.entry("izer", "ize"),
            Map.entry("bli", "ble"),
            Map.entry("alli", "al"),
            Map.entry("entli", "ent"),
            Map.entry("eli", "e"),
            Map.entry("ousli", "ous"),
            Map.entry("ization", "ize"),
            Map.entry("ation", "ate"),
            Map.entry("ator", "ate"),
            Map.entry("alism", "al"),
            Map.entry("iveness", "ive"),
            Map.entry("fulness", "ful"),
            Map.entry("ousness", "ous"),
            Map.entry("aliti", "al"),
            Map.entry("iviti", "ive"),
            Map.entry("biliti", "ble"),
            Map.entry("logi", "log"));

    private static final Map<String, String> THIRD =
            Map.of("icate", "ic", "ative", "", "alize", "al", "iciti", "ic", "ical", "ic", "ful", "", "ness", "");

    /** What goes behind a stem with two such vowels. */
    private static final List<String> FOURTH = List.of(
            "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ou", "ism", "ate", "iti",
            "ous", "ive", "ize");

    private Stemmer() {}

    /** Returns the stem of a word. */
    static String stem(String word) {
        if (word.length() < 3) {
            return word;
        }
        // At the beginning of a word it is a consonant.
        boolean begins = word.charAt(0) == 'y';
        String stem = begins ? "Y" + word.substring(1) : word;
        stem = withoutFinalE(withoutSuffix(withoutDerivations(iForY(withoutTense(singular(stem))))));
        return begins ? "y" + stem.substring(1) : stem;
    }

    private static String singular(String word) {
        if (isBehind(word, "sses") || isBehind(word, "ies")) {
            return without(word, 2);
        }
        return isBehind(word, "s") && word.length() > 2 && word.charAt(word.length() - 2) != 's'
                ? without(word, 1)
                : word;
    }

    private static String withoutTense(String word) {
        if (isBehind(word, "eed")) {
            return measure(without(word, 3)) > 0 ? without(word, 1) : word;
        }
        String stem = isBehind(word, "ed") ? without(word, 2) : isBehind(word, "ing") ? without(word, 3) : null;
        if (stem == null || !hasVowel(stem)) {
            return word;
        }
        if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz") || isShort(stem)) {
            return stem + "e";
        }
        return endsTwice(stem) ? without(stem, 1) : stem;
    }

    private static String iForY(String word) {
        int last = word.length() - 1;
        return last > 1 && word.charAt(last) == 'y' && VOWELS.indexOf(word.charAt(last - 1)) < 0
                ? without(word, 1) + "i"
                : word;
    }

    private static String withoutDerivations(String word) {
        String stem = word;
        for (Map<String, String> step : List.of(SECOND, THIRD)) {
            String suffix = suffix(stem, step.keySet());
            String before = suffix == null ? "" : without(stem, suffix.length());
            if (suffix != null && measure(before) > 0) {
                stem = before + step.get(suffix);
            }
        }
        return stem;
    }

    private static String withoutSuffix(String word) {
        String suffix = suffix(word, FOURTH);
        int length = suffix != null ? suffix.length() : isBehind(word, "sion") || isBehind(word, "tion") ? 3 : 0;
        String stem = without(word, length);
        return measure(stem) > 1 ? stem : word;
    }

    private static String withoutFinalE(String word) {
        String stem = word;
        if (isBehind(word, "e")) {
            String before = without(word, 1);
            int measure = measure(before);
            if (measure > 1 || measure == 1 && !isShort(before)) {
                stem = before;
            }
        }
        return stem.endsWith("ll") && measure(stem) > 1 ? without(stem, 1) : stem;
    }

    // ---- What Porter says of words -----------------------------------------------------------------------------

    /** Returns how often a consonant follows a vowel: Porter's m. */
    private static int measure(String stem) {
        int measure = 0;
        boolean vowel = false;
        for (int i = 0; i < stem.length(); i++) {
            boolean next = isVowel(stem.charAt(i), vowel);
            measure += vowel && !next ? 1 : 0;
            vowel = next;
        }
        return measure;
    }

    private static boolean hasVowel(String stem) {
        boolean vowel = false;
        for (int i = 0; i < stem.length() && !vowel; i++) {
            vowel = isVowel(stem.charAt(i), false);
        }
        return vowel;
    }

    /** A "y" is a vowel behind a consonant. */
    private static boolean isVowel(char letter, boolean behindVowel) {
        return VOWELS.indexOf(letter) >= 0 || letter == 'y' && !behindVowel;
    }

    /** Returns whether there is one vowel only, and behind it one consonant other than w, x and y: Porter's *o, with m = 1. */
    private static boolean isShort(String stem) {
        int last = stem.length() - 1;
        return last > 1
                && "aeiouwxy".indexOf(stem.charAt(last)) < 0
                && isVowel(stem.charAt(last - 1), false)
                && !hasVowel(stem.substring(0, last - 1));
    }

    /** Returns whether the last letter is a consonant that stands twice, and none of l, s and z. */
    private static boolean endsTwice(String stem) {
        int last = stem.length() - 1;
        return last > 0 && stem.charAt(last) == stem.charAt(last - 1) && "aeiouylsz".indexOf(stem.charAt(last)) < 0;
    }

    /** Returns the longest of some suffixes that stands behind something, or null. */
    private static @Nullable String suffix(String word, Iterable<String> suffixes) {
        String longest = null;
        for (String suffix : suffixes) {
            if (isBehind(word, suffix) && (longest == null || suffix.length() > longest.length())) {
                longest = suffix;
            }
        }
        return longest;
    }

    private static boolean isBehind(String word, String suffix) {
        return word.length() > suffix.length() && word.endsWith(suffix);
    }

    private static String without(String word, int last) {
        return word.substring(0, word.length() - last);
    }
}
