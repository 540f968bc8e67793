package sourcebook.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sourcebook.artifact.SiteFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data of a site as they were published.
 *
 * @param tables for each table its rows by id
 */
public record SiteData(Map<String, Map<String, JsonNode>> tables) {
    /** The tables that are compared, each with the columns that are looked at beside the id. */
    static final Map<String, List<String>> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("quotations", List.of("words", "speakers", "date", "circumstance"));
        COLUMNS.put("figures", List.of("amount", "unit", "item", "per", "period"));
        COLUMNS.put(
                "positions", List.of("direction", "certainty", "by", "unnamed", "voice", "date", "words", "rests_on"));
        COLUMNS.put("corrections", List.of("corrected", "date", "was", "now"));
    }

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Returns the first file that a folder lacks to be a site with data, or nothing if it has all. */
    public static Optional<String> missing(Path site) {
        return COLUMNS.keySet().stream()
                .map(SiteData::path)
                .filter(file -> !Files.isRegularFile(site.resolve(file)))
                .findFirst();
    }

    private static String path(String table) {
        return "data/" + table + ".json";
    }

    /**
     * Returns the data of a built site.
     *
     * @throws IOException if a file cannot be read or is not such a table, with a message that says which one
     */
    public static SiteData ofSite(Path site) throws IOException {
        Map<String, Map<String, JsonNode>> tables = new LinkedHashMap<>();
        for (String table : COLUMNS.keySet()) {
            Path file = site.resolve(path(table));
            try {
                JsonNode json = MAPPER.readTree(Files.readAllBytes(file));
                checkShape(file, json, COLUMNS.get(table));
                tables.put(table, rows(json));
            } catch (JacksonException e) {
                throw new IOException("'" + file + "' is not well-formed: " + e.getOriginalMessage(), e);
            }
        }
        return new SiteData(tables);
    }

    /** What has another shape would be compared as if it were empty, and nothing true could be said of it. */
    private static void checkShape(Path file, JsonNode json, List<String> columns) throws IOException {
        if (!json.isArray()) {
            throw new IOException("'" + file + "' is not a table of a built site: it is not a list of rows");
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode row : json) {
            String missing =
                    !row.path("id").isString() || !ids.add(row.path("id").asString())
                            ? "text of its own as 'id'"
                            : columns.stream()
                                    .filter(c -> !row.has(c))
                                    .findFirst()
                                    .map(c -> "'" + c + "'")
                                    .orElse(null);
            if (missing != null) {
                throw new IOException("'" + file + "' is not a table of a built site: a row has no " + missing);
            }
        }
    }

    /** Returns the data of a site that is not built. */
    public static SiteData ofFiles(List<SiteFile> files) {
        Map<String, Map<String, JsonNode>> tables = new LinkedHashMap<>();
        for (String table : COLUMNS.keySet()) {
            files.stream()
                    .filter(f -> f.path().equals(path(table)))
                    .forEach(f -> tables.put(table, rows(MAPPER.readTree(f.bytes()))));
        }
        return new SiteData(tables);
    }

    private static Map<String, JsonNode> rows(JsonNode json) {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        for (JsonNode row : json) {
            rows.put(row.path("id").asString(""), row);
        }
        return rows;
    }

    Map<String, JsonNode> rows(String table) {
        return tables.getOrDefault(table, Map.of());
    }
}
