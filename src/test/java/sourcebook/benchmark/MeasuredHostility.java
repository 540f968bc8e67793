package sourcebook.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import sourcebook.bake.BriefingOven;
import sourcebook.bake.Outcome;
import sourcebook.bake.Progress;
import sourcebook.bake.Project;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Severity;

/** Builds one project that may be full of errors, and says what the process needed and how it went. */
final class MeasuredHostility {
    private MeasuredHostility() {}

    /** What a build needed, and how it ended. */
    record Cost(double seconds, long megabytes, String outcome) {
        /** @param output of the process; a library may write warnings before the last line, which is ours */
        static Cost of(String output) {
            String[] parts = output.substring(output.stripTrailing().lastIndexOf('\n') + 1)
                    .strip()
                    .split(" ", 3);
            return new Cost(Long.parseLong(parts[0]) / 1e9, Long.parseLong(parts[1]) / 1024, parts[2]);
        }

        /** Returns what it needed more than whichever of two others ended as it did. */
        Cost beyond(Cost published, Cost refused) {
            Cost other = outcome.equals(published.outcome) ? published : refused;
            return new Cost(seconds - other.seconds, megabytes - other.megabytes, outcome);
        }
    }

    /** Argument: the project. */
    public static void main(String[] arguments) throws IOException {
        String outcome = "published";
        try {
            Diagnostics diagnostics = new Diagnostics();
            Path folder = Path.of(arguments[0]);
            Project project = Project.open(folder, null, diagnostics);
            Outcome baked = BriefingOven.bake(
                    project,
                    new BriefingOven.Options(folder.resolve("site"), true, false, true, 2),
                    diagnostics,
                    Progress.SILENT);
            if (!baked.published()) {
                outcome = baked.count(Severity.ERROR) + " errors: "
                        + baked.diagnostics().stream()
                                .filter(d -> d.severity() == Severity.ERROR)
                                .map(d -> d.code().id())
                                .distinct()
                                .collect(Collectors.joining(" "));
            }
        } catch (OutOfMemoryError e) {
            outcome = "out of memory";
        }
        System.out.println(MeasuredBuild.processorNanos() + " " + MeasuredBuild.peakKibibytes() + " " + outcome);
    }
}
