package sourcebook.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Runs a class in a JVM of its own, with this one's class path. */
public final class ChildJvm {
    private ChildJvm() {}

    /**
     * Waits for the end of the process and returns what it wrote to its standard output.
     *
     * @param options of the JVM
     * @throws IllegalStateException if the exit code is not 0; its message has what was written
     */
    public static String run(List<String> options, Class<?> main, String... arguments) throws IOException {
        List<String> command = command(options, main, arguments);
        Path errors = Files.createTempFile("child", ".err");
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = process.onExit().join().exitValue();
            if (exitCode != 0) {
                throw new IllegalStateException(
                        main.getName() + " ended with " + exitCode + ": " + output + Files.readString(errors));
            }
            return output;
        } finally {
            Files.delete(errors);
        }
    }

    /** Starts the process, whose standard output has its errors in it. */
    public static Process start(List<String> options, Class<?> main, String... arguments) throws IOException {
        return new ProcessBuilder(command(options, main, arguments))
                .redirectErrorStream(true)
                .start();
    }

    private static List<String> command(List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // A test library brings an old Log4j, which FreeMarker would take for its own.
        command.add("-Dorg.freemarker.loggerLibrary=none");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Maven runs a main class in its own process, whose class path is only a loader's. */
    private static String classPath() {
        if (ChildJvm.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(ChildJvm::file).collect(Collectors.joining(separator()));
        }
        return System.getProperty("java.class.path");
    }

    private static String separator() {
        return System.getProperty("path.separator");
    }

    private static String file(URL url) {
        try {
            URI uri = url.toURI();
            return Path.of(uri).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
