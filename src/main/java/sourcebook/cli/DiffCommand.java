package sourcebook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sourcebook.bake.Comparing;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diff.Change;
import sourcebook.diff.SiteData;
import sourcebook.diff.SiteDiff;

/** {@code diff}: lists what has changed since a site was built. */
@Command(
        name = "diff",
        description = {
            "List what has changed since a site was built.",
            "Quotations, figures, positions and attributions of two built sites are compared,",
            "or those of a built site and the content."
        })
final class DiffCommand extends ProjectCommand {
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
        Bake bake = bake();
        bake.checkUsage();
        Diagnostics diagnostics = new Diagnostics();
        SiteData before = SiteData.ofSite(older);
        Optional<SiteData> after = newer != null
                ? Optional.of(SiteData.ofSite(newer))
                : Comparing.data(bake.open(diagnostics), options.threads, diagnostics);
        if (after.isEmpty()) {
            return bake.refused(diagnostics, "; nothing was compared");
        }
        SiteDiff diff = SiteDiff.between(before, after.get());
        diff.changes().forEach(out()::println);
        bake.say(Bake.counted(diff.changes().size(), "change"));
        List<Change> untold = requireCorrections ? diff.withoutCorrection() : List.of();
        if (untold.isEmpty()) {
            return Main.FINE;
        }
        untold.forEach(c -> err().println("error: " + c.what() + " " + c.id() + " changed, and the page of '"
                + c.source() + "' has no new correction"));
        err().println("add to the source's front matter: corrections: [{date: …, was: …, now: …}]");
        return Main.CONTENT_ERRORS;
    }

    private void checkSite(Path site, String advice) {
        if (!Files.isDirectory(site)) {
            throw wrong("there is no folder '" + site + "'" + advice);
        }
        SiteData.missing(site).ifPresent(file -> {
            throw wrong("'" + site + "' holds no site that was built with its data: there is no " + file + advice);
        });
    }
}
