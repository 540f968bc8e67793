package sourcebook.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Jazzer calls, by these names; its {@code --target_args} names a target, or {@link #ALL}. */
public final class Fuzzed {
    /** All targets in one process, which starts once; the first byte of an input says which one reads the rest. */
    static final String ALL = "all";

    /** Null for all. */
    private static @Nullable Target target;

    private Fuzzed() {}

    /** Called once. Classes are loaded here, where Jazzer does not look at the clock: its part in it takes long on a busy machine. */
    public static void fuzzerInitialize(String[] arguments) throws IOException {
        target = arguments[0].equals(ALL) ? null : Target.of(arguments[0]);
        for (Target first : target == null ? Target.values() : new Target[] {target}) {
            first.run(Seeds.of(first).get(0));
        }
    }

    /** Called for each input. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (target != null) {
            target.run(input);
        } else if (input.length > 0) {
            Target[] targets = Target.values();
            targets[(input[0] & 0xFF) % targets.length].run(Arrays.copyOfRange(input, 1, input.length));
        }
    }

    /** Reads once more what fuzzing has kept, to see what it reaches; the arguments are a target and the folder of its inputs. */
    public static void main(String[] arguments) throws IOException {
        Target read = Target.of(arguments[0]);
        try (Stream<Path> inputs = Files.list(Path.of(arguments[1]))) {
            for (Path input : inputs.sorted().toList()) {
                read.run(Files.readAllBytes(input));
            }
        }
    }

    /** Returns an input for {@link #ALL} of one for a target. */
    static byte[] forAll(Target target, byte[] input) {
        byte[] all = new byte[input.length + 1];
        all[0] = (byte) target.ordinal();
        System.arraycopy(input, 0, all, 1, input.length);
        return all;
    }
}
