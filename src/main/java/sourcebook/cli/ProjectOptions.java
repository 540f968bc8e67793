package sourcebook.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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
            converter = Threads.class,
            description = "How many threads work at once (default: one for each processor).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--anew", description = "Make everything anew, and reuse nothing of the site that is there.")
    boolean anew;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but warnings and errors.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more: all problems, and the causes of failures.")
    boolean verbose;

    static final class Threads implements ITypeConverter<Integer> {
        private static final int MAX = 256;

        @Override
        public Integer convert(String written) {
            try {
                int number = Integer.parseInt(written);
                if (number >= 1 && number <= MAX) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Told below, as a number out of bounds is.
            }
            throw new TypeConversionException("write a number from 1 to " + MAX + ", not '" + written + "'");
        }
    }
}
