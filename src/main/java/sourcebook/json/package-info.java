/** Writes JSON. */
@NullMarked
package sourcebook.json;

import org.jspecify.annotations.NullMarked;
