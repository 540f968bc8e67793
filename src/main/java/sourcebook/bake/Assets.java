package sourcebook.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.publish.Staging;
import sourcebook.read.AssetFolder;

/**
 * The files that are copied to the site as they are, by their paths on it: those of the briefing, and of the program's those
 * that the briefing does not replace.
 */
final class Assets {
    private final Path folder;
    private final Set<String> own;
    private final SortedMap<String, byte[]> added;
    private final Set<String> paths;

    private Assets(Path folder, Set<String> own, SortedMap<String, byte[]> added) {
        this.folder = folder;
        this.own = own;
        this.added = added;
        TreeSet<String> all = new TreeSet<>(own);
        all.addAll(added.keySet());
        this.paths = Collections.unmodifiableSet(all);
    }

    /**
     * Finds the assets of a project.
     *
     * @throws IOException if a folder cannot be listed
     */
    static Assets of(Project project, Diagnostics problems) throws IOException {
        Set<String> own = AssetFolder.list(
                project.folder(), project.assets(), project.ignoreFile(), project.ignoresHiddenAssets(), problems);
        SortedMap<String, byte[]> added = new TreeMap<>(Theme.ofProgram().assets());
        Set<String> taken = own.stream().map(Staging::collisionKey).collect(Collectors.toSet());
        added.keySet().removeIf(path -> isTaken(Staging.collisionKey(path), taken));
        return new Assets(project.assets(), own, added);
    }

    /** Where the briefing has a folder in the place of a file, or a file in that of a folder, it wants another layout. */
    private static boolean isTaken(String path, Set<String> taken) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (taken.contains(path.substring(0, slash))) {
                return true;
            }
        }
        return taken.contains(path) || taken.stream().anyMatch(t -> t.startsWith(path + "/"));
    }

    /** Returns the paths of all of them, sorted. */
    Set<String> paths() {
        return paths;
    }

    /** Returns the file of the briefing that has a path; nothing for what the program adds. */
    Optional<Path> file(String path) {
        return own.contains(path) ? Optional.of(folder.resolve(path)) : Optional.empty();
    }

    /**
     * Returns what an asset holds. The array is not to be changed.
     *
     * @throws IOException if it cannot be read
     */
    byte[] bytes(String path) throws IOException {
        return own.contains(path)
                ? Files.readAllBytes(folder.resolve(path))
                : Objects.requireNonNull(added.get(path), "there is such an asset");
    }

    /** Says whether the other ones have the same paths and come from the same places. */
    boolean isSameAs(Assets other) {
        return folder.equals(other.folder) && own.equals(other.own);
    }
}
