package sourcebook.report;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The forms in which problems can be written. All but the first are whole, in ASCII, and end with a line feed. */
public enum ReportFormat {
    /** For people, as the terminal shows it. */
    TEXT(null),
    /** One object with all problems; its members are described in README.md. */
    JSON(JsonReport::of),
    /** Static Analysis Results Interchange Format, 2.1.0 (OASIS). */
    SARIF(SarifReport::of),
    /** Workflow commands of GitHub Actions, which become annotations of a pull request. */
    GITHUB(GitHubReport::of),
    /** GitLab's report of code quality, a part of the Code Climate specification. */
    GITLAB(GitLabReport::of),
    /** JUnit's XML, as CI servers read it: a file with problems is a test. */
    JUNIT(JUnitReport::of);

    private final @Nullable Function<Report, String> writer;

    ReportFormat(@Nullable Function<Report, String> writer) {
        this.writer = writer;
    }

    /** Says whether programs read it. */
    public boolean isForMachines() {
        return writer != null;
    }

    /**
     * Returns a report in this format.
     *
     * @throws IllegalStateException if it is not {@linkplain #isForMachines for machines}
     */
    public String write(Report report) {
        if (writer == null) {
            throw new IllegalStateException("text is written by the terminal's printer");
        }
        return writer.apply(report);
    }

    /** Returns the name as it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
