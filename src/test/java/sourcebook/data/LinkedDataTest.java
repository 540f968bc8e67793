package sourcebook.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.site.Publication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks what pages say in JSON-LD against the published vocabulary of schema.org. */
class LinkedDataTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Site site = SmallSite.site();
    private final Set<String> vocabulary = vocabulary();

    private static Set<String> vocabulary() {
        try (InputStream in = LinkedDataTest.class.getResourceAsStream("schema-org.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().collect(Collectors.toSet());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode json(String id) {
        return json(id, SmallSite.UNPLACED);
    }

    private JsonNode json(String id, Publication publication) {
        return MAPPER.readTree(new LinkedData(site, publication).of(site.document(id)));
    }

    @Test
    void everyPropertyBelongsToItsTypeAndHasValuesThatItMayHave() {
        for (Document document : site.documents()) {
            JsonNode node = json(document.id());
            assertThat(node.get("@context").stringValue()).isEqualTo("https://schema.org");
            checkNode(node);
        }
    }

    private void checkNode(JsonNode node) {
        Set<String> types = types(node);
        node.properties().stream().filter(p -> !p.getKey().startsWith("@")).forEach(property -> {
            String name = property.getKey();
            assertThat(types).as(name).anyMatch(t -> vocabulary.contains(name + " domainIncludes " + t));
            JsonNode value = property.getValue();
            for (JsonNode one : value.isArray() ? value : List.of(value)) {
                if (one.isObject()) {
                    assertThat(types(one)).as(name).anyMatch(t -> vocabulary.contains(name + " rangeIncludes " + t));
                    checkNode(one);
                } else if (vocabulary.contains(name + " rangeIncludes Date")) {
                    assertThat(one.stringValue()).matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
                } else if (!name.equals("author")) {
                    // Whether an author is a person or an organization is not known; text may stand for either.
                    assertThat(vocabulary).contains(name + " rangeIncludes Text");
                }
            }
        });
    }

    /** Returns the types of a node and all that they are kinds of. */
    private Set<String> types(JsonNode node) {
        List<String> types = new ArrayList<>();
        JsonNode type = node.get("@type");
        (type.isArray() ? type : List.of(type)).forEach(t -> types.add(t.stringValue()));
        for (int i = 0; i < types.size(); i++) {
            String prefix = types.get(i) + " subClassOf ";
            vocabulary.stream().filter(l -> l.startsWith(prefix)).forEach(l -> types.add(l.substring(prefix.length())));
        }
        assertThat(types).allMatch(t -> t.equals("Thing") || vocabulary.stream().anyMatch(l -> l.startsWith(t + " ")));
        return new HashSet<>(types);
    }

    @Test
    void aSourceHasItsPublisherDateAndQuotations() {
        JsonNode source = json("report");
        assertThat(source.get("@type").stringValue()).isEqualTo("Report");
        assertThat(source.get("datePublished").stringValue()).isEqualTo("2024-06-18");
        assertThat(source.get("publisher").get("@id").stringValue()).isEqualTo("../actors/paper.html");
        JsonNode quotation = source.get("hasPart").get(0);
        assertThat(quotation.get("@id").stringValue()).isEqualTo("../sources/report.html#never");
        assertThat(quotation.get("text").stringValue()).isEqualTo(SmallSite.NEVER);
        assertThat(quotation.get("spokenByCharacter").get(0).get("@type").stringValue())
                .isEqualTo("Person");
        assertThat(quotation.get("dateCreated").stringValue()).isEqualTo("2024-06-19");
    }

    @Test
    void aDateThatIsNotPlainIsLeftOut() {
        assertThat(json("undated").has("datePublished")).isFalse();
        assertThat(json("undated").get("@type").stringValue()).isEqualTo("Article");
        assertThat(json("meeting").has("startDate")).isFalse();
        assertThat(json("meeting").get("location").get("name").stringValue()).isEqualTo("Town hall, upstairs");
    }

    @Test
    void aClaimAppearsInEverySourceThatHasAPositionOnItAndNobodyRatesIt() {
        JsonNode claim = json("sale");
        assertThat(claim.get("text").stringValue()).isEqualTo("The harbor is for sale");
        assertThat(claim.get("appearance"))
                .extracting(s -> s.get("@id").stringValue())
                .isEqualTo(List.of("../sources/undated.html", "../sources/report.html"));
        assertThat(claim.toString()).doesNotContain("ClaimReview").doesNotContain("reviewRating");
    }

    @Test
    void ourOwnPagesCiteEachSourceOnce() {
        assertThat(json("harbor").get("citation")).hasSize(1);
        assertThat(json("about").get("@id").stringValue()).isEqualTo("about.html");
        assertThat(json("about").get("isPartOf").get("@id").stringValue()).isEqualTo("index.html");
        JsonNode placed = json("about", SmallSite.PLACED);
        assertThat(placed.get("@id").stringValue()).isEqualTo("https://www.example.org/harbors/about.html");
        assertThat(placed.get("isPartOf").get("@id").stringValue()).isEqualTo("https://www.example.org/harbors/");
    }

    @Test
    void nothingInItCanEndTheScriptOrDependOnThePagesEncoding() {
        for (Document document : site.documents()) {
            assertThat(new LinkedData(site, SmallSite.UNPLACED).of(document))
                    .doesNotContain("<")
                    .matches("\\p{ASCII}*");
        }
        assertThat(json("undated").get("name").stringValue()).isEqualTo("Undated </script>");
    }
}
