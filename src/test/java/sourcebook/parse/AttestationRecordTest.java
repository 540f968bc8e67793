package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.evidence.Attestation;
import sourcebook.evidence.Changes;
import sourcebook.evidence.Fault;
import sourcebook.evidence.Match;
import sourcebook.evidence.Replacement;
import sourcebook.text.Text;

class AttestationRecordTest {
    private static final Attestation WRITTEN = new Attestation(
            Attestation.hash("text"),
            200,
            LocalDate.of(2024, 6, 19),
            3,
            List.of(
                    new Attestation.Entry(
                            Attestation.hash("a"),
                            "first",
                            new Attestation.Finding(
                                    new Match(0, 15),
                                    new Changes(2, 4, 1, 3, List.of(new Replacement("[him]", "the “old” mayor")))),
                            null,
                            "0123456789abcdef".repeat(2)),
                    new Attestation.Entry(Attestation.hash("b"), null, null, Fault.CUT, "0123456789abcdef".repeat(2))),
            List.of(Attestation.hash("c"), Attestation.hash("d")));

    private final Diagnostics diagnostics = new Diagnostics();

    private Optional<Attestation> read(String yaml) {
        return new DocumentParser().parseAttestation(new Text("x.yaml", yaml), diagnostics);
    }

    @Test
    void saysTheSameHoweverItIsWritten() {
        String yaml = WRITTEN.toYaml();

        assertThat(read(yaml)).contains(WRITTEN);
        assertThat(read(yaml.replace("\n", "\r\n"))).contains(WRITTEN);
        assertThat(read(yaml.replaceAll("#.*\n", ""))).contains(WRITTEN);
        assertThat(read(yaml.replace("date: \"2024-06-19\"", "date: 2024-06-19")))
                .contains(WRITTEN);
        assertThat(read(yaml.replaceAll("text: (\\w+)", "text: '$1'"))).contains(WRITTEN);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text:           | txt:         | SB114 2:1
            id: first       | id: null     | SB116 7:6
            start: 0        | start: -1    | SB116 7:24
            2024-06-19      | 2024-06-31   | SB118 4:7
            2024-06-19      | 9999-12-31   | SB117 2:7
            fault: cut      | fault: maybe | SB117 8:13
            fault: cut      | found: true  | SB114 8:6
            end: 15         | end: 201     | SB117 7:172
            end: 15         | end: 0       | SB117 7:170
            parts: 2        | parts: 1     | SB117 7:171
            ], seal: 0      | ], seal: g   | SB117 7:171
            [him] the       | him the      | SB117 7:98
            [him] the “old” mayor | [him]  | SB117 7:98
            "[him] the      | "[a] b", "[him] the | SB117 7:180
            """)
    void isDiagnosedWhereHandsBrokeIt(String written, String changed, String reported) {
        assertThat(read(WRITTEN.toYaml().replace(written, changed))).isEmpty();
        assertThat(diagnostics.sorted())
                .extracting(d ->
                        d.code().id() + " " + d.span().line() + ":" + d.span().column())
                .containsExactly(reported);
        assertThat(diagnostics.sorted())
                .allSatisfy(d -> assertThat(d.help()).isEqualTo("delete the file, and run 'attest' again"));
    }
}
