package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.message.English;

class SenseTest {
    @ParameterizedTest
    @ValueSource(strings = {"sign.", "counted.", "saying.", "saying.relayed."})
    void eachHasMessagesOfItsOwn(String key) {
        Function<Sense, String> said = s -> English.WORDING.of(key + s.key(), "Bo", 1, "");
        assertThat(Arrays.stream(Sense.values()).map(said)).allMatch(w -> !w.isBlank());
        if (!key.contains("relayed") && !key.equals("saying.")) {
            assertThat(Arrays.stream(Sense.values()).map(said)).doesNotHaveDuplicates();
        }
    }
}
