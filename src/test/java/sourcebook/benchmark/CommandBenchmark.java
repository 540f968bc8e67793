package sourcebook.benchmark;

import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Measures the other commands than {@code build} in generated briefings that have their sources' texts:
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=sourcebook.benchmark.CommandBenchmark
 * </pre>
 *
 * <p>Arguments ({@code -Dexec.args="..."}): numbers of sources; without any, 250, 500 and 1000. The system property
 * {@code commands} says which to measure, as the beginning of their names; without it, all. Each command has a JVM of its
 * own with the launcher's options, and finds what those before it have left.
 */
public final class CommandBenchmark {
    private static final long SEED = 20240619;
    private static final double NANOS = 1e9;
    private static final Pattern QUOTATION = Pattern.compile("> (.+)\n>\n> — \\[\\[([a-z0-9-]+)");
    private static final Pattern PHRASE = Pattern.compile("“([^”]+)”|words: \"([^\"]+)\"");

    /** Commands by what is shown of them; TEXTS, SITE, DOCUMENT and NEW are put in. */
    private static final List<String> COMMANDS = List.of(
            "explain SB343",
            "attest --texts TEXTS",
            "attest --texts TEXTS --check --propose",
            "fmt --check",
            "check",
            "check --fix",
            "stats",
            "stats --format json",
            "stats --format html",
            "probe --sample 20 --texts TEXTS",
            "review --list",
            "review --by A --texts TEXTS",
            "links --private --pause 0",
            "build --destination SITE",
            "diff SITE",
            "rename actor-1 actor-renamed --texts TEXTS",
            "new source --from DOCUMENT --texts NEW");

    private CommandBenchmark() {}

    /** @param exit the code with which the command ended */
    private record Cost(double seconds, long megabytes, int exit) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int[] sizes = arguments.length == 0
                ? new int[] {250, 500, 1000}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        String measured = System.getProperty("commands", "");
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (int sources : sizes) {
            Path folder = Files.createTempDirectory("sourcebook-benchmark");
            try {
                write(folder, sources);
                for (String command : COMMANDS) {
                    if (command.startsWith(measured)) {
                        costs.computeIfAbsent(command, c -> new ArrayList<>()).add(run(command, folder));
                    }
                }
            } finally {
                BuildBenchmark.delete(folder);
            }
        }
        System.out.println(
                "processor s and peak MB for " + Arrays.toString(sizes) + " sources, and the growth of time");
        costs.forEach(CommandBenchmark::print);
    }

    private static void print(String command, List<Cost> costs) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-44s", command));
        for (Cost cost : costs) {
            line.append(String.format(Locale.ROOT, " %7.1f s %5d MB", cost.seconds, cost.megabytes));
        }
        double growth = costs.get(costs.size() - 1).seconds / costs.get(0).seconds;
        int exit = costs.stream().mapToInt(Cost::exit).max().orElse(0);
        System.out.println(
                line.append(String.format(Locale.ROOT, "  %5.1f%s", growth, exit == 0 ? "" : "  exit " + exit)));
    }

    /** Writes a briefing without PDF and cards, which take most of a build, and the texts of its sources. */
    private static void write(Path folder, int sources) throws IOException {
        Path project = folder.resolve("project");
        GeneratedBriefing.write(project, sources, SEED);
        BuildBenchmark.copy(Path.of("templates"), project.resolve("templates"));
        BuildBenchmark.copy(Path.of("assets"), project.resolve("assets"));
        Files.writeString(project.resolve("jbake.properties"), "render.pdf=false\nrender.cards=false\n", APPEND);
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.createDirectory(folder.resolve("new"));
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> files = GeneratedBriefing.files(sources, SEED);
        files.forEach((file, content) -> {
            if (file.startsWith("actors/")) {
                names.put(
                        id(file),
                        content.lines()
                                .filter(l -> l.startsWith("name: "))
                                .findFirst()
                                .orElseThrow()
                                .substring(6));
            }
        });
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().startsWith("sources/") && file.getKey().endsWith(".md")) {
                String id = id(file.getKey());
                Files.writeString(texts.resolve(id + ".txt"), text(file.getValue(), names));
                // Nobody listens there.
                Files.writeString(
                        project.resolve("content").resolve(file.getKey()),
                        file.getValue().replaceFirst("\n", "\nurl: http://127.0.0.1:9/" + id + "\n"));
            }
        }
        Files.writeString(
                folder.resolve("document.txt"),
                "A headline.\n\n"
                        + names.values().stream()
                                .limit(5000)
                                .map(n -> "They met " + n + ".\n\n")
                                .collect(Collectors.joining()));
    }

    private static String id(String file) {
        return file.replaceFirst(".*/", "").replaceFirst("\\.md$", "");
    }

    /** Returns a text that has what a source's file quotes, from those to whom it gives it. */
    private static String text(String source, Map<String, String> names) {
        StringBuilder text = new StringBuilder("A headline.\n");
        Matcher quotation = QUOTATION.matcher(source);
        while (quotation.find()) {
            text.append("\n")
                    .append(names.get(quotation.group(2)))
                    .append(" said: “")
                    .append(quotation.group(1))
                    .append("”\n");
        }
        Matcher phrase = PHRASE.matcher(source);
        while (phrase.find()) {
            text.append("\nIt is ")
                    .append(phrase.group(1) == null ? phrase.group(2) : phrase.group(1))
                    .append(".\n");
        }
        return text.toString();
    }

    private static Cost run(String command, Path folder) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        for (String word : command.split(" ")) {
            words.add(
                    switch (word) {
                        case "TEXTS", "SITE", "NEW" ->
                            folder.resolve(word.toLowerCase(Locale.ROOT)).toString();
                        case "DOCUMENT" -> folder.resolve("document.txt").toString();
                        default -> word;
                    });
        }
        if (!words.get(0).equals("explain")) {
            words.addAll(List.of("--source", folder.resolve("project").toString()));
        }
        Process process = ChildJvm.start(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                MeasuredCommand.class,
                words.toArray(String[]::new));
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        String[] needed = output.strip().replaceFirst("(?s).*\n", "").split(" ");
        return new Cost(Long.parseLong(needed[0]) / NANOS, Long.parseLong(needed[1]) / 1024, exit);
    }
}
