/** The live preview of a site that is none. */
@NullMarked
package sourcebook.serve;

import org.jspecify.annotations.NullMarked;
