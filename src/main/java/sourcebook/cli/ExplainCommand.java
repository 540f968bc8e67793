package sourcebook.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Explanations;
import sourcebook.diagnostic.Suggestion;

/** {@code explain}: says what a diagnostic's code means. */
@Command(name = "explain", description = "Say what a code such as SB201 means.", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "CODE", description = "The code; without one, all are listed.")
    @Nullable
    String code;

    @Override
    public Integer call() {
        if (code == null) {
            for (Code each : Code.values()) {
                print(each);
            }
            return Main.FINE;
        }
        String asked = code;
        Code found = Code.of(asked.matches("[0-9]+") ? "SB" + asked : asked).orElseThrow(() -> {
            String near = Suggestion.help(
                    asked.toUpperCase(Locale.ROOT),
                    Arrays.stream(Code.values()).map(Code::id).toList());
            return new ParameterException(
                    spec.commandLine(),
                    "there is no code '" + asked + "'" + (near == null ? "; 'explain' lists all" : "; " + near));
        });
        print(found);
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        Explanations.of(found).lines().forEach(out::println);
        out.flush();
        return Main.FINE;
    }

    private void print(Code each) {
        spec.commandLine().getOut().println(each.id() + " (" + each.severity() + ") " + each.explanation());
    }
}
