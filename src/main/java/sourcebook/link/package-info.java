/** Third step: all parsed files become one graph, in which every reference is resolved and leads back, too. */
@NullMarked
package sourcebook.link;

import org.jspecify.annotations.NullMarked;
