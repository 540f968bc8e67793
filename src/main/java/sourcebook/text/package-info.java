/** Texts and places in them: offsets are stored, lines and columns derived. */
@NullMarked
package sourcebook.text;

import org.jspecify.annotations.NullMarked;
