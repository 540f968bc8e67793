/** Pictures that are published as they are: whether they are pictures and nothing else. No other file is known here. */
@NullMarked
package sourcebook.picture;

import org.jspecify.annotations.NullMarked;
