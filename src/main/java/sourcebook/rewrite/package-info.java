/**
 * Changes files of content in place: mends what is certain, writes front matter in one form, gives a page another id. What is
 * not changed stays byte for byte.
 */
@NullMarked
package sourcebook.rewrite;

import org.jspecify.annotations.NullMarked;
