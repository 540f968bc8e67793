package sourcebook.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a speaker in the place of which a quotation has an insertion. They are few and short, since a record is
 * published and the text is not.
 *
 * @param insertion as the quotation prints it, with its brackets: "[him]"
 * @param words what the text prints there
 */
public record Replacement(String insertion, String words) {
    /** How long each of the two may be, in code points; of anything longer, only its words are counted. */
    static final int MAX_LENGTH = 100;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LINE = Pattern.compile("(\\[[^\\[\\]]+]) (\\S.*)");

    /** Invisible characters, which no file of a briefing may hold, are in neither of the two. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}]");

    private static final String SOFT_HYPHEN = "\u00AD";

    /** Returns what can be recorded of words; nothing where they are too long or hold what nobody sees. */
    static Optional<Replacement> of(String insertion, String words) {
        Replacement replacement = new Replacement(line(insertion), line(words));
        return replacement.isShort() ? Optional.of(replacement) : Optional.empty();
    }

    private static String line(String words) {
        return SPACE.matcher(words.replace(SOFT_HYPHEN, "")).replaceAll(" ").strip();
    }

    /** Returns the replacement that a line of a record says; nothing for any other line. */
    public static Optional<Replacement> ofLine(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? of(matcher.group(1), matcher.group(2))
                        .filter(r -> r.toString().equals(line))
                : Optional.empty();
    }

    private boolean isShort() {
        return isShort(insertion) && isShort(words);
    }

    private static boolean isShort(String text) {
        return text.codePointCount(0, text.length()) <= MAX_LENGTH
                && text.codePoints().anyMatch(Character::isLetterOrDigit)
                && !INVISIBLE.matcher(text).find();
    }

    /** Says whether words of a quotation hold the insertion, whatever their typography. */
    public boolean isIn(String quotation) {
        return FoldedText.fold(quotation).contains(FoldedText.fold(insertion));
    }

    /** Returns the line that a record has: "[him] the mayor". */
    @Override
    public String toString() {
        return insertion + " " + words;
    }
}
