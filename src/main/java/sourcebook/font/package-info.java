/** The fonts that come with the program. */
@NullMarked
package sourcebook.font;

import org.jspecify.annotations.NullMarked;
