package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.sample.SampleProject;

/** Whether a site can be searched is its project's choice. */
class BakedSearchTest {
    @TempDir
    Path folder;

    private Baking bake(String properties) throws IOException {
        return Baking.of(SampleProject.valid(folder.resolve("project"))
                .write("templates/page.ftl", "<#if site.features.search>Search</#if>")
                .write("assets/research/notes.txt", "1")
                .write("jbake.properties", properties));
    }

    private static Set<String> made(Baking baking) {
        Set<String> paths = new TreeSet<>(baking.files().keySet());
        paths.removeIf(p -> !p.startsWith("search"));
        return paths;
    }

    @Test
    void aSiteWithSearchHasThePageAndTheFiles() throws IOException {
        Baking baking = bake("render.search=true\n");
        assertThat(baking.codes()).isEmpty();
        assertThat(made(baking)).contains("search.html", "search/lunr.js", "search/manifest.js");
        assertThat(made(baking)).anyMatch(p -> p.startsWith("search/index-"));
        assertThat(baking.text("method.html")).isEqualTo("Search");
    }

    @Test
    void aSiteWithoutHasNeither() throws IOException {
        Baking baking = bake("");
        assertThat(made(baking)).isEmpty();
        assertThat(baking.text("method.html")).isEmpty();
    }

    @Test
    void searchDoesNotDependOnTheEncodingOfPages() throws IOException {
        Baking utf8 = bake("render.search=true\n");
        Baking latin = bake("render.search=true\nrender.encoding=ISO-8859-1\n");
        made(utf8).stream()
                .filter(p -> p.startsWith("search/"))
                .forEach(p -> assertThat(latin.files().get(p))
                        .as(p)
                        .isEqualTo(utf8.files().get(p)));
    }
}
