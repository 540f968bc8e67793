/** Problems for machines: what editors, code hosts and CI servers read. */
@NullMarked
package sourcebook.report;

import org.jspecify.annotations.NullMarked;
