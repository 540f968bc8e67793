package sourcebook.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sourcebook.diagnostic.Suggestion;

/** What all commands have in common: help, two ways out, and how they refuse what was typed. */
@Command(mixinStandardHelpOptions = true)
abstract class Subcommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Says that there is none with this name, and which was probably meant. */
    ParameterException unknown(String what, String name, String asked, List<String> known, String otherwise) {
        String near = Suggestion.help(asked, known);
        return wrong("there is no " + what + " '" + name + "'" + (near == null ? otherwise : "; " + near));
    }
}
