package sourcebook.data;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import sourcebook.evidence.Attestation;
import sourcebook.json.Json;
import sourcebook.json.JsonObject;
import sourcebook.site.License;
import sourcebook.site.Publication;
import sourcebook.text.Normalized;
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
        License license = publication.license();
        List<JsonObject> resources = new ArrayList<>();
        for (Table table : tables) {
            resources.add(
                    resource(table.name(), table.path("csv"), "text/csv", table.title(), table.description(), files)
                            .with("type", "table")
                            .with("schema", schema(table)));
        }
        for (Table table : tables) {
            String name = table.name() + "-json";
            resources.add(
                    resource(name, table.path("json"), "application/json", table.title(), table.objects(), files));
        }
        resources.add(resource(
                "annotations",
                DataFiles.ANNOTATIONS,
                "application/ld+json",
                annotations,
                annotationsDescription,
                files));
        return Json.file(new JsonObject()
                .with("$schema", PROFILE)
                .with("name", name(publication.title()))
                .with("title", publication.title())
                .with("description", description)
                .withAny("homepage", publication.url() == null ? null : publication.url() + "/")
                .withAny("licenses", license == null ? null : List.of(terms(license)))
                .with("resources", resources));
    }

    private static JsonObject terms(License license) {
        return new JsonObject()
                .with("name", license.id())
                .with("path", license.url())
                .with("title", license.title());
    }

    private static JsonObject resource(
            String name, String path, String mediaType, String title, String description, Map<String, byte[]> files) {
        String file = path.substring(DataFiles.FOLDER.length());
        byte[] content = Objects.requireNonNull(files.get(path), path);
        return new JsonObject()
                .with("name", name)
                .with("path", file)
                .with("title", title)
                .with("description", description)
                .with("format", file.substring(file.indexOf('.') + 1))
                .with("mediatype", mediaType)
                .with("encoding", "utf-8")
                .with("bytes", content.length)
                .with("hash", "sha256:" + Attestation.sha256(content));
    }

    private static JsonObject schema(Table table) {
        List<JsonObject> foreignKeys = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.references() != null) {
                JsonObject reference =
                        new JsonObject().with("resource", column.references()).with("fields", List.of("id"));
                foreignKeys.add(
                        new JsonObject().with("fields", List.of(column.name())).with("reference", reference));
            }
        }
        return new JsonObject()
                .with("fields", table.columns().stream().map(DataPackage::field).toList())
                .with("missingValues", List.of(""))
                .with("primaryKey", List.of(table.columns().get(0).name()))
                .withAny("foreignKeys", foreignKeys);
    }

    private static JsonObject field(Column column) {
        boolean list = column.type() == Column.Type.LIST;
        JsonObject constraints = new JsonObject()
                .withAny("required", column.required() ? true : null)
                .withAny("enum", column.values());
        return new JsonObject()
                .with("name", column.name())
                .with("type", column.type().toString())
                .with("description", column.description())
                .withAny("delimiter", list ? ";" : null)
                .withAny("itemType", list ? "string" : null)
                .withAny("constraints", constraints);
    }

    /** "It SHOULD be human-readable and consist only of lowercase English alphanumeric characters plus ., - and _." */
    private static String name(String title) {
        String name = Normalized.of(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return name.isEmpty() ? "briefing" : name;
    }
}
