package sourcebook.bake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.sample.SampleProject;
import sourcebook.serve.Previewed.BrokenContent;
import sourcebook.serve.Previewed.Content;
import sourcebook.serve.Previewed.Refreshed;

/** What a preview sees of single changes; whether it is right after any number of them, {@link EditedBriefingTest} tries. */
class LiveSiteTest {
    private static final String METHOD = "content/pages/method.md";
    private static final String PAGE = "method.html";

    @TempDir
    Path folder;

    private SampleProject project;
    private LiveSite live;

    @BeforeEach
    void open() throws IOException {
        project = SampleProject.valid(folder.resolve("project"));
        live = new LiveSite(project.folder(), null, false, false, 2);
    }

    @AfterEach
    void close() {
        live.close();
    }

    private List<Code> codes() throws IOException {
        return codes(live.refresh());
    }

    private static List<Code> codes(Refreshed refreshed) {
        return refreshed.problems().stream().map(Diagnostic::code).toList();
    }

    private String text(String path) throws IOException, BrokenContent {
        Content content = live.file(path).orElseThrow();
        return content instanceof Content.Bytes made
                ? new String(made.bytes(), UTF_8)
                : Files.readString(((Content.File) content).path());
    }

    private void rename(String from, String to) throws IOException {
        Files.move(project.folder().resolve(from), project.folder().resolve(to));
    }

    private void makeOld() throws IOException {
        try (Stream<Path> paths = Files.walk(project.folder())) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.setLastModifiedTime(path, FileTime.fromMillis(1_700_000_000_000L));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jbake.properties: site.title=A",
                "jbake.properties: site.titel=A",
                "jbake.properties: site.host=A",
                "assets/robots.txt: User-agent: *",
                "content/pages/method.md: \u00FF",
                "content/pages/method.md: ---\ntitle: A\ntitle: B\n---\n",
                "content/pages/stray.txt: A"
            })
    void nothingHasChangedWhereNobodyChangedAnything(String change) throws IOException {
        if (!change.isEmpty()) {
            Path file = project.folder().resolve(change.split(": ")[0]);
            Files.createDirectories(file.getParent());
            Files.writeString(file, change.substring(change.indexOf(": ") + 2), ISO_8859_1);
        }
        Refreshed first = live.refresh();
        assertThat(first.changed()).isTrue();
        makeOld();
        Refreshed second = live.refresh();
        assertThat(second.problems()).isEqualTo(first.problems());
        // Whoever looks at the site has no reason to look again, although the files seem to be other ones.
        assertThat(second.changed()).isEqualTo(change.startsWith("assets"));
        for (int i = 0; i < 3; i++) {
            assertThat(live.refresh().changed()).isFalse();
        }
    }

    @Test
    void aListOfWordsIsSeenWhenItComesChangesAndGoes() throws IOException {
        assertThat(live.refresh().problems()).isEmpty();
        assertThat(live.inputs()).contains(project.folder().resolve("words"));
        project.write("words/en.txt", "[denial]\nnay\n");
        assertThat(live.refresh().problems()).extracting(d -> d.code().id()).contains("SB504");
        project.write("words/en.txt", "[denials]\nnay\n");
        assertThat(live.refresh().problems()).isEmpty();
        project.write("words/en.txt", "[denials]\nnay\nno way at all, # what\n[what]\n");
        assertThat(live.refresh().problems()).extracting(d -> d.code().id()).contains("SB504");
        project.delete("words/en.txt");
        assertThat(live.refresh().problems()).isEmpty();
    }

    @Test
    void aPictureIsLookedAtWhenItComesAndChangesAndIsKeptUntilThen() throws IOException {
        project.write("assets/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        assertThat(codes()).isEmpty();
        project.write("assets/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='a'/>");
        makeOld();
        assertThat(codes()).containsExactly(Code.LIVE_PICTURE);
        project.write(METHOD, "---\ntitle: Other\n---\nWord.\n");
        assertThat(codes()).containsExactly(Code.LIVE_PICTURE);
        project.write("assets/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9'/>");
        assertThat(codes()).isEmpty();
        project.delete("assets/a.svg");
        assertThat(codes()).isEmpty();
    }

    @Test
    void sentencesAreReadAnewWhereAListSaysOtherwiseWhereTheyEnd() throws IOException {
        project.write(
                "content/topics/note.md",
                "---\ntitle: Note\norder: 2\nquestion: Who left?\n---\nThe ferry of Pfl. Bo left [@cnbc-pact].\n");
        assertThat(codes()).contains(Code.UNCITED_STATEMENT);
        project.write("words/en-sentences.txt", "[abbreviations]\nPfl.\n");
        assertThat(codes()).doesNotContain(Code.UNCITED_STATEMENT);
    }

    @Test
    void whereAFileVanishedThatOfTheProgramIsShown() throws IOException, BrokenContent {
        project.write("assets/css/site.css", "own").write("templates/topic.ftl", "own");
        makeOld();
        live.refresh();
        assertThat(text("css/site.css")).isEqualTo("own");
        assertThat(text("topics/arms-transfers.html")).isEqualTo("own");
        rename("templates", "away");
        project.delete("assets/css/site.css");
        assertThat(live.refresh().changed()).isTrue();
        assertThat(text("css/site.css")).isEqualTo(Files.readString(Path.of("assets/css/site.css")));
        assertThat(text("topics/arms-transfers.html")).contains("../css/site.css");
        rename("away", "templates");
        live.refresh();
        assertThat(text("topics/arms-transfers.html")).isEqualTo("own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "content/topics"})
    void whatIsSaidOfAFolderThatVanishedIsGoneWhenItIsBack(String vanishing) throws IOException, BrokenContent {
        project.write("assets/robots.txt", "User-agent: *\n");
        makeOld();
        List<Code> before = codes();
        String page = text(PAGE);
        for (int i = 0; i < 2; i++) {
            rename(vanishing, "away");
            Refreshed without = live.refresh();
            assertThat(without.changed()).isTrue();
            assertThat(codes(without)).isNotEqualTo(before);
            assertThat(text(PAGE)).isEqualTo(page);

            rename("away", vanishing);
            Refreshed again = live.refresh();
            assertThat(again.changed()).isTrue();
            assertThat(codes(again)).isEqualTo(before);
            assertThat(text(PAGE)).isEqualTo(page);
        }
    }

    @Test
    void whatIsSaidOfSettingsIsGoneWhenTheyAreAsTheyWere() throws IOException {
        project.write("jbake.properties", "site.title=A\n");
        makeOld();
        List<Code> before = codes();
        rename("jbake.properties", "away");
        project.write("jbake.properties", "site.host=A\n");
        assertThat(codes()).containsExactly(Code.BAD_PROPERTY);
        project.delete("jbake.properties");
        rename("away", "jbake.properties");
        Refreshed again = live.refresh();
        assertThat(codes(again)).isEqualTo(before);
        assertThat(again.changed()).isTrue();
    }

    @Test
    void anEditIsSeenThatKeepsSizeAndTime() throws IOException, BrokenContent {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("unix"));
        project.write("templates/page.ftl", "${body.lead[0].html}");
        Path file = project.folder().resolve(METHOD);
        Files.writeString(file, "---\ntitle: A\n---\nWord.\n");
        FileTime time = FileTime.fromMillis(1_700_000_000_000L);
        Files.setLastModifiedTime(file, time);
        live.refresh();
        assertThat(text(PAGE)).contains("Word.");
        Files.writeString(file, "---\ntitle: A\n---\nWard.\n");
        Files.setLastModifiedTime(file, time);
        assertThat(live.refresh().changed()).isTrue();
        assertThat(text(PAGE)).contains("Ward.");
    }

    @Test
    void aRecordThatWasWrittenIsSeenOnItsPage() throws IOException, BrokenContent {
        project.write(
                "templates/topic.ftl", "<#if review??>${review.read} of ${review.statements}<#else>nothing</#if>");
        live.refresh();
        assertThat(text("topics/arms-transfers.html")).isEqualTo("nothing");
        project.write("content/topics/arms-transfers.review.yaml", """
                read:
                  - {statement: North Korea is said to have supplied munitions., by: A. B., date: 2026-11-28}
                """);
        Refreshed refreshed = live.refresh();
        assertThat(refreshed.edited()).isEqualTo("topics/arms-transfers.html");
        assertThat(text("topics/arms-transfers.html")).isEqualTo("1 of 2");
        project.write("content/topics/arms-transfers.review.yaml", """
                read:
                  - {statement: North Korea is said to have supplied arms., by: A. B., date: 2026-11-28}
                """);
        assertThat(codes()).containsExactly(Code.REVIEW_LAPSED);
        assertThat(text("topics/arms-transfers.html")).isEqualTo("0 of 2");
    }

    @Test
    void aPageIsMadeOfTheTemplatesThatWereThereWhenTheSiteWasLookedAt() throws IOException, BrokenContent {
        project.write("templates/page.ftl", "<#include 'part.ftl'>").write("templates/part.ftl", "old");
        live.refresh();
        project.write("templates/part.ftl", "new");
        assertThat(text(PAGE)).isEqualTo("old");
        live.refresh();
        assertThat(text(PAGE)).isEqualTo("new");
        project.write("templates/part.ftl", "old");
        live.refresh();
        assertThat(text(PAGE)).isEqualTo("old");
    }

    @Test
    void aLinkBetweenTemplatesMayLeadElsewhereLater() throws IOException, BrokenContent {
        project.write("templates/one/part.ftl", "one")
                .write("templates/other/part.ftl", "other")
                .write("templates/page.ftl", "<#include 'now/part.ftl'>");
        Path link = project.folder().resolve("templates/now");
        Files.createSymbolicLink(link, Path.of("one"));
        live.refresh();
        assertThat(text(PAGE)).isEqualTo("one");
        Files.delete(link);
        Files.createSymbolicLink(link, Path.of("other"));
        assertThat(live.refresh().changed()).isTrue();
        assertThat(text(PAGE)).isEqualTo("other");
    }

    @Test
    void aTemplateThatIsALinkOutOfItsFolderIsRefused() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.ftl"), "outside");
        project.delete("templates/page.ftl");
        Files.createSymbolicLink(project.folder().resolve("templates/page.ftl"), outside);
        live.refresh();
        assertThatThrownBy(() -> live.file(PAGE))
                .isInstanceOfSatisfying(
                        BrokenContent.class,
                        e -> assertThat(e.problems())
                                .extracting(Diagnostic::code)
                                .containsExactly(Code.OUTSIDE_SITE));
    }

    @Test
    void linksBetweenTemplatesMayGoRoundInCircles() throws IOException, BrokenContent {
        Files.createSymbolicLink(project.folder().resolve("templates/again"), Path.of("."));
        Files.createSymbolicLink(project.folder().resolve("templates/nowhere.ftl"), Path.of("no-such-file"));
        live.refresh();
        assertThat(text(PAGE)).isNotEmpty();
    }

    @Test
    void aFontThatIsNoneIsToldWhereItIsNeeded() throws IOException {
        project.write("assets/fonts/none.ttf", "no font");
        live.refresh();
        assertThatThrownBy(() -> live.file("briefing.pdf"))
                .isInstanceOfSatisfying(
                        BrokenContent.class,
                        e -> assertThat(e.problems())
                                .extracting(Diagnostic::code)
                                .containsExactly(Code.BAD_FONT));
        rename("assets", "other");
        project.write("jbake.properties", "asset.folder=other\n");
        live.refresh();
        assertThatThrownBy(() -> live.file("briefing.pdf"))
                .isInstanceOfSatisfying(
                        BrokenContent.class,
                        e -> assertThat(e.problems())
                                .extracting(Diagnostic::path)
                                .containsExactly("other/fonts/none.ttf"));
    }

    @Test
    void aLinkIsLookedAtAgainWhereItsPageTakesAFormerIdBack() throws IOException {
        project.replace("content/actors/russia.md", "kind: state", "kind: state\nformerly: [rossiya]")
                .replace(METHOD, "made.", "made in [[rossiya]].");
        assertThat(codes()).isEmpty();
        project.replace("content/actors/russia.md", "formerly: [rossiya]", "formerly: [rossija]");
        assertThat(codes()).containsExactly(Code.UNRESOLVED_LINK);
        project.replace("content/actors/russia.md", "formerly: [rossija]", "variants: [Rossiya]");
        assertThat(codes()).isEmpty();
        project.replace("content/actors/cnbc.md", "name:", "variants: [rossiya]\nname:");
        assertThat(codes()).contains(Code.DUPLICATE_VARIANT, Code.AMBIGUOUS_LINK);
    }

    @Test
    void aReferenceToAQuotationIsLookedAtAgainWhereItsAnchorBecomesThatOfAHeading() throws IOException {
        String pact = "content/sources/cnbc-pact.md";
        project.write(
                        "content/sources/second.md",
                        Files.readString(project.folder().resolve(pact))
                                .replace("label: CNBC", "label: Second")
                                .replace("obtained: original", "obtained: excerpt")
                                .replace(
                                        "{#putin-assistance}",
                                        "{#putin-assistance original=cnbc-pact#putin-assistance}"))
                .replace(pact, ", quotation: putin-assistance", "");
        assertThat(codes()).doesNotContain(Code.MISSING_ANCHOR);
        project.replace(pact, "## Quotations", "## Quotations {#putin-assistance}")
                .replace(pact, "in Pyongyang {#putin-assistance}", "in Pyongyang {#other}");
        assertThat(codes()).contains(Code.MISSING_ANCHOR);
    }

    @Test
    void whatLooksLikeACitationIsOneAsSoonAsASourceHasTheId() throws IOException {
        project.replace(METHOD, "made.", "made, see @second and more.");
        assertThat(codes()).isEmpty();
        project.write(
                "content/sources/second.md",
                Files.readString(project.folder().resolve("content/sources/cnbc-pact.md"))
                        .replace("label: CNBC", "label: Second"));
        assertThat(codes()).contains(Code.LOOSE_REFERENCE);
    }

    @Test
    void filesThatComeAndGoWhileTheSiteIsLookedAtAreNoFailure() throws Exception {
        live.refresh();
        Thread editor = new Thread(() -> {
            try {
                for (int i = 0; !Thread.interrupted(); i++) {
                    project.write("content/pages/passing-" + i % 7 + ".md", "---\ntitle: Passing " + i % 7 + "\n---\n")
                            .write("templates/passing.ftl", "A");
                    project.delete("content/pages/passing-" + i % 7 + ".md").delete("templates/passing.ftl");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        editor.start();
        try {
            for (int i = 0; i < 100; i++) {
                live.refresh();
            }
        } finally {
            editor.interrupt();
            editor.join();
        }
    }
}
