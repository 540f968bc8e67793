package sourcebook.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code build}: checks everything and publishes the site. */
@Command(name = "build", description = "Check everything and publish the site.")
final class BuildCommand extends ReportingCommand {
    @Option(
            names = "--destination",
            paramLabel = "DIR",
            description = "The folder to publish into (default: destination.folder in jbake.properties).")
    @Nullable
    Path destination;

    @Option(names = "--replace", description = "Replace the site in that folder even if it has another title.")
    boolean replaces;

    @Override
    public Integer call() throws IOException {
        return bake().run(true, destination, replaces);
    }
}
