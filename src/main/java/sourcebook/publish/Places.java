package sourcebook.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Where a site and its companions lie: all in one folder, so that renaming one into the other is a single step of the
 * file system. All paths are absolute and free of symbolic links.
 *
 * @param site the published site
 * @param staging what is being rendered or deleted: anything here may be lost
 * @param previous the old site during a swap: always whole
 * @param lock the file that a run holds locked
 */
record Places(Path site, Path staging, Path previous, Path lock) {
    /** Follows a destination that is a symbolic link: the link stays, what it leads to is the site. */
    static Places of(Path destination) throws PublishException {
        Path site = real(destination);
        if (site.getFileName() == null) {
            throw new PublishException(
                    "cannot publish into '" + site + "', a whole file system; choose a folder as the destination");
        }
        String name = "." + site.getFileName();
        return new Places(
                site,
                site.resolveSibling(name + ".staging"),
                site.resolveSibling(name + ".previous"),
                site.resolveSibling(name + ".lock"));
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
