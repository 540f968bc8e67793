package sourcebook.date;

import java.time.LocalDate;
import java.time.YearMonth;
import sourcebook.text.Wording;

/**
 * One date, or one end of an interval.
 *
 * @param precision which parts are given
 * @param year 1 to 9999; the first year of a decade or century
 * @param month 1 to 12, or the season 21 to 24; 1 if not given
 * @param day 1 to 31; 1 if not given
 * @param uncertain whether the source of the date is in doubt
 * @param approximate whether the date is an estimate
 */
record CalendarDate(Precision precision, int year, int month, int day, boolean uncertain, boolean approximate) {

    enum Precision {
        DAY,
        MONTH,
        SEASON,
        YEAR,
        SOME_DAY_OF_MONTH,
        SOME_DAY_OF_YEAR,
        SOME_MONTH,
        SOME_YEAR_OF_DECADE,
        SOME_YEAR_OF_CENTURY
    }

    private static final int WINTER = 24;

    /**
     * Returns the first day that the date may cover.
     *
     * <p>EDTF's seasons are "independent of location". They are taken here for those of the Northern Hemisphere, with
     * every month that the meteorological or the astronomical calendar counts in (spring: March to June). The winter of
     * a year may be the one it begins with or the one it ends with, so it reaches from January to the next March.
     */
    LocalDate earliest() {
        if (precision == Precision.SEASON) {
            return LocalDate.of(year, month == WINTER ? 1 : 3 * (month - 20), 1);
        }
        return LocalDate.of(year, month, day);
    }

    /** Returns the last day that the date may cover; see {@link #earliest()}. */
    LocalDate latest() {
        return switch (precision) {
            case DAY -> earliest();
            case MONTH, SOME_DAY_OF_MONTH -> YearMonth.of(year, month).atEndOfMonth();
            case SEASON -> earliest().plusMonths(month == WINTER ? 15 : 4).minusDays(1);
            case YEAR, SOME_DAY_OF_YEAR, SOME_MONTH, SOME_YEAR_OF_DECADE, SOME_YEAR_OF_CENTURY ->
                LocalDate.of(lastYear(), 12, 31);
        };
    }

    int lastYear() {
        return switch (precision) {
            case SOME_YEAR_OF_DECADE -> year + 9;
            case SOME_YEAR_OF_CENTURY -> year + 99;
            default -> year;
        };
    }

    boolean isPlainDay() {
        return precision == Precision.DAY && !uncertain && !approximate;
    }

    /** Returns which of two messages about an open end fits: one is on a day, but in a month. */
    String open(String key) {
        return key + (precision == Precision.DAY ? ".day" : "");
    }

    String display(Wording wording) {
        // "about" stands before the part that is estimated: "about a day" would be a length of time.
        String words = switch (precision) {
            case DAY, MONTH, SEASON, YEAR -> about(parts(wording), wording);
            case SOME_DAY_OF_MONTH -> wording.of("date.some-day", about(ofMonth(wording), wording));
            case SOME_DAY_OF_YEAR -> wording.of("date.some-day", about(ofYear(), wording));
            case SOME_MONTH -> wording.of("date.some-month", about(ofYear(), wording));
            // "The 2000s" would leave open whether the decade or the century is meant.
            case SOME_YEAR_OF_DECADE ->
                year % 100 == 0 ? years(wording) : about(wording.of("date.decade", ofYear()), wording);
            case SOME_YEAR_OF_CENTURY -> years(wording);
        };
        return doubted(words, wording);
    }

    private String parts(Wording wording) {
        return switch (precision) {
            case DAY -> wording.of("date.day", monthName("month.", wording), Integer.toString(day), ofYear());
            case MONTH, SEASON -> ofMonth(wording);
            default -> ofYear();
        };
    }

    /** Returns the words for the start of an interval whose end says the year; a year alone stays. */
    String displayWithoutYear(Wording wording) {
        String words = switch (precision) {
            case DAY -> wording.of("date.day-alone", monthName("month.", wording), Integer.toString(day));
            case MONTH, SEASON -> monthName("month.alone.", wording);
            default -> ofYear();
        };
        return doubted(about(words, wording), wording);
    }

    /** Returns the words for the days from this one to another one of the same month. */
    String displayUpTo(int last, Wording wording) {
        return wording.of(
                "date.days", monthName("month.", wording), Integer.toString(day), Integer.toString(last), ofYear());
    }

    /** Returns as much as is given beside the year, with a short month; empty if there is nothing else. */
    String displayShortWithoutYear(Wording wording) {
        return switch (precision) {
            case DAY -> wording.of("date.day-alone", monthName("month.short.", wording), Integer.toString(day));
            case MONTH, SOME_DAY_OF_MONTH -> monthName("month.short.alone.", wording);
            case SEASON -> monthName("month.alone.", wording);
            case YEAR, SOME_DAY_OF_YEAR, SOME_MONTH, SOME_YEAR_OF_DECADE, SOME_YEAR_OF_CENTURY -> "";
        };
    }

    /** Returns what is given of the date, with one of the years that it may mean. */
    EdtfDate.Given given(int ofYear) {
        return switch (precision) {
            case DAY -> new EdtfDate.Given(ofYear, month, day);
            case MONTH, SOME_DAY_OF_MONTH -> new EdtfDate.Given(ofYear, month, 0);
            case SEASON, YEAR, SOME_DAY_OF_YEAR, SOME_MONTH, SOME_YEAR_OF_DECADE, SOME_YEAR_OF_CENTURY ->
                new EdtfDate.Given(ofYear, 0, 0);
        };
    }

    /** Returns whether the year, the month or the day may be another one. */
    boolean isApproximate() {
        return uncertain || approximate || lastYear() != year;
    }

    /** Nobody agrees on which day a season begins. */
    boolean isVague() {
        return uncertain || approximate || precision == Precision.SEASON;
    }

    private String ofYear() {
        return Integer.toString(year);
    }

    private String ofMonth(Wording wording) {
        return wording.of("date.month", monthName("month.alone.", wording), ofYear());
    }

    private String years(Wording wording) {
        return wording.of("date.years", about(ofYear(), wording), Integer.toString(lastYear()));
    }

    private String about(String words, Wording wording) {
        return approximate ? wording.of("date.about", words) : words;
    }

    private String doubted(String words, Wording wording) {
        return uncertain ? wording.of("date.uncertain", words) : words;
    }

    /** Returns the name of the month, or of the season, which stands alone everywhere. */
    private String monthName(String key, Wording wording) {
        return wording.of((precision == Precision.SEASON ? "month.alone." : key) + month);
    }
}
