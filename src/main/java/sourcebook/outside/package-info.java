/** Asks addresses outside of the site whether they still lead somewhere: few at a time, politely, and only where that is harmless. */
@NullMarked
package sourcebook.outside;

import org.jspecify.annotations.NullMarked;
