/** Counts what a briefing has, and where it is thin. */
@NullMarked
package sourcebook.stats;

import org.jspecify.annotations.NullMarked;
