package sourcebook.fuzz;

import java.io.IOException;

/** What Jazzer calls, by these names; its {@code --target_args} names a target. */
public final class Fuzzed {
    private static Target target = Target.BODY;

    private Fuzzed() {}

    /** Called once. */
    public static void fuzzerInitialize(String[] arguments) {
        target = Target.of(arguments[0]);
    }

    /** Called for each input. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        target.run(input);
    }
}
