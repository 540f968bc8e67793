package sourcebook.json;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON (RFC 8259), the same on every machine. */
public final class Json {
    private static final JsonMapper COMPACT = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private static final JsonMapper INDENTED = COMPACT.rebuild()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(INDENTER)
                    .withArrayIndenter(INDENTER))
            .build();

    private static final JsonMapper ASCII =
            COMPACT.rebuild().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** Says whether a text is one value in JSON. */
    public static boolean isJson(String text) {
        try {
            return !STRICT.readTree(text).isMissingNode();
        } catch (JacksonException e) {
            return false;
        }
    }

    /** Returns JSON without any white space that means nothing. */
    public static String compact(Object value) {
        return COMPACT.writeValueAsString(value);
    }

    /**
     * Returns JSON that can stand in a {@code script} element of a page in any encoding: character references have no
     * meaning there, and a less-than sign may begin what ends the element.
     */
    public static String forScript(Object value) {
        return ASCII.writeValueAsString(value).replace("<", "\\u003C");
    }

    /** Returns an indented file, which ends with a line feed. */
    public static byte[] file(Object value) {
        return (INDENTED.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
