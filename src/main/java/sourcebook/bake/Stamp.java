package sourcebook.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * By what a file is known to be the same without being read.
 *
 * @param size in bytes
 * @param modified when it was last changed, as precisely as the file system says
 * @param key what tells it from a file that has taken its place; null where the file system has nothing of the kind
 * @param settled whether it was changed long enough before it was read, so that a later change shows in the time
 */
record Stamp(long size, FileTime modified, @Nullable Object key, boolean settled) {
    /** In milliseconds; some file systems count in steps of two seconds. */
    private static final long STEP = 2_000;

    /** Returns the stamp of a file that is about to be read. */
    static Stamp of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        FileTime modified = attributes.lastModifiedTime();
        boolean settled = System.currentTimeMillis() - modified.toMillis() > STEP;
        return new Stamp(attributes.size(), modified, attributes.fileKey(), settled);
    }

    /** Says whether a file that has this stamp now has certainly not changed since it was read with the other one. */
    boolean isSameAs(Stamp read) {
        return read.settled
                && size == read.size
                && modified.equals(read.modified)
                && (key == null ? read.key == null : key.equals(read.key));
    }
}
