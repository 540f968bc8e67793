/**
 * Tells editors what stands in front matter and records: JSON Schemas (draft 2020-12) made from the shapes that the readers
 * follow, with the manual's words for each key.
 */
@NullMarked
package sourcebook.schema;

import org.jspecify.annotations.NullMarked;
