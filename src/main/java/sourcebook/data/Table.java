package sourcebook.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.json.Json;

/**
 * A table; the first column holds the id of each row.
 *
 * @param name name of its files, without an extension
 * @param title what the rows are, in the plural
 * @param description the same in a sentence
 * @param columns the columns, in order
 * @param rows the rows, in order; a value is a string, a number, a list of strings, or null where there is none
 */
public record Table(
        String name, String title, String description, List<Column> columns, List<List<@Nullable Object>> rows) {

    /** Returns the path of the table on the site. */
    public String path(String extension) {
        return path(name, extension);
    }

    static String path(String name, String extension) {
        return DataFiles.FOLDER + name + "." + extension;
    }

    /** Returns the table as an array of objects that all have the same members; what is absent is null. */
    byte[] json() {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                object.put(columns.get(i).name(), row.get(i));
            }
            objects.add(object);
        }
        return Json.file(objects);
    }

    /** Collects columns together with what fills them. */
    static final class Builder<R> {
        private final String name;
        private final String title;
        private final String description;
        private final List<Column> columns = new ArrayList<>();
        private final List<Function<R, @Nullable Object>> values = new ArrayList<>();

        Builder(String name, String title, String description) {
            this.name = name;
            this.title = title;
            this.description = description;
        }

        Builder<R> add(Column column, Function<R, @Nullable Object> value) {
            columns.add(column);
            values.add(value);
            return this;
        }

        /** Adds a date as it is given, and the days between which it lies. */
        Builder<R> date(Column column, Function<R, @Nullable EdtfDate> date) {
            String what = "'" + column.name() + "' may cover; empty where that is open or unknown.";
            add(column, r -> text(date.apply(r)));
            add(Column.of(column.name() + "_earliest", Column.Type.DATE, "The first day that " + what), r -> {
                EdtfDate given = date.apply(r);
                return given == null
                        ? null
                        : given.earliest().map(Object::toString).orElse(null);
            });
            return add(Column.of(column.name() + "_latest", Column.Type.DATE, "The last day that " + what), r -> {
                EdtfDate given = date.apply(r);
                return given == null
                        ? null
                        : given.latest().map(Object::toString).orElse(null);
            });
        }

        Table build(List<R> things) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (R thing : things) {
                List<@Nullable Object> row = new ArrayList<>();
                values.forEach(v -> row.add(v.apply(thing)));
                rows.add(Collections.unmodifiableList(row));
            }
            return new Table(name, title, description, List.copyOf(columns), Collections.unmodifiableList(rows));
        }
    }

    /** Returns the text of a value that may be absent. */
    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
