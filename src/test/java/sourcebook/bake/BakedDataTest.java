package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.artifact.Overview;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Builds this repository's briefing, and compares its data with its pages. */
class BakedDataTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Path BRIEFING = Path.of("").toAbsolutePath();

    @TempDir
    static Path folder;

    private static Path site;

    @BeforeAll
    static void build() throws IOException {
        site = folder.resolve("site");
        assertThat(bake(BRIEFING, site).published()).isTrue();
    }

    private static Outcome bake(Path project, Path destination) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Project opened = Project.open(project, null, diagnostics);
        return BriefingOven.bake(
                opened, new BriefingOven.Options(destination, true, false, true, 2), diagnostics, Progress.SILENT);
    }

    private static Document page(String path) throws IOException {
        return Jsoup.parse(site.resolve(path).toFile(), "UTF-8");
    }

    private static List<CSVRecord> rows(String table) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser =
                CSVParser.parse(site.resolve("data/" + table + ".csv"), StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    @Test
    void thePageOnTheDataSaysHowManyRowsEachTableHas() throws IOException {
        Map<String, Integer> said = new TreeMap<>();
        Map<String, Integer> counted = new TreeMap<>();
        for (Element row : page("data/index.html").select("#s-files tbody tr")) {
            String name = row.selectFirst("th a").attr("href").replace("#table-", "");
            said.put(name, Integer.valueOf(row.selectFirst("td").text().replace(",", "")));
            counted.put(name, rows(name).size());
        }
        assertThat(said).hasSize(13).isEqualTo(counted);
    }

    @Test
    void theOverviewsShowAsManyAsTheTablesHave() throws IOException {
        assertThat(page("sources/index.html").select("main .entries > li")).hasSameSizeAs(rows("sources"));
        assertThat(page("actors/index.html").select("main .entries > li")).hasSameSizeAs(rows("actors"));
        assertThat(page("events/index.html").select("main .entries > li")).hasSameSizeAs(rows("events"));
        assertThat(page("topics/index.html").select("main .features > li")).hasSameSizeAs(rows("topics"));
        assertThat(page("agreements/index.html").select("main .entries > li")).hasSameSizeAs(rows("agreements"));
        assertThat(page("claims/index.html").select("main .features > li")).hasSameSizeAs(rows("claims"));
        assertThat(page("quotations.html").select("main .text > section > .choice > figure.quotation"))
                .hasSameSizeAs(rows("quotations"));
    }

    @Test
    void thePagesOfTheClaimsShowEachPositionOnce() throws IOException {
        int positions = 0;
        for (CSVRecord claim : rows("claims")) {
            positions += page("claims/" + claim.get("id") + ".html")
                    .select("#s-positions .card")
                    .size();
        }
        assertThat(rows("positions")).hasSize(positions);
    }

    @Test
    void thePagesOfTheSourcesShowAsManyPositionsFiguresReactionsAndProvisionsAsTheTablesHave() throws IOException {
        int positions = 0;
        int figures = 0;
        int reactions = 0;
        int provisions = 0;
        for (CSVRecord source : rows("sources")) {
            Document page = page("sources/" + source.get("id") + ".html");
            positions += page.select("#positions .cards > .card").size();
            figures += page.select("#positions .figures > li").size();
            reactions += page.select("#reactions .cards > .card").size();
            provisions += page.select("#reported-provisions .cards > .card").size();
        }
        assertThat(rows("positions")).hasSize(positions);
        assertThat(rows("figures")).hasSize(figures);
        assertThat(rows("reactions")).hasSize(reactions);
        assertThat(rows("provisions")).hasSize(provisions);
    }

    @Test
    void theTableOfReactionsHasASignForEachOfThem() throws IOException {
        Document page = page("reactions.html");
        int signs = 0;
        for (CSVRecord reaction : rows("reactions")) {
            signs += reaction.get("by").split(";").length;
            assertThat(page.select(".reactions a.cell:contains(" + reaction.get("stance") + ")"))
                    .extracting(sign -> page.getElementById(sign.attr("href").substring(1))
                            .selectFirst("p:not([class])")
                            .text())
                    .contains(reaction.get("act"));
        }
        assertThat(page.select(".reactions a.cell")).hasSize(signs);
    }

    @Test
    void everyRowLeadsToAPlaceOnThePages() throws IOException {
        for (String table : List.of(
                "sources",
                "topics",
                "actors",
                "events",
                "agreements",
                "claims",
                "positions",
                "quotations",
                "reactions",
                "provisions")) {
            for (CSVRecord row : rows(table)) {
                String[] address = row.get("page").replaceFirst("^\\.\\./", "").split("#");
                Document page = page(address[0]);
                if (address.length > 1) {
                    assertThat(page.getElementById(address[1]))
                            .as(row.get("page"))
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void whatThePagesShowAsAttestedHasItsPosition() throws IOException {
        int shown = 0;
        for (CSVRecord source : rows("sources")) {
            shown += page("sources/" + source.get("id") + ".html")
                    .select("figure.quotation .attested")
                    .size();
        }
        List<CSVRecord> attested = rows("quotations").stream()
                .filter(q -> !q.get("attested").isEmpty())
                .toList();
        assertThat(attested)
                .hasSize(shown)
                .allSatisfy(
                        q -> assertThat(Integer.parseInt(q.get("start"))).isLessThan(Integer.parseInt(q.get("end"))));
        JsonNode collection =
                MAPPER.readTree(site.resolve("data/quotations.jsonld").toFile());
        assertThat(collection.get("first").get("items")).hasSameSizeAs(rows("quotations"));
        assertThat(collection.findValuesAsString("type"))
                .filteredOn("TextPositionSelector"::equals)
                .hasSize(shown);
    }

    @Test
    void everyPageWithAFileSaysWhatItIsAboutAndOverviewsSayNothing() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                String path = site.relativize(file).toString().replace('\\', '/');
                Document page = page(path);
                boolean overview =
                        Arrays.stream(Overview.values()).anyMatch(o -> o.path().equals(path))
                                || path.startsWith("evidence/")
                                || path.startsWith("embed/");
                var scripts = page.select("head script[type=application/ld+json]");
                assertThat(scripts).as(path).hasSize(overview ? 0 : 1);
                if (!overview) {
                    JsonNode data = MAPPER.readTree(scripts.first().data());
                    assertThat(data.get("@id").stringValue().replaceFirst("^\\.\\./", ""))
                            .isEqualTo(path);
                    assertThat(page.selectFirst("h1").text())
                            .isEqualTo(data.get("name").stringValue());
                }
            }
        }
    }

    @Test
    void buildingAgainGivesTheSameData() throws IOException {
        Path again = folder.resolve("again");
        bake(BRIEFING, again);
        try (Stream<Path> files = Files.list(site.resolve("data"))) {
            assertThat(files.toList())
                    .hasSizeGreaterThan(18)
                    .allSatisfy(f -> assertThat(again.resolve("data").resolve(f.getFileName()))
                            .hasSameBinaryContentAs(f));
        }
    }

    @Test
    void anAssetCannotTakeThePathOfADataFileAndTextCanLinkToOne(@TempDir Path project) throws IOException {
        write(project, "content/topics/harbor.md", """
                ---
                title: Harbor
                order: 1
                ---
                See [the sources](../data/sources.csv) and ![a picture](../data/actors.csv).
                """);
        write(project, "assets/data/sources.csv", "id");
        write(project, "assets/data/own.csv", "id");
        write(project, "templates/topic.ftl", "");
        assertThat(bake(project, project.resolve("site")).diagnostics())
                .filteredOn(d -> d.code() == Code.PAGE_COLLISION
                        || d.code() == Code.MISSING_ASSET
                        || d.code() == Code.BROKEN_PATH)
                .extracting(d -> d.code() + " " + d.message())
                .containsExactlyInAnyOrder(
                        Code.PAGE_COLLISION + " the path 'data/sources.csv' on the site is taken",
                        Code.MISSING_ASSET + " no asset has the path '../data/actors.csv'");
    }

    private static void write(Path project, String path, String content) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
