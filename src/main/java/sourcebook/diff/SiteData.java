package sourcebook.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sourcebook.link.SiteFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data of a site as they were published.
 *
 * @param tables for each table its rows by id
 */
public record SiteData(Map<String, Map<String, JsonNode>> tables) {
    static final List<String> TABLES = List.of("quotations", "figures", "positions", "corrections");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * Returns the data of a built site.
     *
     * @throws IOException if the folder holds no site with data, with a message that says so
     */
    public static SiteData ofSite(Path site) throws IOException {
        Map<String, Map<String, JsonNode>> tables = new LinkedHashMap<>();
        for (String table : TABLES) {
            Path file = site.resolve("data/" + table + ".json");
            if (!Files.isRegularFile(file)) {
                throw new IOException("'" + site + "' holds no site that was built with its data: there is no data/"
                        + table + ".json");
            }
            try {
                tables.put(table, rows(Files.readAllBytes(file)));
            } catch (JacksonException e) {
                throw new IOException("'" + file + "' is not well-formed: " + e.getOriginalMessage(), e);
            }
        }
        return new SiteData(tables);
    }

    /** Returns the data of a site that is not built. */
    public static SiteData ofFiles(List<SiteFile> files) {
        Map<String, Map<String, JsonNode>> tables = new LinkedHashMap<>();
        for (String table : TABLES) {
            files.stream()
                    .filter(f -> f.path().equals("data/" + table + ".json"))
                    .forEach(f -> tables.put(table, rows(f.bytes())));
        }
        return new SiteData(tables);
    }

    private static Map<String, JsonNode> rows(byte[] json) {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        for (JsonNode row : MAPPER.readTree(json)) {
            rows.put(row.path("id").asString(""), row);
        }
        return rows;
    }

    Map<String, JsonNode> rows(String table) {
        return tables.getOrDefault(table, Map.of());
    }
}
