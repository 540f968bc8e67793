package sourcebook.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sourcebook.message.English;

class SayingsTest {
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
        assertThat(Sayings.isPlural(description, English.WORDING)).isEqualTo(plural);
    }
}
