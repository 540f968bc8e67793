/** What a project says of its site as a whole. */
@NullMarked
package sourcebook.site;

import org.jspecify.annotations.NullMarked;
