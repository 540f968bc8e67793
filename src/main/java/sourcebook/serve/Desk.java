package sourcebook.serve;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads that answer requests. Who asks last is answered first, and where all threads are busy, whoever has been sending his
 * request for the longest gives way, or else whoever has been taking his answer for the longest: his connection is closed. So
 * others may open any number of connections to send nothing, a letter each second, or to read nothing. Nobody gives way before
 * he had a moment for it; until then no more requests are taken.
 */
final class Desk extends ThreadPoolExecutor {
    /** Enough that some slow browsers, and others that wait for a page to be made, leave room for more. */
    private static final int MAX_THREADS = 256;

    /** What a busy machine may take to give a thread its turn, where all of a request is there. */
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(50);

    /** The threads that read a request, the oldest first, and since when, of {@link System#nanoTime}. */
    private final Map<Thread, Long> asking = new LinkedHashMap<>();

    /** Those that write an answer, likewise. */
    private final Map<Thread, Long> answering = new LinkedHashMap<>();

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
        try {
            while (waiting > MAX_THREADS - busy + over.size()) {
                Map<Thread, Long> slowest = asking.isEmpty() ? answering : asking;
                Iterator<Map.Entry<Thread, Long>> oldest = slowest.entrySet().iterator();
                if (!oldest.hasNext()) {
                    return;
                }
                Map.Entry<Thread, Long> slow = oldest.next();
                long left = MOMENT - (System.nanoTime() - slow.getValue());
                if (left > 0) {
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                } else {
                    oldest.remove();
                    over.add(slow.getKey());
                    // It waits for its connection, which an interruption closes.
                    slow.getKey().interrupt();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected synchronized void beforeExecute(Thread thread, Runnable request) {
        super.beforeExecute(thread, request);
        waiting--;
        busy++;
        asking.put(thread, System.nanoTime());
    }

    @Override
    protected synchronized void afterExecute(Runnable request, @Nullable Throwable failure) {
        Thread thread = Thread.currentThread();
        busy--;
        asking.remove(thread);
        answering.remove(thread);
        over.remove(thread);
        notifyAll();
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
        answering.put(Thread.currentThread(), System.nanoTime());
    }
}
