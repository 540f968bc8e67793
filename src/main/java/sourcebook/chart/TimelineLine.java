package sourcebook.chart;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sourcebook.chart.TimelineChart.Lane;
import sourcebook.date.EdtfDate;
import sourcebook.text.Wording;

/** One line of a timeline: an entry, or a signing, which has no lane. */
record TimelineLine(EdtfDate date, @Nullable Lane lane, String label, String href) {
    LocalDate first() {
        return date.earliest().or(date::latest).orElseThrow();
    }

    LocalDate last() {
        return date.latest().or(date::earliest).orElseThrow();
    }

    boolean isBand() {
        return !isPoint() && date.earliest().isPresent() && date.latest().isPresent();
    }

    boolean isPoint() {
        return date.isDay() && !date.startsVaguely();
    }

    /** Returns the whole line in words. */
    String title(Wording wording) {
        String shown = this.date.display(wording);
        String date = shown.substring(0, 1).toUpperCase(Locale.ROOT) + shown.substring(1);
        return lane == null
                ? wording.of("chart.line", date, label)
                : wording.of("chart.line.kind", date, wording.of("sign." + lane), label);
    }
}
