/** What search engines and other programs read first of a site. */
@NullMarked
package sourcebook.sitemap;

import org.jspecify.annotations.NullMarked;
