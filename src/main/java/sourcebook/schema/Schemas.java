package sourcebook.schema;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import sourcebook.json.Json;
import sourcebook.json.JsonObject;
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
        return Json.file(
                new JsonObject().with("$schema", DIALECT).with("title", title).withAll(of(shape, false)));
    }

    /** @param filled whether a list may not be empty */
    private JsonObject of(Shape shape, boolean filled) {
        if (shape instanceof Shape.ListOf list) {
            return new JsonObject()
                    .with("type", "array")
                    .with("items", of(list.element(), false))
                    .withAny("minItems", filled ? 1 : null);
        } else if (shape instanceof Shape.Mapping mapping) {
            JsonObject properties = new JsonObject();
            mapping.keys().forEach(key -> properties.with(key.name(), of(mapping, key)));
            List<String> required = mapping.keys().stream()
                    .filter(Shape.Key::required)
                    .map(Shape.Key::name)
                    .toList();
            return new JsonObject()
                    .with("type", "object")
                    .with("properties", properties)
                    .with("required", required)
                    .with("additionalProperties", false);
        } else if (shape instanceof Shape.OneOf constants) {
            return new JsonObject().with("enum", constants.constants());
        }
        return of((Shape.Plain) shape);
    }

    private JsonObject of(Shape.Mapping mapping, Shape.Key key) {
        return new JsonObject()
                .withAny("description", tables.meaning(mapping, key).orElse(null))
                .withAll(of(key.value(), key.required()));
    }

    private static JsonObject of(Shape.Plain shape) {
        return switch (shape) {
            case TEXT, WORDS -> new JsonObject().with("type", SCALAR).with("pattern", "\\S");
            // A year is a number.
            case DATE ->
                new JsonObject()
                        .with("type", List.of("string", "integer"))
                        .with("pattern", "[0-9]")
                        .with("examples", List.of("2024-06-19", "2024-06", "2024-06~", "2023-09-13/.."));
            case DAY -> new JsonObject().with("type", "string").with("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
            case WHOLE_NUMBER ->
                new JsonObject().with("type", "integer").with("minimum", 0).with("maximum", Integer.MAX_VALUE);
            case TRUTH -> new JsonObject().with("type", "boolean");
        };
    }
}
