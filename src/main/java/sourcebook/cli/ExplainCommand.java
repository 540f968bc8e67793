package sourcebook.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Explanations;

/** {@code explain}: says what a diagnostic's code means. */
@Command(name = "explain", description = "Say what a code such as SB201 means.")
final class ExplainCommand extends Subcommand {
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
        List<String> known = Arrays.stream(Code.values()).map(Code::id).toList();
        Code found = Code.of(asked.matches("[0-9]+") ? "SB" + asked : asked)
                .orElseThrow(
                        () -> unknown("code", asked, asked.toUpperCase(Locale.ROOT), known, "; 'explain' lists all"));
        print(found);
        out().println();
        Explanations.of(found).lines().forEach(out()::println);
        return Main.FINE;
    }

    private void print(Code each) {
        out().println(each.id() + " (" + each.severity() + ") " + each.explanation());
    }
}
