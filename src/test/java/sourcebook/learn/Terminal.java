package sourcebook.learn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A shell in which the program is called {@code sourcebook}, as its distribution has it, made of the classes that are tested. */
final class Terminal {
    private final Path program;

    private Terminal(Path program) {
        this.program = program;
    }

    /** What a command said, to both of its outputs in the order in which it did, and how it ended. */
    record Said(String text, int exitCode) {}

    /** Puts the program into a new folder {@code sourcebook-0/bin} of a folder. */
    static Terminal in(Path folder) throws IOException {
        Path program =
                Files.createDirectories(folder.resolve("sourcebook-0/bin")).resolve("sourcebook");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Libraries of tests alone bring a log4j, of which FreeMarker would make use.
        Files.writeString(program, """
                #!/bin/sh
                exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dorg.freemarker.loggerLibrary=none -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 \\
                    -Dstderr.encoding=UTF-8 -cp '%s' sourcebook.cli.Main "$@"
                """.formatted(java, System.getProperty("java.class.path")));
        if (!program.toFile().setExecutable(true)) {
            throw new IOException("cannot be made executable: " + program);
        }
        return new Terminal(program);
    }

    /** Returns the folder in which the program lies. */
    Path bin() {
        return program.getParent();
    }

    Said run(Path folder, String command) throws IOException, InterruptedException {
        return run(folder, List.of("sh", "-c", command), Map.of());
    }

    Said run(Path folder, List<String> command, Map<String, String> variables)
            throws IOException, InterruptedException {
        Process process = start(folder, command, variables);
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Said(text, process.waitFor());
    }

    Process start(Path folder, List<String> command, Map<String, String> variables) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        Path jdk = Path.of(System.getProperty("java.home"), "bin");
        environment.merge("PATH", bin() + ":" + jdk, (path, own) -> own + ":" + path);
        environment.put("LC_ALL", "C.UTF-8");
        environment.putAll(variables);
        return builder.start();
    }

    /** Ends a process and whatever it has started. */
    static void end(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
