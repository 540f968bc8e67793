package sourcebook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import sourcebook.attest.Attester;
import sourcebook.attest.Proposal;
import sourcebook.bake.Attesting;
import sourcebook.bake.BriefingOven;
import sourcebook.bake.Outcome;
import sourcebook.bake.Project;
import sourcebook.bake.Weight;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.DiagnosticPrinter;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Severity;
import sourcebook.report.Report;
import sourcebook.rewrite.Mending;

/** Runs the oven for a command and says what came of it. */
final class Bake {
    /** What is mended in a file can bring to light what is wrong in what it refers to, and that once more. */
    private static final int MENDING_ROUNDS = 5;

    private static final int MAX_SHOWN = 100;

    private final CommandSpec command;
    private final ProjectOptions options;
    private final ReportOptions reporting;
    private Set<String> changed = Set.of();

    Bake(CommandSpec command, ProjectOptions options, ReportOptions reporting) {
        this.command = command;
        this.options = options;
        this.reporting = reporting;
    }

    /**
     * Returns the exit code.
     *
     * @param publishes whether to publish
     * @param destination folder to publish into; null for the project's own
     * @param replaces whether a site with another title may be replaced
     */
    int run(boolean publishes, @Nullable Path destination, boolean replaces) throws IOException {
        return told(bake(publishes, destination, replaces), publishes, "checked; nothing was written");
    }

    /** Mends what can be mended beyond doubt, checks again, and returns the exit code. */
    int fix() throws IOException {
        Baked baked = bake(false, null, false);
        long count = 0;
        boolean more = true;
        for (int round = 0; more && round < MENDING_ROUNDS; round++) {
            Mending mending = Files.isDirectory(baked.project.content())
                    ? Mending.mend(baked.project.folder(), baked.project.content(), baked.outcome.diagnostics())
                    : new Mending(List.of(), List.of());
            mending.mended().forEach(text -> say(text.diff(prefix()).stripTrailing()));
            mending.leftAlone()
                    .forEach(path -> say(prefix() + path + " was left alone, because it has changed meanwhile"));
            count += mending.count();
            more = !mending.mended().isEmpty();
            baked = more ? bake(false, null, false) : baked;
        }
        say(counted(count, "problem") + " mended");
        return told(baked, false, "checked");
    }

    /** What came of a run, of which project, and where the site was to be published. */
    private record Baked(Project project, Path target, Outcome outcome) {}

    private Baked bake(boolean publishes, @Nullable Path destination, boolean replaces) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Project project = open(diagnostics);
        Path target = destination == null ? project.destination() : destination;
        try (TerminalProgress progress = new TerminalProgress(Ansi.AUTO.enabled() && !options.quiet)) {
            Outcome outcome = BriefingOven.bake(
                    project,
                    new BriefingOven.Options(
                            target, publishes, options.strict, !options.anew, options.threads, replaces),
                    diagnostics,
                    progress);
            return new Baked(project, target, outcome);
        }
    }

    /** @param checked what was done where nothing is published */
    private int told(Baked baked, boolean publishes, String checked) {
        Outcome outcome = baked.outcome;
        boolean failed = fails(outcome.diagnostics(), !publishes ? "" : "; the published site is untouched");
        long mendable = Mending.of(outcome.diagnostics()).values().stream()
                .mapToLong(text -> text.edits().size())
                .sum();
        if (mendable > 0 && !publishes) {
            say(counted(mendable, "problem") + " can be mended by: " + typed("check --fix"));
        }
        if (failed) {
            return Main.CONTENT_ERRORS;
        }
        long warnings = outcome.count(Severity.WARNING);
        String pages = counted(outcome.pages(), "page") + " and " + counted(outcome.assets(), "asset");
        String done = outcome.published() ? "published to " + baked.target : checked;
        say(pages + " " + done + (warnings > 0 ? " (" + counted(warnings, "warning") + ")" : ""));
        PrintWriter err = command.commandLine().getErr();
        outcome.remarks().forEach(r -> err.println("sourcebook: the new site is in its place, but " + r));
        if (!baked.project.hasProperties()) {
            say("There is no jbake.properties here, so the site is called 'Sourcebook' and belongs in 'output'.");
        }
        if (!outcome.weights().isEmpty()) {
            say("Compressed: "
                    + outcome.weights().stream().map(Weight::toString).collect(Collectors.joining(", ")));
        }
        return Main.FINE;
    }

    /**
     * Attests the project's quotations and returns the exit code.
     *
     * @param texts the folder with the sources' texts
     * @param making what becomes of the records
     * @param proposes whether to list what the texts suggest on origins
     */
    int attest(Path texts, Attester.Making making, boolean proposes) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Project project = open(diagnostics);
        if (making.key() != null && making.key().owner(project.vouchers()).isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    "--sign: 'attest.key' in jbake.properties does not name the public key that belongs to this one");
        }
        Attesting.Attested attested = Attesting.attest(project, texts, making, proposes, options.threads, diagnostics);
        Attester.Result result = attested.result();
        boolean failed = fails(diagnostics.sorted(), "");
        if (result.sources() == 0 && result.withoutText() > 0) {
            command.commandLine()
                    .getErr()
                    .println("error: the folder " + texts + " holds no text of a source of "
                            + options.source.toAbsolutePath().normalize() + " (0 of " + result.withoutText()
                            + "), so nothing was compared; is --source right?");
            failed = true;
        } else if (result.sources() > 0) {
            say(counted(result.verified(), "quotation") + " found in "
                    + counted(result.sources(), "text")
                    + (result.mismatched() > 0 ? ", " + result.mismatched() + " not found" : "")
                    + (result.withoutText() > 0
                            ? "; " + counted(result.withoutText(), "source") + " without a text"
                            : "")
                    + (making.writes()
                            ? "; " + counted(result.written(), "record") + " written"
                            : "; no record was written"));
        }
        if (proposes && result.sources() > 0) {
            List<Proposal> proposals = attested.proposals();
            PrintWriter out = command.commandLine().getOut();
            proposals.stream().limit(MAX_SHOWN).forEach(p -> ProposalPrinter.print(p, out));
            say(counted(proposals.size(), "proposal")
                    + (proposals.size() > MAX_SHOWN ? ", of which the first " + MAX_SHOWN + " are shown" : "")
                    + "; write down what is right, and leave the rest");
        }
        return failed ? Main.CONTENT_ERRORS : Main.FINE;
    }

    /** Opens the project; what is wrong with its settings is among the diagnostics. */
    Project open(Diagnostics diagnostics) throws IOException {
        checkUsage();
        return Project.open(options.source, options.baseUrl, diagnostics);
    }

    void checkUsage() throws IOException {
        CommandLine commandLine = command.commandLine();
        if (!Files.isDirectory(options.source)) {
            throw new ParameterException(commandLine, "--source: there is no folder '" + options.source + "'");
        }
        String problem = options.baseUrl == null ? null : Project.addressProblem(options.baseUrl);
        if (problem != null) {
            throw new ParameterException(
                    commandLine, "--base-url: " + problem + "; write for example https://www.example.org/briefing");
        }
        if (options.quiet && options.verbose) {
            throw new ParameterException(commandLine, "--quiet and --verbose exclude each other");
        }
        if (reporting.changedSince != null) {
            try {
                changed = ChangedFiles.since(reporting.changedSince, options.source);
            } catch (ChangedFiles.Unknown e) {
                throw new ParameterException(commandLine, "--changed-since: " + e.getMessage());
            }
        }
    }

    boolean fails(List<Diagnostic> diagnostics, String consequence) {
        return fails(diagnostics, consequence, command.commandLine().getErr());
    }

    /** Shows why nothing came of a run, and returns the exit code. */
    int refused(Diagnostics diagnostics, String consequence) {
        fails(diagnostics.sorted(), consequence);
        return Main.CONTENT_ERRORS;
    }

    /** Puts first what is in files that have changed, where somebody asks. */
    Comparator<Diagnostic> changedFirst() {
        return Comparator.comparing(d -> !changed.contains(d.path()));
    }

    /** Shows the problems and says whether they stop the run. */
    boolean fails(List<Diagnostic> diagnostics, String consequence, PrintWriter err) {
        List<Diagnostic> shown = diagnostics.stream()
                .filter(d -> !options.quiet || d.severity() != Severity.NOTE)
                .sorted(changedFirst().thenComparing(Diagnostic::severity))
                .toList();
        if (reporting.format.isForMachines()) {
            report(new Report(shown, options.strict, prefix(), Main.Version.name()));
        } else {
            err.print(new DiagnosticPrinter(Ansi.AUTO.enabled(), prefix())
                    .format(shown, options.verbose ? Integer.MAX_VALUE : MAX_SHOWN));
        }
        long errors = count(diagnostics, Severity.ERROR);
        long warnings = count(diagnostics, Severity.WARNING);
        boolean failed = errors > 0 || (options.strict && warnings > 0);
        if (failed) {
            String strict = errors == 0 ? " (--strict treats warnings as errors)" : "";
            err.println(counted(errors, "error") + ", " + counted(warnings, "warning") + strict + consequence);
            shown.stream()
                    .map(Diagnostic::code)
                    .min(Comparator.comparing(Code::severity))
                    .ifPresent(c -> err.println(
                            isInMaven()
                                    ? "more about a code: " + typed("explain " + c.id())
                                    : "'explain CODE' says more about a code, such as 'explain " + c.id() + "'"));
        }
        err.flush();
        return failed;
    }

    private void report(Report report) {
        command.commandLine().getOut().flush();
        PrintWriter reports = ((Main) command.root().userObject()).reports();
        reports.print(reporting.format.write(report));
        reports.flush();
    }

    /** Maven's own start script sets this; whoever sees it typed a longer command than this program's. */
    private static boolean isInMaven() {
        return System.getProperty("maven.home") != null;
    }

    /** Returns what somebody has to type to run a command. */
    static String typed(String arguments) {
        return isInMaven() ? "mvn -q compile exec:java -Dexec.args=\"" + arguments + "\"" : "sourcebook " + arguments;
    }

    static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }

    void say(String sentence) {
        if (!options.quiet) {
            CommandLine commandLine = command.commandLine();
            PrintWriter out = reporting.format.isForMachines() ? commandLine.getErr() : commandLine.getOut();
            out.println(sentence);
        }
    }

    /** What makes the paths of diagnostics, which are relative to the project, lead to the files from here. */
    String prefix() {
        String path = options.source.normalize().toString().replace('\\', '/');
        return path.isEmpty() || path.endsWith("/") ? path : path + "/";
    }

    static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
