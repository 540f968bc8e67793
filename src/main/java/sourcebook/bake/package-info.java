/**
 * The only room that knows JBake and FreeMarker: reads {@code jbake.properties}, and runs the whole flow as an oven.
 */
@NullMarked
package sourcebook.bake;

import org.jspecify.annotations.NullMarked;
