package sourcebook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sourcebook.attest.Attester;
import sourcebook.bake.Project;
import sourcebook.bake.Renaming;
import sourcebook.diagnostic.Diagnostics;

/** {@code rename}: gives a page another id, everywhere. */
@Command(
        name = "rename",
        description = {
            "Give a page another id, everywhere.",
            "Its file and the records beside it are renamed, and everything that names it is rewritten.",
            "With --texts, the text of a renamed source is, too, and records that know what other files say of it are made anew.",
            "What is wrong elsewhere does not matter, as long as no file with errors names the id.",
            "Nothing is written if anything would be wrong afterwards that is not now."
        })
final class RenameCommand extends ProjectCommand {
    @Parameters(index = "0", paramLabel = "OLD", description = "The page's id, or its folder and id: claims/old-id.")
    String old = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The id that it gets.")
    String next = "";

    @Option(names = "--dry-run", description = "Show what would be done, and do nothing.")
    boolean dryRun;

    @Option(
            names = "--redirect",
            description = "Let the old address lead to the new one, by the key 'formerly' in the page's file.")
    boolean redirect;

    @Mixin
    TextsOptions texts = new TextsOptions();

    @Override
    public Integer call() throws IOException {
        Bake bake = bake();
        bake.checkUsage();
        Path folder = texts.folder(spec);
        Diagnostics diagnostics = new Diagnostics();
        Project project = bake.open(diagnostics);
        if (diagnostics.hasErrors()) {
            return bake.refused(diagnostics, "; nothing was renamed");
        }
        Renaming renaming;
        try {
            renaming = Renaming.of(project, old, next, redirect, options.threads);
        } catch (Renaming.Refused e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
        if (!renaming.lasting().isEmpty()) {
            bake.fails(renaming.lasting(), " that renaming would bring; nothing was renamed");
            return Main.CONTENT_ERRORS;
        }
        List<String> untold = renaming.toAttest().stream()
                .filter(source -> !hasText(folder, source))
                .toList();
        if (!untold.isEmpty() && !dryRun) {
            throw wrong(
                    "--texts: records know what the files say, this id too, and must be made anew; name the folder with the"
                            + " texts of " + String.join(", ", untold));
        }
        if (dryRun) {
            renaming.edited()
                    .values()
                    .forEach(text -> bake.say(text.diff(bake.prefix()).stripTrailing()));
        }
        renaming.moved().forEach((from, to) -> bake.say(bake.prefix() + from + " -> " + bake.prefix() + to));
        List<String> inTheWay = dryRun ? List.of() : renaming.write(folder);
        if (!inTheWay.isEmpty()) {
            throw new IOException(String.join(", ", inTheWay)
                    + " changed meanwhile, or is no file of the content folder; nothing was renamed");
        }
        renaming.toAttest().forEach(source -> bake.say("the record of " + source + " is to be made anew"));
        bake.say(Bake.counted(renaming.places(), "place") + " in "
                + Bake.counted(renaming.edited().size(), "file") + (dryRun ? " would be rewritten" : " rewritten"));
        if (renaming.isOfSource() && !dryRun && hasText(folder, next.substring(next.indexOf('/') + 1))) {
            bake.say("Its text in " + folder + " has the new name, too.");
        } else if (folder == null && renaming.isOfSource()) {
            bake.say("Its text, if there is one, keeps its old name without --texts: give it the new one, too.");
        }
        return dryRun || renaming.toAttest().isEmpty() || folder == null
                ? Main.FINE
                : bake.attest(folder, new Attester.Making(LocalDate.now(ZoneOffset.UTC), true, null), false);
    }

    private static boolean hasText(@Nullable Path folder, String source) {
        return folder != null
                && (Files.exists(folder.resolve(source + ".txt")) || Files.exists(folder.resolve(source + ".html")));
    }
}
