/** What the site is made of: output files with their addresses. */
@NullMarked
package sourcebook.artifact;

import org.jspecify.annotations.NullMarked;
