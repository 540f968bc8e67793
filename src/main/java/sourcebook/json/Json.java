package sourcebook.json;

import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes JSON (RFC 8259), the same on every machine: of objects, maps, records, iterables, texts, numbers, truth values and null. A
 * mapper for any type would cost each start more than all that is written.
 */
public final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final JsonFactory ASCII =
            FACTORY.rebuild().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            List<Method> accessors = Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
            accessors.forEach(accessor -> accessor.setAccessible(true));
            return accessors;
        }
    };

    private static final ObjectWriteContext INDENTED = new ObjectWriteContext.Base() {
        private final DefaultIndenter indenter = new DefaultIndenter("  ", "\n");

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter);
        }
    };

    private Json() {}

    /** Says whether a text is one value in JSON. */
    public static boolean isJson(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }

    /** Returns JSON without any white space that means nothing. */
    public static String compact(Object value) {
        return written(value, FACTORY, ObjectWriteContext.empty());
    }

    /**
     * Returns JSON that can stand in a {@code script} element of a page in any encoding: character references have no
     * meaning there, and a less-than sign may begin what ends the element.
     */
    public static String forScript(Object value) {
        return written(value, ASCII, ObjectWriteContext.empty()).replace("<", "\\u003C");
    }

    /** Returns an indented file, which ends with a line feed. */
    public static byte[] file(Object value) {
        return (written(value, FACTORY, INDENTED) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String written(Object value, JsonFactory factory, ObjectWriteContext context) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = factory.createGenerator(context, text)) {
            write(value, generator);
        }
        return text.toString();
    }

    private static void write(@Nullable Object value, JsonGenerator generator) {
        if (value instanceof JsonObject object) {
            write(object.members(), generator);
        } else if (value instanceof Map<?, ?> members) {
            generator.writeStartObject();
            members.forEach((name, member) -> {
                generator.writeName(String.valueOf(name));
                write(member, generator);
            });
            generator.writeEndObject();
        } else if (value instanceof Record) {
            generator.writeStartObject();
            for (Method accessor : ACCESSORS.get(value.getClass())) {
                generator.writeName(accessor.getName());
                write(component(value, accessor), generator);
            }
            generator.writeEndObject();
        } else if (value instanceof Iterable<?> elements) {
            generator.writeStartArray();
            elements.forEach(element -> write(element, generator));
            generator.writeEndArray();
        } else if (value instanceof String text) {
            generator.writeString(text);
        } else if (value instanceof Integer number) {
            generator.writeNumber(number);
        } else if (value instanceof Long number) {
            generator.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            generator.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else if (value == null) {
            generator.writeNull();
        } else {
            throw new IllegalArgumentException("no form in JSON for " + value.getClass());
        }
    }

    private static @Nullable Object component(Object value, Method accessor) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no form in JSON for " + value.getClass(), e);
        }
    }
}
