package sourcebook.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** A list of issues; one without a place is said of the first line, because GitLab shows none without. */
final class GitLabReport {
    private GitLabReport() {}

    static String of(Report report) {
        return JsonReport.text(
                report.entries().stream().map(GitLabReport::issue).toList());
    }

    private static Map<String, Object> issue(Report.Entry entry) {
        Place place = Place.of(entry.problem().span());
        Map<String, Object> issue = new LinkedHashMap<>();
        issue.put("description", Report.words(entry.problem()));
        issue.put("check_name", entry.problem().code().id());
        issue.put("fingerprint", entry.fingerprint());
        issue.put(
                "severity",
                switch (entry.problem().severity()) {
                    case ERROR -> "major";
                    case WARNING -> "minor";
                    case NOTE -> "info";
                });
        Map<String, Object> lines = Map.of("begin", place == null ? 1 : place.line());
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("path", entry.path());
        location.put("lines", lines);
        issue.put("location", location);
        return issue;
    }
}
