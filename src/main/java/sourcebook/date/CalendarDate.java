package sourcebook.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

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

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
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

    /** Returns the word before "or after": one is on a day, but in a month. */
    String preposition() {
        return precision == Precision.DAY ? "on" : "in";
    }

    String display() {
        String about = approximate ? "about " : "";
        // "about" stands before the part that is estimated: "about a day" would be a length of time.
        String words = switch (precision) {
            case DAY -> about + monthName() + " " + day + ", " + year;
            case MONTH, SEASON -> about + monthName() + " " + year;
            case YEAR -> about + year;
            case SOME_DAY_OF_MONTH -> "a day in " + about + monthName() + " " + year;
            case SOME_DAY_OF_YEAR -> "a day in " + about + year;
            case SOME_MONTH -> "a month in " + about + year;
            // "The 2000s" would leave open whether the decade or the century is meant.
            case SOME_YEAR_OF_DECADE -> year % 100 == 0 ? years(about) : about + "the " + year + "s";
            case SOME_YEAR_OF_CENTURY -> years(about);
        };
        return words + doubt();
    }

    /** Returns the words for the start of an interval whose end says the year; a year alone stays. */
    String displayWithoutYear() {
        String words = switch (precision) {
            case DAY -> monthName() + " " + day;
            case MONTH, SEASON -> monthName();
            default -> Integer.toString(year);
        };
        return (approximate ? "about " : "") + words + doubt();
    }

    /** Returns as much as is given beside the year, with the month in three letters; empty if there is nothing else. */
    String displayShortWithoutYear() {
        return switch (precision) {
            case DAY -> shortMonth() + " " + day;
            case MONTH, SOME_DAY_OF_MONTH -> shortMonth();
            case SEASON -> monthName();
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

    private String shortMonth() {
        return monthName().substring(0, 3);
    }

    private String years(String about) {
        return "between " + about + year + " and " + lastYear();
    }

    private String doubt() {
        return uncertain ? " (uncertain)" : "";
    }

    private String monthName() {
        return switch (month) {
            case 21 -> "spring";
            case 22 -> "summer";
            // Not "fall", which in a report on a war reads as a defeat.
            case 23 -> "autumn";
            case WINTER -> "winter";
            default -> MONTHS.get(month - 1);
        };
    }
}
