package sourcebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents can be baked by the program that they describe, without a warning, and lead to one another. */
@Tag("slow")
class HandbookTest {
    @TempDir
    Path folder;

    @Test
    void theDocumentationIsBakedWithoutAWarning() throws IOException {
        StringWriter err = new StringWriter();
        Path site = folder.resolve("site");
        int exitCode = Handbook.bake(
                Path.of(""),
                folder.resolve("content"),
                site,
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true));
        assertThat(err.toString()).isEmpty();
        assertThat(exitCode).isZero();
        assertThat(site.resolve("index.html"))
                .content()
                .contains("href=\"tutorial.html\"", "href=\"decision-0024-beside-the-sentence.html\"");
        assertThat(site.resolve("tutorial.html")).content().contains("$ sourcebook init harbor", "href=\"ci.html\"");
        assertThat(site.resolve("overview.html"))
                .content()
                .contains("href=\"dialect.html#drafts-of-sources\"", "images/screenshot.png");
        assertThat(site.resolve("dialect.html")).content().contains("[@gazette-ferry]");
        assertThat(site.resolve("diagnostics.html")).content().contains("id=\"sb201\"");
        assertThat(site.resolve("commands.html"))
                .content()
                .contains("id=\"new-source\"")
                .contains(Main.commandLine().getSubcommands().keySet().stream()
                        .filter(name -> !name.equals("help"))
                        .map(name -> "id=\"" + name + "\"")
                        .toList());
    }
}
