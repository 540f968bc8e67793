/** The words that the program itself puts on pages, by language, from files that a briefing can change. */
@NullMarked
package sourcebook.message;

import org.jspecify.annotations.NullMarked;
