/** A file system that fails when a test wants it to. */
@NullMarked
package sourcebook.fault;

import org.jspecify.annotations.NullMarked;
