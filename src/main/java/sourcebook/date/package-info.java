/** Dates as sources give them: with the precision, the doubt and the gaps that they have, and no day invented. */
@NullMarked
package sourcebook.date;

import org.jspecify.annotations.NullMarked;
