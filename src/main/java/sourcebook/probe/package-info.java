/** Small falsifications of a briefing, and how many of them its checks notice (mutation testing, as PIT does it for programs). */
@NullMarked
package sourcebook.probe;

import org.jspecify.annotations.NullMarked;
