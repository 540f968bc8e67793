package sourcebook.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sourcebook.parse.Html;

/** What was counted, in rows: for a terminal, or as a page of its own that is no part of the site. */
public final class StatsTable {
    /** A list is cut there; all of it is in the form for machines. */
    private static final int MAX_ROWS = 20;

    private static final int MAX_NAME = 48;

    private final List<Row> rows = new ArrayList<>();

    /**
     * A row.
     *
     * @param depth 0 for what is counted, 1 and 2 for its parts
     * @param count empty in the title of a list
     */
    private record Row(int depth, String name, String count) {}

    private StatsTable(Stats stats) {
        sources(stats.sources());
        row(0, "Claims", stats.claims().count());
        stats.claims().byState().forEach(c -> row(1, c.name(), c.count()));
        row(1, "from one origin", stats.claims().fromOneOrigin());
        evidence(stats);
        Stats.Weights weights = stats.weights();
        if (weights != null) {
            List<Stats.Count> pages = weights.pages();
            row(0, "Pages in the last built site", pages.size());
            row(1, "the heaviest, compressed", "");
            pages.stream().limit(MAX_ROWS).forEach(c -> row(2, c.name(), kilobytes(c.count())));
        }
        thin(stats.thin());
    }

    private void sources(Stats.Sources sources) {
        row(0, "Sources", sources.count());
        row(1, "with an address", sources.withAddress());
        row(1, "with an archived copy", sources.archived());
        list("By publisher", sources.byPublisher());
        list("By month", sources.byMonth());
        list("By topic (a source may feed several)", sources.byTopic());
        list("By what positions rest on", sources.byOrigin());
    }

    private void evidence(Stats stats) {
        row(0, "Quotations", stats.attested().quotations());
        row(1, "found in their texts", stats.attested().found());
        Stats.Guarded guarded = stats.guarded();
        if (guarded != null) {
            row(0, "Falsifications that were tried", guarded.tried());
            row(1, "noticed by a check", guarded.noticed());
        }
        Stats.Review review = stats.review();
        if (review != null) {
            row(0, "Statements", review.statements());
            row(1, "read", review.read());
            row(1, "changed since they were read", review.changed());
            row(1, "not read", review.unread());
        }
        row(0, "Waivers", stats.waivers().stream().mapToInt(Stats.Count::count).sum());
        stats.waivers().forEach(c -> row(1, c.name(), c.count()));
    }

    private void thin(Stats.Thin thin) {
        row(0, "Thin", "");
        pages("topics on one origin", thin.topics());
        pages("actors who are named and not quoted", thin.actors());
        pages("sources that no page cites", thin.uncited());
        pages("sources whose quotations nobody has compared", thin.unattested());
    }

    private void list(String title, List<Stats.Count> counts) {
        if (!counts.isEmpty()) {
            row(1, title, "");
        }
        counts.stream().limit(MAX_ROWS).forEach(c -> row(2, c.name(), c.count()));
        if (counts.size() > MAX_ROWS) {
            row(
                    2,
                    "… others",
                    counts.stream().skip(MAX_ROWS).mapToInt(Stats.Count::count).sum());
        }
    }

    private void pages(String what, List<Stats.Page> pages) {
        row(1, what, pages.size());
        if (!pages.isEmpty()) {
            Stream<String> ids = pages.stream().limit(MAX_ROWS).map(Stats.Page::id);
            row(2, ids.collect(Collectors.joining(", ")) + (pages.size() > MAX_ROWS ? ", …" : ""), "");
        }
    }

    private void row(int depth, String name, int count) {
        row(depth, name, String.valueOf(count));
    }

    private void row(int depth, String name, String count) {
        rows.add(new Row(depth, name, count));
    }

    private static String kilobytes(int bytes) {
        return String.format(Locale.ROOT, "%.1f KB", bytes / 1024.0);
    }

    /** Returns lines for a terminal, each of which ends with a line feed. */
    public static String text(Stats stats) {
        StringBuilder lines = new StringBuilder();
        for (Row row : new StatsTable(stats).rows) {
            String name = "  ".repeat(row.depth) + row.name;
            lines.append(
                            row.count.isEmpty()
                                    ? name
                                    : String.format(Locale.ROOT, "%-48s %7s", shortened(name), row.count))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) > MAX_NAME
                ? name.substring(0, name.offsetByCodePoints(0, MAX_NAME - 1)) + "…"
                : name;
    }

    /** Returns a page in HTML that needs nothing else, each row a row of a table. */
    public static String page(Stats stats) {
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <meta name="robots" content="noindex">
                <title>What there is, counted</title>
                <style>
                body { font: 1rem/1.4 sans-serif; margin: 1rem auto; max-width: 40rem; padding: 0 1rem }
                table { border-collapse: collapse; width: 100% }
                th { font-weight: normal; text-align: start }
                td { text-align: end; white-space: nowrap }
                .depth-0 { border-top: 1px solid; font-weight: bold }
                .depth-0 th { font-weight: bold }
                .depth-1 th { padding-inline-start: 1.5rem }
                .depth-2 th { padding-inline-start: 3rem }
                </style>
                </head>
                <body>
                <h1>What there is, counted</h1>
                <table>
                """);
        for (Row row : new StatsTable(stats).rows) {
            page.append("<tr class=\"depth-")
                    .append(row.depth)
                    .append("\"><th scope=\"row\">")
                    .append(Html.escape(row.name))
                    .append("</th><td>")
                    .append(Html.escape(row.count))
                    .append("</td></tr>\n");
        }
        return page.append("</table>\n</body>\n</html>\n").toString();
    }
}
