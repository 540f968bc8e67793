package sourcebook.date;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import sourcebook.text.Wording;

/**
 * A date or an interval of dates in EDTF (ISO 8601-2:2019), levels 0 and 1; immutable. Examples: {@code 2024-06-19},
 * {@code 2024-06~}, {@code 2024-06-XX}, {@code 2024-21}, {@code 2023-09-13/..}.
 *
 * <p>Two dates are equal if they are written alike. The order is by the earliest day that a date may cover, then by the
 * latest, where none is known coming last, then by the text; a date that has no known start counts from the last day of
 * its end. So {@code 2024} stands before {@code 2024-06}, {@code 2024-06} after {@code 2024-06-01}, and
 * {@code ../2024-06-19} beside {@code 2024-06-19}. The order agrees with equals.
 */
public final class EdtfDate implements Comparable<EdtfDate> {
    private static final Comparator<EdtfDate> ORDER = Comparator.<EdtfDate>comparingLong(d -> d.from)
            .thenComparingLong(d -> d.to)
            .thenComparing(d -> d.text);

    /** Which ends are given; "open" is written {@code ..}, "unknown" is left empty. */
    enum Extent {
        CLOSED,
        OPEN_START,
        UNKNOWN_START,
        OPEN_END,
        UNKNOWN_END
    }

    private final String text;
    private final Extent extent;
    private final CalendarDate start;
    private final CalendarDate end;

    /** The days by which dates are ordered, counted from 1970-01-01; sites sort many dates. */
    private final long from;

    private final long to;

    /** A year, with the month (1 to 12) and the day as far as they are given; 0 stands for what is not. */
    public record Given(int year, int month, int day) {}

    /** Where only one date is given, or only one end of an interval, it is both {@code start} and {@code end}. */
    EdtfDate(String text, Extent extent, CalendarDate start, CalendarDate end) {
        this.text = text;
        this.extent = extent;
        this.start = start;
        this.end = end;
        this.from = earliest().orElseGet(end::latest).toEpochDay();
        this.to = latest().orElse(LocalDate.MAX).toEpochDay();
    }

    /**
     * Reads a date.
     *
     * <p>Refused although EDTF allows them at these levels: a time of day, years before 0001 and years of more than
     * four digits.
     *
     * @throws EdtfException if the text is anything else than a date as described here, if it names a day that the
     *     calendar does not have, or if it is an interval that ends before it starts
     */
    public static EdtfDate parse(String text) {
        return new EdtfParser(text).parse();
    }

    /**
     * Returns the first day that the date may cover; empty if the start of the interval is open or unknown. A qualifier
     * ({@code ?}, {@code ~}, {@code %}) does not widen the bounds, because nobody says by how much.
     */
    public Optional<LocalDate> earliest() {
        return switch (extent) {
            case OPEN_START, UNKNOWN_START -> Optional.empty();
            case CLOSED, OPEN_END, UNKNOWN_END -> Optional.of(start.earliest());
        };
    }

    /** Returns the last day that the date may cover; empty if the end of the interval is open or unknown. */
    public Optional<LocalDate> latest() {
        return switch (extent) {
            case OPEN_END, UNKNOWN_END -> Optional.empty();
            case CLOSED, OPEN_START, UNKNOWN_START -> Optional.of(end.latest());
        };
    }

    /**
     * Returns the date in words, as precise as it is given and no more, to stand inside a sentence: in English it begins in
     * lower case unless a month does.
     */
    public String display(Wording wording) {
        return switch (extent) {
            case CLOSED -> displayClosed(wording);
            case OPEN_START -> wording.of(end.open("date.or-before"), end.display(wording));
            case OPEN_END -> wording.of(start.open("date.or-after"), start.display(wording));
            case UNKNOWN_START -> wording.of("date.unknown-start", end.display(wording));
            case UNKNOWN_END -> wording.of("date.unknown-end", start.display(wording));
        };
    }

    /**
     * Returns the date in the same words as {@link #display} where it says how long something lasts, and not when it was.
     */
    public String displayPeriod(Wording wording) {
        return switch (extent) {
            case OPEN_START -> wording.of("date.until", end.display(wording));
            case OPEN_END -> wording.of("date.since", start.display(wording));
            case CLOSED, UNKNOWN_START, UNKNOWN_END -> display(wording);
        };
    }

    private String displayClosed(Wording wording) {
        if (start.equals(end)) {
            return start.display(wording);
        }
        if (start.isPlainDay() && end.isPlainDay() && start.year() == end.year() && start.month() == end.month()) {
            return start.displayUpTo(end.day(), wording);
        }
        boolean sharesYear = start.year() == end.year() && start.precision() == end.precision();
        return wording.of(
                "date.to",
                sharesYear ? start.displayWithoutYear(wording) : start.display(wording),
                end.display(wording));
    }

    /** Returns the month and day with which the date begins, abbreviated and as far as they are given; may be empty. */
    public String displayStartWithoutYear(Wording wording) {
        return start.displayShortWithoutYear(wording);
    }

    /** Returns whether the date covers one day and no more; that day may be an estimate. */
    public boolean isDay() {
        return extent == Extent.CLOSED && start.earliest().equals(end.latest());
    }

    /** Returns whether the first day is an estimate or in doubt; not so where none is given. */
    public boolean startsVaguely() {
        return earliest().isPresent() && start.isVague();
    }

    /** Returns whether the last day is an estimate or in doubt; not so where none is given. */
    public boolean endsVaguely() {
        return latest().isPresent() && end.isVague();
    }

    /** Returns the start as far as it is given; where an interval has none, its end. A season counts as its year. */
    public Given first() {
        return start.given(start.year());
    }

    /** Returns the end as far as it is given; where an interval has none, its start. A season counts as its year. */
    public Given last() {
        return end.given(end.lastYear());
    }

    /** Returns whether a day, a month or a year is all that the date says. */
    public boolean isPlain() {
        return htmlDatetime().filter(text::equals).isPresent();
    }

    /** Returns whether the date is an estimate, in doubt, open at an end, or some year of many. */
    public boolean isApproximate() {
        return extent != Extent.CLOSED || start.isApproximate() || end.isApproximate();
    }

    /** Returns whether all days between the bounds are meant: none is open, in doubt, an estimate, or one of many. */
    public boolean isWhole() {
        return extent == Extent.CLOSED && !start.isVague() && !end.isVague() && text.indexOf('X') < 0;
    }

    /**
     * Returns a value for the {@code datetime} attribute of HTML's {@code time} element: a valid date, month or year
     * string, which have no place for a qualifier. Empty if the date is an interval, a season, or has unspecified
     * digits.
     */
    public Optional<String> htmlDatetime() {
        if (extent != Extent.CLOSED || !start.equals(end)) {
            return Optional.empty();
        }
        return switch (start.precision()) {
            case DAY -> Optional.of(text.substring(0, "2024-06-19".length()));
            case MONTH -> Optional.of(text.substring(0, "2024-06".length()));
            case YEAR -> Optional.of(text.substring(0, "2024".length()));
            case SEASON, SOME_DAY_OF_MONTH, SOME_DAY_OF_YEAR, SOME_MONTH, SOME_YEAR_OF_DECADE, SOME_YEAR_OF_CENTURY ->
                Optional.empty();
        };
    }

    @Override
    public int compareTo(EdtfDate other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EdtfDate date && text.equals(date.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the text that was parsed. */
    @Override
    public String toString() {
        return text;
    }
}
