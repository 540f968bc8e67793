package sourcebook.evidence;

/**
 * Where words were found in a text. The terms are those of the W3C Web Annotation Data Model's {@code
 * TextPositionSelector} (4.2.5).
 *
 * @param start 0-based offset in the original text, in UTF-16 code units
 * @param end offset behind the last character
 */
public record Match(int start, int end) {}
