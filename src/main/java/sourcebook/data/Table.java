package sourcebook.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.json.Json;
import sourcebook.text.Wording;

/**
 * A table; the first column holds the id of each row.
 *
 * @param name name of its files, without an extension
 * @param title what the rows are, in the plural
 * @param description the same in a sentence
 * @param objects what its file in JSON holds, in a sentence
 * @param columns the columns, in order
 * @param rows the rows, in order; a value is a string, a number, a list of strings, or null where there is none
 */
public record Table(
        String name,
        String title,
        String description,
        String objects,
        List<Column> columns,
        List<List<@Nullable Object>> rows) {

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
        private final Wording wording;
        private final List<Column> columns = new ArrayList<>();
        private final List<Function<R, @Nullable Object>> values = new ArrayList<>();

        /** @param wording has the title and the description of the table and of what stands in its columns */
        Builder(String name, Wording wording) {
            this.name = name;
            this.wording = wording;
        }

        Builder<R> add(Column column, Function<R, @Nullable Object> value) {
            return add(column, description(column), value);
        }

        Builder<R> add(Column column, String description, Function<R, @Nullable Object> value) {
            columns.add(column.described(description));
            values.add(value);
            return this;
        }

        private String description(Column column) {
            String own = key() + "." + column.name();
            return wording.of(wording.has(own) ? own : "data.column." + column.name());
        }

        private String key() {
            return "data." + name;
        }

        /** Adds a date as it is given, and the days between which it lies. */
        Builder<R> date(Column column, Function<R, @Nullable EdtfDate> date) {
            add(column, wording.of("data.date", description(column)), date::apply);
            day(column, "earliest", date, EdtfDate::earliest);
            return day(column, "latest", date, EdtfDate::latest);
        }

        private Builder<R> day(
                Column column,
                String which,
                Function<R, @Nullable EdtfDate> date,
                Function<EdtfDate, Optional<LocalDate>> day) {
            Column added = Column.of(column.name() + "_" + which, Column.Type.DATE);
            return add(added, wording.of("data.date." + which, column.name()), r -> {
                EdtfDate given = date.apply(r);
                return given == null ? null : day.apply(given);
            });
        }

        Table build(List<R> things) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (R thing : things) {
                List<@Nullable Object> row = new ArrayList<>();
                values.forEach(v -> row.add(cell(v.apply(thing))));
                rows.add(Collections.unmodifiableList(row));
            }
            return new Table(
                    name,
                    wording.of(key() + ".rows"),
                    wording.of(key()),
                    wording.of("data.json", name + ".csv"),
                    List.copyOf(columns),
                    Collections.unmodifiableList(rows));
        }
    }

    /** Returns a value as it stands in the table: numbers, lists of what each shows, and all else as the text that it shows. */
    private static @Nullable Object cell(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return cell(optional.orElse(null));
        } else if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).toList();
        }
        return value == null || value instanceof Number ? value : value.toString();
    }
}
