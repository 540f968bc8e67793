package sourcebook.work;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does the same to many things on a fixed number of threads; results keep the order of what they were made from.
 *
 * <p>Each thread takes the next element when it is done with one. A parallel stream would deal out ranges, and the thread
 * that gets the range with the longest pages would work on when the others have nothing left to do.
 *
 * <p>What one of the threads gives to do it does itself: the others have as much to do as it has.
 */
public final class Workers implements Parallel, AutoCloseable {
    private final int threads;
    private final ExecutorService pool;

    public Workers(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads, work -> new Worker(this, work));
    }

    private static final class Worker extends Thread {
        private final Workers all;

        private Worker(Workers all, Runnable work) {
            super(work);
            this.all = all;
        }
    }

    /** A piece of work without a result. */
    public interface Task {
        void run() throws IOException;
    }

    /**
     * Does all tasks, begun in their order; a failure ends the work and is thrown. Of several, a lack of memory is thrown
     * rather than what may have failed for it.
     */
    public void run(List<Task> tasks) throws IOException {
        if (Thread.currentThread() instanceof Worker worker && worker.all == this) {
            for (Task task : tasks) {
                task.run();
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Callable<Void> work = () -> {
            for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
                try {
                    tasks.get(i).run();
                } catch (Exception | Error e) {
                    next.set(tasks.size());
                    throw e;
                }
            }
            return null;
        };
        Throwable failure = null;
        try {
            for (Future<Void> done : pool.invokeAll(Collections.nCopies(threads, work))) {
                try {
                    done.get();
                } catch (ExecutionException e) {
                    // Where one thread runs out of memory, others fail in the class that it could not initialize.
                    failure = failure == null || e.getCause() instanceof OutOfMemoryError ? e.getCause() : failure;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the work was interrupted");
        }
        if (failure instanceof Error error) {
            throw error;
        } else if (failure instanceof RuntimeException wrong) {
            throw wrong;
        } else if (failure != null) {
            throw (IOException) failure;
        }
    }

    @Override
    public <A, B> List<B> map(List<A> elements, Step<A, B> step) throws IOException {
        @SuppressWarnings("unchecked")
        B[] results = (B[]) new Object[elements.size()];
        List<Task> tasks = new ArrayList<>(elements.size());
        for (int i = 0; i < results.length; i++) {
            int index = i;
            tasks.add(() -> results[index] = step.apply(elements.get(index)));
        }
        run(tasks);
        return Arrays.asList(results);
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
