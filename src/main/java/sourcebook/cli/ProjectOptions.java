package sourcebook.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that {@code build} and {@code check} share. */
final class ProjectOptions {
    @Option(
            names = "--source",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The project: the folder with content, templates and jbake.properties (default: here).")
    Path source = Path.of(".");

    @Option(names = "--strict", description = "Treat warnings as errors.")
    boolean strict;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Absolute address under which the site will be published (default: site.host).")
    @Nullable
    String baseUrl;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads work at once (default: one for each processor).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but warnings and errors.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more: all problems, and the causes of failures.")
    boolean verbose;
}
