package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sourcebook.diagnostic.Severity;
import sourcebook.fault.Fault;
import sourcebook.fault.Faults;
import sourcebook.sample.SampleProject;

/**
 * Whichever call of a build fails that changes something, the old site is there or the new one, whole; what is said names a
 * place; and the next build is as if nothing had happened.
 */
@Tag("slow")
class FaultsTest {
    /** Otherwise each call fails in one of the ways. */
    private static final boolean ALL = Boolean.getBoolean("faults.all");

    @TempDir
    Path folder;

    private SampleProject project;
    private Path site;

    @ParameterizedTest
    @EnumSource
    void eachCallOfABuildMayFail(Fault fault) throws IOException {
        folder = folder.toRealPath();
        site = folder.resolve("out/site");
        project = SampleProject.valid(folder.resolve("project"))
                .write("assets/css/site.css", "p {}")
                .plain();
        say("old");
        assertThat(ReusingTest.bake(project, site, true, true).published()).isTrue();
        Map<String, String> older = SampleProject.contents(site);
        copy(folder.resolve("out"), folder.resolve("kept"));
        say("new");
        Faults none = new Faults(fault, 0);
        assertThat(ReusingTest.bake(project, none.at(site), true, true).published())
                .isTrue();
        Map<String, String> newer = SampleProject.contents(site);
        assertThat(newer).isNotEqualTo(older);

        int failures = 0;
        for (int call = ALL ? 1 : 1 + fault.ordinal(); call <= none.calls(); call += ALL ? 1 : Fault.values().length) {
            delete(folder.resolve("out"));
            copy(folder.resolve("kept"), folder.resolve("out"));
            String said;
            try {
                Outcome outcome = ReusingTest.bake(project, new Faults(fault, call).at(site), true, true);
                said = outcome.diagnostics().toString();
                if (!outcome.published()) {
                    failures++;
                    // The copy of an asset is a problem like others, with its place.
                    assertThat(outcome.diagnostics())
                            .as("%s at call %s", fault, call)
                            .anyMatch(d -> d.severity() == Severity.ERROR
                                    && d.message()
                                            .contains(folder.resolve("out").toString()));
                }
            } catch (IOException e) {
                failures++;
                said = String.valueOf(e.getMessage());
                assertThat(said)
                        .as("%s at call %s", fault, call)
                        .contains(folder.resolve("out").toString());
            }
            if (Files.exists(site)) {
                assertThat(SampleProject.contents(site))
                        .as("%s at call %s: %s", fault, call, said)
                        .isIn(older, newer);
            } else {
                // Nothing could be renamed back; the message says where the old site is.
                assertThat(said).as("%s at call %s", fault, call).contains(".site.previous");
            }
            assertThat(ReusingTest.bake(project, site, true, true).published()).isTrue();
            assertThat(SampleProject.contents(site))
                    .as("after %s at call %s", fault, call)
                    .isEqualTo(newer);
            try (Stream<Path> left = Files.list(folder.resolve("out"))) {
                assertThat(left.map(p -> p.getFileName().toString()))
                        .as("after %s at call %s", fault, call)
                        .containsExactlyInAnyOrder("site", ".site.reuse");
            }
        }
        assertThat(failures).isPositive();
        if (ALL) {
            System.out.println(fault + ": " + none.calls() + " calls, " + failures + " builds failed");
        }
    }

    @Test
    void aSlowDiskThatIsInterruptedIsWrittenToAllTheSame() throws IOException {
        site = folder.toRealPath().resolve("out/site");
        project = SampleProject.valid(folder.resolve("project")).plain();
        assertThat(ReusingTest.bake(project, site, true, true).published()).isTrue();
        Map<String, String> expected = SampleProject.contents(site);
        delete(folder.resolve("out"));
        Faults slow = Faults.hesitating();

        Outcome outcome = ReusingTest.bake(project, slow.at(site), true, true);

        assertThat(outcome.published()).isTrue();
        assertThat(SampleProject.contents(site)).isEqualTo(expected);
        assertThat(slow.calls())
                .as("more calls, since each write takes several")
                .isGreaterThan(300);
    }

    private void say(String word) throws IOException {
        project.write(
                "content/pages/method.md",
                "---\ntitle: Method " + word + "\norder: 1\n---\nThe word is " + word + ".\n");
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path path : below(from)) {
            Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path path :
                below(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
        }
    }
}
