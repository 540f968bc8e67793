package sourcebook.read;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * By what a file is known to be the same without being read.
 *
 * @param kind what it is
 * @param size in bytes
 * @param modified when it was last changed, as precisely as the file system says, and as whoever changed it wants it to be
 * @param key what tells it from a file that has taken its place, and when the system itself saw a change; null where the
 *     file system has nothing of the kind
 * @param settled whether it was changed long enough before it was read, so that a later change shows in the time
 */
public record Stamp(
        Kind kind, long size, FileTime modified, @Nullable Object key, boolean settled) {
    /** In milliseconds; some file systems count in steps of two seconds. */
    private static final long STEP = 2_000;

    /** Bits of a file's mode that say what it is (POSIX, {@code sys/stat.h}; the values are the same on all systems). */
    private static final int TYPE = 0170000;

    private static final int REGULAR = 0100000;
    private static final int DIRECTORY = 0040000;
    private static final int SYMBOLIC_LINK = 0120000;

    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    /** What a name in a folder may stand for. */
    public enum Kind {
        FILE,
        FOLDER,
        /** Seen only by those who do not follow it. */
        LINK,
        OTHER;

        private static Kind of(boolean file, boolean folder, boolean link) {
            return file ? FILE : folder ? FOLDER : link ? LINK : OTHER;
        }
    }

    /**
     * Returns the stamp of a file that is about to be read.
     *
     * @throws IOException if there is none, or if it may not be looked at
     */
    public static Stamp of(Path file, LinkOption... options) throws IOException {
        if (UNIX) {
            // What is asked for by name is there.
            Map<String, Object> attributes =
                    Files.readAttributes(file, "unix:size,lastModifiedTime,ino,ctime,mode", options);
            int type = (Integer) Objects.requireNonNull(attributes.get("mode")) & TYPE;
            FileTime seen = (FileTime) Objects.requireNonNull(attributes.get("ctime"));
            return new Stamp(
                    Kind.of(type == REGULAR, type == DIRECTORY, type == SYMBOLIC_LINK),
                    (Long) Objects.requireNonNull(attributes.get("size")),
                    (FileTime) Objects.requireNonNull(attributes.get("lastModifiedTime")),
                    List.of(Objects.requireNonNull(attributes.get("ino")), seen),
                    isSettled(seen));
        }
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, options);
        FileTime modified = attributes.lastModifiedTime();
        return new Stamp(
                Kind.of(attributes.isRegularFile(), attributes.isDirectory(), attributes.isSymbolicLink()),
                attributes.size(),
                modified,
                attributes.fileKey(),
                isSettled(modified));
    }

    private static boolean isSettled(FileTime changed) {
        return System.currentTimeMillis() - changed.toMillis() > STEP;
    }

    /** Says whether a file that has this stamp now has certainly not changed since it was read with the other one. */
    public boolean isSameAs(Stamp read) {
        return read.settled && looksLike(read);
    }

    /** Says whether nothing shows that a file has changed. */
    public boolean looksLike(@Nullable Stamp other) {
        return other != null
                && kind == other.kind
                && size == other.size
                && modified.equals(other.modified)
                && Objects.equals(key, other.key);
    }
}
