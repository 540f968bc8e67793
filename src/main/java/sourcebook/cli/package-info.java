/** The command line. */
@NullMarked
package sourcebook.cli;

import org.jspecify.annotations.NullMarked;
