package sourcebook.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestedMarksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "„“ | ‚‘ | Nichts in Marken | Nichts in Marken",
                "„“ | ‚‘ | Das „Bad“ und die „Halle“ | Das ‚Bad‘ und die ‚Halle‘",
                "„“ | ‚‘ | Er sagt: „Das ‚Bad‘ bleibt“ | Er sagt: ‚Das „Bad“ bleibt‘",
                "„“ | ‚‘ | Die “Hall” und «Bain» | Die ‚Hall‘ und «Bain»",
                "«» | „“ | Паром «Ласточка» идёт | Паром „Ласточка“ идёт",
                "«» | „“ | Он: «Паром „Ласточка“ идёт» | Он: „Паром «Ласточка» идёт“",
                "«» | „“ | Die „Schwalbe“ | Die „Schwalbe“",
                "“” | ‘’ | The “Swallow” sails | The ‘Swallow’ sails",
                "“” | ‘’ | The «Swallow» doesn’t | The «Swallow» doesn’t",
                "“” | ‘’ | Left “open | Left “open"
            })
    void marksOfTheSameKindAreToldApart(String outer, String inner, String words, String nested) {
        assertThat(NestedMarks.of(outer, inner).orElseThrow().within(words)).isEqualTo(nested);
    }

    @Test
    void frenchSpacesAreNoMarksAndGoWithTheirs() {
        assertThat(NestedMarks.of("«\u00a0\u00a0»", "“”").orElseThrow().within("Le bac «\u00a0Hirondelle\u00a0» part"))
                .isEqualTo("Le bac “Hirondelle” part");
    }

    @Test
    void isTwoSignsEach() {
        assertThat(NestedMarks.of("\"", "''")).isEmpty();
    }
}
