/** Whether words stand in a text: exactly, after folding typography and nothing else. */
@NullMarked
package sourcebook.evidence;

import org.jspecify.annotations.NullMarked;
