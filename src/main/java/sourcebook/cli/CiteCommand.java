package sourcebook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sourcebook.bake.Citing;
import sourcebook.bake.Project;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Suggestion;

/** {@code cite}: lists what can be cited of sources, or the citations that could be narrower. */
@Command(
        name = "cite",
        description = {
            "List what can be cited of sources, ready to be pasted.",
            "These are quotations, positions on claims, and sentences; of other pages, sentences to which links can lead."
        },
        mixinStandardHelpOptions = true)
final class CiteCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    ProjectOptions options = new ProjectOptions();

    @Parameters(
            paramLabel = "ID",
            description = "Ids of the pages to look at (default: all sources; with --narrower, all pages).")
    List<String> ids = new ArrayList<>();

    @Option(
            names = "--narrower",
            description = "Instead, note the citations of a whole source where one place in it bears the sentence.")
    boolean narrower;

    @Override
    public Integer call() throws IOException {
        Bake bake = new Bake(spec, options);
        bake.checkUsage();
        Diagnostics diagnostics = new Diagnostics();
        Project project = Project.open(options.source, options.baseUrl, diagnostics);
        Optional<Citing> found = Citing.of(project, options.threads, diagnostics);
        if (found.isEmpty() || (narrower && diagnostics.hasErrors())) {
            bake.fails(diagnostics.sorted(), Ansi.AUTO.enabled(), "; nothing is compared until this is mended");
            return Main.CONTENT_ERRORS;
        }
        Citing citing = found.get();
        checkIds(citing.ids());
        Set<String> asked = new HashSet<>(ids);
        PrintWriter out = spec.commandLine().getOut();
        if (narrower) {
            List<Diagnostic> notes = citing.narrower(asked);
            bake.fails(notes, Ansi.AUTO.enabled(), "", out);
            bake.say(Bake.counted(notes.size(), "citation") + " could be narrower");
        } else {
            citing.places(asked).forEach(out::println);
        }
        out.flush();
        return Main.FINE;
    }

    private void checkIds(List<String> known) {
        for (String id : ids) {
            if (!known.contains(id)) {
                String near = Suggestion.help(id, known);
                throw new ParameterException(
                        spec.commandLine(), "there is no page '" + id + "'" + (near == null ? "" : "; " + near));
            }
        }
    }
}
