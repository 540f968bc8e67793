package sourcebook.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of a command (man(7)), from what its help says. */
final class ManPage {
    private final CommandSpec spec;
    private final StringBuilder roff = new StringBuilder();

    private ManPage(CommandSpec spec) {
        this.spec = spec;
    }

    /** Returns the page of a command, always the same. */
    static String of(CommandLine command) {
        return new ManPage(command.getCommandSpec()).page();
    }

    /** Returns the name of a command's page, without its section: a hyphen parts the names of command and subcommand. */
    static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName("-");
    }

    private String page() {
        List<String> description = text(spec.usageMessage().description());
        request(".TH", name(spec.commandLine()).toUpperCase(Locale.ROOT), "1", "", Main.Version.name(), "");
        section("NAME");
        line(name(spec.commandLine()) + " - " + description.get(0).replaceFirst("\\.$", ""));
        section("SYNOPSIS");
        String synopsis = new CommandLine.Help(spec, CommandLine.Help.defaultColorScheme(Ansi.OFF)).synopsis(0);
        line(synopsis.strip().replaceAll("\\s+", " "));
        section("DESCRIPTION");
        description.forEach(this::line);
        List<OptionSpec> options =
                spec.options().stream().filter(o -> !o.hidden()).toList();
        if (!options.isEmpty() || !spec.positionalParameters().isEmpty()) {
            section("OPTIONS");
        }
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            entry(parameter.paramLabel(), text(parameter.description()));
        }
        for (OptionSpec option : options) {
            String label = option.arity().max() > 0 ? "=" + option.paramLabel() : "";
            entry(String.join(", ", option.names()) + label, text(option.description()));
        }
        if (!spec.subcommands().isEmpty()) {
            section("COMMANDS");
            for (Map.Entry<String, CommandLine> command : spec.subcommands().entrySet()) {
                CommandSpec sub = command.getValue().getCommandSpec();
                entry(command.getKey(), text(sub.usageMessage().description()));
            }
        }
        List<String> footer = new ArrayList<>(text(spec.usageMessage().footer()));
        footer.removeIf(String::isBlank);
        if (!footer.isEmpty()) {
            section("NOTES");
            footer.forEach(l -> {
                line(l);
                roff.append(".br\n");
            });
        }
        return roff.toString();
    }

    /** Returns lines as help prints them, which are formats, with marks for styles. */
    private static List<String> text(String... lines) {
        return Stream.of(lines).map(l -> Ansi.OFF.string(l.formatted())).toList();
    }

    private void request(String name, String... arguments) {
        roff.append(name);
        for (String argument : arguments) {
            roff.append(" \"").append(escaped(argument)).append('"');
        }
        roff.append('\n');
    }

    private void section(String name) {
        request(".SH", name);
    }

    private void entry(String term, List<String> meaning) {
        roff.append(".TP\n");
        line(term);
        meaning.forEach(this::line);
    }

    /** A period or an apostrophe at its beginning would make a request of a line. */
    private void line(String text) {
        String line = escaped(text.strip());
        roff.append(line.startsWith(".") || line.startsWith("'") ? "\\&" : "")
                .append(line)
                .append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    }
}
