package sourcebook.parse;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import sourcebook.text.Span;
import tools.jackson.core.JsonToken;

/** A piece of YAML that knows where it stands. */
sealed interface YamlNode {
    /** Returns the place; of a list or mapping only its opening bracket, or where it begins without one. */
    Span span();

    /** Returns what it is, in a curator's words. */
    String kind();

    default boolean isEmptyList() {
        return this instanceof Sequence list && list.elements.isEmpty();
    }

    /**
     * A single value.
     *
     * @param value what it means, without quotation marks and escapes
     * @param type its type in the JSON schema of YAML (1.2.2, 10.2)
     */
    record Scalar(Span span, String value, JsonToken type) implements YamlNode {
        @Override
        public String kind() {
            return switch (type) {
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
                case VALUE_TRUE, VALUE_FALSE -> "true or false";
                default -> "text";
            };
        }
    }

    /** A list. */
    record Sequence(Span span, List<YamlNode> elements) implements YamlNode {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A mapping, with its keys in their order. */
    record Mapping(Span span, Map<String, Entry> entries) implements YamlNode {
        @Override
        public String kind() {
            return "a mapping";
        }

        /** Returns the place of the value of a key that is there. */
        Span value(String key) {
            return Objects.requireNonNull(entries.get(key), key).value.span();
        }

        /** Returns the place of the first key; of a mapping without keys, its own. */
        Span firstKey() {
            return entries.values().stream().map(Entry::key).findFirst().orElse(span);
        }
    }

    /**
     * A key with its value.
     *
     * @param key the place of the key
     */
    record Entry(Span key, YamlNode value) {}
}
