package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import sourcebook.review.Dialogue;
import sourcebook.sample.SampleProject;

/** Reads the statements of a small project as a curator would. */
class ReviewingTest extends ReviewedHarbor {
    @Test
    void whatWasSignedIsRecordedWithItsEvidenceAndNotAskedAgain() throws IOException {
        assertThat(review(List.of("harbor"), null, "y", "n", "n")).isEqualTo(1);
        assertThat(record("topics/harbor")).content().isEqualTo("""
                # Made by the command 'review'. It says which statements were read, against what, by whom, and when.
                read:
                  - statement: "The mayor says that the harbor will not be sold."
                    rests-on:
                      - "report#never: “We will never sell the harbor”; The mayor, 2026-01-05, in the town hall"
                    by: "A. B."
                    date: "2026-11-28"
                """);
        assertThat(agenda().items(List.of("harbor"), false))
                .extracting(i -> i.read().text())
                .containsExactly("She denies a sale.", "The paper calls the plan a surrender.");
        assertThat(lapsed()).isEmpty();
    }

    @Test
    void eachStatementIsShownWithItsEvidenceBeforeItsAnswerIsTaken() throws IOException {
        review(List.of("harbor"), null, "n", "y");
        String said = shown.toString();
        assertThat(said.split("\\[y\\] sign"))
                .hasSize(4)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains(
                                        "— 1 of 3 · content/topics/harbor.md:5:1 · not yet read",
                                        "  The mayor says that the harbor will not be sold.",
                                        "rests on report#never: “We will never sell the harbor”"),
                        second -> assertThat(second)
                                .contains(
                                        "— 2 of 3",
                                        "  She denies a sale.",
                                        "rests on report#sale: The mayor: denies as fact that “The harbor is sold”"),
                        third -> assertThat(third)
                                .contains("— 3 of 3", "surrender", "rests on report, everything that is recorded:"),
                        end -> assertThat(end).doesNotContain("—"));
        assertThat(record("topics/harbor"))
                .content()
                .contains("She denies a sale.")
                .doesNotContain("surrender");
    }

    @Test
    void thePassageOfTheTextIsShownWhereThereIsOne() throws IOException {
        Files.writeString(
                texts.resolve("report.txt"), "It rained. “We will never sell the harbor,” she said. Then bread.");
        review(List.of("harbor"), texts, "q");
        assertThat(shown.toString())
                .contains("text: It rained. “We will never sell the harbor,” she said. Then bread.");
    }

    @Test
    void ofMuchThatIsRecordedTheNearestIsShownAndAllOnRequest() throws IOException {
        change("content/sources/report.md", "a surrender.", "a surrender. One. Two. Three. Four. Five. Six.");
        assertThat(review(List.of("harbor"), null, "n", "n", "", "yes", "m", "Y"))
                .isEqualTo(1);
        String[] asked = shown.toString().split("\\[y\\] sign");
        assertThat(asked[2])
                .contains("report, of 11 things recorded the nearest ([m] shows all):", "· The paper calls")
                .doesNotContain("· Six.");
        assertThat(asked[3]).contains("stop; what was signed stays signed").doesNotContain("· Six.");
        assertThat(asked[5]).contains("report, everything that is recorded:", "· Six.", "note: She leaves");
    }

    @Test
    void oneCanGoBackAndSignAfterAll() throws IOException {
        assertThat(review(List.of("harbor"), null, "n", "b", "b", "y", "q")).isEqualTo(1);
        assertThat(record("topics/harbor")).content().contains("The mayor says");
    }

    @Test
    void eachSignatureIsOnTheDiskBeforeTheNextIsAskedFor() throws IOException {
        BufferedReader killed = new BufferedReader(new StringReader("")) {
            private int asked;

            @Override
            public String readLine() throws IOException {
                if (asked++ == 0) {
                    return "y";
                }
                assertThat(record("topics/harbor")).content().contains("The mayor says");
                throw new IOException("killed");
            }
        };
        assertThatThrownBy(() -> review(List.of("harbor"), null, killed)).hasMessage("killed");
        assertThat(agenda().items(List.of("harbor"), false)).hasSize(2);
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsNotOverwritten() throws IOException {
        BufferedReader slow = new BufferedReader(new StringReader("y\ny")) {
            @Override
            public String readLine() throws IOException {
                if (Files.exists(record("topics/harbor"))) {
                    change("content/topics/harbor.review.yaml", "A. B.", "Somebody else");
                }
                return super.readLine();
            }
        };
        assertThatThrownBy(() -> review(List.of("harbor"), null, slow))
                .isInstanceOf(IOException.class)
                .hasMessage("content/topics/harbor.review.yaml was changed by somebody else meanwhile;"
                        + " run 'review' again");
        assertThat(record("topics/harbor")).content().contains("Somebody else").doesNotContain("She denies");
        assertThat(SampleProject.files(folder.resolve("content"))).noneMatch(f -> f.endsWith(".tmp"));
    }

    @Test
    void aNameIsAskedForUntilThereIsOne() throws IOException {
        BufferedReader in = new BufferedReader(new StringReader("\n" + "x".repeat(81) + "\n Ada \n"));
        assertThat(new Dialogue(in, new PrintWriter(shown), false, null).askName())
                .contains("Ada");
        assertThat(new Dialogue(in, new PrintWriter(shown), false, null).askName())
                .isEmpty();
    }

    // ---- What readers see --------------------------------------------------------------------------------------

    private String page(String path) throws IOException {
        for (String file : SampleProject.files(Path.of("templates"))) {
            project.write("templates/" + file, Files.readString(Path.of("templates", file)));
        }
        for (String file : SampleProject.files(Path.of("assets"))) {
            Path target = folder.resolve("assets").resolve(file);
            Files.createDirectories(target.getParent());
            Files.write(target, Files.readAllBytes(Path.of("assets", file)));
        }
        lapsed();
        return Files.readString(folder.resolve("site").resolve(path))
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ");
    }

    @Test
    void withoutAnyRecordNothingIsSaidOfReview() throws IOException {
        assertThat(page("topics/harbor.html")).doesNotContain("Review");
    }

    @Test
    void eachPageSaysHowMuchOfItWasReadAndWhen() throws IOException {
        review(List.of("harbor"), null, "y");
        assertThat(page("topics/harbor.html"))
                .contains(
                        "1 of 3 statements on this page were read against their sources, last by A. B. on November 28,"
                                + " 2026. 2 have not been read yet.");
        assertThat(page("sources/report.html"))
                .contains("Nobody has read the 5 statements on this page against the source’s text yet.");
        assertThat(page("claims/sale.html")).doesNotContain("Review");
        readAll();
        assertThat(page("topics/harbor.html")).contains("All 3 statements on this page were read against");
        assertThat(page("sources/report.html"))
                .contains("All 5 statements on this page were read against the source’s");
        change("content/topics/harbor.md", "will not be sold", "may not be sold");
        assertThat(page("topics/harbor.html"))
                .contains("2 of 3 statements on this page")
                .contains("2026. 1 has changed since, or rests on something that has.");
    }
}
