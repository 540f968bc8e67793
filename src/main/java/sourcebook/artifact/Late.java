package sourcebook.artifact;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of a value that is dear to make, and is made only when the artifact is: until then what it follows from stands for
 * it.
 *
 * @param basis whatever the part depends on
 * @param made makes it
 */
public record Late<T>(@Nullable Object basis, Supplier<T> made) {}
