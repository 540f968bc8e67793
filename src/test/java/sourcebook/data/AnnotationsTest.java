package sourcebook.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sourcebook.site.Publication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the annotations against the rules of the W3C Web Annotation Data Model, and its published vocabulary. */
class AnnotationsTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What the model's JSON names stand for in the vocabulary (Web Annotation Vocabulary, appendix A). */
    private static final Map<String, String> TERMS = Map.of(
            "motivation", "motivatedBy",
            "purpose", "hasPurpose",
            "body", "hasBody",
            "target", "hasTarget",
            "source", "hasSource",
            "selector", "hasSelector",
            "exact", "exact",
            "start", "start",
            "end", "end");

    /** What the model takes from JSON-LD, Dublin Core and RDF. */
    private static final Set<String> OTHER_TERMS = Set.of("id", "type", "value", "format", "language");

    private final JsonNode collection = collection(SmallSite.UNPLACED);
    private final JsonNode items = collection.get("first").get("items");

    private static JsonNode collection(Publication publication) {
        return MAPPER.readTree(Annotations.of(SmallSite.site(), publication));
    }

    @Test
    void theCollectionHasWhatTheModelRequires() {
        // A collection has a context, an id, a type, and the total number of its annotations.
        assertThat(collection.get("@context").stringValue()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        assertThat(collection.get("type").stringValue()).isEqualTo("AnnotationCollection");
        assertThat(collection.get("id").stringValue()).isEqualTo("../data/quotations.jsonld");
        assertThat(collection.get("total").intValue()).isEqualTo(2).isEqualTo(items.size());
        // A page has a type, and an array of annotations as its items.
        assertThat(collection.get("first").get("type").stringValue()).isEqualTo("AnnotationPage");
        assertThat(collection.get("first").get("id")).isEqualTo(collection.get("last"));
    }

    @Test
    void everyAnnotationHasWhatTheModelRequires() {
        Set<String> ids = new TreeSet<>();
        for (JsonNode annotation : items) {
            // "An Annotation MUST have exactly 1 IRI that identifies it."
            assertThat(ids.add(annotation.get("id").stringValue())).isTrue();
            assertThat(annotation.get("id").stringValue()).containsOnlyOnce("#");
            // "An Annotation MUST have 1 or more types, and the Annotation class MUST be one of them."
            assertThat(annotation.get("type").stringValue()).isEqualTo("Annotation");
            // "There MUST be 1 or more target relationships"
            assertThat(annotation.get("target").size()).isPositive();
            for (JsonNode target : annotation.get("target")) {
                // "There MUST be exactly 1" source of a specific resource.
                assertThat(target.get("source").isString()).isTrue();
                JsonNode selector = target.get("selector");
                if (selector.get("type").stringValue().equals("TextQuoteSelector")) {
                    // "Each TextQuoteSelector MUST have exactly 1 exact property."
                    assertThat(selector.get("exact").stringValue()).isNotBlank();
                } else {
                    // "Each TextPositionSelector MUST have exactly 1" start, and the same of end.
                    assertThat(selector.get("type").stringValue()).isEqualTo("TextPositionSelector");
                    assertThat(selector.get("start").intValue())
                            .isNotNegative()
                            .isLessThan(selector.get("end").intValue());
                }
            }
            for (JsonNode body : annotation.get("body")) {
                // A textual body has its text, and any other body a source.
                boolean textual = body.get("type").stringValue().equals("TextualBody");
                assertThat(body.has("value")).isEqualTo(textual);
                assertThat(body.has("source")).isEqualTo(!textual);
            }
        }
    }

    @Test
    void everyTermIsInTheVocabulary() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("web-annotation.txt")) {
            Set<String> vocabulary = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
            items.forEach(a -> checkTerms(a, vocabulary));
        }
    }

    private static void checkTerms(JsonNode object, Set<String> vocabulary) {
        object.properties().forEach(member -> {
            String name = member.getKey();
            if (!OTHER_TERMS.contains(name)) {
                assertThat(vocabulary).contains(TERMS.get(name) + " Property");
            }
            switch (name) {
                case "type" -> assertThat(vocabulary).contains(member.getValue().stringValue() + " Class");
                case "motivation", "purpose" ->
                    assertThat(vocabulary).contains(member.getValue().stringValue() + " Motivation");
                case "selector" -> checkTerms(member.getValue(), vocabulary);
                case "body", "target" -> member.getValue().forEach(v -> checkTerms(v, vocabulary));
                default -> {}
            }
        });
    }

    @Test
    void anAttestedQuotationHasItsPositionInTheTextThatItsHashNames() {
        JsonNode targets = items.get(0).get("target");
        assertThat(targets.get(0).get("source").stringValue()).isEqualTo("../sources/report.html");
        assertThat(targets.get(0).get("selector").get("exact").stringValue()).isEqualTo(SmallSite.NEVER);
        // RFC 6920, section 8.1, has the form; the digest is SmallSite.TEXT_HASH in base64url.
        assertThat(targets.get(1).get("source").stringValue())
                .isEqualTo("ni:///sha-256;ASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8");
        assertThat(targets.get(1).get("selector").get("start").intValue()).isEqualTo(17);
        assertThat(targets.get(1).get("selector").get("end").intValue()).isEqualTo(60);
        assertThat(items.get(1).get("target").size()).isEqualTo(1);
    }

    @Test
    void bodiesNameTheSpeakersAndTheOccasion() {
        JsonNode bodies = items.get(0).get("body");
        assertThat(bodies.get(0).get("value").stringValue())
                .isEqualTo("The mayor; \"Ann\", June 19, 2024, to the Paper & others");
        assertThat(bodies.get(1).get("source").stringValue()).isEqualTo("../actors/mayor.html");
        assertThat(items.get(1).get("body"))
                .extracting(b -> b.path("source").stringValue(""))
                .isEqualTo(List.of("", "../actors/mayor.html", "../actors/town.html"));
    }

    @Test
    void addressesAreAbsoluteWhereTheSiteHasOne() {
        assertThat(collection(SmallSite.PLACED).toString())
                .doesNotContain("../")
                .contains("https://www.example.org/harbors/data/quotations.jsonld#report/never")
                .contains("\"https://www.example.org/harbors/sources/report.html\"");
    }
}
