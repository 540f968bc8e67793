package sourcebook.probe;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import sourcebook.diagnostic.Code;

/** Writes a survey for a terminal: a table by kind, and the falsifications that nothing noticed. */
public final class SurveyTable {
    private final Survey survey;
    private final StringBuilder out = new StringBuilder();

    private SurveyTable(Survey survey) {
        this.survey = survey;
    }

    /** Returns the table. */
    public static String of(Survey survey) {
        SurveyTable table = new SurveyTable(survey);
        table.line("", "made", "noticed", "by record", "unnoticed", "share");
        for (Area area : Area.values()) {
            table.area(area);
        }
        table.row("Records and quotations", f -> f.area().isRecorded());
        table.row("Prose", f -> !f.area().isRecorded());
        table.row("All", f -> true);
        return table.out.toString();
    }

    private void area(Area area) {
        row(area.toString(), f -> f.area() == area);
        for (Kind kind : Kind.values()) {
            row("  " + kind, f -> f.area() == area && f.kind() == kind);
        }
    }

    private void row(String name, Predicate<Falsification> which) {
        Survey.Count count = survey.count(which);
        if (count.made() > 0) {
            line(
                    name,
                    String.valueOf(count.made()),
                    String.valueOf(count.noticed()),
                    String.valueOf(count.unsigned()),
                    String.valueOf(count.unnoticed()),
                    percent(count.share()));
        }
    }

    private void line(String name, String made, String noticed, String unsigned, String unnoticed, String share) {
        out.append(String.format(
                Locale.ROOT, "%-32s %6s %8s %10s %10s %6s%n", name, made, noticed, unsigned, unnoticed, share));
    }

    /** Rounded down, so that nothing missed is shown as 100 %. */
    static String percent(double share) {
        return (int) share + " %";
    }

    /** Returns a line for a falsification: place, kind, old and new words, and what noticed it or would guard it. */
    public static String line(Tried tried) {
        Falsification falsification = tried.falsification();
        String codes = tried.codes().stream().map(Code::id).collect(Collectors.joining(", "));
        return falsification.place() + " " + falsification.kind() + ": " + falsification.shown() + "; "
                + (codes.isEmpty() ? falsification.guard() : codes);
    }
}
