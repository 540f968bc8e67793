/** The published briefing in a real browser, as its readers have it before them. */
@NullMarked
package sourcebook.browser;

import org.jspecify.annotations.NullMarked;
