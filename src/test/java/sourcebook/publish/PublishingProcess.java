package sourcebook.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publishes in a JVM of its own, which can be killed; {@link #main} is what runs there. */
final class PublishingProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;

    private PublishingProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    static PublishingProcess start(Path destination, String... deed) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PublishingProcess.class.getName(),
                destination.toString());
        builder.command().addAll(List.of(deed));
        return new PublishingProcess(
                builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** Returns the next line, or null if the process has ended. */
    @Nullable
    String line() throws IOException {
        return lines.readLine();
    }

    /** Lets a process go on that waits for it. */
    void release() throws IOException {
        process.getOutputStream().close();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    boolean canTerminate() {
        return process.supportsNormalTermination();
    }

    /** Sends the signal to end, and reads what is still said, since a full pipe would keep the process from ending. */
    void terminate() throws IOException {
        process.toHandle().destroy();
        while (line() != null) {}
        process.onExit().join();
    }

    int exitCode() {
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] arguments) throws IOException {
        Path destination = Path.of(arguments[0]);
        switch (arguments[1]) {
            case "loop" -> loop(destination);
            case "share" -> share(destination, arguments[2]);
            case "open" -> {
                try (Staging staging = Sites.open(destination)) {
                    say("opened " + staging.folder().getFileName());
                    awaitRelease();
                } catch (PublishException e) {
                    say(e.getMessage());
                }
            }
            case "stop" -> stop(destination, Integer.parseInt(arguments[2]));
            case "hold" -> hold(destination);
            case "late" -> late(destination);
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }

    /** Publishes A and B in turn without end, with a line at every step. */
    private static void loop(Path destination) throws IOException {
        for (String letter = "B"; ; letter = letter.equals("A") ? "B" : "A") {
            try (Staging staging = Sites.open(destination, (from, to) -> {
                say("rename");
                Swap.Rename.ATOMIC.rename(from, to);
                say("renamed");
            })) {
                Sites.write(staging, letter);
                say("written");
                staging.publish();
                say("published");
            }
        }
    }

    /** Publishes one letter fifty times, beside others who do so too. */
    private static void share(Path destination, String letter) throws IOException {
        for (int published = 0; published < 50; ) {
            try (Staging staging = Sites.open(destination)) {
                Sites.write(staging, letter);
                staging.publish();
                if (!Sites.read(destination).equals(Sites.site(letter))) {
                    throw new IllegalStateException("another run was not kept away");
                }
                published++;
            } catch (PublishException e) {
                if (!e.getMessage().startsWith("another run")) {
                    throw e;
                }
                Thread.yield();
            }
        }
    }

    /** Publishes B, and stops before the rename with a 0-based number. */
    private static void stop(Path destination, int number) throws IOException {
        int[] renames = {0};
        try (Staging staging = Sites.open(destination, (from, to) -> {
            if (renames[0]++ == number) {
                say("stopped");
                awaitRelease();
            }
            Swap.Rename.ATOMIC.rename(from, to);
        })) {
            Sites.write(staging, "B");
            staging.publish();
        }
    }

    /** Publishes B, and between the renames waits until the JVM is ending and is being held. */
    private static void hold(Path destination) throws IOException {
        try (Staging staging = Sites.open(destination, (from, to) -> {
            if (to.equals(destination)) {
                say("between");
                while (!isHeld()) {
                    Thread.onSpinWait();
                }
            }
            Swap.Rename.ATOMIC.rename(from, to);
        })) {
            Sites.write(staging, "B");
            staging.publish();
            awaitRelease();
        }
    }

    /** Publishes B when the JVM is ending already. */
    private static void late(Path destination) throws IOException {
        Staging staging = Sites.open(destination);
        Sites.write(staging, "B");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try (staging) {
                staging.publish();
            } catch (IOException e) {
                say(e.getMessage());
            }
        }));
    }

    private static boolean isHeld() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(t -> t.getName().equals(Swap.HOLD) && t.getState() == Thread.State.WAITING);
    }

    private static void awaitRelease() throws IOException {
        System.in.read();
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
