/**
 * Pictures made at build time, as SVG that stands inside a page: the style sheet gives colors and fonts, and the page
 * says the same in words. All coordinates are whole numbers, so that every machine draws the same.
 */
@NullMarked
package sourcebook.chart;

import org.jspecify.annotations.NullMarked;
