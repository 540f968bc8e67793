package sourcebook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import sourcebook.rewrite.WholeFile;
import sourcebook.schema.Schemas;

/** {@code schema}: writes the JSON Schemas by which editors complete and check front matter. */
@Command(name = "schema", description = "Write the JSON Schemas of front matter and records, for editors.")
final class SchemaCommand extends Subcommand {
    /** The folder in a briefing in which the schemas lie; what begins with a period is no content. */
    static final String FOLDER = ".schemas";

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = FOLDER,
            description = "Where; schemas that are there are replaced (default: ${DEFAULT-VALUE}).")
    Path folder = Path.of(FOLDER);

    @Override
    public Integer call() throws IOException {
        SortedMap<String, byte[]> files = Schemas.files();
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            WholeFile.write(folder.resolve(file.getKey()), file.getValue());
        }
        out().println(Bake.counted(files.size(), "schema") + " written to " + folder);
        return Main.FINE;
    }
}
