/** Does many things at once. */
@NullMarked
package sourcebook.work;

import org.jspecify.annotations.NullMarked;
