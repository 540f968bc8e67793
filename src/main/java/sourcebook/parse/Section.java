package sourcebook.parse;

/**
 * A part of a body under a heading of the second level.
 *
 * @param id the heading's anchor
 * @param title the heading's text, without markup
 * @param fragment what follows the heading
 */
public record Section(String id, String title, Fragment fragment) {}
