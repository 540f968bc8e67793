package sourcebook.bake;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import sourcebook.artifact.Fingerprint;

/** The program itself: what it is made of decides what it makes. */
final class Program {
    private Program() {}

    /**
     * Returns the state of the program: its own classes, its libraries by name and size, and the release of Java. Nothing
     * where that cannot be found out; what it makes must not be taken for another program's then.
     */
    static Optional<Fingerprint> fingerprint() {
        CodeSource source = Program.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            Path own = Path.of(source.getLocation().toURI());
            return Optional.of(Fingerprint.of(
                    Runtime.version().feature(),
                    Files.isDirectory(own) ? classes(own) : Fingerprint.ofBytes(Files.readAllBytes(own)),
                    libraries()));
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Templates and assets count for what is made with them, not for everything. */
    private static TreeMap<String, Object> classes(Path folder) throws IOException {
        TreeMap<String, Object> classes = new TreeMap<>();
        Path theme = folder.resolve(Theme.FOLDER);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    (Iterable<Path>) files.filter(f -> Files.isRegularFile(f) && !f.startsWith(theme))::iterator) {
                classes.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return classes;
    }

    private static List<String> libraries() throws IOException, URISyntaxException {
        List<Path> places = new ArrayList<>();
        if (Program.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                places.add(Path.of(url.toURI()));
            }
        } else {
            Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                    .map(Path::of)
                    .forEach(places::add);
        }
        List<String> libraries = new ArrayList<>();
        for (Path place : places) {
            if (Files.isRegularFile(place)) {
                libraries.add(place.getFileName() + " " + Files.size(place));
            }
        }
        return libraries.stream().sorted().toList();
    }
}
