package sourcebook.evidence;

/**
 * What was done to words of a text to make a quotation of them.
 *
 * @param parts how many parts it has, with an ellipsis between each two of them; at least 1
 * @param leftOut how many of the text's words are left out between them
 * @param inserted how many words are the curator's, in square brackets
 * @param replaced how many of the text's words these stand for
 */
public record Changes(int parts, int leftOut, int inserted, int replaced) {
    /** Nothing: the words stand there as they are. */
    public static final Changes NONE = new Changes(1, 0, 0, 0);

    /** Says whether nothing was left out or added. */
    public boolean areNone() {
        return equals(NONE);
    }
}
