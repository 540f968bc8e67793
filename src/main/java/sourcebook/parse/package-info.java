/**
 * Second step: a text becomes typed front matter and a Markdown body.
 *
 * <p>Front matter is read by Jackson, bodies by Flexmark; neither is seen outside this room. Nothing here knows any other
 * file: references are kept as they are written, with their places.
 */
@NullMarked
package sourcebook.parse;

import org.jspecify.annotations.NullMarked;
