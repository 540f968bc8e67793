package sourcebook.bake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Artifact;
import sourcebook.artifact.Fingerprint;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.DiagnosticPrinter;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Severity;
import sourcebook.sample.SampleProject;
import sourcebook.serve.Previewed;

/**
 * A project whose site is made in three ways: anew, as if nothing had ever been built; live, by a workshop that is warm; and
 * by builds that reuse what all builds before them left. All three must be the same.
 */
final class ThreeWays implements AutoCloseable {
    /** What only all files together show, once all are made; a preview makes no more than it is asked for. */
    private static final Set<Code> OF_ALL_FILES = EnumSet.of(Code.OVER_BUDGET, Code.MISSING_GLYPH);

    /** What the site has besides its artifacts: the mark of the folder, and the worker that a preview must not have. */
    private static final Set<String> NOT_LIVE = Set.of(".sourcebook", "sw.js");

    private final Path project;
    private final Path anew;
    private final Path kept;
    private final Random random;
    private final Contents contents;
    private final Workshop workshop = new Workshop(2);
    private final LiveSite live;
    private final Set<String> everPublished = new TreeSet<>();
    private @Nullable Snapshot snapshot;

    /** What the live site shows where the content has errors; null where it was not built. */
    private @Nullable Map<String, String> lastShown;

    /** Counts what was compared. */
    static final class Counts {
        int builds;
        int published;
        int refused;
        long files;
        long reused;
        long keys;
    }

    /** Which content every value has, over all sites: the bytes of an artifact depend on nothing but its value. */
    static final class Contents {
        private final Map<String, Fingerprint> contents = new HashMap<>();
        private final Counts counts = new Counts();

        Counts counts() {
            return counts;
        }

        private void add(String path, Fingerprint key, Fingerprint content) {
            Fingerprint known = contents.putIfAbsent(path + " " + key, content);
            counts.keys += known == null ? 1 : 0;
            assertThat(content)
                    .as("what the value of %s gives, in all states", path)
                    .isEqualTo(known == null ? content : known);
        }
    }

    /** @param folder the project lies in it, under the name {@code project} */
    ThreeWays(Path folder, Random random, Contents contents) {
        this.project = folder.resolve("project");
        this.anew = folder.resolve("anew");
        this.kept = folder.resolve("kept");
        this.random = random;
        this.contents = contents;
        this.live = new LiveSite(project, null, false, false, 2);
    }

    /** Lets the live site see an edit, and asks it for a few files. */
    void glance() throws IOException {
        if (!isWrong(live.refresh())) {
            lastShown = null;
        }
        List<String> paths = new ArrayList<>(everPublished);
        for (int i = 0; i < 5 && !paths.isEmpty(); i++) {
            try {
                live.file(paths.get(random.nextInt(paths.size())));
            } catch (Previewed.BrokenContent e) {
                // Looked at when the state is compared.
            }
        }
    }

    /** Compares the three ways, and returns whether the site can be published. */
    boolean compare() throws IOException {
        contents.counts.builds++;
        Outcome clean = bake(anew, true, false);
        Map<String, String> files = SampleProject.contents(anew);
        files.remove(".sourcebook.reuse");
        deleteAnew();
        comparePlain(clean, files);
        compareReused(clean, files);
        if (clean.published()) {
            contents.counts.published++;
            contents.counts.files += files.size();
            everPublished.addAll(files.keySet());
            everPublished.removeAll(NOT_LIVE);
            compareKeys(files);
        } else {
            contents.counts.refused++;
        }
        return clean.published();
    }

    private void deleteAnew() throws IOException {
        SampleProject site = new SampleProject(anew.getParent());
        if (Files.exists(anew)) {
            site.delete(anew.getFileName().toString());
        }
    }

    private Outcome bake(Path destination, boolean publishes, boolean reuses) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        return BriefingOven.bake(
                Project.open(project, null, diagnostics),
                // The title may be what was edited.
                new BriefingOven.Options(destination, publishes, false, reuses, random.nextBoolean() ? 1 : 4, true),
                diagnostics,
                Progress.SILENT);
    }

    // ---- The live site -----------------------------------------------------------------------------------------

    private void comparePlain(Outcome clean, Map<String, String> files) throws IOException {
        Previewed.Refreshed refreshed = live.refresh();
        Previewed.Refreshed again = live.refresh();
        assertThat(said(again.problems())).as("problems, looked for again").isEqualTo(said(refreshed.problems()));
        assertThat(again.changed()).as("changed, where nothing has").isFalse();
        Diagnostics expected = new Diagnostics();
        clean.diagnostics().stream()
                .filter(d -> !OF_ALL_FILES.contains(d.code()))
                .forEach(expected::add);
        Diagnostics found = new Diagnostics();
        found.addAll(refreshed.problems());
        if (isWrong(refreshed)) {
            compareOld();
        } else {
            Map<String, String> made = liveFiles(files, found);
            if (clean.published()) {
                assertSame("live", made, files);
            }
            lastShown = clean.published() ? made : null;
        }
        assertThat(said(found.sorted())).as("problems of the live site").isEqualTo(said(expected.sorted()));
    }

    private static boolean isWrong(Previewed.Refreshed refreshed) {
        return refreshed.problems().stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    /** Returns what the live site has at all paths that any site had; of what cannot be made, the problems. */
    private Map<String, String> liveFiles(Map<String, String> files, Diagnostics problems) throws IOException {
        Set<String> paths = new TreeSet<>(everPublished);
        paths.addAll(files.keySet());
        paths.addAll(snapshot().plan().artifacts().stream().map(Artifact::path).toList());
        paths.removeAll(NOT_LIVE);
        List<String> inAnyOrder = new ArrayList<>(paths);
        Collections.shuffle(inAnyOrder, random);
        Map<String, String> made = new TreeMap<>();
        for (String path : inAnyOrder) {
            try {
                live.file(path).ifPresent(c -> made.put(path, content(c)));
            } catch (Previewed.BrokenContent e) {
                problems.addAll(e.problems());
            }
        }
        return made;
    }

    private static String content(Previewed.Content content) {
        try {
            return content instanceof Previewed.Content.Bytes made
                    ? new String(made.bytes(), ISO_8859_1)
                    : Files.readString(((Previewed.Content.File) content).path(), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where something is wrong, what is made is what was made before; assets are those that are there. */
    private void compareOld() throws IOException {
        Map<String, String> before = lastShown;
        if (before == null) {
            return;
        }
        for (Map.Entry<String, String> file : before.entrySet()) {
            if (random.nextInt(4) == 0) {
                try {
                    Previewed.Content now = live.file(file.getKey()).orElseThrow();
                    if (now instanceof Previewed.Content.Bytes) {
                        assertSame(file.getKey() + ", live, while something is wrong", content(now), file.getValue());
                    }
                } catch (Previewed.BrokenContent e) {
                    throw new AssertionError("live, last good " + file.getKey() + ": " + said(e.problems()), e);
                }
            }
        }
    }

    // ---- Reuse -------------------------------------------------------------------------------------------------

    private void compareReused(Outcome clean, Map<String, String> files) throws IOException {
        Map<String, String> before = SampleProject.contents(kept);
        if (random.nextInt(3) == 0) {
            Outcome checked = bake(kept, false, true);
            assertThat(said(checked.diagnostics()))
                    .as("problems that 'check' finds")
                    .isEqualTo(said(clean.diagnostics()));
            assertSame("the site after 'check'", SampleProject.contents(kept), before);
        }
        Outcome reusing = bake(kept, true, true);
        assertThat(said(reusing.diagnostics())).as("problems, with reuse").isEqualTo(said(clean.diagnostics()));
        assertThat(reusing.published()).isEqualTo(clean.published());
        assertThat(reusing.weights()).isEqualTo(clean.weights());
        assertSame("with reuse", SampleProject.contents(kept), clean.published() ? files : before);
    }

    // ---- Keys --------------------------------------------------------------------------------------------------

    private Snapshot snapshot() throws IOException {
        Snapshot before = snapshot;
        Project now = before == null || !random.nextBoolean() ? Project.open(project, null, new Diagnostics()) : null;
        snapshot = Snapshot.of(
                now == null ? Project.open(project, null, new Diagnostics()) : now, false, workshop, before);
        return snapshot;
    }

    private void compareKeys(Map<String, String> files) throws IOException {
        Snapshot now = snapshot();
        for (Artifact<?> artifact : now.plan().artifacts()) {
            List<byte[]> ingredients = artifact.ingredients().stream()
                    .map(i -> files.get(i.path()).getBytes(ISO_8859_1))
                    .toList();
            Fingerprint key = Production.key(artifact, now.settings(), artifact.value(now.site()), ingredients);
            Map<String, Fingerprint> content = new TreeMap<>();
            files.forEach((path, bytes) -> {
                if (path.equals(artifact.path()) || artifact.path().endsWith("/") && path.startsWith(artifact.path())) {
                    content.put(path, Fingerprint.ofBytes(bytes.getBytes(ISO_8859_1)));
                }
            });
            assertThat(content).as("files of %s", artifact).isNotEmpty();
            contents.add(artifact.path(), key, Fingerprint.of(content));
        }
    }

    // ---- Saying ------------------------------------------------------------------------------------------------

    private static void assertSame(String what, Map<String, String> made, Map<String, String> expected) {
        Set<String> paths = new TreeSet<>(expected.keySet());
        Set<String> madePaths = new TreeSet<>(made.keySet());
        if (what.equals("live")) {
            paths.removeAll(NOT_LIVE);
        }
        assertThat(madePaths).as("paths, %s", what).isEqualTo(paths);
        for (String path : paths) {
            assertSame(path + ", " + what, made.get(path), expected.get(path));
        }
    }

    /** Says where the first difference is; a whole page would hide it. */
    private static void assertSame(String what, String made, String expected) {
        int place = Arrays.mismatch(made.getBytes(ISO_8859_1), expected.getBytes(ISO_8859_1));
        if (place >= 0) {
            throw new AssertionError(what + ": at " + place + "\n  made:     " + around(made, place) + "\n  expected: "
                    + around(expected, place));
        }
    }

    private static String around(String text, int place) {
        return text.substring(Math.max(0, place - 60), Math.min(text.length(), place + 60))
                .replace('\n', ' ');
    }

    private static String said(List<Diagnostic> problems) {
        return new DiagnosticPrinter(false).format(problems, Integer.MAX_VALUE);
    }

    @Override
    public void close() {
        live.close();
        workshop.close();
    }
}
