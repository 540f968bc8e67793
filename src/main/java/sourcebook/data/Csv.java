package sourcebook.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import sourcebook.json.Json;

/**
 * Writes tables as CSV.
 *
 * <p>RFC 4180, section 2: "Each record is located on a separate line, delimited by a line break (CRLF)." A header line
 * comes first; a value that is absent is an empty field; line breaks inside a field are single line feeds.
 *
 * <p>Spreadsheets take a cell for a formula that begins with {@code =}, {@code +}, {@code -} or {@code @}, and formulas can
 * call programs and send what the sheet holds. An apostrophe stands before such a text, as spreadsheets themselves write
 * it; the JSON of the same table has the text as it is.
 */
final class Csv {
    /**
     * Also with white space before the sign, which some spreadsheets leave out, and with signs of full width; an apostrophe of the
     * text's own gets another one, so that a reader can take away the first.
     */
    private static final Pattern FORMULA =
            Pattern.compile("'*+(?:[\\s\\p{Z}]*+[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\\t\\r\\n])");

    private Csv() {}

    static byte[] of(Table table) {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord(table.columns().stream().map(Column::name));
            for (List<@Nullable Object> row : table.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    printer.print(cell(table.columns().get(i), row.get(i)));
                }
                printer.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String cell(Column column, @Nullable Object value) {
        String text = text(column, value);
        boolean formula = !(value instanceof Number)
                && text != null
                && FORMULA.matcher(text).lookingAt();
        return formula ? "'" + text : text;
    }

    private static @Nullable String text(Column column, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return column.type() == Column.Type.ARRAY
                    ? Json.compact(list)
                    : String.join(";", list.stream().map(Object::toString).toList());
        }
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, null);
    }
}
