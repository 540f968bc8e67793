package sourcebook.publish;

import java.nio.file.Path;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Has something cleaned up when the JVM is told to end. Whoever has made one has begun something, and the end waits until
 * {@link #begun} or {@link #cancel} is called by the same thread.
 */
final class Ending {
    private final Lock beginning = new ReentrantLock();
    private final Thread hook = new Thread(this::end, "sourcebook-ending");
    private @Nullable Runnable cleaning;

    /** @throws PublishException if the JVM is ending already */
    Ending(Path site) throws PublishException {
        beginning.lock();
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            throw refusal(site);
        }
    }

    /** Returns why nothing is published any more. */
    static PublishException refusal(Path site) {
        return new PublishException(
                "'" + site + "' stays as it was, because the program was told to end before the swap");
    }

    void begun(Runnable task) {
        cleaning = task;
        beginning.unlock();
    }

    /** To be called where nothing was begun. */
    void cancel() {
        beginning.unlock();
        close();
    }

    private void end() {
        beginning.lock();
        if (cleaning != null) {
            cleaning.run();
        }
    }

    /** Nothing is left to be cleaned up. */
    void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending, and what it runs finds nothing to do.
        }
    }
}
