package sourcebook.evidence;

import java.util.List;

/**
 * What was done to words of a text to make a quotation of them.
 *
 * @param parts how many parts it has, with an ellipsis between each two of them; at least 1
 * @param leftOut how many of the text's words are left out between them
 * @param inserted how many words are the curator's, in square brackets
 * @param replaced how many of the text's words these stand for
 * @param replacements which words these are, in the order of the quotation, as far as they are few and a named speaker's
 */
public record Changes(int parts, int leftOut, int inserted, int replaced, List<Replacement> replacements) {
    /** Nothing: the words stand there as they are. */
    public static final Changes NONE = new Changes(1, 0, 0, 0);

    public Changes {
        replacements = List.copyOf(replacements);
    }

    /** Changes of which no replaced words are known. */
    public Changes(int parts, int leftOut, int inserted, int replaced) {
        this(parts, leftOut, inserted, replaced, List.of());
    }

    /** Says whether nothing was left out or added. */
    public boolean areNone() {
        return equals(NONE);
    }

    /** Returns what seals are made of; where no replaced words are known, that is what it was before records had them. */
    @Override
    public String toString() {
        return "Changes[parts=" + parts + ", leftOut=" + leftOut + ", inserted=" + inserted + ", replaced=" + replaced
                + (replacements.isEmpty() ? "" : ", replacements=" + replacements) + "]";
    }
}
