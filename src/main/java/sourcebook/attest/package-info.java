/** Whether a source's quotations stand in its text: comparing them with the text, and with the record of having done so. */
@NullMarked
package sourcebook.attest;

import org.jspecify.annotations.NullMarked;
