package sourcebook.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Exchanges the old site for the new one by renaming whole folders, or by replacing a link to the one by a link to the other.
 *
 * <p>Java has no call that exchanges two folders, so where there is no such link, for the moment between two renames no site is in
 * its place. A signal to end cannot fall into it, since the JVM is kept from ending; a kill can, and then {@link #recover} brings
 * the old site back.
 */
record Swap(Places places, Rename rename) {
    /** Renames a folder in one step; tests stop in it. */
    interface Rename {
        Rename ATOMIC = (from, to) -> Files.move(from, to, ATOMIC_MOVE);

        void rename(Path from, Path to) throws IOException;
    }

    /** The name of the thread that keeps the JVM from ending during a swap. */
    static final String HOLD = "sourcebook-swap";

    /**
     * Leads from whatever an earlier run left to a whole site, or none if there was none, with no leftovers.
     *
     * <p>The states, in the order in which a run goes through them, and what becomes of them:
     *
     * <pre>
     * site   staging   previous
     * old    new                 staging is deleted
     *        new       old       previous becomes the site, staging is deleted
     * new              old       previous becomes staging
     * new    old                 staging is deleted
     * </pre>
     *
     * The old site is deleted under the staging name, never under its own, so that a part of it cannot be taken for
     * all of it. Of two folders that take turns, the one to which no link leads is a new site that was not published, or an old one.
     */
    void recover() throws IOException {
        if (exists(places.previous())) {
            // A web server or a container may have made the missing folder; a site always holds at least its marker.
            if (exists(places.site()) && SiteFolder.isEmpty(places.site())) {
                SiteFolder.delete(places.site());
            }
            if (!exists(places.site())) {
                move(places.previous(), places.site());
            }
        }
        SiteFolder.delete(places.staging());
        if (exists(places.previous())) {
            move(places.previous(), places.staging());
            SiteFolder.delete(places.staging());
        }
        Places.Turn turn = places.turn();
        if (turn != null) {
            SiteFolder.delete(turn.other());
            takeBack(turn.next());
        }
    }

    /**
     * Puts the staged folder in the place of the site, and moves the old site to the staging name to be deleted.
     *
     * @return why the old site could not be moved there, or nothing if it was, or there was none
     * @throws PublishException if the new site is not in its place; the old one is, or the message says where
     */
    Optional<PublishException> run() throws IOException {
        Lock swapping = new ReentrantLock();
        Thread hold = new Thread(swapping::lock, HOLD);
        swapping.lock();
        try {
            Runtime.getRuntime().addShutdownHook(hold);
        } catch (IllegalStateException e) {
            throw Ending.refusal(places.site());
        }
        try {
            Places.Turn turn = places.turn();
            return turn == null || !exists(places.site()) ? exchange() : turn(turn);
        } finally {
            swapping.unlock();
            try {
                Runtime.getRuntime().removeShutdownHook(hold);
            } catch (IllegalStateException e) {
                // The JVM began to end during the swap. The hook cannot be taken away, and waits no longer.
            }
        }
    }

    private Optional<PublishException> exchange() throws IOException {
        if (!exists(places.site())) {
            move(places.staging(), places.site());
            return Optional.empty();
        }
        try {
            move(places.site(), places.previous());
        } catch (PublishException e) {
            throw e.advising("if the destination is a mounted folder, choose a folder in it instead");
        }
        try {
            move(places.staging(), places.site());
        } catch (IOException e) {
            try {
                move(places.previous(), places.site());
            } catch (IOException again) {
                PublishException lost = new PublishException(e.getMessage() + "; and " + again.getMessage()
                        + "; the old site is in '" + places.previous() + "', and the next run will put it back");
                lost.addSuppressed(e);
                lost.addSuppressed(again);
                throw lost;
            }
            throw e;
        }
        try {
            move(places.previous(), places.staging());
            return Optional.empty();
        } catch (PublishException e) {
            // The new site is in its place. The next run tries again.
            return Optional.of(e);
        }
    }

    /** The old site stays until the next run, for whoever is reading it, or wants it back. */
    private Optional<PublishException> turn(Places.Turn turn) throws IOException {
        move(places.staging(), turn.other());
        try {
            Files.createSymbolicLink(turn.next(), turn.other().getFileName());
            move(turn.next(), turn.link());
            return Optional.empty();
        } catch (IOException e) {
            takeBack(turn.next());
            move(turn.other(), places.staging());
            throw e instanceof PublishException ? e : PublishException.cannot("create", turn.next(), e);
        }
    }

    private static void takeBack(Path link) throws PublishException {
        try {
            if (Files.isSymbolicLink(link)) {
                Files.delete(link);
            }
        } catch (IOException e) {
            throw PublishException.cannot("delete", link, e);
        }
    }

    private static boolean exists(Path path) {
        return Files.exists(path, NOFOLLOW_LINKS);
    }

    private void move(Path from, Path to) throws PublishException {
        try {
            rename.rename(from, to);
        } catch (IOException e) {
            throw PublishException.cannotRename(from, to, e);
        }
    }
}
