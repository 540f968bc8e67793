package sourcebook.cli;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sourcebook.draft.Drafts;
import sourcebook.read.ProgramFolder;
import sourcebook.schema.Schemas;

/** {@code init}: lays a small briefing, all invented, that builds at once. */
@Command(name = "init", description = "Start a briefing: a small example that builds at once.")
final class InitCommand extends Subcommand {
    private static final String SETTINGS = "jbake.properties";

    /** An archive of sources would take a file of this name for its own. */
    private static final Map<String, String> NAMES = Map.of("dot-gitignore", ".gitignore");

    @Parameters(arity = "0..1", paramLabel = "DIR", defaultValue = ".", description = "Where (default: here).")
    Path folder = Path.of(".");

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = {
                "Make drafts of sources from these documents as 'new source' does; can be given several times.",
                "Save a page of the web first; nothing is fetched."
            })
    List<Path> documents = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        for (Path document : documents) {
            if (!Files.isRegularFile(document)) {
                boolean isAddress = document.toString().matches("https?:.*");
                throw wrong("--from: there is no file '" + document + "'"
                        + (isAddress ? ". Save a page of the web first; nothing is fetched" : ""));
            }
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        ProgramFolder.read("sourcebook/init/", SETTINGS)
                .forEach((name, bytes) -> files.put(NAMES.getOrDefault(name, name), bytes));
        Schemas.files().forEach((name, bytes) -> files.put(SchemaCommand.FOLDER + "/" + name, bytes));
        List<String> existing =
                files.keySet().stream().filter(f -> exists(folder.resolve(f))).toList();
        if (!existing.isEmpty()) {
            existing.forEach(file -> err().println("error: there is already " + folder.resolve(file)));
            err().println("nothing was written; name a folder without " + (existing.size() == 1 ? "it" : "them")
                    + ", such as: init my-briefing");
            return Main.USAGE;
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.write(target, file.getValue(), CREATE_NEW);
        }
        ProjectOptions options = new ProjectOptions();
        options.source = folder;
        Path texts = folder.resolve("texts").normalize();
        String laid = Bake.counted(files.size(), "file") + " laid; all that they say is invented.";
        if (documents.isEmpty()) {
            out().println(laid + " Next:");
            NewCommand.printNext(out(), options, "serve --open", "check --strict", "attest --texts " + texts);
            return Main.FINE;
        }
        out().println(laid);
        Drafts drafts = NewCommand.drafts(this, options);
        Drafts.Given given = new Drafts.Given(null, null, null, List.of(), texts);
        return NewSourceCommand.make(drafts, documents, given, options, this);
    }

    private static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
