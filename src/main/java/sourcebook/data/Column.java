package sourcebook.data;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param name name in the header and in JSON
 * @param type type of its values
 * @param description what the values say, in one sentence; empty until the column stands in a table
 * @param required whether every row has a value
 * @param values all values that may occur; empty where any may
 * @param references name of the table whose ids the values are, or null
 */
public record Column(
        String name,
        Type type,
        String description,
        boolean required,
        List<String> values,
        @Nullable String references) {

    /** Types of values, under their names in Table Schema. */
    public enum Type {
        STRING,
        INTEGER,
        NUMBER,
        /** A day, as {@code 2024-06-19}. */
        DATE,
        /** Ids, which hold no semicolon, with a semicolon between each two. */
        LIST,
        /** Texts, which may hold any character, as a JSON array. */
        ARRAY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Column of(String name, Type type) {
        return new Column(name, type, "", false, List.of(), null);
    }

    static Column text(String name) {
        return of(name, Type.STRING);
    }

    static Column ids(String name) {
        return of(name, Type.LIST);
    }

    Column described(String sentence) {
        return new Column(name, type, sentence, required, values, references);
    }

    Column always() {
        return new Column(name, type, description, true, values, references);
    }

    /** Returns the column with the values that it may have, under the names that they show. */
    Column oneOf(List<?> names) {
        return new Column(
                name,
                type,
                description,
                required,
                names.stream().map(Object::toString).toList(),
                references);
    }

    Column in(String table) {
        return new Column(name, type, description, required, values, table);
    }
}
