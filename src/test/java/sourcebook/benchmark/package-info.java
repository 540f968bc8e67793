/** Measures how long a build takes and how much memory it needs, on briefings that are made up. */
@NullMarked
package sourcebook.benchmark;

import org.jspecify.annotations.NullMarked;
