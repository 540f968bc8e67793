/** First step: files become texts with positions. */
@NullMarked
package sourcebook.read;

import org.jspecify.annotations.NullMarked;
