package sourcebook.fault;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How a file system fails. */
public enum Fault {
    /** There is no more room: what is written after this fails, too; what is deleted or renamed does not. */
    FULL("No space left on device", true),
    /** Somebody has mounted it for reading only: nothing changes any more. */
    READ_ONLY("Read-only file system", true),
    /** A folder or file is not there any more; the next one is. */
    VANISHED("", false),
    /** Half of the bytes are written before it fails, once. */
    CUT_SHORT("Input/output error", false),
    /**
     * As if the process were killed during the call: half of the bytes are written, and from then on nothing changes any
     * more, not even what would be cleaned up. What this leaves is what a kill leaves, but for the locks.
     */
    KILLED("No such process", true);

    private final String reason;
    private final boolean stays;

    Fault(String reason, boolean stays) {
        this.reason = reason;
        this.stays = stays;
    }

    boolean stays() {
        return stays;
    }

    boolean writesHalf() {
        return this == CUT_SHORT || this == KILLED;
    }

    IOException failure(@Nullable Path path) {
        return this == VANISHED
                ? new NoSuchFileException(String.valueOf(path))
                : new FileSystemException(String.valueOf(path), null, reason);
    }
}
