package sourcebook.read;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;

/** Finds the assets, which are copied as they are. What is left out of its own accord is said, with the reason. */
public final class AssetFolder {
    /** What web servers and hosts look for; other hidden files may be secrets, or the whole history of a project. */
    private static final Set<String> PUBLISHED_HIDDEN = Set.of(".well-known", ".htaccess", ".nojekyll");

    private AssetFolder() {}

    /**
     * Returns the paths that the assets will have on the site, with forward slashes; a missing folder holds none.
     *
     * @param ignoreFile name of the file whose presence leaves a folder out, as in JBake
     * @param ignoreHidden whether all files and folders whose names begin with a period are left out, without a word
     * @throws IOException if a folder cannot be listed
     */
    public static Set<String> list(
            Path project, Path assets, String ignoreFile, boolean ignoreHidden, Diagnostics diagnostics)
            throws IOException {
        Set<String> found = new TreeSet<>();
        if (!Files.isDirectory(assets)) {
            return found;
        }
        Path root = assets.toRealPath();
        Files.walkFileTree(assets, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean ignored = !folder.equals(assets)
                        && (isLeftOut(folder, attributes) || Files.exists(folder.resolve(ignoreFile)));
                return ignored ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (isLeftOut(file, attributes)) {
                    return FileVisitResult.CONTINUE;
                }
                if (attributes.isSymbolicLink()
                        && !(Files.isRegularFile(file) && file.toRealPath().startsWith(root))) {
                    diagnostics.add(Diagnostic.in(
                                    slashed(project.relativize(file)),
                                    Code.OUTSIDE_SITE,
                                    "the symbolic link does not lead to a file in the assets folder")
                            .help("put a copy in its place"));
                } else {
                    found.add(slashed(assets.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            private boolean isLeftOut(Path path, BasicFileAttributes attributes) {
                String name = path.getFileName().toString();
                if (ignoreHidden && name.startsWith(".")) {
                    return true;
                }
                String reason = reason(name, attributes);
                if (reason != null) {
                    diagnostics.add(Diagnostic.in(
                                    slashed(project.relativize(path)),
                                    Code.NOT_PUBLISHED,
                                    "it is not published, because it is " + reason)
                            .help("keep it outside the assets folder"));
                }
                return reason != null;
            }
        });
        return found;
    }

    private static @Nullable String reason(String name, BasicFileAttributes attributes) {
        if (attributes.isOther()) {
            return "not a regular file";
        } else if (name.startsWith(".") && !PUBLISHED_HIDDEN.contains(name)) {
            return "hidden";
        }
        return Leftover.of(name).orElse(null);
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
