package sourcebook.bake;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sourcebook.sample.SampleProject;

/** Builds in a JVM of its own, which can be killed; {@link #main} is what runs there. */
final class BuildingProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;

    private BuildingProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    /** @param wrapper what runs the JVM; nothing for it to be run as it is */
    static BuildingProcess start(List<String> wrapper, Path project, Path destination, String deed) throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // The JVM's own file would be larger than what a test allows.
                "-XX:-UsePerfData",
                "-Dorg.freemarker.loggerLibrary=none",
                "-cp",
                System.getProperty("java.class.path"),
                BuildingProcess.class.getName(),
                project.toString(),
                destination.toString(),
                deed));
        return new BuildingProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Returns the next line, or null if the process has ended. */
    @Nullable
    String line() throws IOException {
        return lines.readLine();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] arguments) throws IOException {
        SampleProject project = new SampleProject(Path.of(arguments[0]));
        int last = arguments[2].equals("loop") ? Integer.MAX_VALUE : 0;
        for (int i = 0; i <= last; i++) {
            if (last > 0) {
                // Whole at every moment: what is half written is another test's.
                Path draft = project.folder().resolve("draft");
                Files.writeString(draft, "---\ntitle: Method\n---\nNumber " + i % 3 + ".\n");
                Files.move(draft, project.folder().resolve("content/pages/method.md"), StandardCopyOption.ATOMIC_MOVE);
            }
            ReusingTest.bake(project, Path.of(arguments[1]), true, true)
                    .remarks()
                    .forEach(System.out::println);
            System.out.println("built");
            System.out.flush();
        }
    }
}
