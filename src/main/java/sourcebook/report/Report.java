package sourcebook.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sourcebook.artifact.Fingerprint;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Severity;

/**
 * All problems that a run found, for one of the {@linkplain ReportFormat formats}.
 *
 * @param problems in the order in which they are written
 * @param strict whether warnings fail the run, too
 * @param prefix what leads from where the run was started to the project, with a final slash; or the empty string
 * @param program name and version of the program, with a space between them
 */
public record Report(List<Diagnostic> problems, boolean strict, String prefix, String program) {
    /**
     * A problem that can be told from others of its kind.
     *
     * @param path the file, with forward slashes
     * @param fingerprint the same for the same problem in every run, wherever in the file it has moved
     */
    record Entry(Diagnostic problem, String path, String fingerprint) {}

    List<Entry> entries() {
        Map<List<String>, Integer> alike = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Diagnostic problem : problems) {
            List<String> kind = List.of(problem.code().id(), problem.path(), problem.message());
            int number = alike.merge(kind, 1, Integer::sum);
            String fingerprint = Fingerprint.of(kind, number).toString();
            entries.add(new Entry(problem, problem.pathFrom(prefix), fingerprint));
        }
        return entries;
    }

    long count(Severity severity) {
        return problems.stream().filter(p -> p.severity() == severity).count();
    }

    boolean fails(Diagnostic problem) {
        return problem.severity() == Severity.ERROR || (strict && problem.severity() == Severity.WARNING);
    }

    /** Returns the message, and behind it, in a line of its own, what to do. */
    static String words(Diagnostic problem) {
        return problem.help() == null ? problem.message() : problem.message() + "\n" + problem.help();
    }
}
