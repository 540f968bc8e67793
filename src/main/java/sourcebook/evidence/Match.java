package sourcebook.evidence;

/**
 * Where words were found in a text.
 *
 * @param start 0-based offset in the original text, in UTF-16 code units
 * @param end offset behind the last character
 */
public record Match(int start, int end) {
    /**
     * Returns the same place counted in code points, as the W3C Web Annotation Data Model counts (4.2.5,
     * {@code TextPositionSelector}): "The selection of the text MUST be in terms of unicode code points (the 'character
     * number'), not in terms of code units".
     *
     * @param text the text in which the words were found
     */
    public Match inCodePoints(String text) {
        int before = text.codePointCount(0, start);
        return new Match(before, before + text.codePointCount(start, end));
    }
}
