package sourcebook.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Measures what hostile content costs more than harmless one, in half of its size and in its full size:
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=sourcebook.benchmark.HostileBenchmark
 * </pre>
 *
 * <p>Arguments ({@code -Dexec.args="..."}): parts of the names of inputs; without any, all. Whatever they say, everything
 * is made that a build makes, or the errors are found that keep it from that.
 */
public final class HostileBenchmark {
    /** What one file may cost more than an empty one; a set of files may cost what it holds. */
    private static final int PROMISED_SECONDS = 2;

    private static final int PROMISED_MEGABYTES = 300;

    /** On the clock. */
    private static final int PATIENCE_SECONDS = 60;

    private HostileBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println(
                "processor s and peak MB beyond those of a small briefing that is published or refused, too");
        System.out.printf("%-55s %10s %8s %18s %18s  %s%n", "", "pieces", "content", "half", "all", "growth of time");
        MeasuredHostility.Cost published = cost(Map.of());
        MeasuredHostility.Cost refused = cost(HostileInput.REFUSED);
        for (HostileInput input : HostileInput.all()) {
            if (arguments.length == 0
                    || List.of(arguments).stream().anyMatch(a -> input.name().contains(a))) {
                MeasuredHostility.Cost half =
                        cost(input.files().apply(input.size() / 2)).beyond(published, refused);
                Map<String, String> files = input.files().apply(input.size());
                MeasuredHostility.Cost all = cost(files).beyond(published, refused);
                System.out.printf(
                        Locale.ROOT,
                        "%-55s %10d %5.1f MB %8.1f s %5d MB %8.1f s %5d MB  %5.1f  %s%s%n",
                        input.name(),
                        input.size(),
                        files.values().stream().mapToInt(String::length).sum() / 1e6,
                        half.seconds(),
                        half.megabytes(),
                        all.seconds(),
                        all.megabytes(),
                        all.seconds() / Math.max(0.1, half.seconds()),
                        all.outcome(),
                        all.seconds() > PROMISED_SECONDS || all.megabytes() > PROMISED_MEGABYTES
                                ? ", more than one file may cost"
                                : "");
            }
        }
    }

    private static MeasuredHostility.Cost cost(Map<String, String> hostile) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sourcebook-hostile");
        try {
            Map<String, String> files = new HashMap<>(HostileInput.BASE);
            files.putAll(hostile);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve("content").resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            BuildBenchmark.copy(Path.of("templates"), folder.resolve("templates"));
            BuildBenchmark.copy(Path.of("assets"), folder.resolve("assets"));
            Process process = ChildJvm.start(
                    List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx2g"),
                    MeasuredHostility.class,
                    folder.toString());
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                return new MeasuredHostility.Cost(PATIENCE_SECONDS, 0, "not ended in time");
            }
            return MeasuredHostility.Cost.of(
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            BuildBenchmark.delete(folder);
        }
    }
}
