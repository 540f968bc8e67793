package sourcebook.bake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Fingerprint;
import sourcebook.cite.Citations;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.pdf.Press;
import sourcebook.render.EditionFormat;
import sourcebook.render.Templates;
import sourcebook.work.Workers;

/**
 * What is dear and lives long: threads, parsed templates, citation processors, the press with its fonts. One for a process
 * is enough; each of its tools is made when it is first needed.
 */
public final class Workshop implements AutoCloseable {
    private final Workers workers;
    private final Citations citations = new Citations();
    private final AssetPictures pictures = new AssetPictures();
    private @Nullable FreeMarkerEngine engine;
    private @Nullable FontSet fonts;

    /** @param threads how many threads work at once, at least 1 */
    public Workshop(int threads) {
        this.workers = new Workers(threads);
    }

    Workers workers() {
        return workers;
    }

    Citations citations() {
        return citations;
    }

    AssetPictures pictures() {
        return pictures;
    }

    /**
     * Returns the engine for the templates as they are now; the one before, where nothing has changed.
     *
     * @param assets paths of the assets on the site, for which templates can ask
     */
    synchronized Templates templates(Project project, Set<String> assets) throws IOException {
        TemplateFiles files = TemplateFiles.of(project);
        Fingerprint state = Fingerprint.of(
                files.fingerprint(),
                List.copyOf(new TreeSet<>(assets)),
                project.templateSettings(),
                project.messages().texts());
        if (engine == null || !engine.fingerprint().equals(state)) {
            engine = new FreeMarkerEngine(project, files, assets, state);
        }
        return engine;
    }

    /** Returns the fonts of a project as they are now. */
    synchronized EditionFormat.Fonts fonts(Project project, Assets assets) throws IOException {
        TreeMap<String, Object> files = new TreeMap<>();
        for (String asset : assets.paths()) {
            if (asset.startsWith("fonts/") && asset.endsWith(".ttf")) {
                files.put(asset, assets.bytes(asset));
            }
        }
        String folder = project.shown(project.assets());
        Fingerprint state = Fingerprint.of(folder, files);
        if (fonts == null || !fonts.fingerprint.equals(state)) {
            fonts = new FontSet(folder, files, state);
        }
        return fonts;
    }

    private static final class FontSet implements EditionFormat.Fonts {
        private final String assets;
        private final TreeMap<String, Object> files;
        private final Fingerprint fingerprint;
        private final List<Diagnostic> problems = new ArrayList<>();
        private @Nullable Press press;

        FontSet(String assets, TreeMap<String, Object> files, Fingerprint fingerprint) {
            this.assets = assets;
            this.files = files;
            this.fingerprint = fingerprint;
        }

        @Override
        public synchronized Press press() {
            if (press == null) {
                Press made = new Press();
                files.forEach((asset, font) -> {
                    if (!made.add(asset, (byte[]) font)) {
                        problems.add(Diagnostic.in(
                                        assets + "/" + asset,
                                        Code.BAD_FONT,
                                        "this is not a TrueType font with Unicode characters")
                                .help("the PDF editions cannot use it; take it away, or put another file there"));
                    }
                });
                press = made;
            }
            return press;
        }

        @Override
        public synchronized List<Diagnostic> problems() {
            return List.copyOf(problems);
        }

        @Override
        public String folder() {
            return assets + "/fonts";
        }

        @Override
        public Fingerprint fingerprint() {
            return fingerprint;
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
