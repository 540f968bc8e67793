package sourcebook.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sourcebook.bake.Probing;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.probe.Survey;
import sourcebook.probe.SurveyTable;
import sourcebook.probe.Tried;

/** {@code probe}: falsifies the content in memory, and says what no check notices. */
@Command(
        name = "probe",
        description = {
            "Find out what the checks would not notice.",
            "Small falsifications of the content are made in memory, one at a time, and checked.",
            "Without --texts, what is recorded of the texts counts."
        })
final class ProbeCommand extends ProjectCommand {
    private static final int MAX_UNNOTICED = 20;

    @Mixin
    TextsOptions texts = new TextsOptions();

    @Option(
            names = "--files",
            paramLabel = "PATTERN",
            description = "Falsify these pages only: an id, or a pattern of paths such as 'content/topics/*'.")
    @Nullable
    String files;

    @Option(names = "--sample", paramLabel = "N", description = "Try at most N (default: ${DEFAULT-VALUE}).")
    int sample = 500;

    @Option(names = "--seed", paramLabel = "N", description = "Draw others (default: ${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(names = "--list", description = "List everything that was not noticed, and not only the first.")
    boolean list;

    @Option(names = "--at-least", paramLabel = "PERCENT", description = "Fail if a smaller share is noticed.")
    double atLeast;

    @Override
    public Integer call() throws IOException {
        if (sample < 1) {
            throw wrong("--sample: write a number from 1, not " + sample);
        }
        if (!(atLeast >= 0 && atLeast <= 100)) {
            throw wrong("--at-least: write a number from 0 to 100");
        }
        Bake bake = bake();
        Diagnostics diagnostics = new Diagnostics();
        Optional<Survey> found = Probing.probe(
                bake.open(diagnostics),
                new Probing.Options(texts.folder(spec), pages(), seed, sample, options.threads),
                diagnostics);
        if (found.isEmpty()) {
            return bake.refused(diagnostics, "; nothing was probed");
        }
        Survey survey = found.get();
        if (survey.possible() == 0) {
            bake.fails(untried(diagnostics), "");
        }
        out().print(SurveyTable.of(survey));
        bake.say(Bake.counted(survey.all().size(), "falsification") + " of " + survey.possible() + " tried"
                + (survey.illFormed() > 0 ? ", " + survey.illFormed() + " of them ill-formed and not counted" : ""));
        if (options.verbose) {
            survey.noticed().forEach(t -> print(t, bake));
        }
        List<Tried> unnoticed = survey.unnoticed();
        long shown = list ? unnoticed.size() : MAX_UNNOTICED;
        unnoticed.stream().limit(shown).forEach(t -> print(t, bake));
        if (unnoticed.size() > shown) {
            bake.say("… and " + (unnoticed.size() - shown) + " more; --list shows all");
        }
        double share = survey.count(f -> true).share();
        if (share >= atLeast) {
            return Main.FINE;
        }
        err().println("error: " + Math.floor(share * 10) / 10 + " % were noticed, and --at-least wants " + atLeast
                + " %");
        return Main.CONTENT_ERRORS;
    }

    /** Returns why nothing was tried; of all else that is wrong, 'check' tells. */
    private static List<Diagnostic> untried(Diagnostics diagnostics) {
        return diagnostics.sorted().stream()
                .filter(d -> d.code() == Code.NO_WORD_LIST)
                .toList();
    }

    private void print(Tried tried, Bake bake) {
        out().println(bake.prefix() + SurveyTable.line(tried));
    }

    private Predicate<String> pages() {
        if (files == null) {
            return path -> true;
        }
        PathMatcher pattern;
        try {
            pattern = FileSystems.getDefault().getPathMatcher("glob:" + files);
        } catch (PatternSyntaxException e) {
            throw wrong("--files: '" + files + "' is not a pattern: " + e.getDescription());
        }
        return path -> path.endsWith("/" + files + ".md") || pattern.matches(Path.of(path));
    }
}
