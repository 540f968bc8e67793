package sourcebook.date;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as English texts print it, such as {@code June 18, 2024}, {@code 18 June 2024} or {@code June 2024}; it must be
 * rewritten.
 *
 * @param end index behind its last character in the text in which it was found
 * @param edtf the same date in EDTF; whether the calendar has the day is not checked
 */
public record DateInWords(int end, String edtf) {
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final String MONTH =
            "(?<month%s>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?"
                    + "|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
    private static final String DAY = "(?<day%s>[0-9]{1,2})(?:st|nd|rd|th)?";
    private static final Pattern DATE =
            Pattern.compile(("(?:" + MONTH + " +(?:" + DAY + ",? +)?").formatted("First", "Behind")
                    + ("|" + DAY + " +(?:of +)?" + MONTH + ",? +").formatted("Before", "Last")
                    + ")(?<year>[0-9]{4})(?= *(?:,|$))");

    /** Returns the date that stands in a text from one index up to a comma or to another index. */
    public static Optional<DateInWords> in(String text, int from, int to) {
        Matcher date = DATE.matcher(text).region(from, to);
        if (!date.lookingAt()) {
            return Optional.empty();
        }
        boolean monthFirst = date.group("monthFirst") != null;
        String month = date.group(monthFirst ? "monthFirst" : "monthLast").substring(0, 3);
        String day = date.group(monthFirst ? "dayBehind" : "dayBefore");
        String edtf = date.group("year") + "-" + twoDigits(MONTHS.indexOf(month) + 1);
        return Optional.of(
                new DateInWords(date.end(), day == null ? edtf : edtf + "-" + twoDigits(Integer.parseInt(day))));
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
