/** Readers of what strangers write, open to whatever bytes a fuzzer thinks of. */
@NullMarked
package sourcebook.fuzz;

import org.jspecify.annotations.NullMarked;
