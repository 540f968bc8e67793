package sourcebook.bake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Artifact;
import sourcebook.artifact.Checksum;
import sourcebook.artifact.Fingerprint;
import sourcebook.artifact.Made;
import sourcebook.artifact.Plan;
import sourcebook.artifact.SiteFile;
import sourcebook.artifact.Unmade;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.Site;
import sourcebook.reuse.Reuse;
import sourcebook.work.Workers;

/**
 * Makes everything in a plan once, on all threads. What is made of other files comes as soon as these are there, so that
 * few are held at once; what an earlier run made of the same value is taken from there.
 */
final class Production {
    private final Plan plan;
    private final Site site;
    private final Fingerprint settings;
    private final Workshop workshop;
    private final Reuse reuse;
    private final Output output;
    private final Diagnostics diagnostics;
    private final Map<Artifact<?>, AtomicInteger> lacking = new HashMap<>();
    private final Map<Artifact<?>, Held> held = new ConcurrentHashMap<>();
    private final NavigableMap<String, Checksum> checksums = new ConcurrentSkipListMap<>();

    /** Takes what is made, from any thread. */
    interface Output {
        void write(Artifact<?> artifact, SiteFile file) throws IOException;

        /** Called once for each artifact, made or not. */
        default void done() {}
    }

    /** The bytes of a file until all that is made of them is made. */
    private record Held(byte[] bytes, AtomicInteger uses) {}

    Production(Snapshot snapshot, Workshop workshop, Reuse reuse, Output output, Diagnostics diagnostics) {
        this.plan = snapshot.plan();
        this.site = snapshot.site();
        this.settings = snapshot.settings();
        this.workshop = workshop;
        this.reuse = reuse;
        this.output = output;
        this.diagnostics = diagnostics;
    }

    /** Makes everything but the summary. */
    void make() throws IOException {
        List<Workers.Task> tasks = new ArrayList<>();
        for (Artifact<?> artifact : inOrder()) {
            if (artifact.ingredients().isEmpty()) {
                tasks.add(() -> make(artifact));
            } else {
                lacking.put(artifact, new AtomicInteger(artifact.ingredients().size()));
            }
        }
        workshop.workers().run(tasks);
        plan.conclude(diagnostics);
    }

    /** Finds whatever would go wrong; what is made for that is handed over. */
    void rehearse() throws IOException {
        List<Workers.Task> tasks = new ArrayList<>();
        for (Artifact<?> artifact : inOrder()) {
            if (artifact.mayFail()) {
                tasks.add(() -> rehearse(artifact));
            }
        }
        workshop.workers().run(tasks);
        plan.conclude(diagnostics);
    }

    private List<Artifact<?>> inOrder() {
        List<Artifact<?>> artifacts = new ArrayList<>(plan.artifacts());
        artifacts.sort(Comparator.comparing(Artifact::kind));
        return artifacts;
    }

    /** Returns the summary of what was made and of the assets, if the plan has one. */
    Optional<SiteFile> summary(List<SiteFile> assets) {
        assets.forEach(this::note);
        return plan.summary().map(s -> new SiteFile(s.path(), s.make(checksums)));
    }

    private <V> void rehearse(Artifact<V> artifact) throws IOException {
        try {
            V value = artifact.value(site);
            Optional<Fingerprint> key =
                    reuse.knows(artifact.path()) ? key(artifact, value, List.of()) : Optional.empty();
            if (Weights.isWeighed(artifact)) {
                Optional<List<SiteFile>> known = key.flatMap(k -> reuse.find(artifact.path(), k));
                handOver(artifact, known.isPresent() ? known.get() : rehearsed(artifact, value));
            } else if (key.filter(k -> reuse.knows(artifact.path(), k)).isEmpty()) {
                rehearsed(artifact, value);
            }
        } catch (Unmade e) {
            diagnostics.add(e.diagnostic());
        } finally {
            output.done();
        }
    }

    private static <V> List<SiteFile> rehearsed(Artifact<V> artifact, V value) throws Unmade, IOException {
        Made made = artifact.rehearse(value);
        return made == null ? List.of() : made.files();
    }

    private void handOver(Artifact<?> artifact, List<SiteFile> files) throws IOException {
        for (SiteFile file : files) {
            output.write(artifact, file);
        }
    }

    private <V> void make(Artifact<V> artifact) throws IOException {
        List<byte[]> ingredients = take(artifact);
        List<SiteFile> files = null;
        try {
            files = files(artifact, ingredients);
            handOver(artifact, files);
        } catch (Unmade e) {
            diagnostics.add(e.diagnostic());
        } finally {
            output.done();
        }
        List<Artifact<?>> uses = plan.uses(artifact);
        if (files == null || uses.isEmpty()) {
            return;
        }
        held.put(artifact, new Held(files.get(0).bytes(), new AtomicInteger(uses.size())));
        for (Artifact<?> use : uses) {
            if (Objects.requireNonNull(lacking.get(use), "has ingredients").decrementAndGet() == 0) {
                make(use);
            }
        }
    }

    private List<byte[]> take(Artifact<?> artifact) {
        List<byte[]> bytes = new ArrayList<>();
        for (Artifact<?> ingredient : artifact.ingredients()) {
            Held ready = Objects.requireNonNull(held.get(ingredient), "made before what is made of it");
            bytes.add(ready.bytes);
            if (ready.uses.decrementAndGet() == 0) {
                held.remove(ingredient);
            }
        }
        return bytes;
    }

    private <V> List<SiteFile> files(Artifact<V> artifact, List<byte[]> ingredients) throws Unmade, IOException {
        V value = artifact.value(site);
        Optional<Fingerprint> key = key(artifact, value, ingredients);
        Optional<List<SiteFile>> known = key.flatMap(k -> reuse.find(artifact.path(), k));
        Made made = known.isPresent() ? new Made(known.get()) : artifact.make(value, ingredients);
        if (key.isPresent() && made.lasting()) {
            reuse.keep(artifact.path(), key.get(), made.files());
        }
        made.files().forEach(this::note);
        return made.files();
    }

    /** Returns the fingerprint of everything that an artifact is made of; nothing where it is of no use. */
    private Optional<Fingerprint> key(Artifact<?> artifact, @Nullable Object value, List<byte[]> ingredients) {
        return reuse.isKeeping() ? Optional.of(key(artifact, settings, value, ingredients)) : Optional.empty();
    }

    /** @param settings fingerprint of the project's settings */
    static Fingerprint key(
            Artifact<?> artifact, Fingerprint settings, @Nullable Object value, List<byte[]> ingredients) {
        return Fingerprint.of(settings, artifact.getClass().getName(), value, ingredients);
    }

    private void note(SiteFile file) {
        if (plan.summary().filter(s -> s.tellsOf(file.path())).isPresent()) {
            checksums.put(file.path(), file.checksum());
        }
    }
}
