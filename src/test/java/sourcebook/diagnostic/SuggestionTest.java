package sourcebook.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    private static final List<String> KNOWN = List.of(
            "ada-bell",
            "Ada Bell",
            "bell-report",
            "cy-dove",
            "Cy Dove",
            "harbor-area-a",
            "harbor-area-b",
            "harbor-area-c",
            "harbor-area-d",
            "the-paper");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "ada-bel | did you mean 'ada-bell'?",
                // A part of a name: in one, in two of which one has two spellings, in too many, too short, in none.
                "Dove    | did you mean 'cy-dove'?",
                "Bell    | did you mean 'ada-bell' or 'bell-report'?",
                "harbor  | none",
                "the     | none",
                "ferry   | none",
                "Bell report 2024 | none",
                // A part of a name that is misspelled.
                "Repotr  | did you mean 'bell-report'?",
                // A part of a word is none of a name.
                "paperwork | none",
                "pape    | none",
            })
    void whatWasMeantIsNamedWhereItIsPlain(String written, String question) {
        assertThat(Suggestion.help(written, KNOWN)).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "Bell_Report  | bell-report",
                "bellreport   | bell-report",
                "THE PAPER    | the-paper",
                // Two candidates, other letters, other digits, nothing.
                "ADA BELL     | none",
                "bell-reports | none",
                "---          | none",
            })
    void whatIsWrittenInAnotherWayIsKnownWhereThereIsOneOfIt(String written, String known) {
        assertThat(Suggestion.respelled(written, KNOWN).orElse(null)).isEqualTo(known);
        assertThat(Suggestion.respelled("2024-111", List.of("2024-11-1"))).isEmpty();
    }
}
