package sourcebook.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sourcebook.bake.CheckingLinks;
import sourcebook.bake.Project;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.outside.LinkReport;
import sourcebook.outside.Manners;

/** {@code links}: asks whether addresses outside of the site still lead somewhere. A report, which never fails a run. */
@Command(
        name = "links",
        description = {
            "Ask whether addresses outside of the site still lead somewhere.",
            "Hosts are asked slowly, and only what their robots.txt allows. What is found is a report: it ends with 0."
        })
final class LinksCommand extends ReportingCommand {
    private static final int MAX_HOSTS = 32;
    private static final double MAX_SECONDS = 600;

    @Option(names = "--offline", description = "Ask nobody; tell what earlier runs have found.")
    boolean offline;

    @Option(
            names = "--private",
            description = {
                "Ask hosts in private networks and on this machine, too.",
                "Not for content that strangers may change."
            })
    boolean everywhere;

    @Option(
            names = "--max-age",
            paramLabel = "DAYS",
            description =
                    "Believe answers of earlier runs for so long (default: ${DEFAULT-VALUE}; --anew: not at all).")
    int maxAge = 7;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            description = "Ask so many hosts at once, each one thing at a time (default: ${DEFAULT-VALUE}).")
    int atOnce = 8;

    @Option(
            names = "--pause",
            paramLabel = "SECONDS",
            description = "Leave a host alone for so long between two requests (default: ${DEFAULT-VALUE}).")
    double pause = 1;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Wait so long for an answer (default: ${DEFAULT-VALUE}).")
    double timeout = 20;

    @Option(
            names = "--archive",
            paramLabel = "URL",
            description = {
                "Propose to look for a copy of what is dead at this address with the dead one behind it,",
                "such as https://web.archive.org/web/"
            })
    @Nullable
    String archive;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (options.strict) {
            throw wrong("--strict: what 'links' finds is a report, and fails no run");
        } else if (maxAge < 0) {
            throw wrong("--max-age: write a number of days from 0");
        } else if (atOnce < 1 || atOnce > MAX_HOSTS) {
            throw wrong("--at-once: write a number from 1 to " + MAX_HOSTS);
        } else if (!(pause >= 0 && pause <= MAX_SECONDS)) {
            throw wrong("--pause: write a number of seconds from 0 to 600");
        } else if (!(timeout > 0 && timeout <= MAX_SECONDS)) {
            throw wrong("--timeout: write a number of seconds up to 600");
        } else if (archive != null && !archive.matches("(?i)https?://\\S+")) {
            throw wrong("--archive: write the beginning of an address, such as https://web.archive.org/web/");
        }
        Bake bake = bake();
        Diagnostics diagnostics = new Diagnostics();
        Project project = bake.open(diagnostics);
        Manners manners = new Manners(
                Main.Version.name().replace(' ', '/') + " (link check)",
                atOnce,
                seconds(pause),
                seconds(timeout),
                everywhere);
        CheckingLinks.Options checking = new CheckingLinks.Options(
                offline ? null : manners,
                options.anew ? Duration.ZERO : Duration.ofDays(maxAge),
                archive,
                options.threads);
        Optional<CheckingLinks.Result> result = CheckingLinks.check(project, checking, Clock.systemUTC(), diagnostics);
        boolean failed = bake.fails(diagnostics.sorted(), result.isEmpty() ? "; nothing was asked" : "");
        result.ifPresent(r -> bake.say(Bake.counted(r.answers().size(), "outside link") + ", " + r.asked()
                + " of them asked now: " + LinkReport.summary(r.answers().values())));
        return failed ? Main.CONTENT_ERRORS : Main.FINE;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
