/**
 * The live preview: watches the inputs of a site, serves it to browsers on this machine, and tells them and the terminal what
 * has changed. It knows the site only as {@link sourcebook.serve.Previewed}.
 */
@NullMarked
package sourcebook.serve;

import org.jspecify.annotations.NullMarked;
