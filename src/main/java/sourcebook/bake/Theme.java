package sourcebook.bake;

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
import sourcebook.diagnostic.Diagnostic;

/**
 * The program's own templates and assets, by path with forward slashes. A briefing has each of them until it has a file of
 * that name. They are part of the program, and read once.
 */
final class Theme {
    static final String FOLDER = "sourcebook/theme/";
    private static final String TEMPLATES = "templates/";
    private static final String ASSETS = "assets/";

    private final SortedMap<String, byte[]> files;

    private Theme(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    private static final class OfProgram {
        private static final Theme THEME = read();
    }

    /** Returns that of this program. */
    static Theme ofProgram() {
        return OfProgram.THEME;
    }

    SortedMap<String, byte[]> templates() {
        return below(TEMPLATES);
    }

    SortedMap<String, byte[]> assets() {
        return below(ASSETS);
    }

    /** Returns how messages call a template. */
    static String shown(String template) {
        return Diagnostic.OF_PROGRAM + TEMPLATES + template;
    }

    private SortedMap<String, byte[]> below(String folder) {
        SortedMap<String, byte[]> below = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(folder)) {
                below.put(path.substring(folder.length()), bytes);
            }
        });
        return Collections.unmodifiableSortedMap(below);
    }

    private static Theme read() {
        String known = "/" + FOLDER + TEMPLATES + "layout.ftl";
        URL url = Objects.requireNonNull(Theme.class.getResource(known), "the program holds its templates");
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            if (url.openConnection() instanceof JarURLConnection connection) {
                connection.setUseCaches(false);
                try (JarFile jar = connection.getJarFile()) {
                    for (JarEntry entry : Collections.list(jar.entries())) {
                        if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
                            try (InputStream in = jar.getInputStream(entry)) {
                                files.put(entry.getName().substring(FOLDER.length()), in.readAllBytes());
                            }
                        }
                    }
                }
            } else {
                Path root = Path.of(url.toURI()).resolve("../..").normalize();
                for (Path file : filesIn(root)) {
                    files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program lies at an address that is none", e);
        }
        return new Theme(files);
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
