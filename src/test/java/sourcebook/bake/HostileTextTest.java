package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import de.undercouch.citeproc.bibtex.BibTeXConverter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import sourcebook.benchmark.BuildBenchmark;
import sourcebook.diagnostic.Severity;
import sourcebook.json.Json;
import sourcebook.sample.LinksOut;
import sourcebook.sample.SampleProject;

/**
 * A text that means something in every format stands in every field, and every file is read by the grammar of its format:
 * nothing of the text has become a part of the form.
 */
@Tag("slow")
class HostileTextTest {
    /** As YAML has it between double quotation marks. */
    private static final String HOSTILE =
            "=1+1](javascript:alert(1)) <img src=x onerror=alert(1)> </script><script>alert(1)</script>"
                    + "]]> --> ' \\\" &lt;b> `\\n# Evil\\n\\n- [x](javascript:a)\\r\\nER  - \\nTY  - BOOK\\n}@book{x,\\\\end{a} $"
                    + "{7*7} <#assign x=1> *";

    private static final List<String> MARKUP = List.of("onerror", "javascript:");

    @TempDir
    static Path folder;

    private static final Map<String, String> FILES = new TreeMap<>();

    private static String hostile(String field) {
        return "\"" + HOSTILE + field + "\"";
    }

    @BeforeAll
    static void build() throws IOException {
        SampleProject project =
                new SampleProject(folder.resolve("project")).lay(SampleProject.SAMPLES.resolve("valid"));
        BuildBenchmark.copy(Path.of("templates"), project.folder().resolve("templates"));
        BuildBenchmark.copy(Path.of("assets"), project.folder().resolve("assets"));
        project.delete("content/sources/cnbc-pact.attestation.yaml")
                .write(
                        "jbake.properties",
                        // No setting has a line break, not even by an escape.
                        "site.title="
                                + HOSTILE.replace("\\\"", "\"").replaceAll("\\\\[nr]", " ")
                                + "\nsite.host=https://example.org\n")
                .write("content/topics/arms-transfers.md", """
                        ---
                        title: %s
                        order: 1
                        question: %s
                        ---
                        It is so [@cnbc-pact#munitions-supplied].

                        ## \\<img src=x onerror=alert(1)> \\](javascript:b) \\[[x]] `</script>`

                        See \\<script>alert(1)\\</script>, `<b onerror=1>`, [\\](javascript:c)](https://other.example/) and
                        [[pyongyang-visit|<img onerror=1>]].
                        """.formatted(hostile("topic"), hostile("question")))
                .write("content/claims/munitions-supplied.md", """
                        ---
                        title: %s
                        topics: [arms-transfers]
                        ---
                        """.formatted(hostile("claim")))
                .write(
                        "content/actors/cnbc.md",
                        "---\nname: %s\nkind: organization\nvariants: [%s]\n---\n"
                                .formatted(hostile("actor"), hostile("variant")))
                .write("content/events/pyongyang-visit.md", """
                        ---
                        title: %s
                        date: 2024-06-18/2024-06-19
                        place: %s
                        participants: [vladimir-putin, kim-jong-un]
                        ---
                        """.formatted(hostile("event"), hostile("place")))
                .write("content/sources/cnbc-pact.md", """
                        ---
                        title: %s
                        label: %s
                        publisher: cnbc
                        authors: [%s]
                        published: 2024-06-19
                        language: en
                        kind: %s
                        obtained: original
                        topics: [arms-transfers]
                        events: [pyongyang-visit]
                        actors:
                          - {actor: vladimir-putin, role: %s}
                        positions:
                          - claim: munitions-supplied
                            direction: affirms
                            certainty: fact
                            unnamed: %s
                            note: %s
                        ---
                        The pact.
                        """.formatted(
                                hostile("source"),
                                hostile("label"),
                                hostile("author"),
                                hostile("kind"),
                                hostile("role"),
                                hostile("unnamed"),
                                hostile("note")));
        Path site = folder.resolve("site");
        Outcome outcome = ReusingTest.bake(project, site, true, true);
        assertThat(outcome.diagnostics()).noneMatch(d -> d.severity() == Severity.ERROR);
        for (String path : SampleProject.files(site)) {
            if (!path.matches(".*\\.(png|pdf|woff2|ico)")) {
                FILES.put(path, Files.readString(site.resolve(path)));
            }
        }
    }

    private static Map<String, String> files(String pattern) {
        Map<String, String> found = new TreeMap<>(FILES);
        found.keySet().removeIf(p -> !p.matches(pattern));
        assertThat(found).as("files of the form " + pattern).isNotEmpty();
        return found;
    }

    /** In a page's own text, in another one's list of what links to it, wherever it is shown. */
    @Test
    void linksToOtherSitesTellThemNothingAndOpenNothingThatReachesBack() {
        List<String> pages = new ArrayList<>();
        files(".*\\.html").forEach((path, html) -> {
            Document page = Jsoup.parse(html);
            // A page in a frame on another site opens its links beside that site; browsers let none reach back from
            // there.
            assertThat(page.select(path.startsWith("embed/") ? "[target]:not(base)" : "[target]"))
                    .as(path)
                    .isEmpty();
            assertThat(LinksOut.telling(page, "example.org")).as(path).isEmpty();
            LinksOut.hosts(page, "example.org").forEach(host -> pages.add(path));
        });
        assertThat(pages).contains("topics/arms-transfers.html");
    }

    @Test
    void pagesHaveNoMarkupOfTheText() {
        files(".*\\.html").forEach((path, html) -> {
            for (Element element : Jsoup.parse(html).getAllElements()) {
                element.attributes().forEach(a -> {
                    assertThat(a.getKey()).as(path).doesNotStartWith("on");
                    if (List.of("href", "src", "action").contains(a.getKey())) {
                        assertThat(a.getValue().strip().toLowerCase(java.util.Locale.ROOT))
                                .as(path)
                                .doesNotStartWith("javascript:");
                    }
                });
                if (element.nameIs("script") && element.attr("type").equals("application/ld+json")) {
                    assertThat(Json.isJson(element.data())).as(path).isTrue();
                } else if (element.nameIs("script")) {
                    assertThat(element.data()).as(path).doesNotContain("alert(");
                } else if (element.nameIs("a")) {
                    assertThat(element.select("a a")).as(path).isEmpty();
                }
            }
            assertThat(html).as(path).doesNotContain("49 <#assign");
        });
    }

    @Test
    void feedsSitemapAndPicturesAreXml() throws Exception {
        for (Map.Entry<String, String> file : files(".*\\.(xml|svg)").entrySet()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(file.getValue())));
            assertThat(document.getElementsByTagNameNS("*", "img").getLength())
                    .as(file.getKey())
                    .isZero();
            assertThat(document.getElementsByTagNameNS("*", "script").getLength())
                    .as(file.getKey())
                    .isZero();
        }
    }

    @Test
    void everythingThatSaysSoIsJson() {
        files(".*\\.(json|jsonld|webmanifest)")
                .forEach((path, json) -> assertThat(Json.isJson(json)).as(path).isTrue());
    }

    @Test
    void tablesHaveAsManyCellsAsColumnsAndNoFormulas() throws IOException {
        for (Map.Entry<String, String> file : files("data/.*\\.csv").entrySet()) {
            CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
            try (CSVParser parser = CSVParser.parse(file.getValue(), format)) {
                for (CSVRecord record : parser) {
                    assertThat(record.isConsistent()).as(file.getKey()).isTrue();
                    assertThat(record)
                            .as(file.getKey())
                            .noneMatch(cell -> cell.startsWith("=") || cell.startsWith("@"));
                }
            }
        }
    }

    @Test
    void recordsOfReferenceManagersAreWhole() throws Exception {
        for (Map.Entry<String, String> file : files(".*\\.ris").entrySet()) {
            String[] records = file.getValue().split("\r\nER  - \r\n", -1);
            assertThat(records[records.length - 1].strip()).as(file.getKey()).isEmpty();
            assertThat(file.getValue().split("\r\n"))
                    .as(file.getKey())
                    .allMatch(l -> l.isEmpty() || l.matches("[A-Z][A-Z0-9]  - \\V*"));
            assertThat(file.getValue().lines().filter(l -> l.startsWith("TY  - BOOK")))
                    .as(file.getKey())
                    .isEmpty();
        }
        for (Map.Entry<String, String> file : files(".*\\.bib").entrySet()) {
            BibTeXConverter converter = new BibTeXConverter();
            var entries = converter.toItemData(converter.loadDatabase(
                    new ByteArrayInputStream(file.getValue().getBytes(StandardCharsets.UTF_8))));
            assertThat(entries.keySet()).as(file.getKey()).doesNotContain("x");
            assertThat(entries).as(file.getKey()).hasSize((int)
                    file.getValue().lines().filter(l -> l.startsWith("@")).count());
        }
    }

    @Test
    void copiesInMarkdownHaveNoMarkupOfTheText() {
        Map<String, String> copies = files(".*\\.(md|txt)");
        copies.remove("robots.txt");
        copies.forEach((path, text) -> {
            for (Node node : Parser.builder().build().parse(text).getDescendants()) {
                if (node instanceof HtmlInline || node instanceof HtmlBlock) {
                    // The copy's own: line breaks in tables, and anchors.
                    assertThat(node.getChars().toString()).as(path).matches("<br>|<a id=\"[a-z0-9.-]+\">|</a>");
                }
                if (node instanceof LinkNodeBase link) {
                    assertThat(link.getUrl().toString()).as(path).doesNotContain("javascript:");
                } else if (node instanceof Heading heading) {
                    assertThat(heading.getText().toString()).as(path).doesNotStartWith("Evil");
                }
            }
        });
    }

    @Test
    void theTextIsThereAsText() {
        String topic = FILES.get("topics/arms-transfers.html");
        assertThat(Jsoup.parse(topic).body().text()).contains("<img src=x onerror=alert(1)>", "${7*7} <#assign x=1>");
        assertThat(Jsoup.parse(topic).getAllElements().stream()
                        .flatMap(e -> e.textNodes().stream())
                        .map(TextNode::text))
                .anyMatch(t -> MARKUP.stream().allMatch(t::contains));
        files("sw\\.js|search/.*\\.js")
                .forEach((path, script) -> assertThat(script).as(path).doesNotContain("</script"));
    }
}
