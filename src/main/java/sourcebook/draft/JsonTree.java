package sourcebook.draft;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON that others have written, whatever they have made of its shape. */
final class JsonTree {
    /** Pages are written by people and programs that nobody told of a comma too many. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private JsonTree() {}

    /**
     * Returns the root.
     *
     * @throws tools.jackson.core.JacksonException if it is no JSON, or nested too deeply
     */
    static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    /** Returns the elements of a list, or the one value that stands where a list may be. */
    static List<JsonNode> elements(JsonNode node) {
        List<JsonNode> elements = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(elements::add);
        } else {
            elements.add(node);
        }
        return elements;
    }

    /** Returns a text or a number, or the first one of a list; empty where there is none. */
    static String text(JsonNode node) {
        JsonNode first = node.isArray() && !node.isEmpty() ? node.get(0) : node;
        return first.isString() ? first.stringValue() : first.isNumber() ? first.asString() : "";
    }
}
