package sourcebook.serve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.serve.Previewed.Refreshed;

/** The present state, which any number of threads may read, change, and wait for. */
final class Board {
    private static final int MAX_FAILURES = 20;

    private State state = State.UNKNOWN;
    private boolean failing;
    private boolean closed;

    synchronized State state() {
        return state;
    }

    /**
     * Waits until the state is another one than what was seen, but not for ever, and returns the present one.
     *
     * @param seen null for none
     * @return null after the end
     */
    @SuppressWarnings("WaitNotInLoop") // Waking up early is allowed, since the present state may be the one seen.
    synchronized @Nullable State after(@Nullable State seen, long millis) throws InterruptedException {
        if (state == seen && !closed) {
            wait(millis);
        }
        return closed ? null : state;
    }

    /** Takes in what came of a refresh; what was wrong with files made before is forgotten. */
    synchronized void refreshed(Refreshed refreshed) {
        if (!refreshed.changed() && !failing && state.site() > 0) {
            return;
        }
        failing = false;
        boolean edited = refreshed.edited() != null;
        post(new State(
                state.site() + 1,
                state.edits() + (edited ? 1 : 0),
                edited ? refreshed.edited() : state.edited(),
                refreshed.problems(),
                List.of(),
                state.notice()));
    }

    /** Takes in that a refresh failed; the site is what it was. */
    synchronized void failed(Failure failure) {
        failing = true;
        add(List.of(), List.of(failure));
    }

    /**
     * Takes in what was wrong with a file.
     *
     * @param site number of the state before the file was asked for; what was wrong with an earlier site may be mended
     */
    synchronized void broken(long site, List<Diagnostic> problems, List<Failure> failures) {
        if (site == state.site()) {
            add(problems, failures);
        }
    }

    /** What is known already changes nothing. */
    private void add(List<Diagnostic> problems, List<Failure> failures) {
        Diagnostics all = new Diagnostics();
        all.addAll(state.problems());
        all.addAll(problems);
        List<Diagnostic> sorted = all.sorted();
        List<Failure> known = new ArrayList<>(state.failures());
        for (Failure failure : failures) {
            if (known.size() < MAX_FAILURES
                    && known.stream().noneMatch(f -> f.toString().equals(failure.toString()))) {
                known.add(failure);
            }
        }
        if (sorted.size() > state.problems().size()
                || known.size() > state.failures().size()) {
            post(new State(state.site(), state.edits(), state.edited(), sorted, List.copyOf(known), state.notice()));
        }
    }

    synchronized void notice(String sentence) {
        post(new State(state.site(), state.edits(), state.edited(), state.problems(), state.failures(), sentence));
    }

    private void post(State next) {
        state = next;
        notifyAll();
    }

    /** Lets nobody wait any longer. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
