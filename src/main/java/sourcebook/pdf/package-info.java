/** Pages on paper: HTML becomes tagged PDF. */
@NullMarked
package sourcebook.pdf;

import org.jspecify.annotations.NullMarked;
