/** Remembers what an earlier run made of which values. */
@NullMarked
package sourcebook.reuse;

import org.jspecify.annotations.NullMarked;
