package sourcebook.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with a quotation. The name of each, in lower case with hyphens, stands in attestation records. */
public enum Fault {
    /** The words do not stand in the text. */
    NOT_FOUND("the quotation does not stand in the source's text"),
    /** Words of the curator are added in a way that is none. */
    BAD_INSERTION("what stands in square brackets is no insertion"),
    /** There are more gaps than anybody can follow, or single words between them. */
    SHREDDED("the quotation is put together from too small parts"),
    /** The parts do not stand in one run of speech, near each other. */
    APART("the parts of the quotation do not belong together in the text"),
    /** What an ellipsis leaves out changes the sense. */
    LEFT_OUT("what the quotation leaves out can change what it says"),
    /** What an insertion adds or replaces changes the sense. */
    INSERTED("an insertion can change what the quotation says"),
    /** The quotation begins or ends beside a word that changes the sense. */
    CUT("the quotation is cut where it can say something else"),
    /** The quotation runs over a quotation mark of the text. */
    OVER_MARK("the quotation runs over a quotation mark of the text"),
    /** The words are not printed as anybody's speech. */
    NO_SPEECH("the text does not print these words as speech"),
    /** The text gives the words to somebody else. */
    OTHER_SPEAKER("the text gives these words to somebody else"),
    /** The speaker is not named near the words. */
    NO_SPEAKER("the text does not name the speaker near these words");

    private final String message;

    Fault(String message) {
        this.message = message;
    }

    /** Returns what is wrong, in a clause without a period. */
    public String message() {
        return message;
    }

    /** Says whether it is about whose words they are, and not about the words. */
    public boolean isAboutSpeaker() {
        return this == NO_SPEECH || this == OTHER_SPEAKER || this == NO_SPEAKER;
    }

    /** Returns the fault with a name as it stands in records. */
    public static Optional<Fault> of(String name) {
        return Arrays.stream(values()).filter(f -> f.toString().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
