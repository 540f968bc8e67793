package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.benchmark.BuildBenchmark;
import sourcebook.sample.LinksOut;
import sourcebook.sample.SampleProject;

/**
 * A briefing has a link to another site wherever one may stand, each to a host of its own. All of them come to its pages, and
 * none tells that site anything.
 */
@Tag("slow")
class LinksOutTest {
    private static final Pattern PLANTED = Pattern.compile("[a-z]+\\.outside\\.example");

    @TempDir
    Path folder;

    /** In every form that Markdown has, and in every place that a body has; headings and quotations have no links. */
    private static String body(String name) {
        return """
                See [a link](https://NAMEinline.outside.example/), [another]( <HTTPS://NAMEcapitals.outside.example/> "title"),
                <http://NAMEauto.outside.example/>, [by reference][ref], *[in **emphasis**](https://NAMEemphasis.outside.example/)*
                and [![Dot](dot.png)](https://NAMEpicture.outside.example/) [@cnbc-pact].[^1]

                [ref]: https://NAMEreference.outside.example/

                - A list [here](https://NAMElist.outside.example/) [@cnbc-pact].

                | A |
                |---|
                | [cell](https://NAMEcell.outside.example/) |

                [^1]: A note [there](https://NAMEnote.outside.example/).
                """.replace("NAME", name);
    }

    private SampleProject briefing() throws IOException {
        SampleProject project =
                new SampleProject(folder.resolve("project")).lay(SampleProject.SAMPLES.resolve("valid"));
        BuildBenchmark.copy(Path.of("templates"), project.folder().resolve("templates"));
        Path content = project.folder().resolve("content");
        for (String path : SampleProject.files(content)) {
            if (path.endsWith(".md")) {
                String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.md|[^a-z]", "");
                String up = path.startsWith("pages/") ? "" : "../";
                Path file = content.resolve(path);
                String text = Files.readString(file).replaceFirst("\n## Quotations\n(?s:.*)", "");
                project.write("content/" + path, text + "\n" + body(name).replace("dot.png", up + "dot.png"));
            }
        }
        String source = Files.readString(content.resolve("sources/cnbc-pact.md"))
                .replace(", quotation: putin-assistance", "")
                .replace("obtained: original", """
                        obtained: original
                        url: https://url.outside.example/report
                        archived: https://archived.outside.example/20240619/https://url.outside.example/report
                        doi: 10.1000/182""");
        String topic = Files.readString(content.resolve("topics/arms-transfers.md"))
                .replace(
                        "- In Putin’s words, the pact provides for “mutual assistance” [@cnbc-pact#putin-assistance].",
                        "");
        return project.write("content/sources/cnbc-pact.md", source + """

                        ## Quotations

                        > The agreement provides for mutual assistance
                        >
                        > — [[vladimir-putin]], 2024-06-19, in Pyongyang {#putin-assistance}

                        ## Curator’s note

                        As [said](https://curator.outside.example/).
                        """)
                .write("content/topics/arms-transfers.md", topic)
                .write("assets/dot.png", "dot")
                .write("jbake.properties", "site.license=CC-BY-4.0\nsite.host=https://briefing.example\n")
                .delete("content/sources/cnbc-pact.attestation.yaml");
    }

    @Test
    void noneTellsAnotherSiteAnythingAndAllAreThere() throws IOException {
        SampleProject project = briefing();
        Path site = folder.resolve("site");
        Outcome outcome = ReusingTest.bake(project, site, true, true);
        assertThat(outcome.published()).as("%s", outcome.diagnostics()).isTrue();
        Set<String> seen = new TreeSet<>();
        for (String path : SampleProject.files(site)) {
            if (path.endsWith(".html")) {
                Document page = Jsoup.parse(site.resolve(path), "UTF-8");
                assertThat(LinksOut.telling(page, "briefing.example")).as(path).isEmpty();
                seen.addAll(LinksOut.hosts(page, "briefing.example"));
            }
        }
        Set<String> planted = new TreeSet<>(Set.of("doi.org", "creativecommons.org"));
        for (String path : SampleProject.files(project.folder().resolve("content"))) {
            planted.addAll(PLANTED.matcher(
                            Files.readString(project.folder().resolve("content").resolve(path)))
                    .results()
                    .map(r -> r.group())
                    .collect(Collectors.toSet()));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(planted);
    }
}
