package sourcebook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sourcebook.bake.Project;
import sourcebook.bake.Surveying;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.stats.Stats;
import sourcebook.stats.StatsTable;

/** {@code stats}: counts what a briefing has, and says where it is thin. */
@Command(name = "stats", description = "Count what there is, and name what is thin.", mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    ProjectOptions options = new ProjectOptions();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: ${DEFAULT-VALUE}).")
    Format format = Format.text;

    /** As it is typed. */
    enum Format {
        text,
        json
    }

    @Override
    public Integer call() throws IOException {
        Bake bake = new Bake(spec, options);
        bake.checkUsage();
        Diagnostics diagnostics = new Diagnostics();
        Project project = Project.open(options.source, options.baseUrl, diagnostics);
        Optional<Stats> stats = Surveying.stats(project, options.threads, diagnostics);
        if (stats.isEmpty()) {
            bake.fails(diagnostics.sorted(), Ansi.AUTO.enabled(), "; nothing was counted");
            return Main.CONTENT_ERRORS;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(format == Format.json ? stats.get().json() : StatsTable.of(stats.get()));
        out.flush();
        return Main.FINE;
    }
}
