package sourcebook.evidence;

/**
 * A run of words that a summary shares with its source's text.
 *
 * @param length how many words of the run are neither names nor titles
 * @param start 0-based offset of the run in the summary, in UTF-16 code units
 * @param end offset behind it
 * @param passage the run as the text prints it
 */
public record CopiedRun(int length, int start, int end, String passage) {}
