/** Makes the files with which a reader's browser searches the site, without a server. */
@NullMarked
package sourcebook.search;

import org.jspecify.annotations.NullMarked;
