package sourcebook.report;

import sourcebook.diagnostic.Diagnostic;
import sourcebook.text.Harmless;

/** A command for each problem. GitHub shows ten annotations of a kind for each step, so what weighs most comes first. */
final class GitHubReport {
    private GitHubReport() {}

    static String of(Report report) {
        StringBuilder commands = new StringBuilder();
        report.entries().forEach(e -> commands.append(command(e)).append('\n'));
        return commands.toString();
    }

    private static String command(Report.Entry entry) {
        Diagnostic problem = entry.problem();
        StringBuilder command = new StringBuilder("::")
                .append(
                        switch (problem.severity()) {
                            case ERROR -> "error";
                            case WARNING -> "warning";
                            case NOTE -> "notice";
                        })
                .append(" file=")
                .append(property(entry.path()));
        Place place = Place.of(problem.span());
        if (place != null) {
            command.append(",line=").append(place.line()).append(",endLine=").append(place.endLine());
            // Columns are for problems in one line only.
            if (place.line() == place.endLine()) {
                command.append(",col=")
                        .append(place.column())
                        .append(",endColumn=")
                        .append(place.endColumn());
            }
        }
        return command.append(",title=")
                .append(property(problem.code().id()))
                .append("::")
                .append(data(Report.words(problem)))
                .toString();
    }

    private static String data(String text) {
        return Harmless.output(text, false)
                .replace("%", "%25")
                .replace("\r", "%0D")
                .replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
