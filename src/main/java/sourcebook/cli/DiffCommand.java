package sourcebook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sourcebook.diff.SiteData;

/** {@code diff}: lists what has changed since a site was built. */
@Command(
        name = "diff",
        description = {
            "List what has changed since a site was built.",
            "Quotations, figures, positions and attributions of two built sites are compared,",
            "or those of a built site and the content."
        },
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    ProjectOptions options = new ProjectOptions();

    @Parameters(index = "0", paramLabel = "OLD", description = "A folder with a built site.")
    Path older = Path.of(".");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NEW",
            description = "A folder with a newer site (default: the project's content).")
    @Nullable
    Path newer;

    @Option(
            names = "--require-corrections",
            description = "Fail if words or an amount changed, and the source's page has no new correction.")
    boolean requireCorrections;

    @Override
    public Integer call() throws IOException {
        checkSite(older, "; name a folder into which a site was built, such as target/site");
        if (newer != null) {
            checkSite(newer, "; leave NEW out to compare with the content");
        }
        return new Bake(spec, options).diff(older, newer, requireCorrections);
    }

    private void checkSite(Path site, String advice) {
        if (!Files.isDirectory(site)) {
            throw new ParameterException(spec.commandLine(), "there is no folder '" + site + "'" + advice);
        }
        SiteData.missing(site).ifPresent(file -> {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + site + "' holds no site that was built with its data: there is no " + file + advice);
        });
    }
}
