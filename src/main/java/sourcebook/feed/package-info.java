/** What is new on a site and what has changed, for feed readers. */
@NullMarked
package sourcebook.feed;

import org.jspecify.annotations.NullMarked;
