package sourcebook.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jbake.app.Oven;
import org.jbake.app.Utensils;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jspecify.annotations.Nullable;
import sourcebook.attest.AttestationChecker;
import sourcebook.check.SiteChecker;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Severity;
import sourcebook.link.Feature;
import sourcebook.link.Site;
import sourcebook.link.SiteFile;
import sourcebook.offline.ServiceWorker;
import sourcebook.parse.Parsed;
import sourcebook.pdf.Press;
import sourcebook.publish.Staging;
import sourcebook.render.Malformed;
import sourcebook.render.Page;
import sourcebook.render.Pages;
import sourcebook.render.Templates;
import sourcebook.render.Templates.TemplateProblem;

/**
 * Bakes a briefing: the whole flow on one screen, from files to a site that can be published.
 *
 * <p>JBake's own flow, with its database and its copying of assets, is replaced; its configuration and its
 * template-engine seam are used.
 */
public final class BriefingOven extends Oven {
    private final Project project;
    private final Output output;
    private final Path outputFolder;
    private final Options options;
    private final Diagnostics diagnostics;
    private final Progress progress;
    private final ServiceWorker serviceWorker = new ServiceWorker();
    private int pageCount;
    private Set<String> assets = Set.of();
    private List<Weight> weights = List.of();

    /**
     * How to bake.
     *
     * @param destination folder to publish into; null bakes without writing anything
     * @param strict whether warnings stop the site, too
     * @param threads how many threads work at once, at least 1
     */
    public record Options(@Nullable Path destination, boolean strict, int threads) {}

    /** Takes a page or another file that is ready. */
    private interface Output {
        void write(String path, byte[] content) throws IOException;
    }

    private BriefingOven(
            Project project,
            Output output,
            Path outputFolder,
            Options options,
            Diagnostics diagnostics,
            Progress progress) {
        super(utensils(project.configuration(outputFolder)));
        this.project = project;
        this.output = output;
        this.outputFolder = outputFolder;
        this.options = options;
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
            return new Outcome(diagnostics.sorted(), 0, 0, List.of(), false, null);
        }
        if (options.destination() == null) {
            // Nothing is written there; JBake wants to see a folder.
            Path nowhere = Path.of(System.getProperty("java.io.tmpdir"));
            Output none = (path, content) -> {};
            return new BriefingOven(project, none, nowhere, options, diagnostics, progress).outcome(null);
        }
        try (Staging staging = Staging.open(options.destination(), project.folder(), project.inputs())) {
            return new BriefingOven(project, staging::write, staging.folder(), options, diagnostics, progress)
                    .outcome(staging);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Outcome outcome(@Nullable Staging staging) throws IOException {
        bake();
        boolean publishes = staging != null && !isStopped();
        if (publishes) {
            copyAssets();
            publishes = !isStopped();
        }
        String leftover = publishes ? staging.publish().orElse(null) : null;
        return new Outcome(diagnostics.sorted(), pageCount, assets.size(), weights, publishes, leftover);
    }

    /** The flow: read, parse, link, check, render, count; publishing is left to whoever holds the staging folder. */
    @Override
    public void bake() {
        try (Workers workers = new Workers(options.threads())) {
            List<Parsed> parsed = Parsing.parse(project, workers, diagnostics);
            assets = project.assetPaths(diagnostics);

            Site site = Parsing.link(project, parsed, assets, diagnostics);

            // What a broken file would have said is unknown, so nothing is said of the site as a whole.
            if (parsed.stream().noneMatch(Parsed.Broken.class::isInstance)) {
                SiteChecker.check(site, diagnostics);
                AttestationChecker.check(site, diagnostics);
            }
            if (isStopped()) {
                return;
            }

            Templates templates = new FreeMarkerEngine(project, assets, outputFolder);
            Weights weighed = new Weights();
            PageEncoder encoder = new PageEncoder(project.charset());
            Pages plan = new Pages(site, project.settings());
            List<Page> pages = plan.all();
            List<Page> editions = plan.editions();
            progress.begin(pages.size() + editions.size());
            List<Workers.Task> work = new ArrayList<>();
            // Printing comes first, because it takes longest: no thread is left alone with it in the end.
            Printer printer = new Printer(project, editions.isEmpty() ? Set.of() : assets, templates, diagnostics);
            editions.forEach(edition -> work.add(() -> print(edition, printer)));
            plan.beside(assets).forEach(making -> work.add(() -> making.make(this::write)));
            pages.forEach(page -> work.add(() -> render(page, templates, encoder, plan, weighed)));
            workers.run(work);
            printer.reportMissing(diagnostics);
            if (project.features().contains(Feature.OFFLINE)) {
                writeServiceWorker();
            }
            weights = weighed.weigh(site, project.assets(), project.shown(project.assets()), assets, diagnostics);
            pageCount = (int) pages.stream().filter(Page::isHtml).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(SiteFile file) {
        try {
            output.write(file.path(), file.bytes());
            serviceWorker.add(file.path(), file.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Comes last, because it knows of every other file. */
    private void writeServiceWorker() throws IOException {
        for (String asset : assets) {
            if (ServiceWorker.keeps(asset)) {
                serviceWorker.add(asset, Files.readAllBytes(project.assets().resolve(asset)));
            }
        }
        SiteFile file = serviceWorker.file();
        output.write(file.path(), file.bytes());
    }

    private void render(Page page, Templates templates, PageEncoder encoder, Pages plan, Weights weighed)
            throws IOException {
        try {
            List<SiteFile> files = plan.files(page, templates.render(page), encoder::encode);
            files.forEach(this::write);
            weighed.add(page, files.get(0).bytes());
        } catch (TemplateProblem e) {
            diagnostics.add(e.diagnostic());
        } catch (Malformed e) {
            diagnostics.add(broken(page, e.getMessage()).help("seen while rendering " + page.path()));
        }
        progress.rendered();
    }

    private Diagnostic broken(Page page, String message) {
        String template = project.shown(project.templates().resolve(project.template(page.type())));
        return Diagnostic.in(template, Code.BROKEN_TEMPLATE, message);
    }

    /** Without a site to publish, only the template is tried. */
    private void print(Page edition, Printer printer) throws IOException {
        try {
            String html = printer.compose(edition);
            if (options.destination() != null) {
                write(new SiteFile(edition.path(), printer.print(html)));
            }
        } catch (TemplateProblem e) {
            diagnostics.add(e.diagnostic());
        } catch (Press.Unprintable e) {
            diagnostics.add(broken(edition, e.getMessage())
                    .help("seen while printing " + edition.path() + "; look at its style sheet, edition.css, too"));
        }
        progress.rendered();
    }

    /** Copies what was found, and so neither secrets nor anything else that is left out; JBake's copying knows only all. */
    private void copyAssets() {
        for (String asset : assets) {
            try {
                Path target = outputFolder.resolve(asset);
                Files.createDirectories(target.getParent());
                Files.copy(project.assets().resolve(asset), target);
            } catch (IOException e) {
                diagnostics.add(Diagnostic.in(
                        project.shown(project.assets()),
                        Code.ASSET_NOT_COPIED,
                        "an asset cannot be copied: " + e.getMessage()));
            }
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
