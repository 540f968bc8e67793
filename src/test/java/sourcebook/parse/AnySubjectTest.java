package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sourcebook.message.English;

/** What a briefing on another subject than treaties and states writes. */
class AnySubjectTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            accepts                         | ''
            calls for talks                 | ''
            opposes                         | ''
            oposes                          | SB117 4:23 oposes
            1st                             | SB117 4:23 1st
            says that it would rather not have been asked | SB117 4:23 says that it would rather not have been asked
            """)
    void aStanceIsAnyWordOrTwo(String stance, String problems) {
        Parsing parsing = Parsing.of(
                "sources", "---\ntitle: T\nreactions:\n  - {by: [a], stance: " + stance + ", act: Says so.}\n---\n");
        assertThat(parsing.shown().lines().filter(l -> l.startsWith("SB117")).toList())
                .isEqualTo(problems.lines().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            parties: [a]               | ''
            kind: study                | ''
            signed: 2024               | SB115 2:1 title
            parties: []                | SB115 3:10 [
            """)
    void anAgreementHasPartiesAndAStudyMayHaveNone(String line, String problems) {
        Parsing parsing = Parsing.of("agreements", "---\ntitle: T\n" + line + "\n---\n");
        assertThat(parsing.shown().lines().toList()).isEqualTo(problems.lines().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "" | SB116 4:29 ""
            " " | SB116 4:29 " "
            By sea | ''
            """)
    void aRequiredTextSaysSomething(String label, String problems) {
        Parsing parsing = Parsing.of(
                "agreements", "---\ntitle: T\nkind: study\nprovisions: [{id: a, label: " + label + "}]\n---\n");
        assertThat(parsing.shown().lines().filter(l -> l.startsWith("SB116")).toList())
                .isEqualTo(problems.lines().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: state                               | STATE | States
            kind: territory                           | OTHER | Territory
            kind: {kind: territory, group: Territories} | OTHER | Territories
            kind: {kind: person, group: Witnesses}    | PERSON | Witnesses
            """)
    void anActorSaysWhatItIsAndUnderWhichHeadingItStands(String keys, Actor.Kind type, String heading) {
        String lines = keys.startsWith("kind: {")
                ? keys.substring(7, keys.length() - 1).replace(", ", "\n")
                : keys;
        Actor actor = Parsing.of("actors", "---\nname: A\n" + lines + "\n---\n")
                .document()
                .actor();
        assertThat(actor.type()).isEqualTo(type);
        assertThat(actor.heading(English.WORDING)).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource({
        "perso, did you mean 'person'?",
        "1st, 'write person, state, organization, or another word or two, such as territory'"
    })
    void whatIsNoKindIsTold(String kind, String help) {
        Parsing parsing = Parsing.of("actors", "---\nname: A\nkind: " + kind + "\n---\n");
        assertThat(parsing.shown()).isEqualTo("SB117 3:7 " + kind);
        assertThat(parsing.diagnostics().get(0).help()).isEqualTo(help);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order: 1 | ''
            order: 0 | SB117 4:8 0
            """)
    void aClaimHasAnOrder(String line, String problems) {
        Parsing parsing = Parsing.of("claims", "---\ntitle: T\ntopics: [a]\n" + line + "\n---\n");
        assertThat(parsing.shown()).isEqualTo(problems);
    }
}
