package sourcebook.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Neha Tresa George     | George, Neha Tresa
        Govind Anoop          | Anoop, Govind
        J. R. R. Tolkien      | Tolkien, J. R. R.
        J.-P. Müller          | Müller, J.-P.
        Ines Okafor-Ødegård   | Okafor-Ødegård, Ines
        Conor O’Brien         | O’Brien, Conor
        Ludwig van Beethoven  | van Beethoven, Ludwig
        Maria de la Cruz      | de la Cruz, Maria
        Victor Cha            | Cha, Victor
        Doe, Jane             | Doe, Jane
        'Kim, Jong Un'        | Kim, Jong Un
        """)
    void isCutWhereHardlyAnythingElseCanBeMeant(String written, String inverted) {
        assertThat(Name.of(written, n -> false).inverted()).isEqualTo(inverted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reuters",
                "BBC Monitoring",
                "Radio Free Asia Staff",
                "The River Gazette",
                "Kim Jong Un",
                "Kim Hong-kyun",
                "Xi Jinping",
                "Yoon Suk-yeol",
                "Choe Son-hui",
                "Іван Франко",
                "김정은",
                "Martin Luther King Jr.",
                "King, Martin Luther, Jr.",
                "Roe; Richard",
                "Smith & Sons",
                "Ministry of Defence, Ukraine",
                "a correspondent in Seoul",
                "Agent 007",
                "Anna Maria Luisa Teresa Sofia Rossi",
                ","
            })
    void otherwiseStaysAsItIs(String written) {
        assertThat(Name.of(written, n -> false)).isEqualTo(new Name(null, written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deutsche Welle", "Human Rights Watch"})
    void whatTheSiteKnowsAsAnOrganizationIsNotCut(String written) {
        assertThat(Name.of(written, Set.of(written)::contains)).isEqualTo(new Name(null, written));
        assertThat(Name.of(written, n -> false).given()).isNotNull();
    }
}
