package sourcebook.cli;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sourcebook.read.ProgramFolder;
import sourcebook.schema.Schemas;

/** {@code init}: lays a small briefing, all invented, that builds at once. */
@Command(
        name = "init",
        description = "Start a briefing: a small example that builds at once.",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    private static final String SETTINGS = "jbake.properties";

    /** An archive of sources would take a file of this name for its own. */
    private static final Map<String, String> NAMES = Map.of("dot-gitignore", ".gitignore");

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DIR", defaultValue = ".", description = "Where (default: here).")
    Path folder = Path.of(".");

    @Override
    public Integer call() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        ProgramFolder.read("sourcebook/init/", SETTINGS)
                .forEach((name, bytes) -> files.put(NAMES.getOrDefault(name, name), bytes));
        Schemas.files().forEach((name, bytes) -> files.put(SchemaCommand.FOLDER + "/" + name, bytes));
        PrintWriter err = spec.commandLine().getErr();
        List<String> existing =
                files.keySet().stream().filter(f -> exists(folder.resolve(f))).toList();
        if (!existing.isEmpty()) {
            existing.forEach(file -> err.println("error: there is already " + folder.resolve(file)));
            err.println("nothing was written; name a folder without " + (existing.size() == 1 ? "it" : "them")
                    + ", such as: init my-briefing");
            err.flush();
            return Main.USAGE;
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.write(target, file.getValue(), CREATE_NEW);
        }
        PrintWriter out = spec.commandLine().getOut();
        String source = folder.normalize().toString();
        String option = source.isEmpty() ? "" : " --source " + source;
        out.println(Bake.counted(files.size(), "file") + " laid; all that they say is invented. Next:");
        out.println("  " + Bake.typed("serve --open" + option));
        out.println("  " + Bake.typed("check --strict" + option));
        out.println(
                "  " + Bake.typed("attest --texts " + folder.resolve("texts").normalize() + option));
        out.flush();
        return Main.FINE;
    }

    private static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
