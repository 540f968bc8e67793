/** Pictures that other sites show with a link to a page. */
@NullMarked
package sourcebook.card;

import org.jspecify.annotations.NullMarked;
