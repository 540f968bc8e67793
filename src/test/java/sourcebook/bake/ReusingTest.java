package sourcebook.bake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.artifact.Artifact;
import sourcebook.artifact.Fingerprint;
import sourcebook.artifact.SiteFile;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.publish.PublishException;
import sourcebook.reuse.Reuse;
import sourcebook.sample.SampleProject;

/** Builds that find an earlier one's site: they reuse it where it is what they would make, and nothing else. */
class ReusingTest {
    private static final String PAGE = "method.html";
    private static final String SOURCE = "content/pages/method.md";

    @TempDir
    Path folder;

    private SampleProject project;
    private Path site;
    private Path index;

    @BeforeEach
    void lay() throws IOException {
        project = SampleProject.valid(folder.resolve("project"))
                .write("jbake.properties", "render.data=true\nrender.markdown=true\nrender.offline=true\n")
                .write("templates/page.ftl", "<#if body.lead?has_content>${body.lead[0].html}</#if>")
                .plain();
        site = folder.resolve("site");
        index = folder.resolve(".site.reuse");
    }

    private Outcome bake(Path destination, boolean publishes, boolean reuses) throws IOException {
        return bake(project, destination, publishes, reuses);
    }

    static Outcome bake(SampleProject project, Path destination, boolean publishes, boolean reuses) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        return BriefingOven.bake(
                Project.open(project.folder(), null, diagnostics),
                new BriefingOven.Options(destination, publishes, false, reuses, 2),
                diagnostics,
                Progress.SILENT);
    }

    private void build() throws IOException {
        Outcome outcome = bake(site, true, true);
        assertThat(outcome.published()).as("%s", outcome.diagnostics()).isTrue();
        assertThat(outcome.remarks()).isEmpty();
    }

    /** Returns what a build makes that finds nothing. */
    private Map<String, String> anew() throws IOException {
        Path other = folder.resolve("anew/site");
        assertThat(bake(other, true, false).published()).isTrue();
        return SampleProject.contents(other);
    }

    private void assertIsRight() throws IOException {
        assertThat(SampleProject.contents(site)).isEqualTo(anew());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    /** Puts something into the site that no build makes, and an index beside it that says that this is what one made. */
    private void forge(Fingerprint program, String content) throws IOException {
        Reuse forged = Reuse.open(index, site, program);
        try (Workshop workshop = new Workshop(1)) {
            Snapshot now = Snapshot.of(Project.open(project.folder(), null, new Diagnostics()), false, workshop, null);
            Artifact<?> page = now.plan().at(PAGE).orElseThrow();
            SiteFile file = new SiteFile(PAGE, content.getBytes(UTF_8));
            forged.keep(PAGE, Production.key(page, now.settings(), page.value(now.site()), List.of()), List.of(file));
            Files.write(site.resolve(PAGE), file.bytes());
        }
        forged.save();
    }

    private String page() throws IOException {
        return Files.readString(site.resolve(PAGE));
    }

    private void edit(String word) throws IOException {
        project.write(SOURCE, "---\ntitle: Method\norder: 1\n---\nThe word is " + word + ".\n");
    }

    // ---- What is reused ----------------------------------------------------------------------------------------

    @Test
    void whatWasMadeOfTheSameIsNotMadeAgain() throws IOException {
        build();
        String right = page();
        // What was made cannot be told from what was taken, unless it is wrong.
        forge(Program.fingerprint().orElseThrow(), "forged");
        build();
        assertThat(page()).isEqualTo("forged");
        assertThat(SampleProject.contents(site).get("method.md")).startsWith("forged");
        edit("other");
        build();
        assertThat(page()).contains("The word is other.");
        assertThat(right).doesNotContain("forged");
    }

    @Test
    void whatAnotherProgramMadeIsMadeAgain() throws IOException {
        build();
        forge(Fingerprint.of("another program"), "forged");
        build();
        assertIsRight();
    }

    @Test
    void everythingIsMadeAnewWhereThatIsAskedFor() throws IOException {
        build();
        forge(Program.fingerprint().orElseThrow(), "forged");
        assertThat(bake(site, true, false).published()).isTrue();
        assertIsRight();
        build();
        assertIsRight();
    }

    @Test
    void theIndexOfAnotherSiteDoesNoHarm() throws IOException {
        build();
        Path one = folder.resolve("one");
        edit("one");
        assertThat(bake(one, true, true).published()).isTrue();
        edit("other");
        Files.copy(folder.resolve(".one.reuse"), index, StandardCopyOption.REPLACE_EXISTING);
        build();
        assertIsRight();
        edit("one");
        Files.copy(folder.resolve(".one.reuse"), index, StandardCopyOption.REPLACE_EXISTING);
        build();
        assertIsRight();
    }

    // ---- What is not trusted -----------------------------------------------------------------------------------

    @Test
    void whateverHasBecomeOfTheSiteItIsRightAgain() throws IOException {
        Random random = new Random(1);
        Map<String, String> right = anew();
        List<String> files = new ArrayList<>(new TreeSet<>(right.keySet()));
        files.remove(".sourcebook");
        for (int round = 0; round < 12; round++) {
            build();
            for (int i = 0; i < 5; i++) {
                Path file = site.resolve(files.get(random.nextInt(files.size())));
                if (!Files.isRegularFile(file)) {
                    continue;
                }
                String content = Files.readString(file, ISO_8859_1);
                switch (random.nextInt(5)) {
                    case 0 -> Files.writeString(file, content + " ");
                    case 1 -> Files.writeString(file, content.replace('e', 'E'), ISO_8859_1);
                    case 2 -> Files.delete(file);
                    case 3 -> {
                        Files.delete(file);
                        Files.createDirectories(file.resolve("in it"));
                    }
                    default -> {
                        Files.delete(file);
                        Files.createSymbolicLink(
                                file, Files.writeString(folder.resolve("outside"), content, ISO_8859_1));
                    }
                }
            }
            build();
            assertThat(SampleProject.contents(site)).isEqualTo(right);
            assertThat(SampleProject.files(site)).allMatch(f -> !Files.isSymbolicLink(site.resolve(f)));
        }
    }

    @Test
    void whereSomethingElseHasTheNameOfTheIndexTheSiteIsRightAndItIsSaid() throws IOException {
        build();
        Path notes = Files.writeString(folder.resolve("notes"), "Somebody's own.\n");
        for (int kind = 0; kind < 3; kind++) {
            Files.deleteIfExists(index);
            switch (kind) {
                case 0 -> Files.writeString(index, "Somebody's own.\n");
                case 1 -> Files.createDirectory(index);
                default -> Files.createSymbolicLink(index, notes);
            }
            edit("word " + kind);
            Outcome outcome = bake(site, true, true);
            assertThat(outcome.published()).isTrue();
            assertThat(outcome.remarks())
                    .containsExactly("what later builds could reuse is not noted: cannot write '"
                            + index.toRealPath(LinkOption.NOFOLLOW_LINKS)
                            + "': '" + index.toRealPath(LinkOption.NOFOLLOW_LINKS)
                            + "' is something else");
            assertThat(page()).contains("word " + kind);
            assertThat(Files.isDirectory(index)).isEqualTo(kind == 1);
            assertThat(notes).hasContent("Somebody's own.\n");
        }
    }

    // ---- Checking ----------------------------------------------------------------------------------------------

    @Test
    void checkingReusesAndWritesNothing() throws IOException {
        project.write(SOURCE, "---\ntitle: Method\n---\nA [x][y] and <b>markup</b>.\n");
        build();
        Map<String, String> before = SampleProject.contents(folder);
        Outcome checked = bake(site, false, true);
        assertThat(checked.diagnostics())
                .isEqualTo(bake(site, false, false).diagnostics())
                .isNotEmpty();
        assertThat(checked.published()).isFalse();
        assertThat(SampleProject.contents(folder)).isEqualTo(before);
    }

    @Test
    void checkingFindsWhatIsWrongAlthoughAnEarlierBuildWasRight() throws IOException {
        build();
        project.write("templates/page.ftl", "${nothing.here}");
        Outcome checked = bake(site, false, true);
        assertThat(checked.diagnostics())
                .isEqualTo(bake(site, false, false).diagnostics())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "project", "project/content"})
    void checkingDoesNotMindWhereTheSiteBelongs(String destination) throws IOException {
        assertThat(bake(folder.resolve(destination), false, true).diagnostics())
                .isEqualTo(bake(site, false, false).diagnostics());
    }

    // ---- Many builds -------------------------------------------------------------------------------------------

    @Test
    void nothingGrows() throws IOException {
        Set<Long> sizes = new TreeSet<>();
        for (int i = 0; i < 50; i++) {
            edit(String.valueOf(i % 7));
            if (i % 5 == 4) {
                bake(site, true, false);
            } else {
                build();
            }
            assertThat(names(folder)).containsExactly(".site.reuse", "project", "site");
            sizes.add(Files.size(index));
        }
        assertThat(sizes).hasSize(1);
        assertIsRight();
    }

    @Test
    void severalBuildsAtOnceDoNotDisturbEachOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Callable<Integer>> builders = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                SampleProject own = SampleProject.valid(folder.resolve("project-" + i))
                        .write("content/pages/own.md", "---\ntitle: Own " + i + "\n---\n")
                        .plain();
                builders.add(() -> builds(own));
            }
            for (Future<Integer> built : threads.invokeAll(builders)) {
                assertThat(built.get()).isEqualTo(8);
            }
        } finally {
            threads.shutdown();
        }
        build();
        assertIsRight();
        assertThat(names(folder)).contains(".site.reuse", "site").noneMatch(n -> n.matches("\\.site\\.(?!reuse$).*"));
    }

    private int builds(SampleProject own) throws IOException {
        Path alone = folder.resolve(own.folder().getFileName() + "-alone");
        bake(own, alone, true, false);
        int published = 0;
        while (published < 8) {
            bake(own, site, false, true);
            try {
                published += bake(own, site, true, true).published() ? 1 : 0;
            } catch (PublishException e) {
                assertThat(e).hasMessageStartingWith("another run is publishing");
                Thread.yield();
            }
        }
        return published;
    }

    // ---- Processes that end ------------------------------------------------------------------------------------

    @Test
    void aBuildThatIsKilledAtAnyMomentDoesNoHarmToTheNext() throws IOException, InterruptedException {
        Random random = new Random(3);
        build();
        for (int round = 0; round < 6; round++) {
            try (BuildingProcess process = BuildingProcess.start(List.of(), project.folder(), site, "loop")) {
                for (int lines = 1 + random.nextInt(8); lines > 0; lines--) {
                    assertThat(process.line()).isEqualTo("built");
                }
                Thread.sleep(random.nextInt(120));
                process.kill();
            }
            build();
            assertIsRight();
            assertThat(names(folder)).containsExactly(".site.reuse", "anew", "project", "site");
        }
    }

    /** The system refuses to let a file grow, as it does on a full disk; all files of the site are smaller, the index is not. */
    @Test
    void whereTheIndexCannotBeWrittenTheSiteIsPublishedAndItIsSaid() throws IOException {
        for (int i = 0; i < 400; i++) {
            project.write("content/pages/page-" + i + ".md", "---\ntitle: Page " + i + "\n---\n");
        }
        project.write("jbake.properties", "render.markdown=true\n").plain();
        build();
        long largest = 0;
        for (String file : SampleProject.files(site)) {
            largest = Math.max(largest, Files.size(site.resolve(file)));
        }
        long limit = 49_152;
        assertThat(limit).isBetween(largest, Files.size(index));
        byte[] before = Files.readAllBytes(index);
        edit("new");
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is a shell that limits files");
        List<String> limited = List.of("/bin/sh", "-c", "ulimit -f " + limit / 512 + " && exec \"$@\"", "sh");
        try (BuildingProcess process = BuildingProcess.start(limited, project.folder(), site, "once")) {
            assertThat(process.line()).startsWith("what later builds could reuse is not noted: cannot write");
            assertThat(process.line()).isEqualTo("built");
            assertThat(process.line()).isNull();
        }
        assertIsRight();
        assertThat(names(folder)).containsExactly(".site.reuse", "anew", "project", "site");
        assertThat(Files.readAllBytes(index)).isEqualTo(before);
        build();
        assertIsRight();
        assertThat(Files.readAllBytes(index)).isNotEqualTo(before);
    }
}
