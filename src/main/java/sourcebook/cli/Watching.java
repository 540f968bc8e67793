package sourcebook.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Severity;
import sourcebook.serve.Failure;
import sourcebook.serve.Listener;

/** Says on the terminal what is wrong with a site that is watched, whenever that has changed. */
final class Watching implements Listener {
    private final ProjectCommand command;
    private final Bake bake;
    private String said = "";

    Watching(ProjectCommand command, Bake bake) {
        this.command = command;
        this.bake = bake;
    }

    @Override
    public void found(List<Diagnostic> problems, List<Failure> failures) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        boolean failed = bake.fails(problems, "", out);
        for (Failure failure : failures) {
            out.println("sourcebook: " + failure);
            if (command.options.verbose) {
                failure.cause().printStackTrace(out);
            }
        }
        long warnings = Bake.count(problems, Severity.WARNING);
        String verdict = failed || !failures.isEmpty()
                ? ""
                : warnings > 0 ? "No errors, " + Bake.counted(warnings, "warning") + "." : "All is well.";
        String now = text + verdict;
        if (now.equals(said)) {
            return;
        }
        said = now;
        command.err().print(text);
        command.err().flush();
        if (!verdict.isEmpty()) {
            bake.say(verdict);
        }
    }

    @Override
    public void notice(String sentence) {
        bake.say(sentence);
    }
}
