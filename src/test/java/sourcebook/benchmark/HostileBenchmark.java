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
 * is made that a build makes, or the errors are found that keep it from that; of a page, a draft is made.
 */
public final class HostileBenchmark {
    /** What one file may cost more than an empty one; a set of files may cost what it holds. */
    private static final int PROMISED_SECONDS = 2;

    private static final int PROMISED_MEGABYTES = 300;

    /** On the clock. */
    private static final int PATIENCE_SECONDS = 60;

    /** The largest file of content; a page may be larger, and costs as much more. */
    private static final int DOCUMENT_BYTES = 1 << 20;

    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx2g");

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
                double megabytes =
                        files.values().stream().mapToInt(String::length).sum() / 1e6;
                print(input.name(), input.size(), megabytes, half, all);
            }
        }
        measureDocuments(List.of(arguments));
    }

    /** A page costs what it costs more than one of a sentence. */
    private static void measureDocuments(List<String> wanted) throws IOException, InterruptedException {
        MeasuredHostility.Cost small = draft("<title>Late</title><p>The bus was late.</p>");
        for (HostileDocument document : HostileDocument.all()) {
            String name = "new source: " + document.name();
            if (wanted.isEmpty() || wanted.stream().anyMatch(name::contains)) {
                MeasuredHostility.Cost half =
                        draft(document.page().apply(DOCUMENT_BYTES / 2)).beyond(small, small);
                MeasuredHostility.Cost all =
                        draft(document.page().apply(DOCUMENT_BYTES)).beyond(small, small);
                print(name, DOCUMENT_BYTES, DOCUMENT_BYTES / 1e6, half, all);
            }
        }
    }

    private static void print(
            String name, int pieces, double megabytes, MeasuredHostility.Cost half, MeasuredHostility.Cost all) {
        System.out.printf(
                Locale.ROOT,
                "%-55s %10d %5.1f MB %8.1f s %5d MB %8.1f s %5d MB  %5.1f  %s%s%n",
                name,
                pieces,
                megabytes,
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

    /** Returns what it costs to make a draft of a page, in the small briefing. */
    private static MeasuredHostility.Cost draft(String page) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sourcebook-hostile");
        try {
            write(folder, HostileInput.BASE);
            Files.writeString(folder.resolve("page.html"), page);
            Process process = ChildJvm.start(
                    OPTIONS,
                    MeasuredCommand.class,
                    "new",
                    "source",
                    "--from",
                    folder.resolve("page.html").toString(),
                    "--texts",
                    folder.toString(),
                    "--source",
                    folder.toString());
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                return new MeasuredHostility.Cost(PATIENCE_SECONDS, 0, "not ended in time");
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return MeasuredHostility.Cost.of(output.strip() + (process.exitValue() == 0 ? " drafted" : " refused"));
        } finally {
            BuildBenchmark.delete(folder);
        }
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve("content").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static MeasuredHostility.Cost cost(Map<String, String> hostile) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sourcebook-hostile");
        try {
            Map<String, String> files = new HashMap<>(HostileInput.BASE);
            files.putAll(hostile);
            write(folder, files);
            BuildBenchmark.copy(Path.of("templates"), folder.resolve("templates"));
            BuildBenchmark.copy(Path.of("assets"), folder.resolve("assets"));
            Process process = ChildJvm.start(OPTIONS, MeasuredHostility.class, folder.toString());
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
