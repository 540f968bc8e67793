package sourcebook.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares two states of a site.
 *
 * @param changes quotations, figures and positions that are new, gone or different
 * @param corrected ids of the pages that got a correction in between
 */
public record SiteDiff(List<Change> changes, Set<String> corrected) {
    private static final List<String> COMPARED = List.of("quotations", "figures", "positions");

    /** Returns what is different in the newer state, table by table, in the order of its data. */
    public static SiteDiff between(SiteData older, SiteData newer) {
        List<Change> changes = new ArrayList<>();
        COMPARED.forEach(table -> {
            List<String> fields = SiteData.COLUMNS.getOrDefault(table, List.of());
            String what = table.substring(0, table.length() - 1);
            older.rows(table).forEach((id, row) -> {
                JsonNode now = newer.rows(table).get(id);
                if (now == null) {
                    changes.add(new Change(what, id, null, summary(row, fields), null));
                } else {
                    fields.stream()
                            .filter(f -> !row.path(f).equals(now.path(f)))
                            .forEach(f -> changes.add(new Change(what, id, f, shown(row.path(f)), shown(now.path(f)))));
                }
            });
            newer.rows(table).forEach((id, row) -> {
                if (!older.rows(table).containsKey(id)) {
                    changes.add(new Change(what, id, null, null, summary(row, fields)));
                }
            });
        });
        return new SiteDiff(List.copyOf(changes), corrected(older, newer));
    }

    /** Returns the changes that readers should have been told of by a correction of the source's page, and were not. */
    public List<Change> withoutCorrection() {
        return changes.stream()
                .filter(c -> c.needsCorrection() && !corrected.contains(c.source()))
                .toList();
    }

    private static Set<String> corrected(SiteData older, SiteData newer) {
        Set<List<JsonNode>> known = older.rows("corrections").values().stream()
                .map(SiteDiff::identity)
                .collect(Collectors.toSet());
        return newer.rows("corrections").values().stream()
                .filter(c -> !known.contains(identity(c)))
                .map(c -> c.path("corrected").asString(""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<JsonNode> identity(JsonNode correction) {
        return List.of(
                correction.path("corrected"), correction.path("date"), correction.path("was"), correction.path("now"));
    }

    private static String summary(JsonNode row, List<String> fields) {
        return fields.stream()
                .map(f -> shown(row.path(f)))
                .filter(v -> v != null)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String shown(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        } else if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(v -> parts.add(v.asString("")));
            return String.join(", ", parts);
        }
        return value.asString("");
    }
}
