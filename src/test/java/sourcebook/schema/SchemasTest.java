package sourcebook.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.parse.DocumentParser;
import sourcebook.parse.Family;
import sourcebook.read.ContentFile;
import sourcebook.sample.SampleProject;
import sourcebook.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class SchemasTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\s*\\R((?s:.*?)^)---\\s*?$", Pattern.MULTILINE);
    private static final Map<String, byte[]> FILES = Schemas.files();

    private static JsonNode schema(String name) {
        return JSON.readTree(FILES.get(name + ".schema.json"));
    }

    private static List<Error> errors(String name, String yaml) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema(name));
        return schema.validate(YAML.readTree(yaml));
    }

    private static Family family(String file) {
        return Family.ofFolder(Path.of(file).getParent().getFileName().toString())
                .orElseThrow();
    }

    private static Optional<String> frontMatter(String text) {
        Matcher matcher = FRONT_MATTER.matcher(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    @Test
    void eachIsASchemaOfItsDialect() {
        Schema dialect = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(FILES).hasSize(Family.values().length + 2);
        FILES.forEach((name, bytes) ->
                assertThat(dialect.validate(JSON.readTree(bytes))).as(name).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"content", "src/test/resources/valid/content", "src/main/resources/sourcebook/init/content"})
    void whatCanBeReadIsValid(String folder) throws IOException {
        int read = 0;
        for (String file : SampleProject.files(Path.of(folder))) {
            String text = Files.readString(Path.of(folder, file));
            String name = file.endsWith(".attestation.yaml")
                    ? "attestation"
                    : file.endsWith(ContentFile.REVIEW)
                            ? "review"
                            : family(file).noun();
            assertThat(errors(name, file.endsWith(".md") ? frontMatter(text).orElseThrow() : text))
                    .as(file)
                    .isEmpty();
            read++;
        }
        assertThat(read).isGreaterThan(3);
    }

    /** Whatever the reader takes in any broken site, the schema takes; and a key that it does not know is none here. */
    @Test
    void whatTheSchemaRefusesTheReaderRefuses() throws IOException {
        Set<Code> refused = new TreeSet<>();
        List<String> unnoticed = new ArrayList<>();
        Path broken = SampleProject.SAMPLES.resolve("broken");
        for (String site : SampleProject.folders(broken)) {
            for (String file : SampleProject.files(broken.resolve(site))) {
                if (!file.matches("content/[a-z]+/[a-z0-9-]+\\.md")
                        || Family.ofFolder(file.split("/")[1]).isEmpty()) {
                    continue;
                }
                Path path = broken.resolve(site).resolve(file);
                Optional<String> yaml = text(path).flatMap(SchemasTest::frontMatter);
                if (yaml.isEmpty()) {
                    continue;
                }
                Diagnostics said = new Diagnostics();
                new DocumentParser()
                        .parse(
                                new ContentFile(path, file, file.split("/")[1], "some-id"),
                                new Text(file, text(path).orElseThrow()),
                                said);
                List<Code> codes = said.sorted().stream().map(d -> d.code()).toList();
                if (codes.contains(Code.BAD_YAML)
                        || codes.contains(Code.DUPLICATE_KEY)
                        || codes.contains(Code.TOO_LARGE)
                        || codes.contains(Code.YAML_ALIAS)) {
                    continue;
                }
                boolean valid = errors(family(file).noun(), yaml.get()).isEmpty();
                if (!valid) {
                    assertThat(codes)
                            .as("%s refuses what the reader takes", path)
                            .isNotEmpty();
                    refused.addAll(codes);
                } else if (codes.contains(Code.UNKNOWN_KEY) || codes.contains(Code.MISSING_KEY)) {
                    unnoticed.add(path.toString());
                }
            }
        }
        assertThat(unnoticed).isEmpty();
        assertThat(refused).contains(Code.UNKNOWN_KEY, Code.MISSING_KEY, Code.WRONG_TYPE, Code.BAD_VALUE);
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            // Not in UTF-8.
            return Optional.empty();
        }
    }

    /** The reader lists the keys that it knows when it is given one that is far from all of them. */
    @ParameterizedTest
    @EnumSource
    void theKeysAreThoseOfTheReader(Family family) {
        Text text = new Text("content/" + family.folder() + "/a.md", "---\nzzzzzzzzzzzz: 1\n---\n");
        Diagnostics said = new Diagnostics();
        new DocumentParser().parse(new ContentFile(Path.of("a.md"), text.path(), family.folder(), "a"), text, said);
        String known = said.sorted().stream()
                .filter(d -> d.code() == Code.UNKNOWN_KEY)
                .map(d -> String.valueOf(d.help()))
                .findFirst()
                .orElseThrow();
        Set<String> missing = new TreeSet<>();
        said.sorted().stream()
                .filter(d -> d.code() == Code.MISSING_KEY && d.message().contains("'"))
                .forEach(d -> missing.add(d.message().replaceAll(".*'(.*)'.*", "$1")));
        JsonNode schema = schema(family.noun());
        assertThat(known)
                .isEqualTo("known keys are: "
                        + String.join(
                                ", ", new TreeSet<>(schema.get("properties").propertyNames())));
        assertThat(new TreeSet<>(schema.get("required")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList()))
                .isEqualTo(missing);
    }

    @ParameterizedTest
    @EnumSource
    void theManualSaysWhatEachKeyMeans(Family family) {
        JsonNode properties = schema(family.noun()).get("properties");
        Stream<JsonNode> inner = Stream.of("positions", "reactions", "waivers")
                .map(properties::get)
                .filter(list -> list != null)
                .map(list -> list.at("/items/properties"));
        Stream.concat(Stream.of(properties), inner)
                .forEach(keys -> keys.forEachEntry(
                        (name, key) -> assertThat(key.path("description").asString(""))
                                .as(name)
                                .isNotEmpty()));
        String said = new String(FILES.get(family.noun() + ".schema.json"), StandardCharsets.UTF_8);
        assertThat(said).doesNotContain("](", "see below", "`");
    }

    @Test
    void keysThatManyHaveInCommonAreTheOnesOfTheirType() {
        assertThat(schema("topic").at("/properties/title/description").stringValue())
                .isEqualTo("the subject");
        assertThat(schema("page").at("/properties/title/description").stringValue())
                .isEqualTo("the title");
        assertThat(schema("source").at("/properties/positions/items/properties/direction/enum"))
                .hasSize(2);
        assertThat(Arrays.asList(schema("source").at("/properties/title/type").toString()))
                .containsExactly("[\"string\",\"number\",\"boolean\"]");
    }
}
