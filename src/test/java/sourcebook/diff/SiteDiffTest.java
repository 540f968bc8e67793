package sourcebook.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteDiffTest {
    private static final String QUOTATION =
            "[{\"id\": \"a#q\", \"words\": \"%s\", \"speakers\": [\"%s\"], \"date\": null, \"circumstance\": null}]";
    private static final String FIGURE =
            "[{\"id\": \"a#c/1/1\", \"amount\": \"%s\", \"unit\": \"shells\", \"item\": \"x\", \"per\": null, \"period\": null}]";
    private static final String CORRECTION =
            "[{\"id\": \"a/1\", \"corrected\": \"a\", \"date\": \"2026-11-22\", \"was\": \"x\", \"now\": \"y\"}]";

    @TempDir
    Path older;

    @TempDir
    Path newer;

    @BeforeEach
    void writeTheSameSiteTwice() throws IOException {
        for (Path site : new Path[] {older, newer}) {
            write(site, "quotations", QUOTATION.formatted("We will never sell", "mayor"));
            write(site, "figures", FIGURE.formatted("about 5"));
            write(site, "positions", "[]");
            write(site, "corrections", "[]");
        }
    }

    private static void write(Path site, String table, String json) throws IOException {
        Files.createDirectories(site.resolve("data"));
        Files.writeString(site.resolve("data/" + table + ".json"), json);
    }

    private SiteDiff diff() throws IOException {
        return SiteDiff.between(SiteData.ofSite(older), SiteData.ofSite(newer));
    }

    @Test
    void theSameSiteHasNoChanges() throws IOException {
        assertThat(diff().changes()).isEmpty();
    }

    @Test
    void changedWordsAreShownAndNeedACorrection() throws IOException {
        write(newer, "quotations", QUOTATION.formatted("We will sell", "mayor"));
        assertThat(diff().changes())
                .singleElement()
                .hasToString("quotation a#q: words changed\n  was: We will never sell\n  now: We will sell");
        assertThat(diff().withoutCorrection()).hasSize(1);
        write(newer, "corrections", CORRECTION);
        assertThat(diff().withoutCorrection()).isEmpty();
    }

    @Test
    void anOldCorrectionDoesNotExcuseANewChange() throws IOException {
        write(older, "corrections", CORRECTION);
        write(newer, "corrections", CORRECTION);
        write(newer, "figures", FIGURE.formatted("about 6"));
        assertThat(diff().withoutCorrection()).extracting(Change::what).containsExactly("figure");
    }

    @Test
    void anotherSpeakerIsAChangeOfAttribution() throws IOException {
        write(newer, "quotations", QUOTATION.formatted("We will never sell", "paper"));
        assertThat(diff().changes())
                .singleElement()
                .isEqualTo(new Change("quotation", "a#q", "speakers", "mayor", "paper"));
    }

    @Test
    void newRowsNeedNoCorrectionAndRowsThatAreGoneDo() throws IOException {
        write(older, "figures", "[]");
        write(newer, "quotations", "[]");
        assertThat(diff().changes())
                .extracting(Change::toString)
                .containsExactly(
                        "quotation a#q is gone; it was: We will never sell, mayor",
                        "figure a#c/1/1 is new: about 5, shells, x");
        assertThat(diff().withoutCorrection()).extracting(Change::what).containsExactly("quotation");
    }

    @Test
    void whatAFolderLacksToBeASiteIsNamed(@TempDir Path empty) {
        assertThat(SiteData.missing(empty)).contains("data/quotations.json");
        assertThat(SiteData.missing(newer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "5",
                "[5]",
                "[{\"id\": 5}]",
                "[{\"id\": \"a#q\", \"words\": \"x\"}]",
                "[{\"id\": \"a#q\", \"words\": \"x\", \"speakers\": [], \"date\": null}]"
            })
    void jsonOfAnotherShapeIsRefused(String json) throws IOException {
        write(newer, "quotations", json);
        assertThatThrownBy(this::diff)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("quotations.json' is not a table of a built site");
    }

    @Test
    void twoRowsWithOneIdAreRefused() throws IOException {
        String row =
                QUOTATION.formatted("x", "mayor").substring(1).replace("]", "").replace("[", "");
        write(newer, "quotations", QUOTATION.formatted("x", "mayor").replaceFirst("]$", ", " + row + "]"));
        assertThatThrownBy(this::diff).hasMessageContaining("a row has no text of its own as 'id'");
    }
}
