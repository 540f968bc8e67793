package sourcebook.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttestationTest {
    private static final Attestation ATTESTATION = attestation(List.of(
            new Attestation.Entry(Attestation.hash("a"), "first-quotation", new Match(0, 115)),
            new Attestation.Entry(Attestation.hash("b"), null, new Match(7, 8)),
            new Attestation.Entry(Attestation.hash("c"), "third", null),
            new Attestation.Entry(Attestation.hash("d"), null, null)));

    private static Attestation attestation(List<Attestation.Entry> quotations) {
        return new Attestation(Attestation.hash("text"), LocalDate.of(2024, 6, 19), 12, quotations);
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(Attestation.ofYaml(ATTESTATION.toYaml())).contains(ATTESTATION);
        assertThat(Attestation.ofYaml(attestation(List.of()).toYaml())).contains(attestation(List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Made by           | Written by
            date: "2024-06-19"| date: 2024-06-19
            2024-06-19        | 2024-06-31
            longest-copied    | longest
            text:             | txt:
            text: 9           | text: &a 9
            : 12              | : 012
            : 12              | : -12
            : 12              | : 12a
            end: 115, words   | words
            start: 7          | start: 99999999999
            id: third         | id: null
            id: third         | id: "third"
            found: false      | found: true
            ]                 | ] # checked
            """)
    void isReadAsYamlWhereHandsChangedIt(String written, String changed) {
        String yaml = written.equals("]") ? attestation(List.of()).toYaml() : ATTESTATION.toYaml();
        assertThat(yaml).contains(written);

        assertThat(Attestation.ofYaml(yaml.replace(written, changed))).isEmpty();
    }

    @Test
    void isReadAsYamlWhereValuesAreMissing() {
        assertThat(Attestation.ofYaml("")).isEmpty();
        assertThat(Attestation.ofYaml(ATTESTATION.toYaml().replaceAll("text: \\w+", "text: null")))
                .isEmpty();
        assertThat(Attestation.ofYaml(ATTESTATION.toYaml().replaceAll("text: \\w+", "text: ")))
                .isEmpty();
    }
}
