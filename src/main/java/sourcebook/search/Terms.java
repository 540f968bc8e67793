package sourcebook.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sourcebook.text.Normalized;

/**
 * Finds the terms of texts, the same that {@code terms.js} finds in a browser. Each spelling of a word is looked at once. An
 * object belongs to one thread.
 */
final class Terms {
    /** "U.S.", then "11,000" and "1.5", then words, with apostrophes inside. */
    static final Pattern WORD = Pattern.compile("\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{M}\\p{N}])|\\p{N}+(?:[.,]\\p{N}+)+"
            + "|[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}\\p{N}]+)*");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
    private static final Pattern INSIDE = Pattern.compile("['’,]|\\.(?=\\p{L})");

    /** Latin letters that Unicode does not take apart. */
    private static final Map<Character, String> LETTERS =
            Map.of('ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'ł', "l", 'đ', "d", 'ð', "d", 'þ', "th", 'ı', "i");

    private final Set<String> stopped;
    private final boolean english;
    private final Map<String, String> known = new HashMap<>();

    /** @param language BCP 47 tag of the language of the site; only English has stems and words without a term */
    Terms(String language) {
        english = isEnglish(language);
        stopped = english ? Lunr.stopWords() : Set.of();
    }

    /** Says whether the language is one in which words of one stem have one term. */
    static boolean isEnglish(String language) {
        return Locale.forLanguageTag(language).getLanguage().equals("en");
    }

    /** Returns the terms of a text, in order; words that are in every text have none. */
    List<String> of(String text) {
        List<String> terms = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String found = known.computeIfAbsent(matcher.group(), this::term);
            if (!found.isEmpty()) {
                terms.add(found);
            }
        }
        return terms;
    }

    private String term(String written) {
        String folded = fold(written);
        if (!english) {
            return folded;
        }
        if (folded.equals("us")) {
            // Rather the country than the pronoun, which lunr passes over, or the stem of "use".
            return "usa";
        }
        return stopped.contains(folded) ? "" : Stemmer.stem(folded);
    }

    /** Returns a word in lower case, without accents, apostrophes, the "s" of a possessive, and marks in acronyms and numbers. */
    private static String fold(String word) {
        String folded = word.toLowerCase(Locale.ROOT);
        if (folded.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return folded;
        }
        folded = MARKS.matcher(Normalized.of(folded, Normalizer.Form.NFD)).replaceAll("");
        for (Map.Entry<Character, String> letter : LETTERS.entrySet()) {
            folded = folded.replace(letter.getKey().toString(), letter.getValue());
        }
        return INSIDE.matcher(POSSESSIVE.matcher(folded).replaceFirst("")).replaceAll("");
    }
}
