package sourcebook.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.serve.Previewed.Refreshed;

/** The present state, which any number of threads may read, change, and wait for. */
final class Board {
    /** How many files are known to be broken at most; one template can break all. */
    private static final int MAX_BROKEN = 20;

    private State state = State.UNKNOWN;
    private List<Diagnostic> found = List.of();
    private @Nullable Failure failure;
    private Map<String, Broken> broken = new LinkedHashMap<>();
    private boolean closed;

    synchronized State state() {
        return state;
    }

    /** Returns the paths of the files that could not be made. */
    synchronized Set<String> broken() {
        return Set.copyOf(broken.keySet());
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

    /**
     * Takes in what came of a refresh.
     *
     * @param stillBroken the files that could not be made before, and cannot be made now
     */
    synchronized void refreshed(Refreshed refreshed, Map<String, Broken> stillBroken) {
        if (!refreshed.changed() && failure == null && state.site() > 0) {
            return;
        }
        found = refreshed.problems();
        failure = null;
        broken = new LinkedHashMap<>(stillBroken);
        boolean edited = refreshed.edited() != null;
        post(
                state.site() + 1,
                state.edits() + (edited ? 1 : 0),
                edited ? refreshed.edited() : state.edited(),
                state.notice());
    }

    /** Takes in that a refresh failed; the site is what it was. */
    synchronized void failed(Failure cause) {
        failure = cause;
        postIfNew();
    }

    /**
     * Takes in that a file could not be made.
     *
     * @param site number of the state before the file was asked for; what was wrong with an earlier site may be mended
     */
    synchronized void broken(long site, String file, Broken why) {
        if (site == state.site() && broken.size() < MAX_BROKEN) {
            broken.put(file, why);
            postIfNew();
        }
    }

    synchronized void notice(String sentence) {
        post(state.site(), state.edits(), state.edited(), sentence);
    }

    /** Lets nobody wait any longer. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** The same problem, found once more in the same site, is none. */
    private void postIfNew() {
        boolean known = problems().size() == state.problems().size()
                && failures().toString().equals(state.failures().toString());
        if (!known) {
            post(state.site(), state.edits(), state.edited(), state.notice());
        }
    }

    private void post(long site, long edits, @Nullable String edited, @Nullable String notice) {
        state = new State(site, edits, edited, problems(), failures(), notice);
        notifyAll();
    }

    private List<Diagnostic> problems() {
        Diagnostics all = new Diagnostics();
        all.addAll(found);
        broken.values().forEach(b -> all.addAll(b.problems()));
        return all.sorted();
    }

    private List<Failure> failures() {
        List<Failure> all = new ArrayList<>();
        if (failure != null) {
            all.add(failure);
        }
        broken.values().forEach(b -> all.addAll(b.failures()));
        return List.copyOf(all);
    }
}
