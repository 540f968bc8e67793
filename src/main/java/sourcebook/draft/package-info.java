/** Makes the files that a curator begins with: drafts of sources from documents, and skeletons of other pages. */
@NullMarked
package sourcebook.draft;

import org.jspecify.annotations.NullMarked;
