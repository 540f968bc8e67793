package sourcebook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sourcebook.bake.Drafting;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.draft.Drafts;
import sourcebook.draft.Unreadable;
import sourcebook.parse.Family;

/** {@code new}: makes a file to begin with. */
@Command(
        name = "new",
        description = "Begin a source from a saved page, or another page from its keys.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "TYPE",
        subcommands = NewSourceCommand.class)
final class NewCommand {
    private NewCommand() {}

    /** Adds a subcommand for each type of page that is made from nothing. */
    static void addTypes(CommandLine command) {
        for (Family family : Family.values()) {
            if (family != Family.SOURCE) {
                CommandLine type = new CommandLine(new PageCommand(family));
                String about = family == Family.PAGE ? " about the site itself." : ".";
                type.getCommandSpec().usageMessage().description("Make " + family.aNoun() + about);
                command.addSubcommand(family.noun(), type);
            }
        }
    }

    /** Opens the project that a command names; what is wrong with its settings is told by the next check. */
    static Drafts drafts(Subcommand command, ProjectOptions options) throws IOException {
        Bake bake = new Bake(command.spec, options, new ReportOptions());
        return Drafting.in(bake.open(new Diagnostics()), options.threads);
    }

    /** Says what to run next. */
    static void printNext(PrintWriter out, ProjectOptions options, String... commands) {
        String source = options.source.normalize().toString();
        for (String command : commands) {
            out.println("  " + Bake.typed(command + (source.isEmpty() ? "" : " --source " + source)));
        }
    }

    /** Makes a page of one type. */
    @Command
    private static final class PageCommand extends ProjectCommand {
        @Parameters(paramLabel = "ID", description = "The id: a-z, 0-9 and single hyphens. The file is called ID.md.")
        String id = "";

        @Option(names = "--title", paramLabel = "TITLE", description = "The title; of an actor, the name.")
        @Nullable
        String title;

        private final Family family;

        PageCommand(Family family) {
            this.family = family;
        }

        @Override
        public Integer call() throws IOException {
            try {
                Path file = drafts(this, options).skeleton(family, id, title);
                out().println("made " + shown(file) + "; each key says what is wanted. Next:");
                printNext(out(), options, "check", "serve --open");
                return Main.FINE;
            } catch (Unreadable e) {
                err().println("error: " + e.getMessage());
                return Main.USAGE;
            }
        }
    }

    /** Returns the path that somebody has to type here. */
    static Path shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file) : file;
    }
}
