package sourcebook.cli;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sourcebook.bake.Project;
import sourcebook.bake.Surveying;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.stats.Stats;
import sourcebook.stats.StatsTable;

/** {@code stats}: counts what a briefing has, and says where it is thin. */
@Command(name = "stats", description = "Count what there is, and name what is thin.")
final class StatsCommand extends ProjectCommand {
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
        Bake bake = bake();
        if (sample < 0) {
            throw wrong("--probe: write a number from 0, not " + sample);
        }
        Diagnostics diagnostics = new Diagnostics();
        Project project = bake.open(diagnostics);
        Optional<Stats> stats = Surveying.stats(project, sample, options.threads, diagnostics);
        if (stats.isEmpty()) {
            return bake.refused(diagnostics, "; nothing was counted");
        }
        out().print(
                        switch (format) {
                            case text -> StatsTable.text(stats.get());
                            case json -> stats.get().json();
                            case html -> StatsTable.page(stats.get());
                        });
        return Main.FINE;
    }
}
