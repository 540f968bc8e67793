package sourcebook.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttestationTest {
    private static final String SEAL = "0123456789abcdef".repeat(2);

    private static final Replacement HIM = new Replacement("[him]", "the mayor");
    private static final Replacement STRANGE = new Replacement("[a \"b\"]", "c \"d\", \\ end: 1] “é");

    private static final Attestation ATTESTATION = attestation(List.of(
            found("a", "first-quotation", 0, 115, Changes.NONE),
            found("b", null, 7, 8, new Changes(3, 14, 2, 1)),
            found("e", "him", 9, 30, new Changes(1, 0, 2, 7, List.of(HIM, STRANGE))),
            refused("c", "third", Fault.NOT_FOUND),
            refused("d", null, Fault.LEFT_OUT)));

    private static Attestation.Entry found(String words, @Nullable String id, int start, int end, Changes changes) {
        Attestation.Finding finding = new Attestation.Finding(new Match(start, end), changes);
        return new Attestation.Entry(Attestation.hash(words), id, finding, null, SEAL);
    }

    private static Attestation.Entry refused(String words, @Nullable String id, Fault fault) {
        return new Attestation.Entry(Attestation.hash(words), id, null, fault, SEAL);
    }

    private static Attestation attestation(List<Attestation.Entry> quotations) {
        return new Attestation(Attestation.hash("text"), 200, LocalDate.of(2024, 6, 19), 12, quotations, List.of());
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
            end: 115, seal    | seal
            start: 7          | start: 99999999999
            id: third         | id: null
            id: third         | id: "third"
            fault: not-found  | fault: nothing
            fault: not-found  | found: false
            parts: 3          | parts: 03
            left-out: 14      | left-out: none
            inserted: 2       | inserted: two
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

    @Test
    void saysNothingThatNoTextCanHave() {
        assertThat(ATTESTATION.problem()).isEmpty();
        Attestation.Entry[] wrong = {
            found("a", null, 0, 201, Changes.NONE),
            found("a", null, 8, 8, Changes.NONE),
            found("a", null, 9, 8, Changes.NONE),
            found("a", null, -1, 8, Changes.NONE),
            found("a", null, 0, 8, new Changes(0, 0, 0, 0)),
            found("a", null, 0, 8, new Changes(1, 3, 0, 0)),
            found("a", null, 0, 8, new Changes(99, 3, 0, 0)),
            found("a", null, 0, 8, new Changes(1, 0, 1, 7, List.of(HIM, STRANGE))),
            found("a", null, 0, 8, new Changes(1, 0, 1, 0, List.of(HIM))),
            new Attestation.Entry("nonsense", null, null, Fault.CUT, SEAL),
            new Attestation.Entry(Attestation.hash("a"), null, null, Fault.CUT, "nonsense"),
            new Attestation.Entry(Attestation.hash("a"), null, null, null, SEAL),
        };
        for (Attestation.Entry entry : wrong) {
            assertThat(attestation(List.of(entry)).problem()).as("%s", entry).isPresent();
        }
        assertThat(new Attestation("nonsense", 9, LocalDate.of(2024, 6, 19), 0, List.of(), List.of()).problem())
                .isPresent();
        assertThat(new Attestation(Attestation.hash("a"), 9, LocalDate.of(9999, 12, 31), 0, List.of(), List.of())
                        .problem())
                .isPresent();
    }

    /** Seals are made of it. */
    @Test
    void changesWithoutKnownWordsAreWhatTheyAlwaysWere() {
        assertThat(new Changes(2, 4, 1, 2)).hasToString("Changes[parts=2, leftOut=4, inserted=1, replaced=2]");
        assertThat(new Changes(1, 0, 1, 2, List.of(HIM)))
                .hasToString("Changes[parts=1, leftOut=0, inserted=1, replaced=2, replacements=[[him] the mayor]]");
    }

    @Test
    void theWordsOfSomebodyElseAreOtherWords() {
        assertThat(Attestation.hash("We agree", List.of("ada", "bo")))
                .isEqualTo(Attestation.hash("We  agree", List.of("bo", "ada")))
                .isNotEqualTo(Attestation.hash("We agree", List.of("ada")))
                .isNotEqualTo(Attestation.hash("We agree"));
    }
}
