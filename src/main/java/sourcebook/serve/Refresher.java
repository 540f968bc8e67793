package sourcebook.serve;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sourcebook.serve.Previewed.Refreshed;

/**
 * Keeps a site new: looks at it whenever the system tells of changes, and every few seconds in case it did not. Whatever goes
 * wrong is told, and survived.
 */
public final class Refresher implements AutoCloseable {
    /** After how long the site is looked at although nothing was heard of a change. */
    private static final long SAFETY_MILLIS = 3000;

    /** After how long it is looked at where nothing is ever heard. */
    private static final long LOOKING_MILLIS = 500;

    /** In how much time a change that was seen without an event must be told of, lest it count as not told. */
    private static final long LATE_MILLIS = 200;

    /** The part of its time that looking may take where nothing changes: one in so many. */
    private static final long SPARE = 20;

    /** A state is told again after this time only if it is a new one, so that any will do. */
    private static final long HOUR_MILLIS = TimeUnit.HOURS.toMillis(1);

    private final Previewed site;
    private final Listener listener;
    private final Watch watch;
    private final Board board = new Board();
    private final Thread looking = new Thread(this::look, "preview-refresh");
    private final Thread telling = new Thread(this::tell, "preview-terminal");
    private boolean failed;
    private long lookMillis;
    private @Nullable State told;

    private Refresher(Previewed site, Listener listener, Watch watch) {
        this.site = site;
        this.listener = listener;
        this.watch = watch;
        looking.setDaemon(true);
        telling.setDaemon(true);
    }

    /** Refreshes the site for the first time, tells the listener what is wrong, and goes on until it is closed. */
    public static Refresher start(Previewed site, Listener listener) {
        return start(site, listener, Watch.MAX_FOLDERS);
    }

    /** @param maxFolders how many folders are watched at most */
    static Refresher start(Previewed site, Listener listener, int maxFolders) {
        Refresher refresher = new Refresher(site, listener, new Watch(maxFolders));
        refresher.watch.watch(site.inputs());
        refresher.refresh();
        refresher.tell(refresher.board.state());
        refresher.looking.start();
        refresher.telling.start();
        return refresher;
    }

    Board board() {
        return board;
    }

    /** Waits until somebody closes this. */
    public void join() throws InterruptedException {
        looking.join();
    }

    private void look() {
        try (watch) {
            boolean untold = false;
            while (!board.isClosed()) {
                boolean told = watch.await(untold ? LATE_MILLIS : patience());
                if (untold && !told) {
                    watch.giveUp("The system does not tell of all changes");
                }
                boolean failedBefore = failed;
                boolean changed = refresh();
                untold = changed && !told && !failedBefore && watch.hasEvents();
            }
        } catch (InterruptedException e) {
            // It is closed.
        }
    }

    private long patience() {
        return Math.max(watch.hasEvents() ? SAFETY_MILLIS : LOOKING_MILLIS, SPARE * lookMillis);
    }

    /** Returns whether anything had changed. */
    private boolean refresh() {
        long start = System.nanoTime();
        boolean changed = false;
        failed = false;
        try {
            changed = refreshOnce();
            if (watch.watch(site.inputs())) {
                // For what has changed in a folder before it was watched.
                refreshOnce();
            }
        } catch (Throwable t) {
            failed = true;
            board.failed(new Failure("the site could not be refreshed", t));
        }
        if (!changed) {
            lookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        }
        String notice = watch.takeNotice();
        if (notice != null) {
            board.notice(notice);
        }
        return changed;
    }

    private boolean refreshOnce() throws IOException {
        Refreshed refreshed = site.refresh();
        Map<String, Broken> stillBroken = new LinkedHashMap<>();
        if (refreshed.changed()) {
            for (String file : board.broken()) {
                try {
                    site.file(file);
                } catch (Throwable t) {
                    stillBroken.put(file, Broken.of(file, t));
                }
            }
        }
        board.refreshed(refreshed, stillBroken);
        return refreshed.changed();
    }

    private void tell() {
        try {
            for (State next = told; next != null; next = board.after(told, HOUR_MILLIS)) {
                tell(next);
            }
        } catch (InterruptedException e) {
            // Nobody interrupts this.
        }
    }

    private void tell(State state) {
        State before = told;
        told = state;
        if (state == before) {
            return;
        }
        String notice = state.notice();
        if (notice != null && (before == null || !notice.equals(before.notice()))) {
            listener.notice(notice);
        }
        listener.found(state.problems(), state.failures());
    }

    /** Ends after a refresh that is under way. */
    @Override
    public void close() {
        board.close();
        looking.interrupt();
        try {
            looking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
