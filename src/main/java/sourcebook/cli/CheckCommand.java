package sourcebook.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sourcebook.bake.LiveSite;
import sourcebook.serve.Refresher;

/** {@code check}: everything that {@code build} does, but for publishing. */
@Command(name = "check", description = "Check everything and write nothing, unless --fix is given.")
final class CheckCommand extends ReportingCommand {
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
        Bake bake = bake();
        if (!watch) {
            return fix ? bake.fix() : bake.run(false, null, false);
        }
        if (fix) {
            throw wrong("--watch only looks, and --fix writes; use one of them");
        }
        if (reporting.format.isForMachines()) {
            throw wrong("--watch is for people, --format " + reporting.format + " is not");
        }
        bake.checkUsage();
        try (LiveSite site = new LiveSite(options.source, options.baseUrl, false, true, options.threads);
                Refresher refresher = Refresher.start(site, new Watching(this, bake))) {
            refresher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Main.FINE;
    }
}
