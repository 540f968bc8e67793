package sourcebook.evidence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        return new Claim(words, Use.PHRASE, Set.of());
    }

    /**
     * Returns the claim of words in quotation marks in a sentence.
     *
     * @param sentence the whole sentence
     * @param list words of its language, or null
     */
    public static Claim inSentence(String words, String sentence, @Nullable WordList list) {
        List<String> around = List.of(sentence.replace(words, " ").split("[^\\p{L}\\p{M}\\p{N}'’-]+"));
        boolean denies = list != null && !list.find(around, DENIALS).isEmpty();
        return new Claim(words, denies ? Use.PHRASE_IN_DENIAL : Use.PHRASE, Set.of());
    }
}
