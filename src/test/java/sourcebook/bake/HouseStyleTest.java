package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.sample.SampleProject;

/** Rules of a house count where it has some; what they find, the sample SB630-house-style says. */
class HouseStyleTest {
    private static final String PAGE = """
            ---
            title: Note
            waivers:
              - {check: SB631, words: "nowhere", reason: "An idle one."}
            ---
            Russia admits “the worst” of it, «claims the best», and [[north-korea]] claims all.
            """;

    @TempDir
    Path folder;

    private SampleProject project;
    private LiveSite live;

    @BeforeEach
    void open() throws IOException {
        project = SampleProject.valid(folder.resolve("project")).write("content/pages/note.md", PAGE);
        live = new LiveSite(project.folder(), null, false, false, 1);
    }

    @AfterEach
    void close() {
        live.close();
    }

    private List<String> found() throws IOException {
        return live.refresh().problems().stream()
                .map(d ->
                        d.code().id() + (d.span() == null ? "" : " " + d.span().content()))
                .toList();
    }

    @Test
    void nothingIsLookedForWhereTheBriefingHasNoRules() throws IOException {
        assertThat(found()).isEmpty();
        project.write("words/de-style.txt", "[loaded]\nclaims\n");
        assertThat(found()).isEmpty();
    }

    @Test
    void anEmptyListTurnsTheProgramsOnAndQuotedWordsAreNotOurs() throws IOException {
        project.write("words/en-style.txt", "");
        assertThat(found()).containsExactly("SB650 \"nowhere\"", "SB630 admits", "SB630 claims");
        project.delete("words/en-style.txt");
        assertThat(found()).isEmpty();
    }

    @Test
    void aBriefingAllowsWhatTheProgramDoesNot() throws IOException {
        project.write("words/en-style.txt", "[neutral]\nadmits\nclaims all\n[loaded]\n=Russia\n");
        assertThat(found()).containsExactly("SB650 \"nowhere\"", "SB630 Russia");
    }

    @Test
    void aLanguageOfWhichTheProgramHasNoRulesHasThoseOfTheBriefing() throws IOException {
        project.write("jbake.properties", "site.language=de\n").write("words/de-style.txt", "[superlatives]\nall\n");
        assertThat(found()).contains("SB631 all").doesNotContain("SB630 admits");
    }

    @Test
    void aSectionThatIsNoneOfTheseIsAnError() throws IOException {
        project.write("words/en-style.txt", "[hedges]\nperhaps\n");
        assertThat(found()).containsExactly("SB504 [hedges]");
    }
}
