package sourcebook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code attest}: compares quotations with the sources' texts and records what was found. */
@Command(
        name = "attest",
        description = {
            "Look for every quotation in its source's text, and keep records.",
            "The texts stay where they are; 'build' compares quotations with the records."
        },
        mixinStandardHelpOptions = true)
final class AttestCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    ProjectOptions options = new ProjectOptions();

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            required = true,
            description = "The folder with the sources' texts, each named by the source's id: ID.txt or ID.html.")
    Path texts = Path.of(".");

    @Option(names = "--check", description = "Report, and write no records.")
    boolean check;

    @Option(
            names = "--propose",
            description = {
                "Afterwards, list what the texts suggest on where positions come from (rests-on, statement=).",
                "Only what is not recorded is listed, and no file is changed."
            })
    boolean proposes;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The day to put into new and changed records (default: today, UTC).")
    @Nullable
    LocalDate date;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(texts)) {
            throw new ParameterException(spec.commandLine(), "--texts: there is no folder '" + texts + "'");
        }
        LocalDate today = date == null ? LocalDate.now(ZoneOffset.UTC) : date;
        return new Bake(spec, options).attest(texts, today, !check, proposes);
    }
}
