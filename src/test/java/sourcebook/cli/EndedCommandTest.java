package sourcebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sourcebook.benchmark.ChildJvm;
import sourcebook.sample.SampleProject;

/** Commands that somebody ends at whatever moment end at once, say so to the shell, and leave nothing beside what they write. */
@Tag("slow")
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EndedCommandTest {
    /** Why a signal may end nothing, for whoever sees these tests fail. */
    static final String IGNORED =
            "what a script starts in the background (&) ignores SIGINT, and so does all that it starts";

    @TempDir
    Path folder;

    /** The moments are spread over the whole run, of which the longest part is spent in other ways on another machine. */
    @ParameterizedTest
    @CsvSource({"INT, 130, build --anew", "TERM, 143, build --anew", "TERM, 143, check --fix"})
    void endsAtAnyMoment(String signal, int status, String line) throws Exception {
        SampleProject project = SampleProject.valid(folder.resolve("project"));
        for (int i = 0; i < 40; i++) {
            project.write(
                    "content/pages/note-" + i + ".md", "---\ntitle:   Note " + i + "\n---\nSee [[vladimir-putin]].\n");
        }
        long whole = run(project, line, null, Long.MAX_VALUE, 0);
        int ended = 0;
        for (int moment = 2; moment <= 8; moment += 3) {
            ended += run(project, line, signal, whole * moment / 10, status) > 0 ? 1 : 0;
            try (Stream<Path> files = Files.walk(project.folder())) {
                assertThat(files.map(f -> f.getFileName().toString()))
                        .noneMatch(f -> f.matches("\\..*\\.(staging|previous|lock|tmp|new)"));
            }
        }
        assertThat(ended).as("how often it ended by SIG%s; %s", signal, IGNORED).isPositive();
        run(project, line, null, Long.MAX_VALUE, 0);
    }

    /** Returns the milliseconds that a run took, or 0 where it was given a signal and did not end by it, being faster. */
    private static long run(SampleProject project, String line, @Nullable String signal, long millis, int status)
            throws IOException, InterruptedException {
        String given =
                line.replace(" texts", " " + project.folder().resolve("texts")) + " --source " + project.folder();
        long start = System.nanoTime();
        Process process = ChildJvm.start(List.of(), Main.class, given.split(" "));
        try {
            if (signal == null) {
                String said = new String(process.getInputStream().readAllBytes());
                assertThat(process.waitFor()).as(said).isEqualTo(status);
            } else if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                return 0;
            } else {
                new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor();
                assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isIn(status, 0);
                if (process.exitValue() != status) {
                    return 0;
                }
            }
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        } finally {
            process.destroyForcibly();
        }
    }
}
