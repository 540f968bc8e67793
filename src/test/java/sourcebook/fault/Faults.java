package sourcebook.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Counts the calls that change something, and lets one of them fail. */
public final class Faults {
    private static final long PAUSE_NANOSECONDS = 1_000_000;

    private final AtomicInteger calls = new AtomicInteger();
    private final Fault fault;
    private final int failing;
    private final boolean hesitates;

    /** @param failing the 1-based number of the call that fails; 0 for none */
    public Faults(Fault fault, int failing) {
        this(fault, failing, false);
    }

    private Faults(Fault fault, int failing, boolean hesitates) {
        this.fault = fault;
        this.failing = failing;
        this.hesitates = hesitates;
    }

    /**
     * Returns what is no fault, but must be borne: a disk on which each call takes a while, and each write is interrupted by a
     * signal (EINTR) and writes less than it was given.
     */
    public static Faults hesitating() {
        return new Faults(Fault.FULL, 0, true);
    }

    /** Returns how many calls there were that change something. */
    public int calls() {
        return calls.get();
    }

    /** Returns a path whose file system fails so, for one of the default file system. */
    public Path at(Path real) {
        return new FaultyFileSystem(this).wrap(real);
    }

    /**
     * To be called before something is changed.
     *
     * @param frees whether it makes room
     */
    void before(Path path, boolean frees) throws IOException {
        hesitate();
        if (fails(calls.incrementAndGet(), frees)) {
            throw fault.failure(path);
        }
    }

    /**
     * Writes, and returns how many bytes were written. Where it is cut short, half of what is to be written gets there before
     * it fails.
     */
    int write(Path path, SeekableByteChannel channel, ByteBuffer bytes) throws IOException {
        hesitate();
        int call = calls.incrementAndGet();
        if (fails(call, false)) {
            if (fault.writesHalf() && call == failing) {
                channel.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
            }
            throw fault.failure(path);
        }
        if (!hesitates || bytes.remaining() < 2) {
            return channel.write(bytes);
        }
        int written = channel.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
        bytes.position(bytes.position() + written);
        return written;
    }

    private void hesitate() {
        if (hesitates) {
            LockSupport.parkNanos(PAUSE_NANOSECONDS);
        }
    }

    IOException failure(@Nullable Path path) {
        return fault.failure(path);
    }

    private boolean fails(int call, boolean frees) {
        boolean reached = failing > 0 && (fault.stays() ? call >= failing : call == failing);
        return reached && !(frees && fault == Fault.FULL);
    }
}
