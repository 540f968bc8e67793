package sourcebook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import sourcebook.bake.BriefingOven;
import sourcebook.bake.Outcome;
import sourcebook.bake.Project;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.DiagnosticPrinter;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Severity;

/** Runs the oven for a command and says what came of it. */
final class Bake {
    private static final int MAX_SHOWN = 100;
    private static final int MAX_THREADS = 256;

    private final CommandSpec command;
    private final ProjectOptions options;

    Bake(CommandSpec command, ProjectOptions options) {
        this.command = command;
        this.options = options;
    }

    /**
     * Returns the exit code.
     *
     * @param publishes whether to publish
     * @param destination folder to publish into; null for the project's own
     */
    int run(boolean publishes, @Nullable Path destination) throws IOException {
        checkUsage();
        Diagnostics diagnostics = new Diagnostics();
        Project project = Project.open(options.source, options.baseUrl, diagnostics);
        Path target = !publishes ? null : destination == null ? project.destination() : destination;
        boolean terminal = Ansi.AUTO.enabled();
        Outcome outcome;
        try (TerminalProgress progress = new TerminalProgress(terminal && !options.quiet)) {
            outcome = BriefingOven.bake(
                    project, new BriefingOven.Options(target, options.strict, options.threads), diagnostics, progress);
        }
        report(outcome, terminal, target);
        boolean failed = outcome.count(Severity.ERROR) > 0 || (options.strict && outcome.count(Severity.WARNING) > 0);
        return failed ? Main.CONTENT_ERRORS : Main.FINE;
    }

    private void checkUsage() {
        CommandLine commandLine = command.commandLine();
        if (!Files.isDirectory(options.source)) {
            throw new ParameterException(commandLine, "--source: there is no folder '" + options.source + "'");
        }
        if (options.threads < 1 || options.threads > MAX_THREADS) {
            throw new ParameterException(commandLine, "--threads: a number from 1 to " + MAX_THREADS + ", please");
        }
        if (options.baseUrl != null && !Project.isAddress(options.baseUrl)) {
            throw new ParameterException(
                    commandLine,
                    "--base-url: '" + options.baseUrl
                            + "' is not an absolute address such as https://www.example.org/briefing");
        }
        if (options.quiet && options.verbose) {
            throw new ParameterException(commandLine, "--quiet and --verbose exclude each other");
        }
    }

    private void report(Outcome outcome, boolean terminal, @Nullable Path target) {
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        List<Diagnostic> shown = outcome.diagnostics().stream()
                .filter(d -> !options.quiet || d.severity() != Severity.NOTE)
                .toList();
        err.print(new DiagnosticPrinter(terminal, prefix())
                .format(shown, options.verbose ? Integer.MAX_VALUE : MAX_SHOWN));
        err.flush();
        long errors = outcome.count(Severity.ERROR);
        long warnings = outcome.count(Severity.WARNING);
        boolean failed = errors > 0 || (options.strict && warnings > 0);
        String problems = counted(errors, "error") + ", " + counted(warnings, "warning");
        if (failed) {
            String strict = errors == 0 ? " (--strict treats warnings as errors)" : "";
            err.println(problems + strict + (target == null ? "" : "; the published site is untouched"));
            shown.stream()
                    .map(Diagnostic::code)
                    .min(Comparator.comparing(Code::severity))
                    .ifPresent(c ->
                            err.println("'explain CODE' says more about a code, such as 'explain " + c.id() + "'"));
        } else if (!options.quiet) {
            String pages = counted(outcome.pages(), "page") + " and " + counted(outcome.assets(), "asset");
            String done = outcome.published() ? "published to " + target : "checked; nothing was written";
            out.println(pages + " " + done + (warnings > 0 ? " (" + counted(warnings, "warning") + ")" : ""));
        }
        err.flush();
        out.flush();
    }

    /** What makes the paths of diagnostics, which are relative to the project, lead to the files from here. */
    private String prefix() {
        String path = options.source.normalize().toString().replace('\\', '/');
        return path.isEmpty() || path.endsWith("/") ? path : path + "/";
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
