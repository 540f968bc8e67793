package sourcebook.parse;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tags of languages (BCP 47). A language has the two letters of ISO 639-1 if it has them, and three letters otherwise; of
 * those there are thousands, which nobody keeps here.
 */
public final class LanguageTag {
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    private LanguageTag() {}

    /** Says whether a tag is well-formed and its language exists, as far as that is known here. */
    public static boolean isKnown(String tag) {
        try {
            // The builder gives three letters for some old codes, so that the language is taken from the tag.
            new Locale.Builder().setLanguageTag(tag);
        } catch (IllformedLocaleException e) {
            return false;
        }
        String language = language(tag, "-");
        return language.length() == 2
                ? TWO_LETTERS.contains(language)
                : language.length() == 3 && withThreeLetters(language).isEmpty();
    }

    /** Returns the tag that is written with an underscore, as systems write it; or null if it is none. */
    static @Nullable String respelled(String written) {
        String tag = written.replace('_', '-');
        return isKnown(tag) ? tag : null;
    }

    /** Returns the tag of a language that is written by its English name, in three letters or with an underscore. */
    public static Optional<String> meantBy(String written) {
        String tag = respelled(written);
        if (tag != null) {
            return Optional.of(tag);
        }
        String first = language(written, "[ -]");
        return withThreeLetters(first)
                .or(() -> Arrays.stream(Locale.getISOLanguages())
                        .filter(code -> Locale.forLanguageTag(code)
                                .getDisplayLanguage(Locale.ENGLISH)
                                .equalsIgnoreCase(first))
                        .findFirst());
    }

    private static Optional<String> withThreeLetters(String language) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> Locale.forLanguageTag(code).getISO3Language().equals(language))
                .findFirst();
    }

    private static String language(String tag, String separator) {
        return tag.split(separator, 2)[0].toLowerCase(Locale.ROOT);
    }
}
