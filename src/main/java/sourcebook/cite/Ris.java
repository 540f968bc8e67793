package sourcebook.cite;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;

/**
 * Writes works in the RIS format (Research Information Systems, 2001, with the tags of 2011): each line has a tag of two
 * characters, two spaces, a hyphen and a space, and ends with carriage return and line feed; the first tag of a record is
 * {@code TY}, the last one {@code ER}. The encoding is UTF-8.
 */
final class Ris {
    private Ris() {}

    /** Returns a record. */
    static String of(Work work) {
        StringBuilder record = new StringBuilder();
        line(
                record,
                "TY",
                switch (work.kind()) {
                    case NEWS -> "NEWS";
                    case REPORT -> "RPRT";
                    case PAGE -> "ELEC";
                });
        line(record, "ID", work.id());
        work.authors().forEach(a -> line(record, "AU", a.inverted()));
        line(record, "TI", work.title());
        if (work.kind() != Work.Kind.REPORT) {
            line(record, "T2", work.publisher());
        }
        line(record, "PB", work.publisher());
        if (work.published() != null) {
            line(record, "PY", year(work.published().first()));
            line(record, "DA", date(work.published(), work.dateInWords()));
        }
        line(record, "M3", work.genre());
        line(record, "LA", work.language());
        line(record, "DO", work.doi());
        line(record, "UR", work.url());
        line(record, "Y2", work.accessed() == null ? null : date(work.accessed(), null));
        return record.append("ER  - \r\n").toString();
    }

    private static void line(StringBuilder record, String tag, @Nullable String value) {
        if (value != null) {
            record.append(tag).append("  - ").append(Work.oneLine(value)).append("\r\n");
        }
    }

    /** A date has four parts, {@code YYYY/MM/DD/other}; what is not known stays empty, and the last part is any text. */
    private static String date(EdtfDate date, @Nullable String words) {
        EdtfDate.Given first = date.first();
        return year(first) + "/" + number(first.month()) + "/" + number(first.day()) + "/"
                + (words == null ? "" : words.replace('/', ' '));
    }

    private static String year(EdtfDate.Given date) {
        return String.format(Locale.ROOT, "%04d", date.year());
    }

    private static String number(int number) {
        return number == 0 ? "" : String.format(Locale.ROOT, "%02d", number);
    }
}
