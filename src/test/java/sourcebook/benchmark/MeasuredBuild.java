package sourcebook.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import sourcebook.bake.BriefingOven;
import sourcebook.bake.Outcome;
import sourcebook.bake.Progress;
import sourcebook.bake.Project;
import sourcebook.diagnostic.DiagnosticPrinter;
import sourcebook.diagnostic.Diagnostics;

/** Builds one project, as the command line would, and says how many pages it has and what the process needed. */
final class MeasuredBuild {
    private static final Path STATUS = Path.of("/proc/self/status");

    private MeasuredBuild() {}

    /** Arguments: the project, the destination, the number of threads. */
    public static void main(String[] arguments) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Project project = Project.open(Path.of(arguments[0]), null, diagnostics);
        // Not strict: topics with very many sources weigh more than their budget.
        Outcome outcome = BriefingOven.bake(
                project,
                new BriefingOven.Options(Path.of(arguments[1]), true, false, true, Integer.parseInt(arguments[2])),
                diagnostics,
                Progress.SILENT);
        if (!outcome.published()) {
            System.err.print(new DiagnosticPrinter(false).format(outcome.diagnostics(), 10));
            System.exit(1);
        }
        System.out.println(outcome.pages() + " " + processorNanos() + " " + peakKibibytes());
    }

    /** Returns the time for which processors worked for this process; unlike the time on the wall, others cannot add to it. */
    static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Returns the most memory that the process ever held, all of the JVM included (proc(5), VmHWM); 0 if unknown. */
    static long peakKibibytes() throws IOException {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }
}
