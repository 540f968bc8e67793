package sourcebook.cli;

import java.io.IOError;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.TypeConversionException;

/** Entry point. Exit codes: 0 fine, 1 errors in the content, 2 wrong usage, 3 input/output or an internal failure. */
@Command(
        name = "sourcebook",
        description = "Makes a briefing site whose every statement leads to its source.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        footer = {
            "",
            "Without a command, 'build' is run.",
            "Exit codes: 0 fine, 1 errors in the content, 2 wrong usage, 3 input/output or internal failure."
        })
public final class Main {
    static final int FINE = 0;
    static final int CONTENT_ERRORS = 1;
    static final int USAGE = 2;
    static final int FAILURE = 3;

    private static final String FEW_FILES =
            "If only few files may be open at once, allow more (ulimit -n 1024), or use fewer threads (--threads 1).";

    private static final long MEBI = 1 << 20;

    private static final List<Class<?>> COMMANDS = List.of(
            InitCommand.class,
            NewCommand.class,
            BuildCommand.class,
            CheckCommand.class,
            ServeCommand.class,
            AttestCommand.class,
            CiteCommand.class,
            ReviewCommand.class,
            DiffCommand.class,
            LinksCommand.class,
            StatsCommand.class,
            ProbeCommand.class,
            ExplainCommand.class,
            RenameCommand.class,
            FmtCommand.class,
            SchemaCommand.class,
            HelpCommand.class);

    private static final Set<String> ABOUT = Set.of("-h", "--help", "-V", "--version");

    private final PrintWriter reports;

    private Main(PrintWriter reports) {
        this.reports = reports;
    }

    /** Returns where reports for machines go; what they hold is made harmless by their formats, which are obeyed on purpose. */
    PrintWriter reports() {
        return reports;
    }

    /** Runs a command and ends the process with its exit code. */
    @SuppressWarnings("DefaultCharset") // A terminal's is meant.
    public static void main(String[] arguments) {
        int exitCode;
        try {
            exitCode = run(arguments, new PrintWriter(System.out, true), new PrintWriter(System.err, true));
        } catch (LinkageError | TypeNotPresentException | IOError | InternalError e) {
            // Nothing is used here that would have to be loaded.
            System.err.print("sourcebook: a part of the program cannot be read: ");
            System.err.println(e);
            System.err.println(FEW_FILES);
            exitCode = FAILURE;
        }
        if (exitCode != FINE) {
            System.exit(exitCode);
        }
    }

    /** Runs a command and returns its exit code; whatever it prints is harmless for terminals and for logs of CI hosts. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        boolean styled = Ansi.AUTO.enabled();
        try (PrintWriter safeOut = new PrintWriter(new HarmlessWriter(out, styled), true);
                PrintWriter safeErr = new PrintWriter(new HarmlessWriter(err, styled), true)) {
            return execute(new Main(out), arguments, safeOut, safeErr);
        }
    }

    /** Returns the program's commands and options, to be described. */
    static CommandLine commandLine() {
        return commandLine(new Main(new PrintWriter(Writer.nullWriter())), COMMANDS);
    }

    private static CommandLine commandLine(Main main, List<Class<?>> commands) {
        CommandLine commandLine = new CommandLine(main);
        commands.forEach(commandLine::addSubcommand);
        Optional.ofNullable(commandLine.getSubcommands().get("new")).ifPresent(NewCommand::addTypes);
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, Main::path)
                .registerConverter(LocalDate.class, Main::day);
    }

    private static int execute(Main main, String[] arguments, PrintWriter out, PrintWriter err) {
        String[] line = withCommand(arguments);
        CommandLine commandLine = commandLine(main, asked(line[0]))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(Main::misused)
                .setExecutionExceptionHandler(Main::failed);
        try {
            return commandLine.execute(line);
        } catch (OutOfMemoryError e) {
            long limit = Runtime.getRuntime().maxMemory() / MEBI;
            err.println("sourcebook: the Java heap of " + limit + " MB is not enough");
            err.println("Give it more, such as MAVEN_OPTS=-Xmx" + 2 * limit
                    + "m, or fewer threads (--threads 1), or leave out what needs most (render.pdf=false).");
            return FAILURE;
        }
    }

    private static Path path(String written) {
        try {
            return Path.of(written);
        } catch (InvalidPathException e) {
            // Under LC_ALL=C, Java reads only ASCII from the command line, and has no name for a file with other
            // letters.
            boolean ascii = written.chars().allMatch(c -> c < 0x80);
            throw new TypeConversionException(
                    "'" + written + "' cannot be a path here; " + (ascii ? e.getReason() : "set LC_ALL=C.UTF-8"));
        }
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + written + "' is not a day; write one such as 2025-04-03");
        }
    }

    /** Without a command, {@code build} is meant, with whatever options; but asking for help is asking for all of it. */
    private static String[] withCommand(String... arguments) {
        boolean named = arguments.length > 0 && (!arguments[0].startsWith("-") || ABOUT.contains(arguments[0]));
        return named
                ? arguments
                : Stream.concat(Stream.of("build"), Arrays.stream(arguments)).toArray(String[]::new);
    }

    /** Returns the command of a name alone, since describing all of them takes longer than some do; or all, where it is none's. */
    private static List<Class<?>> asked(String name) {
        return COMMANDS.stream()
                .filter(c -> c != HelpCommand.class
                        && c.getAnnotation(Command.class).name().equals(name))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(COMMANDS);
    }

    /** Says what was wrong and no more: below all options of a command, nobody would find it. */
    private static int misused(CommandLine.ParameterException misuse, String... arguments) {
        CommandLine of = misuse.getCommandLine();
        PrintWriter err = of.getErr();
        err.println(misuse.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(misuse, err);
        String name = of.getCommandSpec().qualifiedName(" ").replaceFirst("^sourcebook ?", "");
        err.println("more: " + Bake.typed((name + " --help").strip()));
        return USAGE;
    }

    private static int failed(Exception failure, CommandLine commandLine, CommandLine.@Nullable ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        boolean verbose =
                parsed != null && parsed.expandedArgs().stream().anyMatch(a -> a.equals("-v") || a.equals("--verbose"));
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            String message = readable(failure);
            err.println("sourcebook: " + message);
            if (message.contains("Too many open files")) {
                err.println(FEW_FILES);
            }
        } else {
            err.println("sourcebook: internal failure: " + failure);
            err.println(
                    "This is a mistake in Sourcebook. Please report it with the output of the same command and --verbose.");
        }
        if (verbose) {
            failure.printStackTrace(err);
        }
        return FAILURE;
    }

    /** The JDK's exceptions for files often say nothing but the file's name. */
    private static String readable(Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException unchecked
                ? Objects.requireNonNull(unchecked.getCause(), "it always has one")
                : failure;
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof AccessDeniedException) {
            return "no permission: " + message;
        } else if (cause instanceof NoSuchFileException) {
            return "no such file or folder: " + message;
        }
        return message;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {name()};
        }

        /** Returns the program's name and version. */
        static String name() {
            Properties properties = new Properties();
            try (InputStream in = Main.class.getResourceAsStream("version.properties")) {
                if (in != null) {
                    properties.load(in);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return "Sourcebook " + properties.getProperty("version", "(unknown version)");
        }
    }
}
