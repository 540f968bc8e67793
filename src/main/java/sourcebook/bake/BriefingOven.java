package sourcebook.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jbake.app.Oven;
import org.jbake.app.Utensils;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Artifact;
import sourcebook.artifact.SiteFile;
import sourcebook.artifact.Summary;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Severity;
import sourcebook.publish.PublishException;
import sourcebook.publish.Staging;
import sourcebook.reuse.Reuse;

/**
 * Bakes a briefing: the whole flow on one screen, from files to a site that can be published.
 *
 * <p>JBake's own flow, with its database and its copying of assets, is replaced; its configuration and its
 * template-engine seam are used.
 */
public final class BriefingOven extends Oven {
    private final Project project;
    private final Options options;
    private final @Nullable Staging staging;
    private final Reuse reuse;
    private final Diagnostics diagnostics;
    private final Progress progress;
    private int pages;
    private int assets;
    private List<Weight> weights = List.of();

    /**
     * How to bake.
     *
     * @param destination folder of the site
     * @param publishes whether to publish; otherwise nothing is written
     * @param strict whether warnings stop the site, too
     * @param reuses whether what an earlier run made of the same is taken from the site that is there
     * @param threads how many threads work at once, at least 1
     * @param replaces whether a site with another title may be replaced
     */
    public record Options(
            Path destination, boolean publishes, boolean strict, boolean reuses, int threads, boolean replaces) {
        /** Options with which only the same briefing is replaced. */
        public Options(Path destination, boolean publishes, boolean strict, boolean reuses, int threads) {
            this(destination, publishes, strict, reuses, threads, false);
        }
    }

    private BriefingOven(
            Project project,
            Options options,
            @Nullable Staging staging,
            Reuse reuse,
            Diagnostics diagnostics,
            Progress progress) {
        super(utensils(project.configuration()));
        this.project = project;
        this.options = options;
        this.staging = staging;
        this.reuse = reuse;
        this.diagnostics = diagnostics;
        this.progress = progress;
    }

    /**
     * Bakes a project and publishes the site if nothing is wrong with it.
     *
     * @param diagnostics what {@link Project#open} found; everything else is added
     * @throws IOException if reading or writing fails; the published site is what it was before
     */
    public static Outcome bake(Project project, Options options, Diagnostics diagnostics, Progress progress)
            throws IOException {
        if (diagnostics.hasErrors()) {
            return new Outcome(diagnostics.sorted(), 0, 0, List.of(), false, List.of());
        }
        try {
            if (!options.publishes()) {
                Reuse reuse = reuse(options);
                return new BriefingOven(project, options, null, reuse, diagnostics, progress).outcome();
            }
            try (Staging staging = Staging.open(
                    new Staging.Target(options.destination(), project.settings().title(), options.replaces()),
                    project.folder(),
                    project.inputs())) {
                Reuse reuse = reuse(options);
                return new BriefingOven(project, options, staging, reuse, diagnostics, progress).outcome();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Reuse reuse(Options options) {
        if (!options.reuses()) {
            return Reuse.none();
        }
        try {
            Path index = Staging.beside(options.destination(), "reuse");
            return Program.fingerprint()
                    .map(p -> Reuse.open(index, options.destination(), p))
                    .orElseGet(Reuse::none);
        } catch (IOException e) {
            // Whoever publishes there says what is wrong with the place.
            return Reuse.none();
        }
    }

    private Outcome outcome() throws IOException {
        bake();
        if (staging == null || isStopped()) {
            return new Outcome(diagnostics.sorted(), pages, assets, weights, false, List.of());
        }
        List<String> remarks = new ArrayList<>();
        staging.publish().ifPresent(left -> remarks.add("something is left of the old one: " + left));
        try {
            reuse.save();
        } catch (IOException e) {
            remarks.add("what later builds could reuse is not noted: "
                    + PublishException.cannot("write", Staging.beside(options.destination(), "reuse"), e)
                            .getMessage());
        }
        return new Outcome(diagnostics.sorted(), pages, assets, weights, true, remarks);
    }

    /** The flow: read, parse, plan, link, check, produce; publishing is left to whoever holds the staging folder. */
    @Override
    public void bake() {
        try (Workshop workshop = new Workshop(options.threads())) {
            Snapshot snapshot = Snapshot.of(project, false, workshop, null);
            assets = snapshot.plan().assets().size();
            diagnostics.addAll(snapshot.problems());
            diagnostics.addAll(snapshot.checked(workshop));
            if (isStopped()) {
                return;
            }
            progress.begin(snapshot.plan().artifacts().size());
            weights = staging == null
                    ? Rehearsal.of(snapshot, workshop, reuse, progress, diagnostics)
                    : made(snapshot, workshop, staging);
            pages = snapshot.plan().pages().size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Weight> made(Snapshot snapshot, Workshop workshop, Staging site) throws IOException {
        Weights weighed = new Weights();
        Production.Output output = new Production.Output() {
            @Override
            public void write(Artifact<?> artifact, SiteFile file) throws IOException {
                weighed.add(artifact, file.bytes());
                if (file.isPublished()) {
                    site.keep(file.path(), file.bytes());
                } else {
                    site.write(file.path(), file.bytes());
                }
            }

            @Override
            public void done() {
                progress.made();
            }
        };
        Production production = new Production(snapshot, workshop, reuse, output, diagnostics);
        production.make();
        if (!isStopped()) {
            finish(production, snapshot, site);
        }
        return weighed.weigh(snapshot, diagnostics);
    }

    /** Adds the assets, and so neither secrets nor anything else that is left out; last the file that tells of all others. */
    private void finish(Production production, Snapshot snapshot, Staging site) throws IOException {
        List<SiteFile> told = new ArrayList<>();
        Assets files = snapshot.assets();
        Summary last = snapshot.plan().summary().orElse(null);
        for (String asset : files.paths()) {
            Path own = files.file(asset).orElse(null);
            Path target = site.folder().resolve(asset);
            try {
                if (own != null) {
                    site.copy(own, asset);
                } else {
                    site.write(asset, files.bytes(asset));
                }
                if (last != null && last.tellsOf(asset)) {
                    told.add(new SiteFile(asset, Files.readAllBytes(target)));
                }
            } catch (IOException e) {
                diagnostics.add(Diagnostic.in(
                        project.shown(project.assets()),
                        Code.ASSET_NOT_COPIED,
                        "an asset cannot be copied: " + e.getMessage()));
            }
        }
        SiteFile summary = production.summary(told).orElse(null);
        if (summary != null) {
            site.write(summary.path(), summary.bytes());
        }
    }

    private boolean isStopped() {
        return diagnostics.sorted().stream()
                .anyMatch(
                        d -> d.severity() == Severity.ERROR || (options.strict() && d.severity() == Severity.WARNING));
    }

    private static Utensils utensils(JBakeConfiguration configuration) {
        Utensils utensils = new Utensils();
        utensils.setConfiguration(configuration);
        return utensils;
    }
}
