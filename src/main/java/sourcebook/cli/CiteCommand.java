package sourcebook.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sourcebook.bake.Citing;
import sourcebook.bake.Project;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;

/** {@code cite}: lists what can be cited of sources, or the citations that could be narrower. */
@Command(
        name = "cite",
        description = {
            "List what can be cited of sources, ready to be pasted.",
            "These are quotations, positions on claims, and sentences; of other pages, sentences to which links can lead."
        })
final class CiteCommand extends ProjectCommand {
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
        Bake bake = bake();
        Diagnostics diagnostics = new Diagnostics();
        Project project = bake.open(diagnostics);
        Optional<Citing> found = Citing.of(project, options.threads, diagnostics);
        if (found.isEmpty() || (narrower && diagnostics.hasErrors())) {
            return bake.refused(diagnostics, "; nothing is compared until this is mended");
        }
        Citing citing = found.get();
        checkIds(citing.ids());
        Set<String> asked = new HashSet<>(ids);
        if (narrower) {
            List<Diagnostic> notes = citing.narrower(asked);
            bake.fails(notes, "", out());
            bake.say(Bake.counted(notes.size(), "citation") + " could be narrower");
        } else {
            citing.places(asked).forEach(out()::println);
        }
        return Main.FINE;
    }

    private void checkIds(List<String> known) {
        for (String id : ids) {
            if (!known.contains(id)) {
                throw unknown("page", id, id, known, "");
            }
        }
    }
}
