package sourcebook.publish;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the folders that a run made from all others by a file in them. That file is written first and deleted last, so
 * that a folder of which only a part is there can be told too.
 */
final class SiteFolder {
    static final String MARKER = ".sourcebook";

    private static final String SIGNATURE = "A site made by sourcebook.\n";
    private static final String NOTICE =
            "The whole folder is replaced each time: whatever else is put into it will be deleted.\n";

    /** Before the title of the site; markers of earlier versions have no such line. */
    private static final String TITLE = "Title: ";

    private static final int MAX_MARKER = 1 << 12;

    private SiteFolder() {}

    /** @param title of the site, in one line */
    static void create(Path folder, String title) throws IOException {
        try {
            Files.createDirectory(folder);
            Files.writeString(folder.resolve(MARKER), SIGNATURE + NOTICE + TITLE + title + "\n");
        } catch (IOException e) {
            throw PublishException.cannot("create", folder, e);
        }
    }

    /** Refuses something that a run did not make and that is not an empty folder; nothing there is no reason to. */
    static void refuseForeign(Path folder) throws IOException {
        if (!Files.exists(folder, NOFOLLOW_LINKS)) {
            return;
        } else if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
            throw new PublishException(
                    "'" + folder + "' is not a folder, and publishing would replace it; choose another"
                            + " destination, or move it away (nothing was changed)");
        }
        try {
            if (!isOurs(folder)) {
                throw new PublishException("'" + folder + "' holds files that sourcebook did not make, and publishing"
                        + " would delete them; choose another destination, or move them away (nothing was changed)");
            }
        } catch (IOException e) {
            throw PublishException.cannot("read", folder, e);
        }
    }

    /** Refuses a site with another title: somebody else's, if nobody says that it is not. */
    static void refuseOther(Path folder, String title) throws IOException {
        if (!Files.isRegularFile(folder.resolve(MARKER), NOFOLLOW_LINKS)) {
            return;
        }
        String marker;
        try (InputStream in = Files.newInputStream(folder.resolve(MARKER))) {
            marker = new String(in.readNBytes(MAX_MARKER), UTF_8);
        } catch (IOException e) {
            throw PublishException.cannot("read", folder, e);
        }
        Optional<String> other = marker.lines()
                .filter(l -> l.startsWith(TITLE))
                .map(l -> l.substring(TITLE.length()))
                .findFirst()
                .filter(t -> !t.equals(title));
        if (other.isPresent()) {
            throw new PublishException(
                    "'" + folder + "' holds the site '" + other.get() + "', and this one is '" + title
                            + "'; choose another destination, or say --replace if the one shall take the place of the other"
                            + " (nothing was changed)");
        }
    }

    private static boolean isOurs(Path folder) throws IOException {
        String signature = "";
        Path marker = folder.resolve(MARKER);
        if (Files.exists(marker, NOFOLLOW_LINKS)) {
            if (!Files.isRegularFile(marker, NOFOLLOW_LINKS)) {
                return false;
            }
            try (InputStream in = Files.newInputStream(marker)) {
                signature = new String(in.readNBytes(SIGNATURE.length()), US_ASCII);
            }
        }
        // A run killed while it wrote the marker, or before, leaves a part of it and nothing else.
        return signature.equals(SIGNATURE) || (SIGNATURE.startsWith(signature) && holdsNoneBut(marker, folder));
    }

    private static boolean holdsNoneBut(Path file, Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.allMatch(file::equals);
        }
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw PublishException.cannot("read", folder, e);
        }
    }

    /** Deletes a folder, if it is there; a symbolic link in it is deleted, what it leads to is left alone. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, NOFOLLOW_LINKS)) {
            return;
        }
        Path marker = folder.resolve(MARKER);
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (!file.equals(marker)) {
                        Files.delete(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                        throws IOException {
                    if (failure != null) {
                        throw failure;
                    }
                    if (visited.equals(folder)) {
                        Files.deleteIfExists(marker);
                    }
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (FileSystemException e) {
            throw PublishException.cannot("delete", e.getFile() == null ? folder : Path.of(e.getFile()), e);
        } catch (IOException e) {
            throw PublishException.cannot("delete", folder, e);
        }
    }

    /** Makes a folder below another one, which is not made again where it was deleted because the program is ending. */
    static void createWithin(Path base, Path folder) throws PublishException {
        Path made = base;
        for (Path part : made.relativize(folder)) {
            made = made.resolve(part);
            try {
                Files.createDirectory(made);
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS)) {
                    throw PublishException.cannot("create", made, e);
                }
            } catch (IOException e) {
                throw PublishException.cannot("create", made, e);
            }
        }
    }
}
