package sourcebook.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Artifact;
import sourcebook.artifact.Fingerprint;
import sourcebook.artifact.Plan;
import sourcebook.artifact.SiteFile;
import sourcebook.artifact.Unmade;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Severity;
import sourcebook.parse.Parsed;
import sourcebook.read.Stamp;
import sourcebook.reuse.Reuse;
import sourcebook.serve.Previewed;

/**
 * A project's site as it would be built now. What is asked for is made, and kept for as long as it is made of the same
 * value.
 */
public final class LiveSite implements Previewed, AutoCloseable {
    /** How many files are kept; a page with all that it loads is about ten. */
    private static final int KEPT = 200;

    private static final int ATTEMPTS = 3;

    private final Path folder;
    private final @Nullable String baseUrl;
    private final boolean drafts;
    private final boolean rehearses;
    private final Workshop workshop;
    private final Map<String, Kept> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > KEPT;
        }
    };
    private @Nullable Settings settings;
    private @Nullable Snapshot latest;
    private Map<String, Stamp> assets = Map.of();
    private List<Diagnostic> found = List.of();
    private List<Diagnostic> told = List.of();
    private volatile @Nullable Snapshot shown;

    /** What was made of a value. */
    private record Kept(Fingerprint key, List<SiteFile> files) {}

    /**
     * The project as its settings describe it, and their state.
     *
     * @param stamps those of their file, if there is one, and of the lists of words
     * @param existing those of the project's folders that there are
     */
    private record Settings(
            Project project, Map<String, Stamp> stamps, List<Path> existing, List<Diagnostic> problems) {
        boolean areAsNow(Map<String, Stamp> now) {
            return now.keySet().equals(stamps.keySet())
                    && now.entrySet().stream()
                            .allMatch(e -> e.getValue().isSameAs(Objects.requireNonNull(stamps.get(e.getKey()))))
                    && LiveSite.existing(project).equals(existing);
        }
    }

    /**
     * @param folder the project's folder
     * @param baseUrl absolute address of the site, or null for the one in its settings
     * @param drafts whether drafts are shown, too
     * @param rehearses whether everything that could go wrong is looked for at once, and not only in what is asked for
     * @param threads how many threads work at once, at least 1
     */
    public LiveSite(Path folder, @Nullable String baseUrl, boolean drafts, boolean rehearses, int threads) {
        this.folder = folder;
        this.baseUrl = baseUrl;
        this.drafts = drafts;
        this.rehearses = rehearses;
        this.workshop = new Workshop(threads);
    }

    @Override
    public synchronized Set<Path> inputs() {
        Set<Path> inputs = new LinkedHashSet<>(Set.of(Project.settingsFile(folder)));
        if (settings != null) {
            inputs.addAll(settings.project.inputs());
        }
        return inputs;
    }

    @Override
    public synchronized Refreshed refresh() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return look();
            } catch (FileSystemException | UncheckedIOException e) {
                // Somebody is just moving files about, and what was listed is gone when it is read.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Refreshed look() throws IOException {
        Settings current = settings();
        if (current.problems.stream().anyMatch(d -> d.severity() == Severity.ERROR)) {
            return refreshed(current.problems, false, null);
        }
        Snapshot before = latest;
        Snapshot now = Snapshot.of(current.project, drafts, workshop, before);
        Map<String, Stamp> nowAssets = stamps(now.assets());
        boolean differs = now != before || !looksLike(nowAssets, assets);
        if (differs) {
            found = problems(current, now);
        }
        settings = current;
        latest = now;
        assets = nowAssets;
        boolean isShown = differs && found.stream().noneMatch(d -> d.severity() == Severity.ERROR);
        if (isShown) {
            shown = now;
        }
        return refreshed(found, isShown, before == null ? null : edited(before, now));
    }

    private List<Diagnostic> problems(Settings current, Snapshot now) throws IOException {
        Diagnostics all = new Diagnostics();
        all.addAll(current.problems);
        all.addAll(now.problems());
        all.addAll(now.checked(workshop));
        if (rehearses && !all.hasErrors()) {
            Rehearsal.of(now, workshop, Reuse.none(), Progress.SILENT, all);
        }
        return all.sorted();
    }

    /** @param all everything that is wrong now */
    private Refreshed refreshed(List<Diagnostic> all, boolean changed, @Nullable String edited) {
        boolean differs = changed || !all.equals(told);
        told = all;
        return new Refreshed(differs, all, edited);
    }

    /** Returns the settings as they are now, with the same project as before where they say the same. */
    private Settings settings() throws IOException {
        Map<String, Stamp> stamps = new LinkedHashMap<>();
        for (Path file : Project.settingsFiles(folder)) {
            stamps.put(file.toString(), Stamp.of(file));
        }
        Settings before = settings;
        if (before != null && before.areAsNow(stamps)) {
            return before;
        }
        Diagnostics problems = new Diagnostics();
        Project project = Project.open(folder, baseUrl, problems);
        return new Settings(
                before != null && project.isSameAs(before.project) ? before.project : project,
                stamps,
                existing(project),
                problems.sorted());
    }

    private static List<Path> existing(Project project) {
        return project.inputs().stream().filter(Files::isDirectory).toList();
    }

    /** Those that the program adds do not change. */
    private static Map<String, Stamp> stamps(Assets assets) throws IOException {
        Map<String, Stamp> stamps = new LinkedHashMap<>();
        for (String asset : assets.paths()) {
            Path file = assets.file(asset).orElse(null);
            if (file != null) {
                stamps.put(asset, Stamp.of(file));
            }
        }
        return stamps;
    }

    private static boolean looksLike(Map<String, Stamp> now, Map<String, Stamp> before) {
        return now.keySet().equals(before.keySet())
                && now.entrySet().stream().allMatch(e -> e.getValue().looksLike(before.get(e.getKey())));
    }

    /** Returns the path of the page whose file, or whose record, was changed last. */
    private static @Nullable String edited(Snapshot before, Snapshot now) {
        return now.files().values().stream()
                .filter(f -> {
                    ParsedFile old = before.files().get(f.file().path());
                    return old == null || !f.isSameAs(old);
                })
                .max(Comparator.comparing(f -> f.stamp().modified()))
                .flatMap(f -> now.site().find(f.file().name()))
                .map(Parsed.Document::path)
                .orElse(null);
    }

    @Override
    public Optional<Content> file(String path) throws IOException, BrokenContent {
        Snapshot snapshot = shown;
        if (snapshot == null) {
            return Optional.empty();
        }
        Plan plan = snapshot.plan();
        if (plan.assets().contains(path)) {
            Path file = snapshot.assets().file(path).orElse(null);
            return Optional.of(
                    file != null
                            ? new Content.File(file)
                            : new Content.Bytes(snapshot.assets().bytes(path)));
        }
        Artifact<?> artifact = plan.at(path).orElse(null);
        if (artifact == null) {
            return Optional.empty();
        }
        try {
            return files(artifact, snapshot).stream()
                    .filter(f -> f.path().equals(path))
                    .findFirst()
                    .map(f -> new Content.Bytes(f.bytes()));
        } catch (Unmade e) {
            throw new BrokenContent(List.of(e.diagnostic()));
        }
    }

    private <V> List<SiteFile> files(Artifact<V> artifact, Snapshot snapshot) throws Unmade, IOException {
        List<byte[]> ingredients = new ArrayList<>();
        for (Artifact<?> ingredient : artifact.ingredients()) {
            ingredients.add(files(ingredient, snapshot).get(0).bytes());
        }
        V value = artifact.value(snapshot.site());
        Fingerprint key = Production.key(artifact, snapshot.settings(), value, ingredients);
        synchronized (kept) {
            Kept known = kept.get(artifact.path());
            if (known != null && known.key.equals(key)) {
                return known.files;
            }
        }
        List<SiteFile> files = artifact.make(value, ingredients).files();
        synchronized (kept) {
            kept.put(artifact.path(), new Kept(key, files));
        }
        return files;
    }

    @Override
    public void close() {
        workshop.close();
    }
}
