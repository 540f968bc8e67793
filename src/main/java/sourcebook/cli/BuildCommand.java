package sourcebook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code build}: checks everything and publishes the site. */
@Command(name = "build", description = "Check everything and publish the site.", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    ProjectOptions options = new ProjectOptions();

    @Mixin
    ReportOptions reporting = new ReportOptions();

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
        return new Bake(spec, options, reporting).run(true, destination, replaces);
    }
}
