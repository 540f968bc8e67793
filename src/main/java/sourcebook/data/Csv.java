package sourcebook.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import sourcebook.json.Json;

/**
 * Writes tables as CSV.
 *
 * <p>RFC 4180, section 2: "Each record is located on a separate line, delimited by a line break (CRLF)." A header line
 * comes first; a value that is absent is an empty field; line breaks inside a field are single line feeds.
 */
final class Csv {
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
        if (value instanceof List<?> list) {
            return column.type() == Column.Type.ARRAY
                    ? Json.compact(list)
                    : String.join(";", list.stream().map(Object::toString).toList());
        }
        return value instanceof BigDecimal number ? number.toPlainString() : Table.text(value);
    }
}
