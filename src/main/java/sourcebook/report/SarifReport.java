package sourcebook.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Edit;
import sourcebook.diagnostic.Explanations;
import sourcebook.diagnostic.Severity;

/** SARIF 2.1.0; paths are relative to where the run was started, which a reader takes for the root of the sources. */
final class SarifReport {
    private SarifReport() {}

    static String of(Report report) {
        List<Code> rules = report.problems().stream()
                .map(p -> p.code())
                .distinct()
                .sorted()
                .toList();
        String[] program = report.program().split(" ", 2);
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", program[0]);
        driver.put("version", program[1]);
        driver.put("rules", rules.stream().map(SarifReport::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "unicodeCodePoints");
        run.put("results", report.entries().stream().map(e -> result(e, rules)).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return JsonReport.text(log);
    }

    private static Map<String, Object> rule(Code code) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", code.id());
        rule.put("shortDescription", Map.of("text", code.explanation()));
        rule.put("fullDescription", Map.of("text", Explanations.of(code)));
        rule.put("defaultConfiguration", Map.of("level", level(code.severity())));
        return rule;
    }

    private static Map<String, Object> result(Report.Entry entry, List<Code> rules) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", entry.problem().code().id());
        result.put("ruleIndex", rules.indexOf(entry.problem().code()));
        result.put("level", level(entry.problem().severity()));
        result.put("message", Map.of("text", Report.words(entry.problem())));
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("artifactLocation", Map.of("uri", uri(entry.path())));
        Place place = Place.of(entry.problem().span());
        if (place != null) {
            location.put("region", region(place));
        }
        result.put("locations", List.of(Map.of("physicalLocation", location)));
        result.put("partialFingerprints", Map.of("problem/v1", entry.fingerprint()));
        if (entry.problem().edit() != null) {
            result.put("fixes", List.of(fix(entry.path(), entry.problem().edit())));
        }
        return result;
    }

    /** A result and its fix are in the same file. */
    private static Map<String, Object> fix(String path, Edit edit) {
        Map<String, Object> replacement = new LinkedHashMap<>();
        replacement.put("deletedRegion", region(Objects.requireNonNull(Place.of(edit.span()))));
        replacement.put("insertedContent", Map.of("text", edit.replacement()));
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("artifactLocation", Map.of("uri", uri(path)));
        change.put("replacements", List.of(replacement));
        Map<String, Object> fix = new LinkedHashMap<>();
        fix.put("description", Map.of("text", "write " + edit.replacement()));
        fix.put("artifactChanges", List.of(change));
        return fix;
    }

    private static Map<String, Object> region(Place place) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", place.line());
        region.put("startColumn", place.column());
        region.put("endLine", place.endLine());
        region.put("endColumn", place.endColumn());
        return region;
    }

    private static String level(Severity severity) {
        return severity.toString();
    }

    /** Returns a path as a relative reference (RFC 3986): whatever is no letter, digit or plain sign of ASCII is encoded. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        List<String> segments = new ArrayList<>(List.of(path.split("/", -1)));
        for (int i = 0; i < segments.size(); i++) {
            uri.append(i == 0 ? "" : "/");
            for (byte b : segments.get(i).getBytes(StandardCharsets.UTF_8)) {
                char c = (char) (b & 0xFF);
                boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
                uri.append(plain ? String.valueOf(c) : "%%%02X".formatted(b & 0xFF));
            }
        }
        return uri.toString();
    }
}
