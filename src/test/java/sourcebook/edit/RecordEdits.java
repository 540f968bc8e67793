package sourcebook.edit;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Edits of the records beside pages, most of which are mistakes. */
final class RecordEdits {
    static final String ENDING = ".attestation.yaml";

    private static final Pattern HASH = Pattern.compile("(?<=(?:words|text): )[0-9a-f]{64}");
    private static final Pattern RECORD_DATE = Pattern.compile("(?<=\ndate: \")\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PLACE = Pattern.compile("(?<=(?:start|end|longest-copied): )\\d+");

    private final Desk desk;

    RecordEdits(Desk desk) {
        this.desk = desk;
    }

    List<Edit> all() {
        return List.of(
                new Edit("record's hash", 2, () -> replace(HASH, RecordEdits::otherHash)),
                new Edit("record's date", 2, () -> replace(RECORD_DATE, m -> "2025-0" + (1 + desk.number(9)) + "-11")),
                new Edit("record's place", 2, () -> replace(PLACE, m -> String.valueOf(desk.number(900)))),
                new Edit("record gone", 2, this::deleteRecord),
                new Edit("record alone", 1, this::loneRecord));
    }

    /** What breaks a record; each is mended later. */
    List<Edit> breaking() {
        return List.of(new Edit("broken record", 2, this::breakRecord));
    }

    private @Nullable String replace(Pattern pattern, Function<MatchResult, String> replacement) throws IOException {
        return desk.replaceOne(records(), pattern, replacement);
    }

    private List<String> records() throws IOException {
        return desk.files(desk.folder("content"), ENDING);
    }

    private static String otherHash(MatchResult hash) {
        String text = hash.group();
        return (text.charAt(0) == '0' ? '1' : '0') + text.substring(1);
    }

    private @Nullable String deleteRecord() throws IOException {
        List<String> records = records();
        if (records.isEmpty()) {
            return null;
        }
        String record = desk.pick(records);
        desk.hide(record);
        return record;
    }

    private @Nullable String loneRecord() throws IOException {
        List<String> records = records();
        if (records.isEmpty()) {
            return null;
        }
        String record = desk.pick(records);
        String lone = ContentEdits.folder(record) + "nobody" + ENDING;
        desk.write(lone, desk.read(record));
        desk.undo(lone, () -> {
            if (desk.exists(lone)) {
                desk.delete(lone);
            }
        });
        return lone;
    }

    private @Nullable String breakRecord() throws IOException {
        List<String> records = records();
        if (records.isEmpty()) {
            return null;
        }
        String record = desk.pick(records);
        String content = desk.read(record);
        desk.breakFile(
                record,
                desk.pick(
                        content.substring(0, desk.number(content.length())),
                        content + "surplus: true\n",
                        content.replace("start", "begin")));
        return record;
    }
}
