package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.DiagnosticPrinter;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.sample.Expectation;
import sourcebook.sample.SampleProject;

/**
 * Every folder in {@code broken} is laid over a valid project and spoils it. What is marked in its files must be
 * reported, and nothing else.
 */
@Tag("slow")
class BrokenSitesTest {
    private static final Path BROKEN = SampleProject.SAMPLES.resolve("broken");

    @TempDir
    Path folder;

    static List<String> broken() throws IOException {
        return SampleProject.folders(BROKEN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void reportsWhatIsMarkedAndNothingElse(String name) throws IOException {
        Path sample = BROKEN.resolve(name);
        SampleProject project = SampleProject.valid(folder).lay(sample);
        List<Expectation> missing = new ArrayList<>(Expectation.of(sample));
        List<Diagnostic> surplus = new ArrayList<>();
        // Most samples quote words that no text holds; it would have to be said in each that nobody attested them.
        boolean attested = missing.stream().noneMatch(e -> e.code().equals(Code.NOT_ATTESTED.id()));
        for (Diagnostic diagnostic : check(project)) {
            if (attested && diagnostic.code() == Code.NOT_ATTESTED) {
                continue;
            }
            missing.stream()
                    .filter(e -> e.isMetBy(diagnostic))
                    .findFirst()
                    .ifPresentOrElse(missing::remove, () -> surplus.add(diagnostic));
        }
        String printed = new DiagnosticPrinter(false).format(surplus, Integer.MAX_VALUE);
        assertThat(missing).as("not reported; reported instead:%n%s", printed).isEmpty();
        assertThat(printed).as("reported, but not marked").isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void bearsTheNameOfWhatItExpects(String name) throws IOException {
        assertThat(Expectation.of(BROKEN.resolve(name)))
                .extracting(Expectation::code)
                .contains(name.substring(0, "SB101".length()));
    }

    @Test
    void aValidSiteIsSilent() throws IOException {
        assertThat(check(SampleProject.valid(folder))).isEmpty();
    }

    @Test
    void everyCodeHasAnExample() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (String name : broken()) {
            Expectation.of(BROKEN.resolve(name)).forEach(e -> expected.add(e.code()));
        }
        // Only found when a valid site is published: see reportsAnAssetThatCannotBeCopied.
        expected.add(Code.ASSET_NOT_COPIED.id());
        // Only found when quotations are attested: see AttestingTest.
        expected.add(Code.TEXT_NOT_READ.id());
        expected.add(Code.RECORD_DIFFERS.id());
        expected.add(Code.NO_WORD_LIST.id());
        expected.add(Code.LONE_TEXT.id());
        // Only found when a record says what was compared: see AttestCommandTest.
        expected.add(Code.STATEMENT_STALE.id());
        // Found by comparing records of a source: see SupportCheckerTest.
        expected.add(Code.SHARED_QUOTATION.id());
        expected.add(Code.SPOKEN_SILENCE.id());
        // Only looked for where somebody asks: see NarrowingTest.
        expected.add(Code.BROAD_CITATION.id());
        // Only found when somebody asks: see ReportOptionsTest, LinksCommandTest and LinkCheckTest.
        expected.add(Code.NOT_READ.id());
        expected.add(Code.DEAD_LINK.id());
        expected.add(Code.MOVED_LINK.id());
        expected.add(Code.OPEN_LINK.id());
        expected.add(Code.LINK_NOT_ASKED.id());
        assertThat(expected)
                .containsExactlyElementsOf(
                        Arrays.stream(Code.values()).map(Code::id).toList());
    }

    @Test
    void oneRunReportsAllProblemsOfAllFilesInOrder() throws IOException {
        SampleProject project = SampleProject.valid(folder)
                .write("content/pages/note.md", "---\ntitle: Note\n---\nSee [[nobody]] and ![](map.png).\n\n<br>\n")
                .write("content/claims/other.md", "---\ntitle: Other\ntopics: [arms]\n---\n")
                .write("content/actors/xi-jinping.md", "---\nname: Xi Jinping\nkind: persons\nborn: 1953\n---\n")
                .write("content/events/broken.md", "no front matter")
                .write("jbake.properties", "site.titel=Arms\n");
        assertThat(check(project))
                .extracting(d -> (d.span() == null ? d.path() : d.span()) + " "
                        + d.code().id())
                .containsExactly(
                        "content/actors/xi-jinping.md:3:7 SB117",
                        "content/actors/xi-jinping.md:4:1 SB114",
                        "content/claims/other.md:3:10 SB201",
                        "content/events/broken.md:1:1 SB110",
                        "content/pages/note.md:4:7 SB201",
                        "content/pages/note.md:4:20 SB219",
                        "content/pages/note.md:4:24 SB208",
                        "content/pages/note.md:6:1 SB209",
                        "jbake.properties:1:1 SB501");
    }

    @Test
    void showsThePlaceAndWhatWasMeant() throws IOException {
        SampleProject project = SampleProject.valid(folder).write("content/topics/arms-transfers.md", """
                        ---
                        title: Arms transfers
                        order: 1
                        ---
                        … according to [[vladmir-putin]], the document provides for help [@cnbc-pact].
                        """);
        assertThat(new DiagnosticPrinter(false).format(check(project), 1)).isEqualTo("""
                        content/topics/arms-transfers.md:5:18: error SB201: no page is called 'vladmir-putin'
                            5 | … according to [[vladmir-putin]], the document provides for help [@cnb …
                              |                  ^^^^^^^^^^^^^
                           help: did you mean 'vladimir-putin'? Or, if it is new, make a file for it: 'new actor ID --title NAME', 'new event …' and so on
                        """);
    }

    @Test
    void reportsAnAssetThatCannotBeCopied() throws IOException {
        SampleProject project = SampleProject.valid(folder.resolve("project")).write("assets/map.png", "a map");
        Path site = folder.resolve("site");
        Diagnostics diagnostics = new Diagnostics();
        Outcome outcome = BriefingOven.bake(
                Project.open(project.folder(), null, diagnostics),
                new BriefingOven.Options(site, true, false, true, 2),
                diagnostics,
                new InTheWay(folder.resolve(".site.staging/map.png")));
        assertThat(outcome.published()).isFalse();
        assertThat(site).doesNotExist();
        assertThat(outcome.diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Code.ASSET_NOT_COPIED);
            assertThat(d.path()).isEqualTo("assets");
            assertThat(d.message()).contains("map.png");
        });
    }

    /** Makes a folder where an asset is going to be copied to, while the pages are rendered. */
    private record InTheWay(Path folder) implements Progress {
        @Override
        public void begin(int files) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void made() {}
    }

    private static List<Diagnostic> check(SampleProject sample) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Project project = Project.open(sample.folder(), null, diagnostics);
        return BriefingOven.bake(
                        project,
                        new BriefingOven.Options(project.folder().resolve("site"), false, false, true, 2),
                        diagnostics,
                        Progress.SILENT)
                .diagnostics();
    }
}
