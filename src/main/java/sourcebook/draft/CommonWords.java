package sourcebook.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says in which language a text seems to be: by its script, where no other language is mostly written in it, or else by the
 * small words that are in every text of a language.
 */
final class CommonWords {
    /** So much of a text shows its language. */
    private static final int MAX_READ = 20_000;

    /** Fewer words can be names and titles. */
    private static final int MIN_WORDS = 20;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private static final Map<String, Set<String>> WORDS = Map.of(
            "en", Set.of("the", "of", "and", "to", "is", "that", "was", "with", "for", "his", "are", "by"),
            "de", Set.of("der", "die", "und", "den", "das", "nicht", "mit", "ist", "von", "ein", "auf", "sich"),
            "fr", Set.of("le", "les", "des", "et", "une", "du", "est", "dans", "qui", "pour", "sur", "pas"),
            "es", Set.of("el", "los", "las", "y", "del", "que", "por", "con", "una", "su", "para", "como"),
            "pt", Set.of("o", "os", "do", "da", "não", "uma", "em", "com", "que", "para", "ao", "dos"),
            "it", Set.of("il", "che", "di", "della", "per", "non", "un", "sono", "con", "gli", "del", "è"),
            "nl", Set.of("het", "een", "van", "de", "niet", "dat", "en", "op", "te", "voor", "zijn", "met"),
            "pl", Set.of("w", "się", "na", "nie", "że", "z", "do", "jest", "przez", "oraz", "jak", "od"),
            "ru", Set.of("и", "в", "не", "на", "что", "с", "по", "как", "это", "из", "для", "его"),
            "uk", Set.of("і", "в", "не", "на", "що", "з", "та", "як", "це", "із", "для", "від"));

    private CommonWords() {}

    /** Scripts of one language each; Chinese is what has no letter of Japanese. */
    private static final Map<Character.UnicodeScript, String> SCRIPTS = Map.of(
            Character.UnicodeScript.HIRAGANA, "ja",
            Character.UnicodeScript.KATAKANA, "ja",
            Character.UnicodeScript.HANGUL, "ko",
            Character.UnicodeScript.HAN, "zh",
            Character.UnicodeScript.GREEK, "el",
            Character.UnicodeScript.HEBREW, "he",
            Character.UnicodeScript.THAI, "th",
            Character.UnicodeScript.GEORGIAN, "ka",
            Character.UnicodeScript.ARMENIAN, "hy");

    /** Fewer letters can be a name in a text of another language. */
    private static final int MIN_LETTERS = 40;

    /** Persian and Urdu have these letters in most lines, Arabic has them in none. */
    private static final Pattern NOT_ARABIC = Pattern.compile("[پچژگکیٹڈے]");

    /** Ukrainian, Belarusian, Serbian and others have letters that Russian has not; of these, it has the last two. */
    private static final Pattern NOT_RUSSIAN = Pattern.compile("[іїєґўјљњћђџѓќѕң]");

    private static final Pattern RUSSIAN = Pattern.compile("[ыэ]");

    /** Returns a BCP 47 tag; empty where neither script nor words show one, or the words show two. */
    static Optional<String> languageOf(String text) {
        String read = text.substring(0, Math.min(MAX_READ, text.length())).toLowerCase(Locale.ROOT);
        return byScript(read).or(() -> byWords(read));
    }

    private static Optional<String> byScript(String text) {
        Map<Character.UnicodeScript, Long> letters = text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .collect(Collectors.groupingBy(s -> s, Collectors.counting()));
        long all = letters.values().stream().mapToLong(n -> n).sum();
        if (all < MIN_LETTERS) {
            return Optional.empty();
        }
        Map<String, Long> languages = new HashMap<>();
        SCRIPTS.forEach((script, language) -> languages.merge(language, letters.getOrDefault(script, 0L), Long::sum));
        // A tenth of Kana is in every Japanese text, whose Chinese characters can be more.
        long japanese = languages.getOrDefault("ja", 0L);
        if (japanese * 10 >= all) {
            languages.merge("ja", languages.getOrDefault("zh", 0L), Long::sum);
        }
        if (!NOT_ARABIC.matcher(text).find()) {
            languages.put("ar", letters.getOrDefault(Character.UnicodeScript.ARABIC, 0L));
        }
        if (RUSSIAN.matcher(text).find() && !NOT_RUSSIAN.matcher(text).find()) {
            languages.put("ru", letters.getOrDefault(Character.UnicodeScript.CYRILLIC, 0L));
        }
        return languages.entrySet().stream()
                .filter(l -> l.getValue() * 2 > all)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private static Optional<String> byWords(String text) {
        Map<String, Integer> counts = new HashMap<>();
        Matcher word = WORD.matcher(text);
        int words = 0;
        while (word.find()) {
            String plain = word.group();
            WORDS.forEach((language, common) -> counts.merge(language, common.contains(plain) ? 1 : 0, Integer::sum));
            words++;
        }
        List<Map.Entry<String, Integer>> best = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        boolean isClear = words >= MIN_WORDS
                && best.get(0).getValue() * 10 >= words
                && 2 * best.get(0).getValue() > 3 * best.get(1).getValue();
        return isClear ? Optional.of(best.get(0).getKey()) : Optional.empty();
    }
}
