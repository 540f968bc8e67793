package sourcebook.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import sourcebook.artifact.Planned;
import sourcebook.artifact.SiteFile;
import sourcebook.evidence.Attestation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks the descriptor against the published profiles of Data Package 1, which is all that a package brings, and against
 * the rules that 2.1 adds; and the CSV files against the descriptor, reading nothing but these.
 */
class DataPackageTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Map<String, byte[]> files =
            Planned.files(SmallSite.site(), new DataFiles(SmallSite.UNPLACED)).stream()
                    .collect(Collectors.toMap(SiteFile::path, SiteFile::bytes));
    private final JsonNode descriptor = MAPPER.readTree(files.get("data/datapackage.json"));

    private static Schema profile(String file) throws IOException {
        try (InputStream profile = DataPackageTest.class.getResourceAsStream(file)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(MAPPER.readTree(profile));
        }
    }

    private List<JsonNode> resources() {
        return list(descriptor.get("resources"));
    }

    private List<JsonNode> tables() {
        return resources().stream().filter(r -> r.has("schema")).toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return array == null
                ? List.of()
                : StreamSupport.stream(array.spliterator(), false).toList();
    }

    private List<CSVRecord> records(JsonNode resource) throws IOException {
        String csv = new String(files.get("data/" + resource.get("path").stringValue()), StandardCharsets.UTF_8);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(csv, format)) {
            return parser.getRecords();
        }
    }

    @Test
    void theDescriptorIsValidUnderThePublishedProfile() throws IOException {
        assertThat(profile("data-package-1.json").validate(descriptor)).isEmpty();
        ObjectNode broken = ((ObjectNode) descriptor.deepCopy()).put("name", "Not A Name");
        assertThat(profile("data-package-1.json").validate(broken)).isNotEmpty();
    }

    @Test
    void theSchemasAreValidUnderThePublishedProfile() throws IOException {
        Schema profile = profile("table-schema-1.json");
        for (JsonNode table : tables()) {
            JsonNode schema = table.get("schema").deepCopy();
            // Version 1 has no lists; to its readers they are text.
            for (JsonNode field : schema.get("fields")) {
                if (field.get("type").stringValue().equals("list")) {
                    ((ObjectNode) field).put("type", "string").remove(List.of("delimiter", "itemType"));
                }
            }
            assertThat(profile.validate(schema))
                    .as(table.get("name").stringValue())
                    .isEmpty();
            ((ObjectNode) schema.get("fields").get(0)).put("type", "word");
            assertThat(profile.validate(schema)).isNotEmpty();
        }
    }

    @Test
    void noLicenseIsSaidWhereTheProjectNamesNone() {
        byte[] bytes = Planned.files(SmallSite.site(), new DataFiles(SmallSite.PLACED)).stream()
                .filter(f -> f.path().equals(DataFiles.DESCRIPTOR))
                .findFirst()
                .orElseThrow()
                .bytes();
        assertThat(MAPPER.readTree(bytes).has("licenses")).isFalse();
    }

    @Test
    void theDescriptorFollowsTheRulesOfVersionTwo() {
        // "A root level Data Package descriptor MAY have a $schema property that MUST be a profile"
        assertThat(descriptor.get("$schema").stringValue())
                .isEqualTo("https://datapackage.org/profiles/2.1/datapackage.json");
        // "The object MUST contain a name property and/or a path property"
        assertThat(descriptor.get("licenses").get(0).get("name").stringValue()).isEqualTo("CC-BY-4.0");
        Pattern name = Pattern.compile("[a-z0-9._-]+");
        assertThat(descriptor.get("name").stringValue()).matches(name).isEqualTo("hafen-schiffe");
        // "It MUST be unique amongst all resources in this data package."
        assertThat(resources())
                .extracting(r -> r.get("name").stringValue())
                .doesNotHaveDuplicates()
                .allMatch(n -> name.matcher(n).matches());
        for (JsonNode table : tables()) {
            // "table: indicates that the resource is tabular"
            assertThat(table.get("type").stringValue()).isEqualTo("table");
            JsonNode schema = table.get("schema");
            Set<String> fields = list(schema.get("fields")).stream()
                    .map(f -> f.get("name").stringValue())
                    .collect(Collectors.toSet());
            // "it MUST be unique amongst other field names in this Table Schema"
            assertThat(fields).hasSize(schema.get("fields").size());
            // "The primaryKey, if present, MUST be an array of strings"
            assertThat(schema.get("primaryKey").isArray()).isTrue();
            for (JsonNode key : list(schema.get("foreignKeys"))) {
                // "fields is an array of strings specifying the field or fields on this resource"
                assertThat(key.get("fields").isArray()).isTrue();
                assertThat(fields).contains(key.get("fields").get(0).stringValue());
                // "For self-referencing, … the resource property MUST be omitted."
                assertThat(key.get("reference").get("resource")).isNotEqualTo(table.get("name"));
                assertThat(key.get("reference").get("fields").size())
                        .isEqualTo(key.get("fields").size());
            }
        }
    }

    @Test
    void everyFileIsDescribedWithItsSizeAndHash() {
        assertThat(resources())
                .extracting(r -> "data/" + r.get("path").stringValue())
                .containsExactlyInAnyOrderElementsOf(files.keySet().stream()
                        .filter(f -> !f.equals(DataFiles.DESCRIPTOR))
                        .toList());
        for (JsonNode resource : resources()) {
            byte[] file = files.get("data/" + resource.get("path").stringValue());
            assertThat(resource.get("bytes").intValue()).isEqualTo(file.length);
            assertThat(resource.get("hash").stringValue()).isEqualTo("sha256:" + Attestation.sha256(file));
            assertThat(resource.get("encoding").stringValue()).isEqualTo("utf-8");
        }
    }

    @Test
    void everyFieldIsAsItsSchemaSays() throws IOException {
        for (JsonNode table : tables()) {
            List<JsonNode> fields = list(table.get("schema").get("fields"));
            for (CSVRecord record : records(table)) {
                // "Fields MUST be mapped by their order."
                assertThat(record.size()).isEqualTo(fields.size());
                for (int i = 0; i < fields.size(); i++) {
                    checkField(fields.get(i), record.get(i));
                }
            }
        }
    }

    private static void checkField(JsonNode field, String value) {
        String name = field.get("name").stringValue();
        JsonNode constraints = field.path("constraints");
        if (value.isEmpty()) {
            assertThat(constraints.path("required").asBoolean(false)).as(name).isFalse();
            return;
        }
        String pattern = switch (field.get("type").stringValue()) {
            case "date" -> "\\d{4}-\\d{2}-\\d{2}";
            case "integer" -> "\\d+";
            case "number" -> "\\d+(\\.\\d+)?";
            case "list" -> "[a-z0-9-]+(;[a-z0-9-]+)*";
            case "array" -> "\\[.*]";
            default -> "(?s).+";
        };
        assertThat(value).as(name).matches(pattern);
        if (constraints.has("enum")) {
            assertThat(list(constraints.get("enum")))
                    .extracting(JsonNode::stringValue)
                    .contains(value);
        }
    }

    @Test
    void primaryKeysAreUniqueAndForeignKeysHold() throws IOException {
        Map<String, Set<String>> ids = new HashMap<>();
        for (JsonNode table : tables()) {
            String key = table.get("schema").get("primaryKey").get(0).stringValue();
            List<String> values = records(table).stream().map(r -> r.get(key)).toList();
            assertThat(values).doesNotHaveDuplicates().doesNotContain("");
            ids.put(table.get("name").stringValue(), new HashSet<>(values));
        }
        int checked = 0;
        for (JsonNode table : tables()) {
            for (JsonNode key : list(table.get("schema").get("foreignKeys"))) {
                String field = key.get("fields").get(0).stringValue();
                Set<String> targets =
                        ids.get(key.get("reference").get("resource").stringValue());
                for (CSVRecord record : records(table)) {
                    assertThat(record.get(field).isEmpty() || targets.contains(record.get(field)))
                            .as(field + " " + record.get(field))
                            .isTrue();
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(20);
    }
}
