package sourcebook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sourcebook.bake.Formatting;
import sourcebook.bake.Project;
import sourcebook.diagnostic.Diagnostics;

/** {@code fmt}: puts front matter in one form. */
@Command(
        name = "fmt",
        description = {
            "Put front matter in one form.",
            "Keys stand in the manual's order, with two spaces for each level. What it means stays the same, and bodies stay as they are."
        })
final class FmtCommand extends Subcommand {
    @Option(
            names = "--source",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The project: the folder with content and jbake.properties (default: here).")
    Path source = Path.of(".");

    @Option(names = "--check", description = "Write nothing, and fail if there is a file in another form.")
    boolean check;

    @Override
    public Integer call() throws IOException {
        ProjectOptions options = new ProjectOptions();
        options.source = source;
        Bake bake = new Bake(spec, options, new ReportOptions());
        bake.checkUsage();
        Project project = Project.open(source, null, new Diagnostics());
        if (!Files.isDirectory(project.content())) {
            throw wrong("there is no folder " + project.content());
        }
        Formatting done = Formatting.of(project, !check);
        done.changed().forEach(path -> bake.say(bake.prefix() + path));
        done.leftAlone()
                .forEach(
                        path -> bake.say(bake.prefix() + path + " was left alone; 'check' says what is wrong with it"));
        bake.say(Bake.counted(done.changed().size(), "file") + " of " + done.files()
                + (check ? " would change" : " changed"));
        return check && !done.changed().isEmpty() ? Main.CONTENT_ERRORS : Main.FINE;
    }
}
