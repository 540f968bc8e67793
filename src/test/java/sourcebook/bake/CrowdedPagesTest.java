package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.diagnostic.Severity;
import sourcebook.pdf.Pdf;
import sourcebook.sample.SampleProject;

/** Where all pages name all others, lists leave out what each page would say of each other one. */
@Tag("slow")
class CrowdedPagesTest {
    private static final int MAX_LISTED = 100;

    @TempDir
    Path folder;

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    private Baking baked(int positions, int links) throws IOException {
        SampleProject sample = new SampleProject(folder.resolve("project"));
        sample.write("content/topics/t.md", "---\ntitle: Topic\norder: 1\nquestion: \"What?\"\n---\nIt is so [@s].\n");
        sample.write("jbake.properties", "render.pdf=true\n");
        sample.write("content/actors/ada.md", "---\nname: Ada\nkind: person\n---\n");
        sample.write("content/claims/c.md", "---\ntitle: Something is so\ntopics: [t]\n---\n");
        sample.write(
                "content/sources/s.md",
                "---\ntitle: Source\nlabel: S\npublisher: ada\nlanguage: en\nkind: report\nobtained: original\n"
                        + "topics: [t]\npositions:\n"
                        + lines(
                                positions,
                                i -> "  - {claim: c, by: [ada], direction: affirms, certainty: fact, note: Said " + i
                                        + ".}\n")
                        + "---\nA summary.\n");
        for (int i = 0; i < links; i++) {
            sample.write("content/pages/p" + i + ".md", "---\ntitle: Page " + i + "\n---\nSee [[ada]] here.\n");
        }
        Baking baking = Baking.of(sample);
        assertThat(baking.outcome().diagnostics()).noneMatch(d -> d.severity() == Severity.ERROR);
        return baking;
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims/index.html", "topics/t.html"})
    void aListShowsAllPositionsOfAClaimOrNoneAndFindsTheirHoldersEitherWay(String path) throws IOException {
        Document listed = Jsoup.parse(baked(MAX_LISTED, 0).text(path));
        Baking crowded = baked(MAX_LISTED + 1, 0);
        Document unlisted = Jsoup.parse(crowded.text(path));

        assertThat(listed.select(".claims .strip")).hasSize(1);
        assertThat(unlisted.select(".claims .strip")).isEmpty();
        assertThat(unlisted.select(".claims .entry-meta").eachText())
                .containsExactly("101 positions, on the claim’s page");
        assertThat(unlisted.select(".claims [data-speaker]").eachAttr("data-speaker"))
                .isEqualTo(listed.select(".claims [data-speaker]").eachAttr("data-speaker"))
                .containsExactly("Ada");
        assertThat(Jsoup.parse(crowded.text("claims/c.html")).select(".cards .card"))
                .hasSize(MAX_LISTED + 1);
    }

    @Test
    void anEditionPrintsAllPositionsOfAClaimOrNone() throws IOException {
        String listed = printed(baked(MAX_LISTED, 0));
        String crowded = printed(baked(MAX_LISTED + 1, 0));

        assertThat(listed.split("Ada says so", -1)).hasSizeGreaterThan(MAX_LISTED);
        assertThat(listed).doesNotContain("on the claim’s page");
        assertThat(crowded)
                .contains("Something is so", "101 positions, on the claim’s page")
                .doesNotContain("Ada says so");
    }

    private static String printed(Baking baking) throws IOException {
        return Pdf.text(
                Objects.requireNonNull(baking.files().get("topics/t.pdf")).getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(ints = {MAX_LISTED, MAX_LISTED + 1})
    void pagesThatLinkHereAreAllNamedButQuotedOnlyWhereTheyAreNotVeryMany(int links) throws IOException {
        Document actor = Jsoup.parse(baked(1, links).text("actors/ada.html"));

        assertThat(actor.select(".backlinks li")).hasSize(links);
        assertThat(actor.select(".backlinks .context")).hasSize(links <= MAX_LISTED ? links : 0);
    }
}
