package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sourcebook.benchmark.BuildBenchmark;
import sourcebook.benchmark.GeneratedBriefing;
import sourcebook.edit.Curator;
import sourcebook.sample.SampleProject;

/**
 * However a project is edited, its site is the same, made anew, live, or reusing what was made before; and what is wrong
 * with it is the same.
 *
 * <p>For long runs: {@code mvn test -Dtest=EditedBriefingTest -Dedits.sequences=50 -Dedits.seed=7}.
 */
class EditedBriefingTest {
    private static final long SEED = Long.getLong("edits.seed", 1);
    private static final int SEQUENCES = Integer.getInteger("edits.sequences", 6);
    private static final int STEPS = Integer.getInteger("edits.steps", 22);

    private static final ThreeWays.Contents CONTENTS = new ThreeWays.Contents();
    private static int edits;

    @TempDir
    Path folder;

    static Stream<Long> seeds() {
        return Stream.iterate(SEED, s -> s + 1).limit(SEQUENCES);
    }

    @ParameterizedTest(name = "edits.seed={0}")
    @MethodSource("seeds")
    void theSiteIsTheSameHoweverItIsMade(long seed) throws IOException {
        Random random = new Random(seed);
        Path project = folder.resolve("project");
        lay(project, seed);
        Curator curator = new Curator(project, random);
        List<String> history = new ArrayList<>();
        try (ThreeWays ways = new ThreeWays(folder, random, CONTENTS)) {
            boolean good = ways.compare();
            assertThat(good).as("the sample").isTrue();
            curator.keep();
            for (int step = 0; step < STEPS; step++) {
                for (int left = random.nextInt(4) == 0 ? 8 : 3; left > 0; left--) {
                    history.add(!good && left == 1 && random.nextInt(4) > 0 ? curator.mend() : curator.edit());
                    edits++;
                    ways.glance();
                }
                good = ways.compare();
                if (good) {
                    curator.keep();
                }
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "-Dedits.seed=" + seed + " -Dedits.sequences=1, after\n  " + String.join("\n  ", history), e);
        }
    }

    /** Every second project is a generated one, with this project's own looks. */
    private static void lay(Path project, long seed) throws IOException {
        String settings =
                "site.title=Briefing\nrender.pdf=false\nrender.cards=false\nrender.search=false\nrender.citations=false\n";
        if (seed % 3 == 0) {
            GeneratedBriefing.write(project, 10, seed);
        } else {
            new SampleProject(project).lay(SampleProject.SAMPLES.resolve("valid"));
        }
        BuildBenchmark.copy(Path.of("templates"), project.resolve("templates"));
        BuildBenchmark.copy(Path.of("assets"), project.resolve("assets"));
        Files.writeString(project.resolve("jbake.properties"), settings);
    }

    @AfterAll
    static void tell() {
        ThreeWays.Counts counts = CONTENTS.counts();
        System.out.printf(
                Locale.ROOT,
                "%d sequences, %d edits, %d states compared (%d published, %d with errors), %d files, %d values%n",
                SEQUENCES,
                edits,
                counts.builds,
                counts.published,
                counts.refused,
                counts.files,
                counts.keys);
    }
}
