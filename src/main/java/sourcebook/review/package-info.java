/** Whether statements are still those that somebody has read against their evidence, and the way of reading them. */
@NullMarked
package sourcebook.review;

import org.jspecify.annotations.NullMarked;
