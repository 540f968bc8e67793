/** Fourth step: rules that hold for the site as a whole. */
@NullMarked
package sourcebook.check;

import org.jspecify.annotations.NullMarked;
