/** Random edits of a project, the same for the same seed. */
@NullMarked
package sourcebook.edit;

import org.jspecify.annotations.NullMarked;
