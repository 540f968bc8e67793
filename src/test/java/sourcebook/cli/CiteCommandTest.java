package sourcebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What can be cited, and what could be cited more narrowly. */
class CiteCommandTest extends CommandRuns {
    @Test
    void citeListsWhatCanBeCitedAlsoWhereACitationIsWrong() throws IOException {
        Run run = command("cite", "--threads", "2");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .contains(
                        "[@cnbc-pact#putin-assistance] Vladimir Putin, “The agreement provides for mutual assistance”",
                        "[@cnbc-pact#munitions-supplied] on the claim “North Korea supplied munitions to Russia”")
                .anyMatch(l -> l.matches("\\[@cnbc-pact#s-[0-9a-f]{8}\\] The pact was signed in Pyongyang\\."));
        project.write(
                "content/topics/arms-transfers.md",
                "---\ntitle: T\norder: 1\n---\nIt was signed [@cnbc-pact#s-00000000]. It was. {#was}\n");
        assertThat(command("cite", "--threads", "2", "cnbc-pact").out().lines()).hasSize(3);
        assertThat(command("cite", "--threads", "2", "arms-transfers").out().lines())
                .hasSize(2)
                .contains("[[arms-transfers#was]] It was.");
        Run narrower = command("cite", "--threads", "2", "--narrower");
        assertThat(narrower.exitCode()).isEqualTo(1);
        assertThat(narrower.err()).contains("SB203");
    }

    @Test
    void citeNotesWhatCouldBeNarrower() throws IOException {
        project.write(
                "content/topics/arms-transfers.md",
                "---\ntitle: T\norder: 1\n---\nIn Putin’s words, the pact provides for “mutual assistance” [@cnbc-pact].\n");
        Run run = command("cite", "--threads", "2", "--narrower", "arms-transfers");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("note SB612", "write [@cnbc-pact#putin-assistance]: Vladimir Putin, “The agreement")
                .endsWith("1 citation could be narrower" + System.lineSeparator());
        assertThat(command("cite", "--threads", "2", "--narrower", "cnbc").out())
                .isEqualTo("0 citations could be narrower" + System.lineSeparator());
        Run unknown = command("cite", "--threads", "2", "cnbc-pct");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no page 'cnbc-pct'; did you mean 'cnbc-pact'?");
    }
}
