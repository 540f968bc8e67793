/** Checks that sentences say what their evidence says, as far as words can show. */
@NullMarked
package sourcebook.support;

import org.jspecify.annotations.NullMarked;
