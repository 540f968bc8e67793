package sourcebook.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import sourcebook.diagnostic.Diagnostic;

/** A listener that notes what it hears. */
final class Heard implements Listener {
    /** Longer than anything takes, even on a machine with other work. */
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    /** What was heard at once. */
    record News(List<Diagnostic> problems, List<Failure> failures) {}

    private final List<News> news = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    @Override
    public synchronized void found(List<Diagnostic> problems, List<Failure> failures) {
        news.add(new News(problems, failures));
    }

    @Override
    public synchronized void notice(String sentence) {
        notices.add(sentence);
    }

    synchronized News last() {
        return news.get(news.size() - 1);
    }

    synchronized int count() {
        return news.size();
    }

    synchronized List<String> notices() {
        return List.copyOf(notices);
    }

    void awaitLast(Predicate<News> expected) {
        await(() -> expected.test(last()));
    }

    /** Waits until something holds, and fails if it never does. */
    static void await(BooleanSupplier holds) {
        long start = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new AssertionError("waited in vain");
            }
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
