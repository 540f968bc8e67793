package sourcebook.stats;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what was counted for a terminal. */
public final class StatsTable {
    /** A list is cut there; all of it is in the form for machines. */
    private static final int MAX_LINES = 20;

    private static final int MAX_NAME = 48;

    private final StringBuilder out = new StringBuilder();

    private StatsTable() {}

    /** Returns the lines, each of which ends with a line feed. */
    public static String of(Stats stats) {
        StatsTable table = new StatsTable();
        table.sources(stats.sources());
        table.line("Claims", stats.claims().count());
        stats.claims().byState().forEach(c -> table.line("  " + c.name(), c.count()));
        table.line("  from one origin", stats.claims().fromOneOrigin());
        table.evidence(stats);
        table.thin(stats.thin());
        return table.out.toString();
    }

    private void sources(Stats.Sources sources) {
        line("Sources", sources.count());
        line("  with an address", sources.withAddress());
        line("  with an archived copy", sources.archived());
        list("  By publisher", sources.byPublisher());
        list("  By month", sources.byMonth());
        list("  By topic (a source may feed several)", sources.byTopic());
        list("  By what positions rest on", sources.byOrigin());
    }

    private void evidence(Stats stats) {
        line("Quotations", stats.attested().quotations());
        line("  found in their texts", stats.attested().found());
        Stats.Review review = stats.review();
        if (review != null) {
            line("Statements", review.statements());
            line("  read", review.read());
            line("  changed since they were read", review.changed());
            line("  not read", review.unread());
        }
        line("Waivers", stats.waivers().stream().mapToInt(Stats.Count::count).sum());
        stats.waivers().forEach(c -> line("  " + c.name(), c.count()));
    }

    private void thin(Stats.Thin thin) {
        out.append("Thin\n");
        pages("topics on one origin", thin.topics());
        pages("actors who are named and not quoted", thin.actors());
        pages("sources that no page cites", thin.uncited());
        pages("sources whose quotations nobody has compared", thin.unattested());
    }

    private void list(String title, List<Stats.Count> counts) {
        if (!counts.isEmpty()) {
            out.append(title).append('\n');
        }
        counts.stream().limit(MAX_LINES).forEach(c -> line("    " + c.name(), c.count()));
        if (counts.size() > MAX_LINES) {
            line(
                    "    … others",
                    counts.stream().skip(MAX_LINES).mapToInt(Stats.Count::count).sum());
        }
    }

    private void pages(String what, List<Stats.Page> pages) {
        line("  " + what, pages.size());
        if (!pages.isEmpty()) {
            out.append("    ")
                    .append(pages.stream().limit(MAX_LINES).map(Stats.Page::id).collect(Collectors.joining(", ")))
                    .append(pages.size() > MAX_LINES ? ", …" : "")
                    .append('\n');
        }
    }

    private void line(String name, int count) {
        String shown = name.codePointCount(0, name.length()) > MAX_NAME
                ? name.substring(0, name.offsetByCodePoints(0, MAX_NAME - 1)) + "…"
                : name;
        out.append(String.format(Locale.ROOT, "%-" + MAX_NAME + "s %7d\n", shown, count));
    }
}
