/** What a program must know of a language to look at quoted words and sentences: word lists, and quotation marks. */
@NullMarked
package sourcebook.language;

import org.jspecify.annotations.NullMarked;
