/** Pages as Markdown, for people who take them along and for programs that read text. */
@NullMarked
package sourcebook.markdown;

import org.jspecify.annotations.NullMarked;
