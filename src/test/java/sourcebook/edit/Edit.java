package sourcebook.edit;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A kind of edit.
 *
 * @param name what it does, for whoever looks for the cause of a difference
 * @param weight how often it is made, relative to the others
 */
record Edit(String name, int weight, Deed deed) {
    /** What is done. */
    interface Deed {
        /** Returns what was edited, or null where nothing was, because nothing fits. */
        @Nullable
        String perform() throws IOException;
    }
}
