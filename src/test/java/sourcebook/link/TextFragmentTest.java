package sourcebook.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFragmentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We will not attack our neighbors. | :~:text=We%20will%20not%20attack%20our%20neighbors",
                "“Fares, yes & tax-free” | :~:text=Fares%2C%20yes%20%26%20tax%2Dfree",
                "one two three four five six seven eight nine ten eleven | "
                        + ":~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven",
                "We will … attack [all of] our dear neighbors | :~:text=our%20dear%20neighbors",
                "We will not … attack all neighbors | :~:text=We%20will%20not&text=attack%20all%20neighbors",
                "We … attack them | :~:text=attack%20them",
                "[T]he ferry is late | :~:text=The%20ferry%20is%20late",
                "Très sûr, non? | :~:text=Tr%C3%A8s%20s%C3%BBr%2C%20non",
                "… | ''",
            })
    void namesTheWordsAsTheTextHasThem(String words, String directive) {
        assertThat(TextFragment.directives(words)).isEqualTo(directive);
    }

    @Test
    void namesEachParagraph() {
        assertThat(TextFragment.directives("The first one stands.\n\nThe second one, too."))
                .isEqualTo(":~:text=The%20first%20one%20stands&text=The%20second%20one%2C%20too");
    }

    @Test
    void namesTheBeginningOfALongRunWithoutSpaces() {
        assertThat(TextFragment.directives("語".repeat(5_000))).hasSize(":~:text=".length() + 30 * 9);
    }
}
