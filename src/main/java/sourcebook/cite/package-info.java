/** How sources and pages are cited: in styles for readers, and in formats for reference managers. */
@NullMarked
package sourcebook.cite;

import org.jspecify.annotations.NullMarked;
