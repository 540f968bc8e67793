package sourcebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import sourcebook.sample.SampleProject;

/** Who has read what. */
class ReviewCommandTest extends CommandRuns {
    private Run review(String typed, String... more) {
        InputStream terminal = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            return command("review", "--date", "2026-11-28", more);
        } finally {
            System.setIn(terminal);
        }
    }

    @Test
    void reviewListsWhatIsToBeReadAndGivesOneUntilAllIsRead() throws IOException {
        Run listed = command("review", "--threads", "2", "--list");
        assertThat(listed.exitCode()).isEqualTo(1);
        assertThat(listed.out().lines())
                .hasSize(12)
                .contains(project.folder() + "/content/topics/arms-transfers.md:6:1: not yet read:"
                        + " North Korea is said to have supplied munitions.")
                .endsWith("11 statements to be read, 0 of them again.");
        assertThat(command("review", "--threads", "2", "--list", "--changed"))
                .isEqualTo(new Run(0, "There is nothing to be read again." + System.lineSeparator(), ""));
        Run signed = review("Ada\n" + "y\n".repeat(11));
        assertThat(signed.exitCode()).isZero();
        assertThat(signed.out())
                .startsWith("Your name or initials, for the records: ")
                .endsWith("11 statements signed by Ada; nothing is left to be read." + System.lineSeparator());
        assertThat(command("review", "--threads", "2", "--list"))
                .isEqualTo(new Run(0, "There is nothing to be read." + System.lineSeparator(), ""));
        changeTheAmount("");
        Run changed = command("review", "--threads", "2", "--list", "--changed");
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.out())
                .contains("what this rests on has changed since Ada read it on 2026-11-28: … ")
                .contains("more than [-11,000-] {+12,000+} containers of munitions")
                .endsWith("5 statements to be read again." + System.lineSeparator());
    }

    @Test
    void reviewReadsThePagesThatAreNamedForWhoeverIsNamed() throws IOException {
        project.write("jbake.properties", "review.by=The desk\n");
        Run run = review("y\nq\n", "content/topics/arms-transfers.md");
        assertThat(run.out()).endsWith("1 statement signed by The desk; 1 left." + System.lineSeparator());
        assertThat(project.folder().resolve("content/topics/arms-transfers.review.yaml"))
                .content()
                .contains("by: \"The desk\"", "date: \"2026-11-28\"");
        assertThat(review("", "arms-transfers", "--by", "Ada").out())
                .contains("— 1 of 1 ·")
                .endsWith("0 statements signed by Ada; 1 left." + System.lineSeparator());
    }

    @Test
    void reviewRefusesWhatItCannotDo() throws IOException {
        Run unknown = command("review", "--threads", "2", "--list", "arms-transfer");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no page 'arms-transfer'; did you mean 'arms-transfers'?");
        Run nobody = review("\n");
        assertThat(nobody.exitCode()).isEqualTo(2);
        assertThat(nobody.err()).contains("nobody said who signs; name him with --by");
        assertThat(review("y\n", "--by", " ").exitCode()).isEqualTo(2);
        assertThat(review("y\n", "--texts", folder.resolve("nowhere").toString())
                        .exitCode())
                .isEqualTo(2);
        project.write("content/pages/note.md", LINK_TO_NOWHERE);
        Run broken = review("Ada\ny\n");
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.err()).contains("nothing can be read until this is mended");
        assertThat(SampleProject.files(project.folder())).noneMatch(f -> f.endsWith(".review.yaml"));
    }
}
