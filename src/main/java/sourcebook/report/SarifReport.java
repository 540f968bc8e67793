package sourcebook.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Edit;
import sourcebook.diagnostic.Explanations;
import sourcebook.diagnostic.Severity;
import sourcebook.json.JsonObject;

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
        JsonObject driver = new JsonObject()
                .with("name", program[0])
                .with("version", program[1])
                .with("rules", rules.stream().map(SarifReport::rule).toList());
        JsonObject run = new JsonObject()
                .with("tool", new JsonObject().with("driver", driver))
                .with("columnKind", "unicodeCodePoints")
                .with(
                        "results",
                        report.entries().stream().map(e -> result(e, rules)).toList());
        return JsonReport.text(new JsonObject()
                .with("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .with("version", "2.1.0")
                .with("runs", List.of(run)));
    }

    private static JsonObject rule(Code code) {
        return new JsonObject()
                .with("id", code.id())
                .with("shortDescription", text(code.explanation()))
                .with("fullDescription", text(Explanations.of(code)))
                .with("defaultConfiguration", new JsonObject().with("level", level(code.severity())));
    }

    private static JsonObject result(Report.Entry entry, List<Code> rules) {
        Diagnostic problem = entry.problem();
        Place place = Place.of(problem.span());
        Edit edit = problem.edit();
        JsonObject location = new JsonObject()
                .with("artifactLocation", new JsonObject().with("uri", uri(entry.path())))
                .withAny("region", place == null ? null : region(place));
        return new JsonObject()
                .with("ruleId", problem.code().id())
                .with("ruleIndex", rules.indexOf(problem.code()))
                .with("level", level(problem.severity()))
                .with("message", text(Report.words(problem)))
                .with("locations", List.of(new JsonObject().with("physicalLocation", location)))
                .with("partialFingerprints", new JsonObject().with("problem/v1", entry.fingerprint()))
                .withAny("fixes", edit == null ? null : List.of(fix(entry.path(), edit)));
    }

    /** A result and its fix are in the same file. */
    private static JsonObject fix(String path, Edit edit) {
        JsonObject replacement = new JsonObject()
                .with("deletedRegion", region(Objects.requireNonNull(Place.of(edit.span()))))
                .with("insertedContent", text(edit.replacement()));
        JsonObject change = new JsonObject()
                .with("artifactLocation", new JsonObject().with("uri", uri(path)))
                .with("replacements", List.of(replacement));
        return new JsonObject()
                .with("description", text("write " + edit.replacement()))
                .with("artifactChanges", List.of(change));
    }

    private static JsonObject text(String text) {
        return new JsonObject().with("text", text);
    }

    private static JsonObject region(Place place) {
        return new JsonObject()
                .with("startLine", place.line())
                .with("startColumn", place.column())
                .with("endLine", place.endLine())
                .with("endColumn", place.endColumn());
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
