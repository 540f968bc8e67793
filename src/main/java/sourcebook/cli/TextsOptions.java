package sourcebook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where {@code attest}, {@code review} and {@code probe} find the sources' texts. */
final class TextsOptions {
    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description = "The folder with the sources' texts, each named by the source's id: ID.txt or ID.html.")
    private @Nullable Path texts;

    /**
     * Returns the folder, or null where none was named.
     *
     * @throws ParameterException if there is none of this name
     */
    @Nullable
    Path folder(CommandSpec spec) {
        if (texts != null && !Files.isDirectory(texts)) {
            throw new ParameterException(spec.commandLine(), "--texts: there is no folder '" + texts + "'");
        }
        return texts;
    }
}
