package sourcebook.benchmark;

import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures builds of generated briefings, with this project's templates and assets:
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=sourcebook.benchmark.BuildBenchmark
 * </pre>
 *
 * <p>Arguments ({@code -Dexec.args="..."}): numbers of sources; without any, 100, 1000 and 10000. The system property
 * {@code runs} says how often each is built, {@code threads} on how many threads, {@code mode} what is built: {@code anew}
 * everything, {@code again} the same into the site that is there, {@code edited} that after a change of one source, or
 * {@code serve}, which saves a source and asks a preview for its page. Each build has a JVM of its own, and its time is
 * that of the whole process.
 */
public final class BuildBenchmark {
    private static final long SEED = 20240619;
    private static final int KIBI = 1024;

    private BuildBenchmark() {}

    /** What is built. */
    private enum Mode {
        ANEW,
        AGAIN,
        EDITED,
        SERVE
    }

    private record Build(int pages, double seconds, double processorSeconds, long peakKibibytes) {}

    public static void main(String[] arguments) throws IOException {
        int[] sizes = arguments.length == 0
                ? new int[] {100, 1000, 10_000}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        int runs = Integer.getInteger("runs", 5);
        int threads = Integer.getInteger("threads", Runtime.getRuntime().availableProcessors());
        System.out.printf(
                "%d runs each, %d threads, Java %s; peak is the process's resident memory (VmHWM)%n",
                runs, threads, Runtime.version());
        System.out.println(
                "sources   pages  seconds min / median / max   ms a page   ratio   processor s   peak MB   peak kB a page");
        Mode mode = Mode.valueOf(System.getProperty("mode", "anew").toUpperCase(Locale.ROOT));
        double before = 0;
        for (int sources : sizes) {
            before = measure(sources, runs, threads, mode, before);
        }
    }

    /** Prints a line and returns the seconds per page. */
    private static double measure(int sources, int runs, int threads, Mode mode, double before) throws IOException {
        Path folder = Files.createTempDirectory("sourcebook-benchmark");
        try {
            Path project = folder.resolve("project");
            GeneratedBriefing.write(project, sources, SEED);
            copy(Path.of("templates"), project.resolve("templates"));
            copy(Path.of("assets"), project.resolve("assets"));
            if (mode == Mode.SERVE) {
                preview(project, sources, 0, "most cited", threads);
                preview(project, sources, sources / 2, "middle one", threads);
                return 0;
            }
            Path source = GeneratedBriefing.source(project, 0);
            List<Build> builds = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                Path site = folder.resolve("site-" + run);
                if (mode != Mode.ANEW) {
                    build(project, site, threads);
                }
                if (mode == Mode.EDITED) {
                    Files.writeString(source, "\nOne more sentence, number " + run + ".\n", APPEND);
                }
                builds.add(build(project, site, threads));
                delete(site);
            }
            double[] seconds =
                    builds.stream().mapToDouble(Build::seconds).sorted().toArray();
            double[] processor = builds.stream()
                    .mapToDouble(Build::processorSeconds)
                    .sorted()
                    .toArray();
            long peak = builds.stream().mapToLong(Build::peakKibibytes).max().orElse(0);
            int pages = builds.get(0).pages;
            double median = seconds[runs / 2];
            double perPage = median / pages;
            System.out.printf(
                    Locale.ROOT,
                    "%7d %7d    %6.2f / %6.2f / %6.2f %11.2f %7s %13.2f %9d %16.1f%n",
                    sources,
                    pages,
                    seconds[0],
                    median,
                    seconds[runs - 1],
                    perPage * 1000,
                    before == 0 ? "" : String.format(Locale.ROOT, "%.2f", perPage / before),
                    processor[runs / 2],
                    peak / KIBI,
                    (double) peak / pages);
            return perPage;
        } finally {
            delete(folder);
        }
    }

    private static void preview(Path project, int sources, int number, String which, int threads) throws IOException {
        System.out.printf(
                "%7d sources, the %s: %s",
                sources,
                which,
                ChildJvm.run(
                        List.of(),
                        MeasuredPreview.class,
                        project.toString(),
                        GeneratedBriefing.source(project, number).toString(),
                        Integer.toString(threads)));
    }

    private static Build build(Path project, Path site, int threads) throws IOException {
        long start = System.nanoTime();
        String output = ChildJvm.run(
                List.of(), MeasuredBuild.class, project.toString(), site.toString(), Integer.toString(threads));
        double seconds = (System.nanoTime() - start) / 1e9;
        String[] measured = output.strip().split(" ");
        return new Build(
                Integer.parseInt(measured[0]), seconds, Long.parseLong(measured[1]) / 1e9, Long.parseLong(measured[2]));
    }

    /** Copies a folder and what is in it. */
    public static void copy(Path from, Path to) throws IOException {
        List<Path> paths;
        try (Stream<Path> walked = Files.walk(from)) {
            paths = walked.toList();
        }
        for (Path path : paths) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.copy(path, target);
            }
        }
    }

    /** Deletes a folder and what is in it. */
    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
