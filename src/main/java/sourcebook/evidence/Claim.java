package sourcebook.evidence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sourcebook.language.QuotationMarks;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;

/**
 * What a page says of words: that they stand in a text, and whose they are.
 *
 * @param words the words, without marks around them
 * @param use in what way they are quoted
 * @param speakers ids of those to whom the page gives them; empty where it does not say
 */
public record Claim(String words, Use use, Set<String> speakers) {
    private static final Set<WordKind> DENIALS = EnumSet.of(WordKind.NEGATIONS, WordKind.DENIALS);

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’-]+");

    /** How words are quoted. */
    public enum Use {
        /** As the words of a speaker, which the text prints as speech. */
        SPEECH,
        /** As a phrase of the text, whosever it is. */
        PHRASE,
        /** As a phrase in a sentence that says no itself: "she ruled out “a new war”". */
        PHRASE_IN_DENIAL
    }

    public Claim {
        speakers = Set.copyOf(speakers);
    }

    /** Returns the claim that a phrase stands in a text. */
    public static Claim phrase(String words) {
        return phrase(words, false);
    }

    /**
     * Returns the claim of words in quotation marks in a sentence.
     *
     * @param denies whether the sentence says no itself
     */
    public static Claim phrase(String words, boolean denies) {
        return new Claim(words, denies ? Use.PHRASE_IN_DENIAL : Use.PHRASE, Set.of());
    }

    /**
     * Says whether a sentence says no outside of its quotation marks.
     *
     * @param list words of its language; without one the answer is no
     */
    public static boolean denies(String sentence, @Nullable WordList list) {
        if (list == null) {
            return false;
        }
        StringBuilder own = new StringBuilder();
        int from = 0;
        for (QuotationMarks.Pair pair :
                QuotationMarks.read(sentence, 0, sentence.length()).pairs()) {
            own.append(sentence, from, pair.open()).append(' ');
            from = pair.close() + 1;
        }
        own.append(sentence, from, sentence.length());
        return !list.find(List.of(NO_WORD.split(own)), DENIALS).isEmpty();
    }
}
