package sourcebook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sourcebook.attest.Attester;
import sourcebook.attest.SigningKey;

/** {@code attest}: compares quotations with the sources' texts and records what was found. */
@Command(
        name = "attest",
        description = {
            "Look for every quotation in its source's text, and keep records.",
            "The texts stay where they are; 'build' compares quotations with the records."
        })
final class AttestCommand extends ReportingCommand {
    @Mixin
    TextsOptions texts = new TextsOptions();

    @Mixin
    DayOptions day = new DayOptions();

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
            names = "--sign",
            paramLabel = "FILE",
            description = "Sign all records with the private key in this file, which lies outside of the project.")
    @Nullable
    Path sign;

    @Option(
            names = "--new-key",
            paramLabel = "FILE",
            description = "Make a pair of keys: write the private one to this new file, and show the public one.")
    @Nullable
    Path newKey;

    @Override
    public Integer call() throws IOException {
        Bake bake = bake();
        Path folder = texts.folder(spec);
        if (newKey != null) {
            return makeKey(newKey, bake);
        } else if (folder == null) {
            throw wrong("Missing required option: '--texts=DIR'");
        } else if (proposes && reporting.format.isForMachines()) {
            throw wrong("--propose is for people, --format " + reporting.format + " is not");
        } else if (sign != null && check) {
            throw wrong("--check writes nothing, and so there is nothing to --sign");
        }
        SigningKey key = null;
        if (sign != null) {
            refuseInProject("--sign", sign);
            key = SigningKey.read(sign);
        }
        return bake.attest(folder, new Attester.Making(day.day(), !check, key), proposes);
    }

    private int makeKey(Path file, Bake bake) throws IOException {
        bake.checkUsage();
        refuseInProject("--new-key", file);
        String publicKey = SigningKey.make(file);
        bake.say("Keep " + file + " to yourself. Add to jbake.properties, with the name that readers shall see:");
        bake.say("attest.key=NAME " + publicKey);
        return Main.FINE;
    }

    /** What lies in a project is published, or given to others, sooner or later. */
    private void refuseInProject(String option, Path file) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw wrong(option + ": there is no folder for '" + file + "'");
        } else if (Files.isDirectory(options.source) && folder.toRealPath().startsWith(options.source.toRealPath())) {
            throw wrong(option + ": a private key does not lie in the project; choose another folder");
        }
    }
}
