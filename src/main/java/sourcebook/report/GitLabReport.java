package sourcebook.report;

import sourcebook.json.JsonObject;

/** A list of issues; one without a place is said of the first line, because GitLab shows none without. */
final class GitLabReport {
    private GitLabReport() {}

    static String of(Report report) {
        return JsonReport.text(
                report.entries().stream().map(GitLabReport::issue).toList());
    }

    private static JsonObject issue(Report.Entry entry) {
        Place place = Place.of(entry.problem().span());
        String severity = switch (entry.problem().severity()) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case NOTE -> "info";
        };
        JsonObject lines = new JsonObject().with("begin", place == null ? 1 : place.line());
        return new JsonObject()
                .with("description", Report.words(entry.problem()))
                .with("check_name", entry.problem().code().id())
                .with("fingerprint", entry.fingerprint())
                .with("severity", severity)
                .with("location", new JsonObject().with("path", entry.path()).with("lines", lines));
    }
}
