package sourcebook.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import sourcebook.cli.Main;

/** Runs one command, whose questions it answers with yes, and says at its end what the process needed. */
final class MeasuredCommand {
    /** More than any command asks. */
    private static final int ANSWERS = 1_000_000;

    private MeasuredCommand() {}

    /** Arguments: those of the command. */
    public static void main(String[] arguments) {
        System.setIn(new ByteArrayInputStream("y\n".repeat(ANSWERS).getBytes(StandardCharsets.US_ASCII)));
        // A command that finds mistakes ends the process.
        Runtime.getRuntime().addShutdownHook(new Thread(MeasuredCommand::tell));
        Main.main(arguments);
    }

    private static void tell() {
        try {
            System.out.println();
            System.out.println(MeasuredBuild.processorNanos() + " " + MeasuredBuild.peakKibibytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
