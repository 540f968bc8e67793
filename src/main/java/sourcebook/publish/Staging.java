package sourcebook.publish;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A site that is being written, out of sight: a hidden folder beside the destination, which takes the destination's
 * place when everything has been written.
 *
 * <pre>
 * Staging.Target target = new Staging.Target(destination, "Title of the site", false);
 * try (Staging staging = Staging.open(target, project, List.of(content, templates, assets))) {
 *     staging.write("topics/arms-transfers.html", page);
 *     staging.publish();
 * }
 * </pre>
 *
 * <p>Without {@link #publish} the destination stays as it was. A process killed at any moment leaves the old site or the
 * new one, whole; if it is killed just between two renames, the next {@code open} puts the old one back; where a link is
 * replaced, there is no such moment. Nothing is
 * forced to the disk: it would make writing about twenty times slower, and would only help when the machine itself
 * fails, after which the site can be made again. A process that is told to end deletes what it has not published.
 */
public final class Staging implements Closeable {
    private enum State {
        OPEN,
        PUBLISHED,
        CLOSED,
        /** Closed because the JVM ends. */
        ENDED
    }

    /** In bytes; a thread whose file would make more wait writes itself. */
    private static final long MAX_WAITING = 1 << 23;

    private static final int CLEANINGS = 5;

    /**
     * Where a site shall be.
     *
     * @param folder the site's folder; it need not exist; of a symbolic link, the folder it leads to is meant, and if the name of that
     *     one is the link's with ".1" or ".2", the link leads to the other one when the site is published
     * @param title the site's title, by which a later run knows it
     * @param replaces whether a site with another title may be replaced
     */
    public record Target(Path folder, String title, boolean replaces) {
        public Target {
            title = title.strip().replaceAll("[\\s\\v]+", " ");
        }
    }

    /** A file to be written; {@code published} if the published site has the very same bytes under its name. */
    private record Draft(String sitePath, byte[] content, boolean published) {}

    private final Places places;
    private final Swap swap;
    private final RunLock lock;
    private final Map<String, String> taken = new ConcurrentHashMap<>();
    private final Set<String> folders = ConcurrentHashMap.newKeySet();
    private final Queue<Draft> drafts = new ConcurrentLinkedQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    private final ReentrantLock pen = new ReentrantLock();
    private final Ending ending;
    private volatile State state = State.OPEN;

    private Staging(Places places, Swap swap, RunLock lock, Ending ending) {
        this.places = places;
        this.swap = swap;
        this.lock = lock;
        this.ending = ending;
        taken.put(collisionKey(SiteFolder.MARKER), SiteFolder.MARKER);
    }

    /**
     * Keeps other runs away from the destination, repairs what a killed run left there, and makes the staging folder.
     *
     * @param project the project's folder; the destination may lie in it, but may not be it or hold it
     * @param inputs the folders that the site is made from; the destination may not be, hold or lie in any of them,
     *     since an asset folder that holds the site would be copied into the site
     * @throws PublishException if another run is publishing there, if the destination or one of the hidden names beside
     *     it is taken by something that no run made, if it holds another site, if it is a forbidden folder, or if the file
     *     system refuses; nothing has been lost then
     */
    public static Staging open(Target target, Path project, Collection<Path> inputs) throws IOException {
        return open(target, project, inputs, Swap.Rename.ATOMIC);
    }

    static Staging open(Target target, Path project, Collection<Path> inputs, Swap.Rename rename) throws IOException {
        Places places = Places.of(target.folder);
        places.refuseOverlap(project, inputs);
        createFolders(Objects.requireNonNull(places.site().getParent(), "a site is no whole file system"));
        Ending ending = new Ending(places.site());
        try {
            RunLock lock = RunLock.take(places.lock(), places.site());
            try {
                Staging staging = begin(target, places, lock, rename, ending);
                ending.begun(staging::clean);
                return staging;
            } catch (IOException | RuntimeException | Error e) {
                try (lock) {
                    throw e;
                }
            }
        } catch (IOException | RuntimeException | Error e) {
            ending.cancel();
            throw e;
        }
    }

    private static Staging begin(Target target, Places places, RunLock lock, Swap.Rename rename, Ending ending)
            throws IOException {
        for (Path folder : new Path[] {places.site(), places.staging(), places.previous()}) {
            SiteFolder.refuseForeign(folder);
        }
        Places.Turn turn = places.turn();
        if (turn != null) {
            SiteFolder.refuseForeign(turn.other());
        }
        Swap swap = new Swap(places, rename);
        swap.recover();
        if (!target.replaces) {
            SiteFolder.refuseOther(places.site(), target.title);
        }
        SiteFolder.create(places.staging(), target.title);
        return new Staging(places, swap, lock, ending);
    }

    /** Deletes what has not been published when the JVM ends; a swap that has begun is waited for. */
    private void clean() {
        pen.lock();
        try {
            State before = state;
            if (before == State.CLOSED) {
                return;
            }
            state = State.ENDED;
            try (lock) {
                if (before == State.OPEN) {
                    deleteStaging();
                }
            }
        } catch (IOException e) {
            // The next run cleans up.
        } finally {
            pen.unlock();
        }
    }

    /** Also what another thread is just making in it. */
    private void deleteStaging() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                SiteFolder.delete(places.staging());
                return;
            } catch (PublishException e) {
                if (attempt == CLEANINGS) {
                    throw e;
                }
            }
        }
    }

    /**
     * Returns a hidden file beside a site, for what is kept of it between runs.
     *
     * @param destination the site's folder, as for {@link #open}
     * @param ending what tells the file from the others of the same site
     */
    public static Path beside(Path destination, String ending) throws PublishException {
        return Places.of(destination).beside(ending);
    }

    /** Returns the folder that is being written; it exists until {@link #publish} or {@link #close}. */
    public Path folder() {
        return places.staging();
    }

    /**
     * Writes one file; any number of threads may do so at once. It may be written a little later, by another thread that
     * is writing already: a folder takes one new file at a time, and waiting for it costs as much as making a page.
     *
     * @param sitePath path in the site, relative, with forward slashes
     * @param content must not be changed any more
     * @throws IllegalArgumentException if the path is not of that form or leads out of the site, or if a path with the
     *     same {@link #collisionKey} was written before or is a folder
     * @throws PublishException if the file system refuses this file, or another one that was waiting
     */
    public void write(String sitePath, byte[] content) throws IOException {
        add(new Draft(sitePath, content, false));
    }

    /**
     * As {@link #write}, for a file that the published site has with the very same content: the two share one place on
     * the disk where the file system can do that.
     */
    public void keep(String sitePath, byte[] content) throws IOException {
        add(new Draft(sitePath, content, true));
    }

    private void add(Draft draft) throws PublishException {
        String sitePath = draft.sitePath;
        prepare(sitePath);
        drafts.add(draft);
        if (waiting.addAndGet(draft.content.length) > MAX_WAITING) {
            pen.lock();
        } else if (!pen.tryLock()) {
            return;
        }
        writeWaiting();
    }

    /**
     * Copies one file into the site, as it is.
     *
     * @param sitePath as for {@link #write}
     * @throws IOException if the file cannot be read or written
     */
    public void copy(Path file, String sitePath) throws IOException {
        prepare(sitePath);
        pen.lock();
        try {
            refuseLate(sitePath);
            Files.copy(file, file(sitePath));
        } finally {
            pen.unlock();
        }
    }

    /** Takes a path for a file, and makes the folder in which it lies. */
    private void prepare(String sitePath) throws PublishException {
        refuseLate(sitePath);
        file(sitePath);
        take(sitePath, sitePath);
        int slash = sitePath.lastIndexOf('/');
        if (slash >= 0 && !folders.contains(sitePath.substring(0, slash))) {
            createFolder(sitePath.substring(0, slash));
        }
    }

    private void refuseLate(String what) throws PublishException {
        if (state == State.ENDED) {
            throw Ending.refusal(places.site());
        } else if (state != State.OPEN) {
            throw new IllegalStateException("'" + what + "' comes too late: the staging is " + state);
        }
    }

    /** To be called by whoever holds the pen, which is laid down. */
    private void writeWaiting() throws PublishException {
        try {
            writeDrafts();
        } finally {
            pen.unlock();
        }
    }

    /** To be called by whoever holds the pen. */
    private void writeDrafts() throws PublishException {
        for (Draft draft = drafts.poll(); draft != null; draft = drafts.poll()) {
            waiting.addAndGet(-draft.content.length);
            Path file = file(draft.sitePath);
            if (!draft.published || !isLinked(file, places.site().resolve(draft.sitePath))) {
                write(file, draft.content);
            }
        }
    }

    private static boolean isLinked(Path file, Path published) {
        try {
            Files.createLink(file, published);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            // Not every file system has links; writing says what is wrong if it is something else.
            return false;
        }
    }

    private static void write(Path file, byte[] content) throws PublishException {
        try {
            Files.write(file, content, CREATE_NEW, WRITE);
        } catch (IOException e) {
            throw PublishException.cannot("write", file, e);
        }
    }

    /**
     * Returns what two paths have in common if they cannot both be in one site, because some file systems do not tell
     * upper from lower case, or composed from decomposed characters.
     */
    public static String collisionKey(String sitePath) {
        return Normalizer.normalize(sitePath, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private Path file(String sitePath) {
        boolean wellFormed = sitePath.indexOf('\\') < 0
                && Arrays.stream(sitePath.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        Path file = places.staging().resolve(sitePath).normalize();
        // Systems have more ways to lead out than slashes and dots, such as the drive letters of Windows.
        if (!wellFormed || !file.startsWith(places.staging())) {
            throw new IllegalArgumentException("'" + sitePath + "' is not a relative path with forward slashes");
        }
        return file;
    }

    /** Remembers a path; of a folder, {@code mark} has a final slash, and may come again. */
    private void take(String path, String mark) {
        String other = taken.putIfAbsent(collisionKey(path), mark);
        if (other != null && !(other.endsWith("/") && mark.endsWith("/"))) {
            throw new IllegalArgumentException("'" + mark + "' collides with '" + other + "' in the site");
        }
    }

    private void createFolder(String sitePath) throws PublishException {
        for (int end = sitePath.indexOf('/'); end >= 0; end = sitePath.indexOf('/', end + 1)) {
            take(sitePath.substring(0, end), sitePath.substring(0, end + 1));
        }
        take(sitePath, sitePath + "/");
        SiteFolder.createWithin(places.staging(), places.staging().resolve(sitePath));
        folders.add(sitePath);
    }

    private static void createFolders(Path folder) throws PublishException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw PublishException.cannot("create", folder, e);
        }
    }

    /**
     * Puts what has been written in the place of the destination. All calls of {@link #write} must have returned.
     *
     * @return why something is left of the old site beside the new one, for the user; or nothing, as it should be
     * @throws PublishException if this did not succeed; the old site is then in its place, or the message says where
     */
    public Optional<String> publish() throws IOException {
        pen.lock();
        try {
            refuseLate("publishing");
            writeDrafts();
            SiteFolder.refuseForeign(places.site());
            return swapped();
        } finally {
            pen.unlock();
        }
    }

    private Optional<String> swapped() throws IOException {
        Optional<PublishException> left = swap.run();
        state = State.PUBLISHED;
        try {
            SiteFolder.delete(places.staging());
        } catch (PublishException e) {
            left = Optional.of(e.advising("delete '" + places.staging() + "', or no further run can publish here"));
        }
        return left.map(PublishException::getMessage);
    }

    /** Deletes what has not been published, and lets other runs in; a second call does nothing. */
    @Override
    public void close() throws IOException {
        pen.lock();
        try {
            State before = state;
            if (before == State.CLOSED || before == State.ENDED) {
                return;
            }
            state = State.CLOSED;
            try (lock) {
                if (before == State.OPEN) {
                    SiteFolder.delete(places.staging());
                }
            }
        } finally {
            pen.unlock();
        }
        ending.close();
    }
}
