package sourcebook.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import sourcebook.json.Json;
import sourcebook.parse.Family;
import sourcebook.parse.Shape;

/**
 * JSON Schemas (draft 2020-12) of front matter and of records. They say which keys there are and what their values look like,
 * and nothing more: what a schema refuses is refused when it is read, but not the other way round.
 */
public final class Schemas {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    /** What YAML takes for a number or a truth value is text wherever text is wanted. */
    private static final List<String> SCALAR = List.of("string", "number", "boolean");

    private final KeyTables tables = KeyTables.ofManual();

    private Schemas() {}

    /** Returns the files by name, such as {@code source.schema.json}: one for each family and each kind of record. */
    public static SortedMap<String, byte[]> files() {
        Schemas schemas = new Schemas();
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Family family : Family.values()) {
            files.put(
                    family.noun() + ".schema.json",
                    schemas.file("Front matter of " + family.aNoun(), Shape.of(family)));
        }
        files.put("attestation.schema.json", schemas.file("Record of an attestation", Shape.ofAttestation()));
        files.put("review.schema.json", schemas.file("Record of a review", Shape.ofReview()));
        return Collections.unmodifiableSortedMap(files);
    }

    private byte[] file(String title, Shape.Mapping shape) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.put("title", title);
        schema.putAll(of(shape, false));
        return Json.file(schema);
    }

    /** @param filled whether a list may not be empty */
    private Map<String, Object> of(Shape shape, boolean filled) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (shape instanceof Shape.ListOf list) {
            schema.put("type", "array");
            schema.put("items", of(list.element(), false));
            if (filled) {
                schema.put("minItems", 1);
            }
        } else if (shape instanceof Shape.Mapping mapping) {
            Map<String, Object> properties = new LinkedHashMap<>();
            mapping.keys().forEach(key -> properties.put(key.name(), of(mapping, key)));
            schema.put("type", "object");
            schema.put("properties", properties);
            schema.put(
                    "required",
                    mapping.keys().stream()
                            .filter(Shape.Key::required)
                            .map(Shape.Key::name)
                            .toList());
            schema.put("additionalProperties", false);
        } else if (shape instanceof Shape.OneOf constants) {
            schema.put("enum", constants.constants());
        } else {
            plain((Shape.Plain) shape, schema);
        }
        return schema;
    }

    private Map<String, Object> of(Shape.Mapping mapping, Shape.Key key) {
        Map<String, Object> schema = new LinkedHashMap<>();
        tables.meaning(mapping, key).ifPresent(meaning -> schema.put("description", meaning));
        schema.putAll(of(key.value(), key.required()));
        return schema;
    }

    private static void plain(Shape.Plain shape, Map<String, Object> schema) {
        switch (shape) {
            case TEXT -> schema.put("type", SCALAR);
            case WORDS -> {
                schema.put("type", SCALAR);
                schema.put("pattern", "\\S");
            }
            case DATE -> {
                // A year is a number.
                schema.put("type", List.of("string", "integer"));
                schema.put("pattern", "[0-9]");
                schema.put("examples", List.of("2024-06-19", "2024-06", "2024-06~", "2023-09-13/.."));
            }
            case DAY -> {
                schema.put("type", "string");
                schema.put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
            }
            case WHOLE_NUMBER -> {
                schema.put("type", "integer");
                schema.put("minimum", 0);
                schema.put("maximum", Integer.MAX_VALUE);
            }
            case TRUTH -> schema.put("type", "boolean");
        }
    }
}
