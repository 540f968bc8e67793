package sourcebook.serve;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads that answer requests. Who asks last is answered first, and where all threads are busy, whoever has been sending his
 * request for the longest gives way, or else whoever has been taking his answer for the longest: his connection is closed. So
 * others may open any number of connections to send nothing, a letter each second, or to read nothing.
 */
final class Desk extends ThreadPoolExecutor {
    /** Enough that some slow browsers, and others that wait for a page to be made, leave room for more. */
    private static final int MAX_THREADS = 32;

    /** The threads that read a request, the oldest first. */
    private final Set<Thread> asking = new LinkedHashSet<>();

    /** Those that write an answer. */
    private final Set<Thread> answering = new LinkedHashSet<>();

    /** Those that shall give up. */
    private final Set<Thread> over = new HashSet<>();

    /** How many requests no thread has begun. */
    private int waiting;

    /** How many a thread has begun, and not ended. */
    private int busy;

    Desk() {
        super(MAX_THREADS, MAX_THREADS, 1, TimeUnit.SECONDS, new NewestFirst());
        allowCoreThreadTimeOut(true);
    }

    /** Who asks now is answered before those who wait, of whom many may have opened a connection to send nothing. */
    private static final class NewestFirst extends LinkedBlockingDeque<Runnable> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean offer(Runnable request) {
            return offerFirst(request);
        }
    }

    @Override
    public void execute(Runnable request) {
        synchronized (this) {
            waiting++;
        }
        super.execute(request);
        makeRoom();
    }

    /** A thread that is free, or about to be, needs none to give way. */
    private synchronized void makeRoom() {
        Iterator<Thread> oldest = (asking.isEmpty() ? answering : asking).iterator();
        if (waiting > MAX_THREADS - busy + over.size() && oldest.hasNext()) {
            Thread slow = oldest.next();
            oldest.remove();
            over.add(slow);
            // It waits for its connection, which an interruption closes.
            slow.interrupt();
        }
    }

    @Override
    protected synchronized void beforeExecute(Thread thread, Runnable request) {
        super.beforeExecute(thread, request);
        waiting--;
        busy++;
        asking.add(thread);
    }

    @Override
    protected synchronized void afterExecute(Runnable request, @Nullable Throwable failure) {
        Thread thread = Thread.currentThread();
        busy--;
        asking.remove(thread);
        answering.remove(thread);
        over.remove(thread);
        super.afterExecute(request, failure);
    }

    /**
     * Is called when a request has been read, by the thread that read it; then that is left alone until {@link #isAnswered}.
     *
     * @throws IOException if it has just been given up
     */
    synchronized void isAsked() throws IOException {
        asking.remove(Thread.currentThread());
        if (over.contains(Thread.currentThread())) {
            throw new IOException("the request came too slowly");
        }
    }

    /** Is called when an answer is made, which from now on waits for whoever takes it. */
    synchronized void isAnswered() {
        answering.add(Thread.currentThread());
    }
}
