package sourcebook.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day that {@code attest} and {@code review} put into records. */
final class DayOptions {
    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The day to put into new and changed records (default: today, UTC).")
    private @Nullable LocalDate date;

    LocalDate day() {
        return date == null ? LocalDate.now(ZoneOffset.UTC) : date;
    }
}
