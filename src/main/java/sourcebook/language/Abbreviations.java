package sourcebook.language;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Knows the periods of one language that end no sentence: those of abbreviations and of ordinal numbers. Capital letters
 * with periods, such as "U.S.", are abbreviations in all languages.
 */
public final class Abbreviations {
    private static final String ABBREVIATED = "abbreviations";
    private static final String BEFORE_NUMBERS = "before numbers";
    private static final String BEHIND_ORDINALS = "behind ordinals";
    private static final String UNLESS_BEHIND_NUMBERS = "unless behind numbers";
    private static final String DATES = "in dates";

    /** The sections of a list. */
    static final Set<String> SECTIONS =
            Set.of(ABBREVIATED, BEFORE_NUMBERS, BEHIND_ORDINALS, UNLESS_BEHIND_NUMBERS, DATES);

    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.)+");
    private static final Pattern ORDINAL = Pattern.compile("(?:.*[^\\p{L}\\p{N}.,])?[0-9]{1,2}\\.");

    /** What stands at the end of a word, without a bracket or a sign before it. */
    private static final Pattern BARE = Pattern.compile("[\\p{L}.]*$");

    private final Set<String> anywhere;
    private final Set<String> beforeNumbers;
    private final Set<String> behindOrdinals;
    private final Set<String> unlessBehindNumbers;
    private final Set<String> dates;

    Abbreviations(Map<String, List<String>> list) {
        anywhere = words(list.getOrDefault(ABBREVIATED, List.of()));
        beforeNumbers = words(list.getOrDefault(BEFORE_NUMBERS, List.of()));
        behindOrdinals = words(list.getOrDefault(BEHIND_ORDINALS, List.of()));
        unlessBehindNumbers = words(list.getOrDefault(UNLESS_BEHIND_NUMBERS, List.of()));
        dates = words(list.getOrDefault(DATES, List.of()));
    }

    /** "z. B." is written with and without the space. */
    private static Set<String> words(List<String> entries) {
        Set<String> words = new HashSet<>();
        for (String entry : entries) {
            words.addAll(List.of(entry.split(" +")));
            words.add(entry.replace(" ", ""));
        }
        return words;
    }

    /**
     * Says whether a period ends no sentence.
     *
     * @param before the sentence up to that word, or the end of that
     * @param word the word before it, with it
     * @param next the letters or the digit that follow
     */
    public boolean goOn(String before, String word, String next) {
        Matcher bare = BARE.matcher(word);
        String last = bare.find() ? bare.group() : "";
        return INITIALS.matcher(last).matches()
                || anywhere.contains(last)
                || (startsWithDigit(next) && beforeNumbers.contains(last))
                || (unlessBehindNumbers.contains(last) && (!endsWithDigit(before) || isDate(before)))
                || (behindOrdinals.contains(next) && ORDINAL.matcher(word).matches());
    }

    /** A date alone is no sentence: "18 июня 2024 г. Путин" goes on. */
    private boolean isDate(String before) {
        return Stream.of(before.strip().split("\\s+")).allMatch(w -> startsWithDigit(w) || dates.contains(w));
    }

    private static boolean endsWithDigit(String before) {
        String text = before.stripTrailing();
        return !text.isEmpty() && startsWithDigit(text.substring(text.length() - 1));
    }

    private static boolean startsWithDigit(String word) {
        return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
    }
}
