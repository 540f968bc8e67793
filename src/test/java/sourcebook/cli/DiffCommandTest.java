package sourcebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What has changed since a site was published. */
class DiffCommandTest extends CommandRuns {
    private Run diff(String... more) {
        return command("diff", "--threads", "2", more);
    }

    @Test
    void diffFindsNothingRightAfterABuild() {
        build();
        assertThat(diff(site.toString())).isEqualTo(new Run(0, "0 changes" + System.lineSeparator(), ""));
    }

    @Test
    void diffShowsAChangedAmountAndAsksForACorrection() throws IOException {
        build();
        changeTheAmount("");
        Run shown = diff(site.toString());
        assertThat(shown.exitCode()).isZero();
        assertThat(shown.out())
                .contains("amount changed", "was: more than 11,000", "now: more than 12,000", "1 change");
        Run required = diff(site.toString(), "--require-corrections");
        assertThat(required.exitCode()).isEqualTo(1);
        assertThat(required.err()).contains("has no new correction", "corrections: [{date:");
    }

    @Test
    void diffIsContentWithACorrection() throws IOException {
        build();
        changeTheAmount("\ncorrections: [{date: \"2026-11-22\", was: \"11,000\", now: \"12,000\"}]");
        assertThat(diff(site.toString(), "--require-corrections").exitCode()).isZero();
    }

    @Test
    void diffRefusesAFolderThatHoldsNoSite() {
        Run missing = diff(folder.resolve("nowhere").toString());
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("there is no folder");
        Run empty = diff(folder.toString());
        assertThat(empty.exitCode()).isEqualTo(2);
        assertThat(empty.err()).contains("there is no data/quotations.json; name a folder");
        build();
        Run content = diff(site.toString(), project.folder().resolve("content").toString());
        assertThat(content.exitCode()).isEqualTo(2);
        assertThat(content.err()).contains("; leave NEW out to compare with the content");
    }
}
