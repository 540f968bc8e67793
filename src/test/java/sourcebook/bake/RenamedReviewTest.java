package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sourcebook.diagnostic.Diagnostics;

/** What somebody has read stays read when a page gets another id. */
class RenamedReviewTest extends ReviewedHarbor {
    private void rename(String old, String next) throws IOException, Renaming.Refused {
        Renaming renaming = Renaming.of(Project.open(folder, null, new Diagnostics()), old, next, false, 2);
        assertThat(renaming.problems()).isEmpty();
        assertThat(renaming.write(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"harbor, port", "mayor, head", "sale, sold", "report, story"})
    void aRecordNamesThePageAsBefore(String old, String next) throws IOException, Renaming.Refused {
        readAll("harbor", "report");
        rename(old, next);
        String harbor = old.equals("harbor") ? next : "harbor";
        assertThat(lapsed()).isEmpty();
        assertThat(agenda().items(List.of(harbor), false)).isEmpty();
        assertThat(record("topics/" + harbor)).exists();
        assertThat(Files.readString(record("topics/" + harbor)))
                .contains(
                        old.equals("sale")
                                ? "report#sold: "
                                : old.equals("report") ? "story#never: " : "report#sale: ");
    }

    @Test
    void whatIsWrittenWithEscapesIsNotGuessedAt() throws IOException {
        change("content/claims/sale.md", "[harbor]", "[\"h\\x61rbor\"]");
        Project project = Project.open(folder, null, new Diagnostics());
        assertThatExceptionOfType(Renaming.Refused.class)
                .isThrownBy(() -> Renaming.of(project, "harbor", "port", false, 2))
                .withMessageContaining("content/claims/sale.md:3:10: ")
                .withMessageContaining("by hand");
    }
}
