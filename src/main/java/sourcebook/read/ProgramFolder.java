package sourcebook.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Reads folders that are part of the program, from its jar, or from the folder of its classes. */
public final class ProgramFolder {
    private ProgramFolder() {}

    /**
     * Returns all files of a folder by their paths in it, with forward slashes.
     *
     * @param folder its path in the program, with a final slash
     * @param known the path of one of its files
     * @throws UncheckedIOException if the program cannot be read
     */
    public static SortedMap<String, byte[]> read(String folder, String known) {
        URL url = Objects.requireNonNull(
                ProgramFolder.class.getResource("/" + folder + known), "the program holds this folder");
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            if (url.openConnection() instanceof JarURLConnection connection) {
                connection.setUseCaches(false);
                try (JarFile jar = connection.getJarFile()) {
                    for (JarEntry entry : Collections.list(jar.entries())) {
                        if (entry.getName().startsWith(folder) && !entry.isDirectory()) {
                            try (InputStream in = jar.getInputStream(entry)) {
                                files.put(entry.getName().substring(folder.length()), in.readAllBytes());
                            }
                        }
                    }
                }
            } else {
                Path root = Path.of(url.toURI());
                for (int depth = Path.of(known).getNameCount(); depth > 0; depth--) {
                    root = Objects.requireNonNull(root.getParent(), "the file lies in the folder");
                }
                for (Path file : filesIn(root)) {
                    files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program lies at an address that is none", e);
        }
        return files;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
