package sourcebook.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in which language a text seems to be, by the small words that are in every text of it. */
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

    /** Returns a BCP 47 tag; empty where the words show none, or two. */
    static Optional<String> languageOf(String text) {
        Map<String, Integer> counts = new HashMap<>();
        Matcher word = WORD.matcher(text.substring(0, Math.min(MAX_READ, text.length())));
        int words = 0;
        while (word.find()) {
            String plain = word.group().toLowerCase(Locale.ROOT);
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
