/** Keeps a site readable without a network. */
@NullMarked
package sourcebook.offline;

import org.jspecify.annotations.NullMarked;
