package sourcebook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class HandOutsTest {
    private static final Map<String, String> FILES = HandOuts.files();

    @TempDir
    Path folder;

    @Test
    void everyCommandHasAPageWithEachOfItsOptions() {
        assertThat(Main.commandLine().getSubcommands()).isNotEmpty().allSatisfy((name, command) -> {
            String page = FILES.get("man/man1/sourcebook-" + name + ".1");
            assertThat(page).startsWith(".TH \"SOURCEBOOK\\-").contains("\n.SH \"DESCRIPTION\"\n");
            command.getCommandSpec()
                    .options()
                    .forEach(o -> assertThat(page).contains(o.longestName().replace("-", "\\-")));
        });
        assertThat(FILES.get("man/man1/sourcebook.1"))
                .contains("\n.SH \"COMMANDS\"\n", "Exit codes: 0 fine", "\nrename\n");
    }

    @Test
    void theyAreTheSameEachTimeAndHoldNothingOfTheMachine() {
        assertThat(HandOuts.files()).isEqualTo(FILES);
        assertThat(FILES.values())
                .allSatisfy(f -> assertThat(f)
                        .doesNotContain("\r", System.getProperty("user.home") + "/", "${DEFAULT", "${COMPLETION"));
    }

    /** A line that begins with a period or an apostrophe is one of the requests that are known here. */
    @Test
    void noWordOfHelpIsTakenForARequest() {
        FILES.forEach((name, file) -> {
            if (name.endsWith(".1")) {
                assertThat(file.lines().filter(l -> l.startsWith(".") || l.startsWith("'")))
                        .as(name)
                        .allMatch(l -> l.matches("\\.(?:TH|SH) .*|\\.TP|\\.br"));
            }
        });
    }

    @Test
    void bashCompletesCommandsAndOptions() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is a bash");
        HandOuts.main(new String[] {folder.toString()});
        assertThat(completed("ren")).isEqualTo("rename");
        assertThat(completed("rename", "--dry")).isEqualTo("--dry-run");
        assertThat(completed("check", "--format", "sar")).isEqualTo("sarif");
    }

    private String completed(String... words) throws IOException, InterruptedException {
        String script =
                ". completion/sourcebook.bash; COMP_WORDS=(sourcebook " + String.join(" ", words) + "); COMP_CWORD="
                        + words.length + "; COMP_LINE=x; _complete_sourcebook; printf '%s' \"${COMPREPLY[*]}\"";
        Process bash = new ProcessBuilder("/bin/bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        return said.strip();
    }

    @Test
    void aPageIsNamedAfterItsCommand() {
        CommandLine program = Main.commandLine();
        assertThat(ManPage.name(program)).isEqualTo("sourcebook");
        assertThat(ManPage.name(program.getSubcommands().get("fmt"))).isEqualTo("sourcebook-fmt");
    }
}
