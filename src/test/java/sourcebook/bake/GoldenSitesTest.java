package sourcebook.bake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.DiagnosticPrinter;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.sample.SampleProject;

/**
 * Every folder in {@code golden} holds a small project that shows one feature, with templates that print what it is about,
 * and the site that must come of it, byte for byte. What is said beside is in {@code diagnostics.txt}.
 *
 * <p>Templates that a project lacks print nothing, and empty pages are left out; so are the program's own assets, and what is
 * made beside the pages, unless the project's properties ask for it. To take what the program makes now for
 * what is expected, run {@code mvn test -Dtest=GoldenSitesTest -Dgolden.rewrite=true}, and read the difference.
 */
class GoldenSitesTest {
    private static final Path GOLDEN = SampleProject.SAMPLES.resolve("golden");
    private static final String SAID = "diagnostics.txt";

    @TempDir
    Path folder;

    static List<String> golden() throws IOException {
        return SampleProject.folders(GOLDEN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("golden")
    void bakesTheExpectedSite(String name) throws IOException {
        Path sample = GOLDEN.resolve(name);
        Map<String, String> made = bake(sample);
        if (isRewriting(Boolean.getBoolean("golden.rewrite"), System.getenv("CI"))) {
            rewrite(sample.resolve("expected"), made);
        }
        Map<String, String> expected = SampleProject.contents(sample.resolve("expected"));
        assertThat(made.keySet()).as("paths of the site").isEqualTo(expected.keySet());
        expected.forEach((path, content) -> assertThat(made.get(path)).as(path).isEqualTo(content));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("golden")
    void bakesTheSameInAnotherPlace(String name) throws IOException {
        Map<String, String> here = bake(GOLDEN.resolve(name));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            // Where the capital of i has a dot, digits are not ASCII, and the day begins before everybody else's.
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(bake(GOLDEN.resolve(name))).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void rewritesOnlyWhenAskedAndNeverWhereNobodyReadsTheDifference() {
        assertThat(isRewriting(false, null)).isFalse();
        assertThat(isRewriting(false, "true")).isFalse();
        assertThat(isRewriting(true, null)).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> isRewriting(true, "true"));
    }

    private static boolean isRewriting(boolean asked, @Nullable String ci) {
        if (asked && ci != null) {
            throw new IllegalStateException("-Dgolden.rewrite is refused where the environment variable CI is set");
        }
        return asked;
    }

    private static void rewrite(Path expected, Map<String, String> made) throws IOException {
        for (String file : SampleProject.contents(expected).keySet()) {
            Files.delete(expected.resolve(file));
        }
        for (Map.Entry<String, String> file : made.entrySet()) {
            Path path = expected.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), ISO_8859_1);
        }
    }

    private Map<String, String> bake(Path sample) throws IOException {
        SampleProject project = SampleProject.withTemplates(folder.resolve("project"), "")
                .lay(sample.resolve("project"))
                .plain();
        Path site = folder.resolve("site");
        Diagnostics diagnostics = new Diagnostics();
        Outcome outcome = BriefingOven.bake(
                Project.open(project.folder(), null, diagnostics),
                new BriefingOven.Options(site, true, false, true, 3),
                diagnostics,
                Progress.SILENT);
        Map<String, String> made = new TreeMap<>(SampleProject.contents(site));
        made.remove(".sourcebook");
        made.values().removeIf(String::isEmpty);
        Theme.ofProgram().assets().forEach((path, bytes) -> made.remove(path, new String(bytes, ISO_8859_1)));
        // Only one sample is about attestations; that nobody attested the others is not worth saying.
        List<Diagnostic> diagnosed = outcome.diagnostics().stream()
                .filter(d -> d.code() != Code.NOT_ATTESTED)
                .toList();
        if (!diagnosed.isEmpty()) {
            String said = new DiagnosticPrinter(false).format(diagnosed, Integer.MAX_VALUE);
            made.put(SAID, new String(said.getBytes(UTF_8), ISO_8859_1));
        }
        return made;
    }
}
