package sourcebook.data;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import sourcebook.evidence.Attestation;
import sourcebook.json.Json;
import sourcebook.site.License;
import sourcebook.site.Publication;
import sourcebook.text.Wording;

/**
 * Describes the files for programs, after the Data Package standard 2.1 (datapackage.org).
 *
 * @param description what the files hold, in sentences
 * @param annotations what the quotations as annotations are
 * @param annotationsDescription the same in a sentence
 */
record DataPackage(List<Table> tables, String description, String annotations, String annotationsDescription) {
    private static final String PROFILE = "https://datapackage.org/profiles/2.1/datapackage.json";

    static DataPackage of(List<Table> tables, Wording wording) {
        return new DataPackage(
                tables, wording.of("data.about"), wording.of("data.annotations.rows"), wording.of("data.annotations"));
    }

    /**
     * Returns the descriptor.
     *
     * @param files all files, by their paths on the site
     */
    byte[] descriptor(Map<String, byte[]> files, Publication publication) {
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("$schema", PROFILE);
        descriptor.put("name", name(publication.title()));
        descriptor.put("title", publication.title());
        descriptor.put("description", description);
        if (publication.url() != null) {
            descriptor.put("homepage", publication.url() + "/");
        }
        License license = publication.license();
        if (license != null) {
            Map<String, Object> terms = new LinkedHashMap<>();
            terms.put("name", license.id());
            terms.put("path", license.url());
            terms.put("title", license.title());
            descriptor.put("licenses", List.of(terms));
        }
        List<Object> resources = new ArrayList<>();
        for (Table table : tables) {
            Map<String, Object> resource =
                    resource(table.name(), table.path("csv"), "text/csv", table.title(), table.description(), files);
            resource.put("type", "table");
            resource.put("schema", schema(table));
            resources.add(resource);
        }
        for (Table table : tables) {
            resources.add(resource(
                    table.name() + "-json",
                    table.path("json"),
                    "application/json",
                    table.title(),
                    table.objects(),
                    files));
        }
        resources.add(resource(
                "annotations",
                DataFiles.ANNOTATIONS,
                "application/ld+json",
                annotations,
                annotationsDescription,
                files));
        descriptor.put("resources", resources);
        return Json.file(descriptor);
    }

    private static Map<String, Object> resource(
            String name, String path, String mediaType, String title, String description, Map<String, byte[]> files) {
        Map<String, Object> resource = new LinkedHashMap<>();
        String file = path.substring(DataFiles.FOLDER.length());
        byte[] content = Objects.requireNonNull(files.get(path), path);
        resource.put("name", name);
        resource.put("path", file);
        resource.put("title", title);
        resource.put("description", description);
        resource.put("format", file.substring(file.indexOf('.') + 1));
        resource.put("mediatype", mediaType);
        resource.put("encoding", "utf-8");
        resource.put("bytes", content.length);
        resource.put("hash", "sha256:" + Attestation.sha256(content));
        return resource;
    }

    private static Map<String, Object> schema(Table table) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", table.columns().stream().map(DataPackage::field).toList());
        schema.put("missingValues", List.of(""));
        schema.put("primaryKey", List.of(table.columns().get(0).name()));
        List<Object> foreignKeys = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.references() != null) {
                Map<String, Object> reference = new LinkedHashMap<>();
                reference.put("resource", column.references());
                reference.put("fields", List.of("id"));
                Map<String, Object> key = new LinkedHashMap<>();
                key.put("fields", List.of(column.name()));
                key.put("reference", reference);
                foreignKeys.add(key);
            }
        }
        if (!foreignKeys.isEmpty()) {
            schema.put("foreignKeys", foreignKeys);
        }
        return schema;
    }

    private static Map<String, Object> field(Column column) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("type", column.type().toString());
        field.put("description", column.description());
        if (column.type() == Column.Type.LIST) {
            field.put("delimiter", ";");
            field.put("itemType", "string");
        }
        Map<String, Object> constraints = new LinkedHashMap<>();
        if (column.required()) {
            constraints.put("required", true);
        }
        if (!column.values().isEmpty()) {
            constraints.put("enum", column.values());
        }
        if (!constraints.isEmpty()) {
            field.put("constraints", constraints);
        }
        return field;
    }

    /** "It SHOULD be human-readable and consist only of lowercase English alphanumeric characters plus ., - and _." */
    private static String name(String title) {
        String name = Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return name.isEmpty() ? "briefing" : name;
    }
}
