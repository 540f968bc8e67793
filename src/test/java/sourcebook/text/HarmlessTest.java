package sourcebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTest {
    @Test
    void aLineStaysOneLineAndShowsThatSomethingStoodThere() {
        assertThat(Harmless.line("a\nb\r\u2028c\u0085d\u001B[31me\u202Ef\tg"))
                .isEqualTo("a\uFFFDb\uFFFD\uFFFDc\uFFFDd\uFFFD[31me\uFFFDf g");
        assertThat(Harmless.line("Łódź – “x” 😀")).isEqualTo("Łódź – “x” 😀");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::error::x",
                "  ::set-output name=a::b",
                "\u00A0::add-mask::a",
                "a\n::stop-commands::x",
                "a\r\n\t::debug::"
            })
    void noLineBeginsWithAWorkflowCommand(String output) {
        String shown = Harmless.output(output, true);
        assertThat(shown.lines().map(l -> l.replaceAll("^[\\s\\p{Z}]+", ""))).noneMatch(l -> l.startsWith("::"));
        assertThat(shown.replace("\\", "")).isEqualTo(output);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ##[set-env name=PATH]x",
                "##vso[task.setvariable variable=a]b",
                "x##teamcity[buildStatus]",
                "###[error]"
            })
    void noCommandOfAnotherHostIsLeft(String output) {
        String shown = Harmless.output(output, false);
        assertThat(shown).doesNotContain("##[", "##vso[", "##teamcity[");
        assertThat(shown.replace("\\", "")).isEqualTo(output);
    }

    @Test
    void otherNumberSignsAndColonsStay() {
        String plain = "a.md:1:2: error SB201: see ## Heading and C::x and ##x[\n   1 | ::: x\n";
        assertThat(Harmless.output(plain, false)).isEqualTo(plain);
    }

    @Test
    void onlyTheStyleOfLettersMayChangeAndOnlyWhereItShall() {
        String styled = "\u001B[31;1merror\u001B[0m";
        assertThat(Harmless.output(styled, true)).isEqualTo(styled);
        assertThat(Harmless.output(styled, false)).isEqualTo("\uFFFDerror\uFFFD");
        for (String sequence :
                new String[] {"\u001B[8m", "\u001B[2J", "\u001B]0;title\u0007", "\u009B31m", "\u001B[30;40m", "a\rb"}) {
            assertThat(Harmless.output(sequence, true)).isNotEqualTo(sequence).contains("\uFFFD");
        }
    }

    @Test
    void longOutputTakesLinearTime() {
        String spaces = " \u00A0".repeat(500_000) + "#".repeat(500_000);
        assertThat(Harmless.output(spaces, true)).isEqualTo(spaces);
    }
}
