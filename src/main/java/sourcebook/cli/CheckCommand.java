package sourcebook.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sourcebook.bake.LiveSite;
import sourcebook.serve.Refresher;

/** {@code check}: everything that {@code build} does, but for publishing. */
@Command(
        name = "check",
        description = "Check everything and write nothing, unless --fix is given.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    ProjectOptions options = new ProjectOptions();

    @Mixin
    ReportOptions reporting = new ReportOptions();

    @Option(
            names = "--watch",
            description =
                    "Go on, and check again whenever a file changes, until Ctrl-C; say what is wrong when it changes.")
    boolean watch;

    @Option(
            names = "--fix",
            description = {
                "First mend what can be mended beyond doubt, such as an id in other letters, and show each change.",
                "A file that changes meanwhile is left alone."
            })
    boolean fix;

    @Override
    public Integer call() throws IOException {
        Bake bake = new Bake(spec, options, reporting);
        if (!watch) {
            return fix ? bake.fix() : bake.run(false, null, false);
        }
        if (fix) {
            throw new ParameterException(spec.commandLine(), "--watch only looks, and --fix writes; use one of them");
        }
        if (reporting.format.isForMachines()) {
            throw new ParameterException(
                    spec.commandLine(), "--watch is for people, --format " + reporting.format + " is not");
        }
        bake.checkUsage();
        try (LiveSite site = new LiveSite(options.source, options.baseUrl, false, true, options.threads);
                Refresher refresher = Refresher.start(site, new Watching(spec, options, bake))) {
            refresher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Main.FINE;
    }
}
