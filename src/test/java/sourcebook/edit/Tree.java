package sourcebook.edit;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All files of a project with their bytes, to be put back as a version control does.
 *
 * @param files bytes by path, relative, with forward slashes
 */
public record Tree(SortedMap<String, byte[]> files) {
    /** Returns what a folder holds now. */
    public static Tree of(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path file : walk(folder)) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return new Tree(files);
    }

    /** Makes a folder hold these files and no others, and touches only what differs. */
    public void checkOut(Path folder) throws IOException {
        List<Path> deepestFirst = walk(folder);
        Collections.reverse(deepestFirst);
        for (Path path : deepestFirst) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                if (!files.containsKey(name)) {
                    Files.delete(path);
                }
            } else if (!path.equals(folder)) {
                try {
                    Files.delete(path);
                } catch (DirectoryNotEmptyException e) {
                    // What is in it stays.
                }
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.exists(path) || !Arrays.equals(Files.readAllBytes(path), file.getValue())) {
                Files.createDirectories(path.getParent());
                Files.deleteIfExists(path);
                Files.write(path, file.getValue());
            }
        }
    }

    private static List<Path> walk(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return new ArrayList<>(paths.sorted().toList());
        }
    }
}
