package sourcebook.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Severity;
import sourcebook.json.Json;

/** The program's own form; new members may come, none changes its meaning. */
record JsonReport(String program, long errors, long warnings, long notes, List<Problem> problems) {
    record Problem(
            String code,
            String severity,
            String path,
            @Nullable Place place,
            String message,
            @Nullable String help,
            String rule,
            String fingerprint) {}

    static String of(Report report) {
        return text(new JsonReport(
                report.program(),
                report.count(Severity.ERROR),
                report.count(Severity.WARNING),
                report.count(Severity.NOTE),
                report.entries().stream().map(JsonReport::problem).toList()));
    }

    private static Problem problem(Report.Entry entry) {
        return new Problem(
                entry.problem().code().id(),
                entry.problem().severity().toString(),
                entry.path(),
                Place.of(entry.problem().span()),
                entry.problem().message(),
                entry.problem().help(),
                entry.problem().code().explanation(),
                entry.fingerprint());
    }

    /** Returns JSON in one line of ASCII, without the number sign, behind which some CI hosts look for commands. */
    static String text(Object value) {
        return Json.forScript(value).replace("#", "\\u0023") + "\n";
    }
}
