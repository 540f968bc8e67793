package sourcebook.bake;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

/** Does the same to many things on a fixed number of threads; results keep the order of what they were made from. */
final class Workers implements AutoCloseable {
    private final ForkJoinPool pool;

    Workers(int threads) {
        this.pool = new ForkJoinPool(threads);
    }

    /** Something done to one element; unlike the JDK's functions it may fail with a checked exception. */
    interface Step<A, B> {
        B apply(A element) throws Exception;
    }

    /** Returns the results in the order of the elements; the first failure ends the work and is thrown. */
    <A, B> List<B> map(List<A> elements, Step<A, B> step) throws Exception {
        Callable<List<B>> work =
                () -> elements.parallelStream().map(e -> unchecked(step, e)).toList();
        try {
            return pool.submit(work).get();
        } catch (ExecutionException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof StepFailed failed) {
                    throw failed.failure;
                }
            }
            throw e;
        }
    }

    /** A piece of work without a result. */
    interface Task {
        void run() throws Exception;
    }

    /** Does all tasks, in no certain order; the first failure ends the work and is thrown. */
    void run(List<Task> tasks) throws Exception {
        map(tasks, task -> {
            task.run();
            return task;
        });
    }

    private static <A, B> B unchecked(Step<A, B> step, A element) {
        try {
            return step.apply(element);
        } catch (Exception e) {
            throw new StepFailed(e);
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }

    private static final class StepFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Exception failure;

        StepFailed(Exception failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
