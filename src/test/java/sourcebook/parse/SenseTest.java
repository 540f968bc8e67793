package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenseTest {
    @ParameterizedTest
    @CsvSource({
        "an official, false",
        "A spokesman, false",
        "one of them, false",
        "another official, false",
        "a, false",
        "experts, true",
        "Western sources, true",
        "animals, true",
        "two council members, true"
    })
    void theFirstWordOfADescriptionSaysWhetherTheyAreSeveral(String description, boolean plural) {
        assertThat(Sense.isPlural(description)).isEqualTo(plural);
    }

    @Test
    void eachHasWordsOfItsOwn() {
        assertThat(Arrays.stream(Sense.values()).map(Sense::word)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Sense.values()).map(Sense::counted)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Sense.values()).map(s -> s.predicate(false))).doesNotHaveDuplicates();
    }
}
