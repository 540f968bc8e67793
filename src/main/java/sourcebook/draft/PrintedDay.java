package sourcebook.draft;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the day that stands among the first lines of a text, where pages and letters print it. */
final class PrintedDay {
    private static final int LINES = 12;

    private static final int MONTHS = 12;

    /** A longer line is a sentence, and its day is that of an event. */
    private static final int MAX_LINE = 70;

    private static final Pattern DAY = Pattern.compile(
            "(?<![0-9.])(?:(?<d>[0-9]{1,2})(?:\\.|st|nd|rd|th|º)? (?:de |of )?(?<m>\\p{L}{3,12})\\.?,? (?:de )?"
                    + "|(?<mf>\\p{L}{3,12})\\.? (?<df>[0-9]{1,2})(?:st|nd|rd|th)?,? )(?<y>[12][0-9]{3})(?![0-9])"
                    + "|(?<![0-9.])(?<numbers>[0-3]?[0-9]\\.[01]?[0-9]\\.[12][0-9]{3})(?![0-9])"
                    + "|(?<![0-9/])(?<d1>[0-3]?[0-9])/(?<d2>[0-3]?[0-9])/(?<dy>[12][0-9]{3})(?![0-9/])"
                    + "|(?<!\\p{N})(?<iy>[12][0-9]{3})(?:-|年 ?|년 ?)(?<im>[01]?[0-9])(?:-|月 ?|월 ?)(?<id>[0-3]?[0-9])"
                    + "(?:[日일]|(?![\\p{N}-]))");

    private PrintedDay() {}

    /** Proposes the first one as the day of publication. */
    static void propose(String text, Metadata metadata) {
        Metadata.Stated language = metadata.language();
        Map<String, Integer> months =
                months(language == null ? Locale.ENGLISH : Locale.forLanguageTag(language.value()));
        List<String> lines = text.lines().limit(5L * LINES).toList();
        int read = 0;
        for (int i = 0; i < lines.size() && read < LINES; i++) {
            String line = lines.get(i);
            read += line.isBlank() ? 0 : 1;
            String day = line.length() > MAX_LINE ? null : in(Plain.of(line), months);
            if (day != null) {
                metadata.printed(day, "line " + (i + 1) + " of the text");
                return;
            }
        }
    }

    private static @Nullable String in(String line, Map<String, Integer> months) {
        Matcher day = DAY.matcher(line);
        while (day.find()) {
            if (day.group("numbers") != null) {
                return day.group("numbers");
            }
            if (day.group("iy") != null) {
                return day.group("iy") + "-" + day.group("im") + "-" + day.group("id");
            }
            if (day.group("dy") != null) {
                String slashed = slashed(day);
                if (slashed != null) {
                    return slashed;
                }
                continue;
            }
            boolean monthFirst = day.group("mf") != null;
            Integer month = months.get(day.group(monthFirst ? "mf" : "m").toLowerCase(Locale.ROOT));
            if (month != null) {
                return day.group("y") + "-" + month + "-" + day.group(monthFirst ? "df" : "d");
            }
        }
        return null;
    }

    /** Whether 03/04 is a day of March or of April, nobody can see; 14/01 is one of January. */
    private static @Nullable String slashed(Matcher day) {
        int first = Integer.parseInt(day.group("d1"));
        int second = Integer.parseInt(day.group("d2"));
        boolean dayFirst = first > MONTHS;
        return dayFirst == second > MONTHS
                ? null
                : day.group("dy") + "-" + (dayFirst ? second : first) + "-" + (dayFirst ? first : second);
    }

    /** English pages are made for readers of all languages, and their programs speak English. */
    private static Map<String, Integer> months(Locale language) {
        Map<String, Integer> months = new HashMap<>();
        for (Locale locale : List.of(Locale.ENGLISH, language)) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                    String name = month.getDisplayName(style, locale).toLowerCase(locale);
                    months.put(name.replace(".", ""), month.getValue());
                }
            }
        }
        return months;
    }
}
