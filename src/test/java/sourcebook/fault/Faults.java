package sourcebook.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Counts the calls that change something, and lets one of them fail. */
public final class Faults {
    private final AtomicInteger calls = new AtomicInteger();
    private final Fault fault;
    private final int failing;

    /** @param failing the 1-based number of the call that fails; 0 for none */
    public Faults(Fault fault, int failing) {
        this.fault = fault;
        this.failing = failing;
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
        if (fails(calls.incrementAndGet(), frees)) {
            throw fault.failure(path);
        }
    }

    /** As {@link #before}; where it is cut short, half of what is to be written gets there before it fails. */
    void beforeWriting(Path path, SeekableByteChannel channel, ByteBuffer bytes) throws IOException {
        int call = calls.incrementAndGet();
        if (fails(call, false)) {
            if (fault.writesHalf() && call == failing) {
                channel.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
            }
            throw fault.failure(path);
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
