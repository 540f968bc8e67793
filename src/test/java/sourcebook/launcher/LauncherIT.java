package sourcebook.launcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.sample.SampleProject;

/** The distribution as somebody has it who unpacked the zip. */
class LauncherIT {
    private static final Path ZIP = Path.of(System.getProperty("sourcebook.distribution"));
    private static final String JAVA_HOME = System.getProperty("java.home");

    @TempDir
    static Path place;

    private static Path home;

    @TempDir
    Path folder;

    private SampleProject project;
    private Path cache;

    /** What a run says, and how it ends. */
    private record Run(int status, String out, String err) {}

    @BeforeAll
    static void unpack() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is a shell that runs the script");
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Path file = place.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
        try (Stream<Path> folders = Files.list(place)) {
            home = folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    @BeforeEach
    void project() throws IOException {
        project = SampleProject.valid(folder.resolve("a project"))
                .write("jbake.properties", "render.data=true\n")
                .plain();
        cache = folder.resolve("a cache");
    }

    private Run run(Map<String, String> variables, Path script, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", null);
        Path err = Files.createTempFile(folder, "err", null);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SOURCEBOOK_") || name.startsWith("XDG_"));
        builder.environment().put("JAVA_HOME", JAVA_HOME);
        builder.environment().put("SOURCEBOOK_CACHE", cache.toString());
        builder.environment().putAll(variables);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        return new Run(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), home.resolve("bin/sourcebook"), arguments);
    }

    private Run build() throws IOException, InterruptedException {
        return run("build", "--quiet", "--source", project.folder().toString());
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }

    @Test
    void theZipHoldsOneFolderAndAScriptThatCanBeRun() throws IOException {
        // Its rights, as Unix has them, are in the upper half of the attributes, which only the list at the end has.
        byte[] zip = Files.readAllBytes(ZIP);
        int attributes = inTheList(new String(zip, ISO_8859_1), "bin/sourcebook") + 38;
        assertThat((zip[attributes + 3] & 0xFF) << 8 | zip[attributes + 2] & 0xFF)
                .isEqualTo(0100755);
        assertThat(home.getFileName().toString()).startsWith("sourcebook-");
        assertThat(home.resolve("LICENSE")).exists();
    }

    @Test
    void manualPagesAndCompletionLieBesideTheProgram() throws IOException, InterruptedException {
        String commands = run("--help").out().split("Commands:")[1];
        assertThat(commands.lines()
                        .filter(l -> l.matches("  [a-z]+ .*"))
                        .map(l -> l.strip().split(" ")[0]))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(home.resolve("man/man1/sourcebook-" + command + ".1"))
                        .content()
                        .contains(".SH \"NAME\""));
        assertThat(home.resolve("man/man1/sourcebook.1")).exists();
        assertThat(home.resolve("completion/sourcebook.bash")).content().contains("--dry-run");
    }

    /** Returns where in the list at the end of a zip, of one byte a letter, a file's entry begins. */
    private static int inTheList(String zip, String file) {
        for (int entry = zip.indexOf("PK\1\2"); entry >= 0; entry = zip.indexOf("PK\1\2", entry + 1)) {
            int length = zip.charAt(entry + 28) | zip.charAt(entry + 29) << 8;
            if (zip.substring(entry + 46, entry + 46 + length).endsWith(file)) {
                return entry;
            }
        }
        throw new AssertionError("the zip has no " + file);
    }

    @Test
    void itRunsFromAnyFolderAndThroughALink() throws IOException, InterruptedException {
        assertThat(run("--version").out()).startsWith("Sourcebook ");
        Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("bin/sourcebook"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("link"));
        assertThat(link).isSymbolicLink();
        assertThat(run(Map.of(), second, "--version")).isEqualTo(run("--version"));
    }

    @Test
    void theJarRunsByItself() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        JAVA_HOME + "/bin/java",
                        "-jar",
                        home.resolve("lib/sourcebook.jar").toString(),
                        "--version")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).startsWith("Sourcebook ");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void theFirstBuildKeepsItsClassesForTheNext() throws IOException, InterruptedException {
        Run first = build();
        assertThat(first).isEqualTo(new Run(0, "", ""));
        assertThat(archives())
                .singleElement()
                .satisfies(archive -> assertThat(archive).isNotEmptyFile());
        Path page = project.folder().resolve("output/index.html");
        byte[] before = Files.readAllBytes(page);
        Run second = run(
                Map.of("SOURCEBOOK_OPTS", "-Xlog:class+load:stdout"),
                home.resolve("bin/sourcebook"),
                "check",
                "--quiet",
                "--source",
                project.folder().toString());
        assertThat(second.out()).containsPattern("sourcebook\\.cli\\.Main source: shared objects file \\(top\\)");
        assertThat(build()).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readAllBytes(page)).isEqualTo(before);
        assertThat(archives()).hasSize(1);
    }

    @Test
    void aBuildAfterACheckKeepsWhatACheckDoesNotLoad() throws IOException, InterruptedException {
        String source = project.folder().toString();
        assertThat(run("check", "--quiet", "--source", source)).isEqualTo(new Run(0, "", ""));
        assertThat(archives()).singleElement().asString().endsWith("-check.jsa");
        build();
        assertThat(archives()).hasSize(2).anyMatch(archive -> archive.toString().endsWith("-build.jsa"));
        Run third = run(
                Map.of("SOURCEBOOK_OPTS", "-Xlog:class+load:stdout"),
                home.resolve("bin/sourcebook"),
                "build",
                "--quiet",
                "--anew",
                "--source",
                source);
        assertThat(third.out()).containsPattern("sourcebook\\.publish\\.Staging source: shared objects file \\(top\\)");
    }

    @Test
    void withoutAPlaceForThemAllGoesOn() throws IOException, InterruptedException {
        Files.writeString(cache, "no folder");
        assertThat(build()).isEqualTo(new Run(0, "", ""));
        assertThat(cache).hasContent("no folder");
        assertThat(run(Map.of("SOURCEBOOK_CACHE", ""), home.resolve("bin/sourcebook"), "--version")
                        .status())
                .isZero();
    }

    @Test
    void aDamagedArchiveIsPassedOverWithoutAWord() throws IOException, InterruptedException {
        build();
        Path archive = archives().get(0);
        assertThat(archive.toFile().setWritable(true)).isTrue();
        Files.writeString(archive, "damaged");
        assertThat(build()).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void whatFailsKeepsNothingAndItsStatusIsTheProgrammes() throws IOException, InterruptedException {
        project.write("content/pages/broken.md", "no front matter\n");
        Run run = build();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err() + run.out()).contains("content/pages/broken.md");
        assertThat(archives()).isEmpty();
    }

    /** While its classes are kept, the script waits for Java; whoever ends the script ends both. */
    @Test
    void aFirstRunThatIsEndedEndsAltogether() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/sh", home.resolve("bin/sourcebook").toString(), "check", "--watch")
                .directory(project.folder().toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", JAVA_HOME);
        builder.environment().put("SOURCEBOOK_CACHE", cache.toString());
        Process process = builder.start();
        assertThat(process.inputReader().readLine()).isEqualTo("All is well.");
        List<ProcessHandle> java = process.descendants().toList();
        assertThat(java).isNotEmpty();
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(java).noneMatch(ProcessHandle::isAlive);
        assertThat(archives()).isEmpty();
    }

    @Test
    void itSaysWhatToDoAboutAJavaThatIsMissingOrTooOld() throws IOException, InterruptedException {
        Path script = home.resolve("bin/sourcebook");
        assertThat(run(Map.of("JAVA_HOME", "/nowhere"), script, "check"))
                .isEqualTo(
                        new Run(
                                3,
                                "",
                                "sourcebook: JAVA_HOME names no Java: '/nowhere/bin/java' is not there; correct it or unset it\n"));
        Path old = folder.resolve("old");
        Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        Files.createFile(old.resolve("bin/java")).toFile().setExecutable(true);
        assertThat(run(Map.of("JAVA_HOME", old.toString()), script, "check").err())
                .isEqualTo("sourcebook: Java 11 is too old: '" + old
                        + "/bin/java'; install version 17 or newer, or set JAVA_HOME\n");
    }

    @Test
    void whatRunsForHoursHasTheSecondCompiler() throws IOException, InterruptedException {
        Map<String, String> shown = Map.of("SOURCEBOOK_OPTS", "-XX:+PrintCommandLineFlags");
        Path script = home.resolve("bin/sourcebook");
        assertThat(run(shown, script, "serve", "--help").out()).contains("-XX:TieredStopAtLevel=4", "serve");
        assertThat(run(shown, script, "check", "--help").out()).contains("-XX:TieredStopAtLevel=1");
    }

    @Test
    void itsOptionsAreThoseOfTheBuildCommand() throws IOException {
        assertThat(Files.readAllLines(home.resolve("lib/jvm.options")))
                .containsAll(Files.readAllLines(Path.of(".mvn/jvm.config")));
    }
}
