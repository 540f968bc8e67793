/** The site graph as data for people who count: tables, annotations, and what search engines read in the pages. */
@NullMarked
package sourcebook.data;

import org.jspecify.annotations.NullMarked;
