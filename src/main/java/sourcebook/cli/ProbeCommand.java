package sourcebook.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sourcebook.bake.Probing;

/** {@code probe}: falsifies the content in memory, and says what no check notices. */
@Command(
        name = "probe",
        description = {
            "Find out what the checks would not notice.",
            "Small falsifications of the content are made in memory, one at a time, and checked.",
            "Without --texts, what is recorded of the texts counts."
        },
        mixinStandardHelpOptions = true)
final class ProbeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    ProjectOptions options = new ProjectOptions();

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
            throw new ParameterException(spec.commandLine(), "--sample: write a number from 1, not " + sample);
        }
        if (!(atLeast >= 0 && atLeast <= 100)) {
            throw new ParameterException(spec.commandLine(), "--at-least: write a number from 0 to 100");
        }
        Probing.Options probing = new Probing.Options(texts.folder(spec), pages(), seed, sample, options.threads);
        return new Bake(spec, options).probe(probing, list, atLeast);
    }

    private Predicate<String> pages() {
        if (files == null) {
            return path -> true;
        }
        PathMatcher pattern;
        try {
            pattern = FileSystems.getDefault().getPathMatcher("glob:" + files);
        } catch (PatternSyntaxException e) {
            throw new ParameterException(
                    spec.commandLine(), "--files: '" + files + "' is not a pattern: " + e.getDescription());
        }
        return path -> path.endsWith("/" + files + ".md") || pattern.matches(Path.of(path));
    }
}
