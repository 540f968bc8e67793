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
import picocli.CommandLine.ParameterException;
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

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = {"text, json, or html: a page of its own, no part of the site (default: ${DEFAULT-VALUE})."})
    Format format = Format.text;

    @Option(
            names = "--probe",
            paramLabel = "N",
            description = "Try N small falsifications as 'probe' does, and count what is noticed (default: none).")
    int sample;

    /** As it is typed. */
    enum Format {
        text,
        json,
        html
    }

    @Override
    public Integer call() throws IOException {
        Bake bake = new Bake(spec, options);
        bake.checkUsage();
        if (sample < 0) {
            throw new ParameterException(spec.commandLine(), "--probe: write a number from 0, not " + sample);
        }
        Diagnostics diagnostics = new Diagnostics();
        Project project = Project.open(options.source, options.baseUrl, diagnostics);
        Optional<Stats> stats = Surveying.stats(project, sample, options.threads, diagnostics);
        if (stats.isEmpty()) {
            bake.fails(diagnostics.sorted(), Ansi.AUTO.enabled(), "; nothing was counted");
            return Main.CONTENT_ERRORS;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                switch (format) {
                    case text -> StatsTable.text(stats.get());
                    case json -> stats.get().json();
                    case html -> StatsTable.page(stats.get());
                });
        out.flush();
        return Main.FINE;
    }
}
