package sourcebook.cite;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;

/**
 * Writes works for BibTeX. CSL's style of that name is of no use for it: it escapes nothing, protects no capitals, makes
 * keys that occur twice, and says of no date that it is uncertain.
 */
final class Bibtex {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private Bibtex() {}

    /** Returns an entry, which ends with a line feed. */
    static String of(Work work) {
        Entry entry = new Entry(work);
        entry.put("author", work.authors().stream().map(Bibtex::author).collect(Collectors.joining(" and ")));
        entry.put("title", protectedTitle(work.title()));
        switch (work.kind()) {
            case NEWS -> entry.put("journal", escaped(work.publisher()));
            case REPORT -> {
                entry.put("type", escaped(capitalized(work.genre())));
                entry.put("institution", escaped(work.publisher()));
            }
            case PAGE -> entry.put("howpublished", escaped(work.publisher()));
        }
        if (work.published() != null) {
            date(entry, work.published());
        }
        entry.put("language", work.language());
        entry.put("doi", work.doi() == null ? "" : url(work.doi()));
        entry.put("url", work.url() == null ? "" : url(work.url()));
        // BibLaTeX knows the day of reading.
        entry.put("urldate", work.accessed() == null ? "" : work.accessed().toString());
        entry.put("note", work.note() == null ? "" : escaped(work.note()));
        return entry.text.append("}\n").toString();
    }

    private static final class Entry {
        private final StringBuilder text = new StringBuilder();

        Entry(Work work) {
            String type = switch (work.kind()) {
                case NEWS -> "article";
                case REPORT -> "techreport";
                case PAGE -> "misc";
            };
            text.append("@").append(type).append("{").append(work.id()).append(",\n");
        }

        void put(String field, String value) {
            if (!value.isEmpty()) {
                text.append("  ").append(field).append(" = {").append(value).append("},\n");
            }
        }

        /** A value that is the name of an abbreviation stands without braces. */
        void putName(String field, String name) {
            text.append("  ").append(field).append(" = ").append(name).append(",\n");
        }
    }

    /** BibTeX knows year and month; BibLaTeX reads the day from {@code date}. */
    private static void date(Entry entry, EdtfDate date) {
        EdtfDate.Given first = date.first();
        int last = date.last().year();
        entry.put("year", first.year() == last ? year(last) : year(first.year()) + "--" + year(last));
        if (first.month() != 0 && first.year() == last) {
            entry.putName("month", MONTHS.get(first.month() - 1));
        }
        if (date.isPlain()) {
            entry.put("date", date.toString());
        }
    }

    private static String year(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    private static String author(Name name) {
        return name.given() == null
                ? "{" + escaped(name.family()) + "}"
                : escaped(name.family()) + ", " + escaped(name.given());
    }

    /** Styles for BibTeX put titles into lower case; braces keep words with capitals as they are. */
    private static String protectedTitle(String title) {
        return Arrays.stream(Work.oneLine(title).split(" "))
                .map(w -> w.chars().anyMatch(Character::isUpperCase) ? "{" + escaped(w) + "}" : escaped(w))
                .collect(Collectors.joining(" "));
    }

    private static String capitalized(@Nullable String text) {
        return text == null || text.isEmpty()
                ? ""
                : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + text.substring(text.offsetByCodePoints(0, 1));
    }

    /** In an address or a DOI only braces and line ends would do harm; what reads it takes it as it is. */
    private static String url(String url) {
        return Work.oneLine(url).replace("{", "%7B").replace("}", "%7D");
    }

    /**
     * Returns text with LaTeX's special characters escaped; other letters stay as they are, in UTF-8. Braces become
     * commands, because BibTeX counts them even behind a backslash.
     */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : Work.oneLine(text).toCharArray()) {
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '$', '&', '%', '#', '_' -> escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
