/** Small projects in the test resources, and what is expected of them. */
@NullMarked
package sourcebook.sample;

import org.jspecify.annotations.NullMarked;
