package sourcebook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NormalizedTest {
    private static final String PAIR = "\u0301\u0327";

    /** Letters, marks, Hangul, ligatures and a letter outside of the basic plane. */
    private static final String SIGNS = "aé\u0301\u0327\u0323\u1E69 한\u1112\u1161\u11ABﬁ\uD834\uDD57\uD834\uDD65-";

    @ParameterizedTest
    @EnumSource(Form.class)
    void itIsTheFormOfUnicode(Form form) {
        Random random = new Random(1);
        int[] signs = SIGNS.codePoints().toArray();
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(40), 0, signs.length)
                    .map(s -> signs[s])
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(Normalized.of(text, form)).isEqualTo(Normalizer.normalize(text, form));
        }
        String most = "a" + PAIR.repeat(Normalized.MAX_MARKS / 2) + "b" + PAIR.repeat(Normalized.MAX_MARKS / 2);
        assertThat(Normalized.of(most, form)).isEqualTo(Normalizer.normalize(most, form));
    }

    /** The bound measures no speed; the square would take minutes. */
    @ParameterizedTest
    @EnumSource(Form.class)
    void marksWithoutEndTakeNoTimeAndNoneIsLost(Form form) {
        String text = "a" + PAIR.repeat(500_000) + "b";
        String normalized = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Normalized.of(text, form));
        assertThat(normalized)
                .startsWith(Normalizer.normalize("a" + PAIR, form).substring(0, 1))
                .endsWith("b");
        assertThat(Normalizer.normalize(normalized.substring(0, 20), Form.NFD).replaceAll("\\p{M}", ""))
                .isEqualTo("a");
        assertThat(normalized.chars().filter(c -> c == '\u0327').count()).isEqualTo(500_000);
    }
}
