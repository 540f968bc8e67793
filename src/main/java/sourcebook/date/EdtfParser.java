package sourcebook.date;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sourcebook.date.CalendarDate.Precision;
import sourcebook.date.EdtfDate.Extent;

/**
 * Reads one EDTF text from left to right. The rules quoted are those of the Extended Date/Time Format specification
 * (Library of Congress, February 4, 2019), which ISO 8601-2:2019 adopts.
 */
final class EdtfParser {
    /** What stands for the end of the text; no character of a date. */
    private static final char END = '\0';

    private static final int UNSPECIFIED = -1;

    private final String text;
    private int at;

    EdtfParser(String text) {
        this.text = text;
    }

    EdtfDate parse() {
        if (text.isEmpty()) {
            throw fail("a date is missing; it is written as in 2024-06-19, 2024-06 or 2024");
        }
        boolean openStart = text.startsWith("..");
        CalendarDate start = end();
        if (start != null && at == text.length()) {
            return new EdtfDate(text, Extent.CLOSED, start, start);
        }
        if (at == text.length()) {
            throw fail("'..' is only one end of an interval; a slash and a date must follow, as in ../2024-06-19");
        }
        if (peek() != '/') {
            throw unexpected();
        }
        at++;
        int endIndex = at;
        boolean openEnd = text.startsWith("..", at);
        CalendarDate end = end();
        if (at < text.length()) {
            throw unexpected();
        }
        // Only in level 2 "portions of a date within an interval may be designated as [...] unspecified"; in level 0 an
        // interval such as 2004-06/2006-08 begins "sometime in June 2004" already.
        int unspecified = text.indexOf('X');
        if (unspecified >= 0) {
            throw new EdtfException(
                    unspecified,
                    "an interval cannot have unspecified digits (EDTF level 2); end it with the month or year alone,"
                            + " such as 2024-06 for some day in June 2024");
        }
        // "A null string may be used for the start or end date when it is unknown. Double-dot ("..") may be used when
        // either the start or end date is not specified": either, so one end must be a date.
        if (start == null) {
            if (end == null) {
                throw new EdtfException(endIndex, "an interval needs a date on at least one side of the slash");
            }
            return new EdtfDate(text, openStart ? Extent.OPEN_START : Extent.UNKNOWN_START, end, end);
        }
        if (end == null) {
            return new EdtfDate(text, openEnd ? Extent.OPEN_END : Extent.UNKNOWN_END, start, start);
        }
        // 2024-06/2024-06-10 is in order: it starts on one of the first ten days of June.
        if (end.latest().isBefore(start.earliest())) {
            throw new EdtfException(endIndex, "the interval ends before it starts");
        }
        return new EdtfDate(text, Extent.CLOSED, start, end);
    }

    /** Reads one end of an interval; null if it is open or unknown. */
    private @Nullable CalendarDate end() {
        if (text.startsWith("..", at)) {
            at += 2;
            if (at < text.length() && peek() != '/') {
                throw fail("'..' stands alone on its side of the slash, as in ../2024-06-19");
            }
            return null;
        }
        return at == text.length() || peek() == '/' ? null : date();
    }

    private CalendarDate date() {
        int yearIndex = at;
        int year = year();
        int unspecifiedDigits = unspecifiedDigits(yearIndex);
        if (unspecifiedDigits > 0) {
            if (peek() == '-') {
                throw fail("no month can follow a year with unspecified digits (EDTF level 2)");
            }
            return qualified(
                    unspecifiedDigits == 1 ? Precision.SOME_YEAR_OF_DECADE : Precision.SOME_YEAR_OF_CENTURY,
                    year,
                    1,
                    1);
        }
        if (peek() != '-') {
            return qualified(Precision.YEAR, year, 1, 1);
        }
        at++;
        int month = month();
        if (peek() != '-') {
            return month == UNSPECIFIED
                    ? qualified(Precision.SOME_MONTH, year, 1, 1)
                    : qualified(month > 12 ? Precision.SEASON : Precision.MONTH, year, month, 1);
        }
        if (month > 12) {
            throw fail("a season has no days; the date ends after it, as in 2024-21");
        }
        at++;
        int dayIndex = at;
        int day = twoDigits("day");
        if (month == UNSPECIFIED) {
            if (day != UNSPECIFIED) {
                throw new EdtfException(dayIndex, "no day can follow an unspecified month (EDTF level 2)");
            }
            return qualified(Precision.SOME_DAY_OF_YEAR, year, 1, 1);
        }
        if (day == UNSPECIFIED) {
            return qualified(Precision.SOME_DAY_OF_MONTH, year, month, 1);
        }
        if (!YearMonth.of(year, month).isValidDay(day)) {
            throw new EdtfException(
                    dayIndex,
                    "there is no day " + text.substring(dayIndex, at) + "; "
                            + Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year + " has "
                            + YearMonth.of(year, month).lengthOfMonth() + " days");
        }
        return qualified(Precision.DAY, year, month, day);
    }

    /** Reads a year, with zeros in place of unspecified digits. */
    private int year() {
        int start = at;
        switch (peek()) {
            case '-' -> throw fail("years before 0001 cannot be used here");
            case 'Y' -> throw fail("years of more than four digits (Y...) cannot be used here");
            case '?', '~', '%' ->
                throw fail("a qualifier (?, ~ or %) stands at the end of the date; before a part it is EDTF level 2");
            case '[', '{' ->
                throw fail("sets of dates are EDTF level 2 and cannot be used here; give one date or an interval");
            default -> {}
        }
        int year = 0;
        for (int i = 0; i < 4; i++, at++) {
            char c = peek();
            boolean afterUnspecified = i > 0 && text.charAt(at - 1) == 'X';
            // "A year with one or two (rightmost) unspecified digits in a year-only expression"
            if (c == 'X' ? i < 2 : isDigit(c) && afterUnspecified) {
                throw fail("only the last one or two digits of a year can be unspecified, as in 202X or 20XX");
            }
            if (c != 'X' && !isDigit(c)) {
                throw misplaced(
                        start == 0
                                ? "a date begins with a year of four digits, as in 2024-06-19"
                                : "the end of an interval begins with a year of four digits too, as in"
                                        + " 2024-06-18/2024-06-19");
            }
            year = 10 * year + (c == 'X' ? 0 : c - '0');
        }
        if (year == 0) {
            throw new EdtfException(start, "years run from 0001 to 9999 here");
        }
        return year;
    }

    private int unspecifiedDigits(int yearIndex) {
        int first = text.substring(yearIndex, at).indexOf('X');
        return first < 0 ? 0 : 4 - first;
    }

    private int month() {
        int start = at;
        int month = twoDigits("month");
        if (month > 24 && month <= 41) {
            throw new EdtfException(
                    start, "seasons of a hemisphere, quarters and the like (25 to 41) are EDTF level 2; use 21 to 24");
        }
        // "The values 21, 22, 23, 24 may be used [...] to signify 'Spring', 'Summer', 'Autumn', 'Winter'"
        boolean exists = month == UNSPECIFIED || (month >= 1 && month <= 12) || (month >= 21 && month <= 24);
        if (!exists) {
            throw new EdtfException(
                    start,
                    "there is no month " + text.substring(start, at)
                            + "; months run from 01 to 12, seasons from 21 (spring) to 24 (winter)");
        }
        return month;
    }

    private int twoDigits(String part) {
        char first = peek();
        if (first != 'X' && !isDigit(first)) {
            throw misplaced("a " + part + " of two digits must follow the hyphen, as in 2024-06-19");
        }
        at++;
        char second = peek();
        if (first == 'X' ? isDigit(second) : second == 'X') {
            throw fail("a " + part + " has two digits or is unspecified (XX); one digit and one X are EDTF level 2");
        }
        if (second != 'X' && !isDigit(second)) {
            throw misplaced("a " + part + " has two digits, as in 2024-06-19");
        }
        at++;
        return first == 'X' ? UNSPECIFIED : 10 * (first - '0') + (second - '0');
    }

    /**
     * Reads the qualifier, if there is one. "The characters '?', '~' and '%' are used to mean "uncertain",
     * "approximate", and "uncertain" as well as "approximate", respectively. These characters may occur only at the end
     * of the date string and apply to the entire date."
     */
    private CalendarDate qualified(Precision precision, int year, int month, int day) {
        char c = peek();
        if (isQualifier(c)) {
            at++;
        }
        return new CalendarDate(precision, year, month, day, c == '?' || c == '%', c == '~' || c == '%');
    }

    /** Says why the character behind a date cannot stand there. */
    private EdtfException unexpected() {
        char c = peek();
        char before = text.charAt(at - 1);
        if (c == '/') {
            return fail("an interval has only one slash");
        }
        if (isQualifier(before) && isQualifier(c)) {
            return fail("a date has one qualifier; uncertain and approximate together are written %");
        }
        if (isQualifier(before) && c == '-') {
            return new EdtfException(
                    at - 1, "a qualifier (?, ~ or %) stands at the end of the date; after a part it is EDTF level 2");
        }
        if (c == 'T') {
            return fail("a time of day cannot be used here; end the date with the day");
        }
        if (c == '.') {
            return fail("an interval is written with a slash, as in 2024-06-18/2024-06-19");
        }
        if (isDigit(c)) {
            return fail("a year has four digits, a month and a day have two, with hyphens between, as in 2024-06-19");
        }
        return misplaced("the date is complete");
    }

    /** Says what the place is for and which character stands there instead, if any does. */
    private EdtfException misplaced(String expectation) {
        if (at == text.length()) {
            return fail(expectation);
        }
        int c = text.codePointAt(at);
        if (c == 'x') {
            return fail("an unspecified digit is a capital X");
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return fail("a date has no spaces in it or around it");
        }
        if (Character.getType(c) == Character.DASH_PUNCTUATION && c != '-') {
            return fail("only the plain hyphen (-) stands in a date, and a slash (/) between the ends of an interval");
        }
        boolean visible = (c > ' ' && c < 0x7F) || Character.isLetterOrDigit(c);
        String name = visible ? "'" + Character.toString(c) + "'" : String.format(Locale.ROOT, "U+%04X", c);
        return fail(expectation + "; " + name + " cannot stand here");
    }

    private EdtfException fail(String message) {
        return new EdtfException(at, message);
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    /** Not {@link Character#isDigit}: EDTF knows the digits 0 to 9 only. */
    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isQualifier(char c) {
        return c == '?' || c == '~' || c == '%';
    }
}
