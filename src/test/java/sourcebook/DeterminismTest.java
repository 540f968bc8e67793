package sourcebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.benchmark.BuildBenchmark;
import sourcebook.benchmark.ChildJvm;
import sourcebook.benchmark.GeneratedBriefing;
import sourcebook.cli.Main;
import sourcebook.sample.SampleProject;

/** The same content gives the same bytes, whatever the machine, its settings, and the order of its files. */
@Tag("slow")
class DeterminismTest {
    private static final Path HERE = Path.of("");
    private static final int SOURCES = 60;
    private static final long SEED = 1;

    private static final List<String> FAR_WEST = List.of(
            "-Duser.timezone=Pacific/Apia",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Dfile.encoding=ISO-8859-1",
            "-XX:TieredStopAtLevel=1");
    private static final List<String> FAR_EAST = List.of(
            "-Duser.timezone=America/Adak",
            "-Duser.language=th",
            "-Duser.country=TH",
            "-Duser.extensions=u-ca-buddhist-nu-thai",
            "-Dfile.encoding=UTF-8",
            "-XX:TieredStopAtLevel=1");

    @TempDir
    Path folder;

    private static void addLooks(Path project) throws IOException {
        BuildBenchmark.copy(HERE.resolve("templates"), project.resolve("templates"));
        BuildBenchmark.copy(HERE.resolve("assets"), project.resolve("assets"));
    }

    private Map<String, String> build(Path project, String site, List<String> options, int threads) throws IOException {
        Path destination = folder.resolve(site);
        ChildJvm.run(
                options,
                Main.class,
                "build",
                "--quiet",
                "--source",
                project.toString(),
                "--destination",
                destination.toString(),
                "--threads",
                Integer.toString(threads));
        return SampleProject.contents(destination);
    }

    private static void assertSame(Map<String, String> one, Map<String, String> other) {
        assertThat(other.keySet()).isEqualTo(one.keySet());
        one.forEach((path, content) -> assertThat(other.get(path)).as(path).isEqualTo(content));
    }

    @Test
    void theBriefingIsTheSameEverywhere() throws IOException {
        Path here = HERE.toAbsolutePath();
        Map<String, String> west = build(here, "west", FAR_WEST, 1);
        assertThat(west).containsKeys("index.html", "timeline.html");
        assertSame(west, build(here, "east", FAR_EAST, 8));
    }

    @Test
    void aGeneratedSiteIsTheSameEverywhereAndInWhateverOrderItsFilesCome() throws IOException {
        Path inOrder = folder.resolve("in-order");
        GeneratedBriefing.write(inOrder, SOURCES, SEED);
        addLooks(inOrder);

        Path shuffled = folder.resolve("shuffled");
        List<Map.Entry<String, String>> files =
                new ArrayList<>(GeneratedBriefing.files(SOURCES, SEED).entrySet());
        Collections.shuffle(files, new Random(7));
        for (Map.Entry<String, String> file : files) {
            Path path = shuffled.resolve("content").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            Files.setLastModifiedTime(path, FileTime.fromMillis(file.getKey().hashCode() * 1000L));
        }
        Files.copy(inOrder.resolve("jbake.properties"), shuffled.resolve("jbake.properties"));
        addLooks(shuffled);

        Map<String, String> west = build(inOrder, "west", FAR_WEST, 1);
        assertThat(west).hasSizeGreaterThan(SOURCES);
        assertSame(west, build(shuffled, "east", FAR_EAST, 8));
    }
}
