/** Problems in content as values: what is wrong, where, and what to do about it. */
@NullMarked
package sourcebook.diagnostic;

import org.jspecify.annotations.NullMarked;
