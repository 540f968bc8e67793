package sourcebook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sourcebook.draft.Drafts;
import sourcebook.parse.LanguageTag;
import sourcebook.read.ProgramFolder;
import sourcebook.rewrite.WholeFile;
import sourcebook.schema.Schemas;

/** {@code init}: lays a small briefing, all invented, that builds at once. */
@Command(name = "init", description = "Start a briefing: a small example that builds at once.")
final class InitCommand extends Subcommand {
    private static final String EXAMPLE = "sourcebook/init";
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

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = {
                "The language of the briefing, as a BCP 47 tag: de, ru, fr-CA (default: en-US).",
                "The example is in German or Russian, too; in other languages it stays English."
            })
    @Nullable
    String language;

    @Override
    public Integer call() throws IOException {
        for (Path document : documents) {
            if (!Files.isRegularFile(document)) {
                boolean isAddress = document.toString().matches("https?:.*");
                throw wrong("--from: there is no file '" + document + "'"
                        + (isAddress ? ". Save a page of the web first; nothing is fetched" : ""));
            }
        }
        if (language != null && !LanguageTag.isKnown(language)) {
            throw wrong("--language: '" + language + "' is not a language tag (BCP 47), such as en or de-CH"
                    + LanguageTag.meantBy(language).map(t -> "; write " + t).orElse(""));
        }
        SortedMap<String, byte[]> files = example(language);
        Schemas.files().forEach((name, bytes) -> files.put(SchemaCommand.FOLDER + "/" + name, bytes));
        List<String> existing =
                files.keySet().stream().filter(f -> exists(folder.resolve(f))).toList();
        if (existing.size() == files.size() || !wereLaid(existing, files)) {
            existing.forEach(file -> err().println("error: there is already " + folder.resolve(file)));
            err().println("nothing was written; name a folder without " + (existing.size() == 1 ? "it" : "them")
                    + ", such as: init my-briefing");
            return Main.USAGE;
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            if (!existing.contains(file.getKey())) {
                Files.createDirectories(target.toAbsolutePath().getParent());
                WholeFile.create(target, file.getValue());
            }
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

    /** Says whether files are those that a run has laid which was broken off. */
    private boolean wereLaid(List<String> existing, Map<String, byte[]> files) throws IOException {
        for (String name : existing) {
            Path file = folder.resolve(name);
            byte[] laid = files.get(name);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || laid == null
                    || Files.size(file) != laid.length
                    || !Arrays.equals(Files.readAllBytes(file), laid)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the example: in English, apart from what it has in another language. */
    private static SortedMap<String, byte[]> example(@Nullable String language) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        ProgramFolder.read(EXAMPLE + "/", SETTINGS)
                .forEach((name, bytes) -> files.put(NAMES.getOrDefault(name, name), bytes));
        if (language != null) {
            String own = EXAMPLE + "-" + Locale.forLanguageTag(language).getLanguage() + "/";
            if (InitCommand.class.getResource("/" + own + SETTINGS) != null) {
                files.putAll(ProgramFolder.read(own, SETTINGS));
            }
            String setting = "site.language=" + language + "\n";
            files.computeIfPresent(SETTINGS, (name, bytes) -> (new String(bytes, UTF_8) + setting).getBytes(UTF_8));
        }
        return files;
    }

    private static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
