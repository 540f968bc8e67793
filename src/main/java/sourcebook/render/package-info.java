/** Fifth step: the site graph becomes pages, each a template's name and the data that the template shows. */
@NullMarked
package sourcebook.render;

import org.jspecify.annotations.NullMarked;
