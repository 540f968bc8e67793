package sourcebook.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was found stays mended: the targets read their seeds, and what lies near them. */
class TargetTest {
    @ParameterizedTest
    @EnumSource
    void readsItsSeedsAndWhatLiesNearThem(Target target) throws IOException {
        List<byte[]> seeds = Seeds.of(target);
        assertThat(seeds).hasSizeGreaterThan(2);
        Random random = new Random(1);
        for (byte[] seed : seeds) {
            run(target, seed);
            byte[] near = seed.clone();
            for (int i = 0; i < 3 && near.length > 0; i++) {
                near[random.nextInt(near.length)] = (byte) random.nextInt(128);
                run(target, near);
            }
        }
    }

    private static void run(Target target, byte[] input) {
        try {
            target.run(input);
        } catch (Throwable e) {
            throw new AssertionError(target + " with '" + new String(input, UTF_8) + "'", e);
        }
    }
}
