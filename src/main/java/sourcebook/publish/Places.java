package sourcebook.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Where a site and its companions lie: all in one folder, so that renaming one into the other is a single step of the
 * file system. All paths are absolute and free of symbolic links.
 *
 * @param site the published site
 * @param staging what is being rendered or deleted: anything here may be lost
 * @param previous the old site during a swap: always whole
 * @param lock the file that a run holds locked
 * @param turn null where the site itself is exchanged
 */
record Places(
        Path site,
        Path staging,
        Path previous,
        Path lock,
        @Nullable Turn turn) {
    /**
     * A link that leads to one of two folders in turn, "site" to "site.1" or "site.2": it is replaced in one step, so that there is
     * a site at every moment.
     *
     * @param link the destination
     * @param other the folder to which it does not lead
     * @param next the link that takes its place
     */
    record Turn(Path link, Path other, Path next) {
        private static @Nullable Turn of(Path destination, Path site) throws PublishException {
            Path parent = destination.toAbsolutePath().getParent();
            if (parent == null || !Files.isSymbolicLink(destination)) {
                return null;
            }
            Path link = real(parent).resolve(destination.getFileName());
            for (int number = 1; number <= 2; number++) {
                if (site.equals(numbered(link, number))) {
                    return new Turn(link, numbered(link, 3 - number), hidden(link, "link"));
                }
            }
            return null;
        }

        private static Path numbered(Path link, int number) {
            return link.resolveSibling(link.getFileName() + "." + number);
        }
    }

    /** Follows a destination that is a symbolic link: what it leads to is the site, and the link stays, or takes its turn. */
    static Places of(Path destination) throws PublishException {
        Path site = real(destination);
        if (site.getFileName() == null) {
            throw new PublishException(
                    "cannot publish into '" + site + "', a whole file system; choose a folder as the destination");
        }
        Turn turn = Turn.of(destination, site);
        Path named = turn == null ? site : turn.link;
        return new Places(site, hidden(named, "staging"), hidden(named, "previous"), hidden(named, "lock"), turn);
    }

    /** Returns a hidden file or folder of the site. */
    Path beside(String ending) {
        return hidden(turn == null ? site : turn.link, ending);
    }

    private static Path hidden(Path named, String ending) {
        return named.resolveSibling("." + named.getFileName() + "." + ending);
    }

    void refuseOverlap(Path project, Collection<Path> inputs) throws PublishException {
        Path projectFolder = real(project);
        if (projectFolder.startsWith(site)) {
            throw new PublishException("cannot publish into '" + site + "': this would replace the project folder '"
                    + projectFolder + "'; choose another destination");
        }
        for (Path input : inputs) {
            Path folder = real(input);
            if (folder.startsWith(site)) {
                throw new PublishException("cannot publish into '" + site + "': this would replace '" + folder
                        + "', which the site is made from; choose another destination");
            } else if (site.startsWith(folder)) {
                throw new PublishException("cannot publish into '" + site + "': it lies in '" + folder
                        + "', which the site is made from; choose another destination");
            }
        }
    }

    /** As {@link Path#toRealPath}, but the last parts need not exist. */
    private static Path real(Path path) throws PublishException {
        try {
            return path.toRealPath();
        } catch (NoSuchFileException e) {
            return realWhereMissing(path.toAbsolutePath(), e);
        } catch (IOException e) {
            throw PublishException.cannot("find", path, e);
        }
    }

    private static Path realWhereMissing(Path path, NoSuchFileException missing) throws PublishException {
        if (path.getParent() == null) {
            throw PublishException.cannot("find", path, missing);
        } else if (!Files.isSymbolicLink(path)) {
            return real(path.getParent()).resolve(path.getFileName()).normalize();
        }
        // A run killed between its two renames leaves a link that leads nowhere until the next run.
        try {
            return real(path.resolveSibling(Files.readSymbolicLink(path)));
        } catch (IOException e) {
            throw PublishException.cannot("follow", path, e);
        }
    }
}
