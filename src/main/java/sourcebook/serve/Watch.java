package sourcebook.serve;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Says when it is time to look at the inputs again, by the system's events; what has changed, the looking finds out.
 *
 * <p>Watched are the inputs with all folders in them, and of the folders that lead to an input the nearest that exists, so that
 * one that is made or comes back is noticed. Symbolic links are followed where they are inputs themselves.
 */
final class Watch implements Closeable {
    /** How many folders are watched at most, of the thousands that a system grants to all programs of a user. */
    static final int MAX_FOLDERS = 4096;

    /** How long it must be quiet after a file was saved, which editors do in several steps. */
    private static final long QUIET_MILLIS = 10;

    /** What a storm of events, such as a checkout makes, may stretch that to: by a millisecond for each event of late. */
    private static final long MAX_QUIET_MILLIS = 250;

    /** After how long an event counts half. */
    private static final double HALF_LIFE_NANOS = 250e6;

    /** When looking must not wait any longer for a storm to end. */
    private static final long MAX_STORM_MILLIS = 2000;

    private final int maxFolders;
    private final Map<WatchKey, Path> watched = new HashMap<>();
    private Set<Path> inputs = Set.of();
    private @Nullable WatchService service;
    private @Nullable String notice;
    private boolean stale;
    private double lateEvents;
    private long counted = System.nanoTime();

    Watch(int maxFolders) {
        this.maxFolders = maxFolders;
        try {
            service = FileSystems.getDefault().newWatchService();
        } catch (IOException | UnsupportedOperationException e) {
            giveUp("The system does not tell of changes (" + e.getMessage() + ")");
            return;
        }
        // The JDK's own way of looking, where a system has no events that it can use, takes many seconds.
        if (service.getClass().getSimpleName().equals("PollingWatchService")) {
            giveUp("The system does not tell of changes");
        }
    }

    /** Says whether the system tells of changes; otherwise somebody must look often. */
    boolean hasEvents() {
        return service != null;
    }

    /** Does without events from now on. */
    void giveUp(String reason) {
        close();
        service = null;
        watched.clear();
        notice = reason + "; from now on they are looked for every half second.";
    }

    /** Returns, once, why there are no events any more. */
    @Nullable
    String takeNotice() {
        String taken = notice;
        notice = null;
        return taken;
    }

    /** Sets what is watched, and returns whether that differs from before. */
    boolean watch(Set<Path> paths) {
        Set<Path> absolute = new HashSet<>();
        paths.forEach(p -> absolute.add(p.toAbsolutePath().normalize()));
        if (absolute.equals(inputs)) {
            return false;
        }
        inputs = absolute;
        register();
        return true;
    }

    /**
     * Waits until something may have changed and it is quiet again, or until the time is over.
     *
     * @return whether there was an event
     */
    boolean await(long millis) throws InterruptedException {
        WatchService events = service;
        if (events == null) {
            Thread.sleep(millis);
            return false;
        }
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        boolean concerned = false;
        while (!concerned) {
            WatchKey key = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (key == null) {
                return false;
            }
            concerned = take(key);
        }
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MAX_STORM_MILLIS);
        while (System.nanoTime() < end) {
            long quiet = Math.min(MAX_QUIET_MILLIS, Math.max(QUIET_MILLIS, (long) lateEvents));
            WatchKey key = events.poll(quiet, TimeUnit.MILLISECONDS);
            if (key == null) {
                break;
            }
            take(key);
        }
        if (stale) {
            register();
        }
        return true;
    }

    /** Takes a folder's events and says whether they concern the inputs. */
    private boolean take(WatchKey key) {
        Path folder = watched.get(key);
        boolean concerned = false;
        List<WatchEvent<?>> events = key.pollEvents();
        count(events.size());
        for (WatchEvent<?> event : events) {
            if (folder == null) {
                continue;
            }
            if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                concerned = true;
                stale = true;
                continue;
            }
            Path child = folder.resolve((Path) event.context());
            boolean concerns = inputs.stream().anyMatch(i -> child.startsWith(i) || i.startsWith(child));
            concerned |= concerns;
            stale |= concerns && event.kind() == StandardWatchEventKinds.ENTRY_CREATE && Files.isDirectory(child);
        }
        if (!key.reset() && watched.remove(key) != null) {
            concerned = true;
            stale = true;
        }
        return concerned;
    }

    private void count(int events) {
        long now = System.nanoTime();
        lateEvents = lateEvents * Math.pow(0.5, (now - counted) / HALF_LIFE_NANOS) + events;
        counted = now;
    }

    private void register() {
        stale = false;
        try {
            for (Path input : inputs) {
                registerNearest(input);
                if (Files.isDirectory(input)) {
                    registerAll(input);
                }
            }
        } catch (IOException e) {
            giveUp("The system does not tell of all changes (" + e.getMessage() + ")");
        }
    }

    private void registerNearest(Path input) throws IOException {
        Path folder = input.getParent();
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        if (folder != null) {
            register(folder);
        }
    }

    private void registerAll(Path folder) throws IOException {
        register(folder);
        // Listed after it is watched, so that what is made in between is seen one way or the other.
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    registerAll(entry);
                }
            }
        } catch (FileSystemException | DirectoryIteratorException e) {
            // As in register.
        }
    }

    private void register(Path folder) throws IOException {
        if (service == null) {
            return;
        }
        try {
            WatchKey key = folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_DELETE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
            // A folder that was moved keeps its key, and the key the path that it had.
            watched.put(key, folder);
        } catch (FileSystemException e) {
            // It vanished just now, or may not be read, which whoever looks at the inputs says.
        }
        if (watched.size() > maxFolders) {
            throw new IOException("there are more than " + maxFolders + " folders");
        }
    }

    @Override
    public void close() {
        try {
            if (service != null) {
                service.close();
            }
        } catch (IOException e) {
            // Nothing is lost with it.
        }
    }
}
