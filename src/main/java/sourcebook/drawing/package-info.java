/** Drawings in SVG, of which the letters look the same on every machine. */
@NullMarked
package sourcebook.drawing;

import org.jspecify.annotations.NullMarked;
