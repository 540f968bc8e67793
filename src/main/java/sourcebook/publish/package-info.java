/** Puts a rendered site in its place: written into a folder beside it, then swapped in as a whole or not at all. */
@NullMarked
package sourcebook.publish;

import org.jspecify.annotations.NullMarked;
