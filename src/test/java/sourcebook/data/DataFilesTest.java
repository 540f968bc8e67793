package sourcebook.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.artifact.Planned;
import sourcebook.artifact.SiteFile;
import sourcebook.message.English;
import sourcebook.parse.Family;
import sourcebook.site.Publication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files back as somebody else would. */
class DataFilesTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final List<Table> tables = Tables.of(SmallSite.site(), SmallSite.UNPLACED);
    private final Map<String, String> files = files(SmallSite.UNPLACED);

    static List<String> names() {
        return Tables.NAMES;
    }

    private static Map<String, String> files(Publication publication) {
        Map<String, String> files = new LinkedHashMap<>();
        for (SiteFile file : Planned.files(SmallSite.site(), new DataFiles(publication))) {
            files.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    private Table table(String name) {
        return tables.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    }

    private List<CSVRecord> csv(String name) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(files.get("data/" + name + ".csv"), format)) {
            assertThat(parser.getHeaderNames())
                    .containsExactlyElementsOf(
                            table(name).columns().stream().map(Column::name).toList());
            return parser.getRecords();
        }
    }

    /** Reads a field by the type of its column. */
    private static @Nullable Object value(Column column, String field) {
        if (column.type() == Column.Type.ARRAY) {
            return MAPPER.readValue(field, List.class);
        } else if (column.type() == Column.Type.LIST) {
            return field.isEmpty() ? List.of() : List.of(field.split(";", -1));
        } else if (field.isEmpty()) {
            return null;
        }
        return switch (column.type()) {
            case INTEGER -> Integer.valueOf(field);
            case NUMBER -> new BigDecimal(field);
            // The apostrophe before what a spreadsheet would take for a formula.
            default -> field.replaceFirst("^'(?='*+[\\s]*+[=+@-])", "");
        };
    }

    @ParameterizedTest
    @MethodSource("names")
    void csvReadBackHasTheValuesOfTheTable(String name) throws IOException {
        Table table = table(name);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (CSVRecord record : csv(name)) {
            List<@Nullable Object> row = new ArrayList<>();
            for (Column column : table.columns()) {
                row.add(value(column, record.get(column.name())));
            }
            rows.add(row);
        }
        assertThat(rows).isEqualTo(table.rows());
        // The sample has never been corrected; every other table must show that it can be read back.
        assertThat(rows.isEmpty()).isEqualTo(name.equals("corrections"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void jsonSaysWhatCsvSays(String name) throws IOException {
        JsonNode array = MAPPER.readTree(files.get("data/" + name + ".json"));
        List<CSVRecord> records = csv(name);
        assertThat(array).hasSameSizeAs(records);
        for (int i = 0; i < records.size(); i++) {
            JsonNode object = array.get(i);
            assertThat(object.propertyNames())
                    .containsExactlyElementsOf(
                            table(name).columns().stream().map(Column::name).toList());
            for (Column column : table(name).columns()) {
                Object expected = value(column, records.get(i).get(column.name()));
                assertThat(object.get(column.name()))
                        .as(column.name())
                        .isEqualTo(MAPPER.readTree(MAPPER.writeValueAsString(expected)));
            }
        }
    }

    @Test
    void csvIsAsRfc4180Says() {
        assertThat(files.get("data/sources.csv"))
                .startsWith("id,title,")
                .endsWith("\r\n")
                .contains("\"A report, with \"\"quotes\"\"\"")
                .contains("[\"\"Doe, Jane\"\",\"\"Roe; Richard\"\",\"\"Müller\"\"]");
        assertThat(files.get("data/quotations.csv")).contains("First paragraph.\n\nSecond paragraph.");
        assertThat(files.get("data/events.csv").split("\r\n")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\")",
                "+1+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " =1",
                "\u00A0=1",
                "\uFF1D1",
                "'=1",
                "''-1"
            })
    void noCellIsAFormula(String text) throws IOException {
        Table table = new Table.Builder<String>("reviews", English.WORDING)
                .add(Column.text("statement"), r -> r)
                .add(Column.of("by", Column.Type.NUMBER), r -> new BigDecimal("-5"))
                .build(List.of(text));
        String csv = new String(Csv.of(table), StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            assertThat(parser.getRecords().get(1)).containsExactly("'" + text, "-5");
        }
        assertThat(MAPPER.readTree(table.json()).get(0).get("statement").asString())
                .isEqualTo(text);
    }

    @Test
    void otherTextsHaveNoApostrophe() {
        Table table = new Table.Builder<String>("reviews", English.WORDING)
                .add(Column.text("statement"), r -> r)
                .build(List.of("'sic'", "3-4", "“=”", "a@b"));
        assertThat(new String(Csv.of(table), StandardCharsets.UTF_8))
                .isEqualTo("statement\r\n'sic'\r\n3-4\r\n“=”\r\na@b\r\n");
    }

    @Test
    void idsCountFromOneWithinTheirSource() {
        assertThat(table("positions").rows())
                .extracting(r -> r.get(0))
                .containsExactly("undated#sale/1", "report#sale/1", "report#sale/2");
        assertThat(table("figures").rows())
                .extracting(r -> r.get(0))
                .containsExactly("report#sale/1/1", "report#sale/1/2", "report#sale/2/1");
        assertThat(table("quotations").rows())
                .extracting(r -> r.get(0))
                .containsExactly("report#never", "report#second");
        assertThat(table("reactions").rows())
                .extracting(r -> r.get(0))
                .containsExactly("report#reactions/1", "report#reactions/2");
        assertThat(table("provisions").rows()).extracting(r -> r.get(0)).containsExactly("report#provisions/1");
    }

    private Object cell(String table, int row, String column) {
        List<String> names = table(table).columns().stream().map(Column::name).toList();
        return table(table).rows().get(row).get(names.indexOf(column));
    }

    @Test
    void amountsAreAsThePagesShowThemAndNumbersOnlyWhereTheSourceGivesOne() {
        assertThat(table("figures").rows()).hasSize(3);
        assertThat(cell("figures", 0, "amount")).isEqualTo("more than 11,000");
        assertThat(cell("figures", 0, "number")).isEqualTo(new BigDecimal("11000"));
        assertThat(cell("figures", 1, "amount")).isEqualTo("dozens");
        assertThat(cell("figures", 1, "number")).isNull();
        assertThat(cell("figures", 2, "number")).isEqualTo(new BigDecimal("0.5"));
    }

    @Test
    void datesStayAsPreciseAsTheyAreGivenBesideTheirBounds() {
        assertThat(cell("positions", 1, "date")).isEqualTo("2024-06");
        assertThat(cell("positions", 1, "date_earliest")).isEqualTo("2024-06-01");
        assertThat(cell("positions", 1, "date_latest")).isEqualTo("2024-06-30");
        assertThat(cell("events", 0, "date")).isEqualTo("2024-06-19/..");
        assertThat(cell("events", 0, "date_latest")).isNull();
    }

    @Test
    void anAttestedQuotationHasItsPlaceAndAnotherHasNone() {
        assertThat(cell("quotations", 0, "attested")).isEqualTo("2026-11-22");
        assertThat(cell("quotations", 0, "start")).isEqualTo(17);
        assertThat(cell("quotations", 0, "end")).isEqualTo(60);
        assertThat(cell("quotations", 1, "attested")).isNull();
        assertThat(cell("quotations", 1, "start")).isNull();
        assertThat(cell("quotations", 1, "end")).isNull();
    }

    @Test
    void circumstancesAreTextWithoutMarkup() {
        assertThat(cell("quotations", 0, "circumstance")).isEqualTo("to the Paper & others");
        assertThat(cell("quotations", 1, "circumstance")).isNull();
    }

    @Test
    void addressesAreRelativeToTheFilesUntilTheSiteHasOne() {
        assertThat(cell("quotations", 0, "page")).isEqualTo("../sources/report.html#never");
        assertThat(files(SmallSite.PLACED).get("data/quotations.csv"))
                .contains("https://www.example.org/harbors/sources/report.html#never");
    }

    @Test
    void everySourceActorEventAndClaimHasARow() {
        Map<String, Family> families = Map.of(
                "sources", Family.SOURCE, "actors", Family.ACTOR, "events", Family.EVENT, "claims", Family.CLAIM);
        families.forEach((name, family) -> assertThat(table(name).rows())
                .extracting(r -> r.get(0))
                .containsExactlyElementsOf(SmallSite.site().family(family).stream()
                        .map(d -> (Object) d.id())
                        .toList()));
    }

    @Test
    void twoRunsGiveTheSameFiles() {
        assertThat(files(SmallSite.UNPLACED)).isEqualTo(files);
        assertThat(files.values()).allSatisfy(f -> assertThat(f).doesNotStartWith("\uFEFF"));
    }
}
