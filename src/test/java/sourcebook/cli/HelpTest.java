package sourcebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.diagnostic.Code;

/** Help on commands, options and codes. */
class HelpTest extends CommandRuns {
    @Test
    void helpSaysOfEachCommandInOneLineWhatItDoes() {
        assertThat(run("--help").out().lines().filter(line -> line.matches("  [a-z]+ .*")))
                .hasSize(17)
                .allMatch(line -> line.endsWith("."));
    }

    @Test
    void helpOfACommandIsHelp() {
        assertThat(run("help", "diff")).isEqualTo(run("diff", "--help"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void helpNamesCommandsAndExitCodes(String option) {
        Run run = run(option);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("build", "check", "explain", "Exit codes: 0 fine, 1 ");
    }

    @ParameterizedTest
    @CsvSource({"build, --destination", "check, --strict", "explain, CODE"})
    void everyCommandHasHelp(String command, String said) {
        Run run = run(command, "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void versionNamesTheProgramAndANumber(String option) {
        Run run = run(option);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("Sourcebook [0-9]+\\.[0-9].*\\R");
    }

    @Test
    void withoutACommandBuildIsRun() {
        Run run = run("--source", project.folder().toString(), "--destination", site.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(site.resolve("index.html")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SB201", "sb201", "201"})
    void explainSaysWhatACodeMeans(String code) {
        Run run = run("explain", code);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("SB201 (error) " + Code.UNRESOLVED_LINK.explanation() + System.lineSeparator())
                .contains("    See [[vladmir-putin]].")
                .endsWith("More: src/docs/dialect.md, “4. Cross-links”" + System.lineSeparator());
    }

    @Test
    void explainSuggestsACode() {
        Run run = run("explain", "SB021");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("there is no code 'SB021'; did you mean 'SB201'?");
    }

    @Test
    void explainSaysWhereTheCodesAre() {
        Run run = run("explain", "nonsense");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("there is no code 'nonsense'; 'explain' lists all");
    }

    @Test
    void explainListsAllCodes() {
        assertThat(run("explain").out().lines())
                .hasSize(Code.values().length)
                .allMatch(line -> line.matches("SB[1-7][0-9]{2} \\((error|warning|note)\\) .*\\."));
    }
}
