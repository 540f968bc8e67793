package sourcebook.publish;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps all other runs away from a site, in this process and in others. The system lets go of the lock when the process
 * ends, however it ends; the file that is left then does no harm.
 */
final class RunLock implements Closeable {
    /** Behind the token, so that the token can be read on systems that keep readers off a locked region. */
    private static final long LOCKED_OFFSET = 1024;

    private static final int ATTEMPTS = 100;

    /**
     * The lock files held by this process. This must be known before a file is opened: on POSIX systems, closing any
     * channel to a file drops all locks that the process has on it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel locked;
    private final FileChannel seen;

    private RunLock(Path file, FileChannel locked, FileChannel seen) {
        this.file = file;
        this.locked = locked;
        this.seen = seen;
    }

    /** @throws PublishException if another run holds the lock, or if the file cannot be locked */
    static RunLock take(Path file, Path site) throws PublishException {
        if (!HELD.add(file)) {
            throw heldByAnother(site);
        }
        @Nullable RunLock lock = null;
        try {
            for (int i = 0; i < ATTEMPTS && lock == null; i++) {
                lock = attempt(file, site);
            }
            if (lock == null) {
                throw heldByAnother(site);
            }
            return lock;
        } catch (IOException e) {
            throw PublishException.cannot("lock", file, e);
        } finally {
            if (lock == null) {
                HELD.remove(file);
            }
        }
    }

    /**
     * Locks the file, then looks whether it is still the one under its name, by a token written into the one and read
     * from the other: the run that held the lock before may have deleted it in between, and a third one made a new one.
     * Returns null if so.
     */
    private static @Nullable RunLock attempt(Path file, Path site) throws IOException {
        FileChannel locked = FileChannel.open(file, CREATE, WRITE, NOFOLLOW_LINKS);
        @Nullable FileChannel seen = null;
        boolean same = false;
        try {
            if (locked.tryLock(LOCKED_OFFSET, 1, false) == null) {
                throw heldByAnother(site);
            }
            byte[] token = UUID.randomUUID().toString().getBytes(US_ASCII);
            // Over what is there, without truncating: a killed run may have filled the disk, and its file has the room.
            locked.write(ByteBuffer.wrap(token));
            seen = FileChannel.open(file, READ, NOFOLLOW_LINKS);
            ByteBuffer read = ByteBuffer.allocate(token.length);
            seen.read(read);
            same = read.flip().equals(ByteBuffer.wrap(token));
            return same ? new RunLock(file, locked, seen) : null;
        } catch (NoSuchFileException e) {
            return null;
        } finally {
            if (!same) {
                locked.close();
                if (seen != null) {
                    seen.close();
                }
            }
        }
    }

    private static PublishException heldByAnother(Path site) {
        return new PublishException("another run is publishing into '" + site + "'; wait until it has ended");
    }

    /** Deletes the file while it is still locked, then lets go. */
    @Override
    public void close() throws IOException {
        try (locked;
                seen) {
            Files.deleteIfExists(file);
        } catch (FileSystemException e) {
            // The next run takes the file over.
        } finally {
            HELD.remove(file);
        }
    }
}
