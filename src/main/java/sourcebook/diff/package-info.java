/** What has changed between two states of a site: quotations, figures, positions and who they are ascribed to. */
@NullMarked
package sourcebook.diff;

import org.jspecify.annotations.NullMarked;
