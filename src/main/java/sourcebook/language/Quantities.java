package sourcebook.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts and dates in the texts of one language. It knows the words of a list; a list is a text that people can read.
 *
 * <p>Four digits without a separator, from 1000 to 2100, are a year where no sign and no word makes an amount of them.
 */
public final class Quantities {
    /** More digits and marks are no number that anybody means. */
    private static final int MAX_NUMBER = 40;

    private static final Pattern SIGN = Pattern.compile("\\p{Lu}{0,3}(\\p{Sc})|([%‰])");
    private static final Pattern YEAR = Pattern.compile("1[0-9]{3}|20[0-9]{2}|2100");
    private static final Pattern DAY = Pattern.compile("([12]?[0-9]|3[01])(?:-?\\p{L}{1,2})?");

    /** What a list writes for a space, which here is one that does not break. */
    private static final String SPACE = "space";

    private static final String NO_BREAK = "\u00A0";

    private static final Pattern PARTED =
            Pattern.compile("(?<![0-9.,])[0-9]{1,3}(?:[ \u00A0\u202F][0-9]{3})+(?![0-9])");

    /** The sections of a list. */
    static final Set<String> SECTIONS = Set.of(
            "marks",
            "numbers",
            "multipliers",
            "suffixes",
            "vague",
            "bounds",
            "negatives",
            "ranges",
            "signs",
            "months",
            "short-months",
            "texts",
            "joining",
            "weekdays",
            "parties");

    private final Map<String, Map<String, String>> sections = new HashMap<>();
    private final Set<String> smallMonths;
    private final String group;
    private final String decimal;
    private final Pattern digits;
    private final Pattern hyphenated;

    Quantities(Map<String, List<String>> list) {
        list.forEach((section, entries) -> {
            for (String entry : entries) {
                String[] sides = Sections.sides(entry);
                sections.computeIfAbsent(section, s -> new HashMap<>()).put(Words.folded(sides[0]), sides[1]);
            }
        });
        smallMonths = Stream.of("months", "short-months")
                .flatMap(s -> list.getOrDefault(s, List.of()).stream())
                .filter(m -> Character.isLowerCase(m.charAt(0)))
                .map(m -> Words.folded(Sections.sides(m)[0]))
                .collect(Collectors.toUnmodifiableSet());
        group = mark("group", ",").equals(SPACE) ? NO_BREAK : mark("group", ",");
        decimal = mark("decimal", ".");
        String number = "[0-9]{1,3}(?:" + Pattern.quote(group) + "[0-9]{3})+(?:" + Pattern.quote(decimal)
                + "[0-9]{1,6})?|[0-9]{1,18}(?:" + Pattern.quote(decimal) + "[0-9]{1,6})?";
        digits = Pattern.compile(number);
        hyphenated = Pattern.compile("(" + number + ")[-‑](" + number + ")");
    }

    /** Returns the words of a text; where the language parts groups of digits by spaces, such a number is one word. */
    public Words words(String text) {
        return Words.of(
                group.equals(NO_BREAK)
                        ? PARTED.matcher(text).replaceAll(m -> m.group().replaceAll("[ \u202F]", NO_BREAK))
                        : text);
    }

    /** Returns the mark between groups of three digits. */
    public String groupMark() {
        return group;
    }

    /** Returns the mark before decimals. */
    public String decimalMark() {
        return decimal;
    }

    /** Says whether a word joins two numbers, as in "4 and 5". */
    public boolean joins(String word) {
        return meaning("joining", word) != null;
    }

    private String mark(String name, String otherwise) {
        String mark = meaning("marks", name);
        return mark == null ? otherwise : mark;
    }

    /**
     * Returns what is known of a language.
     *
     * @param tag a BCP 47 tag, of which the language counts and nothing else
     * @return nothing where there is no list of the language
     */
    public static Optional<Quantities> of(String tag) {
        return Sections.of(Quantities.class, Locale.forLanguageTag(tag).getLanguage() + "-quantities.txt")
                .map(Quantities::new);
    }

    /** Returns what the list says that words mean, or null. */
    @Nullable
    String meaning(String section, String word) {
        return sections.getOrDefault(section, Map.of()).get(Words.folded(word));
    }

    /** Says whether a word counts texts, as in "three texts". */
    public boolean countsTexts(String word) {
        return meaning("texts", word) != null;
    }

    /** Says whether a word counts those who were named before, as in "the two countries". */
    public boolean countsParties(String word) {
        return meaning("parties", word) != null;
    }

    /** Says whether a word is the name of a day of the week. */
    public boolean isWeekday(String word) {
        return meaning("weekdays", word) != null;
    }

    /** Returns the sign for a unit, such as "%" for "percent" and "$" for "US$"; null for what is none. */
    public @Nullable String sign(String unit) {
        Matcher sign = SIGN.matcher(unit);
        return sign.matches() ? sign.group(sign.group(1) == null ? 2 : 1) : meaning("signs", unit);
    }

    /** Returns the dates of a text, in order. */
    public List<DatePart> dates(Words words) {
        List<DatePart> dates = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            DatePart date = date(words, i);
            if (date == null) {
                i++;
            } else {
                dates.add(date);
                i = date.to();
                // "June 18 and 19"
                int second = date.day() > 0 && date.year() == 0 && isJoining(words, i) ? day(words, i + 1) : 0;
                if (second > 0) {
                    dates.add(new DatePart(0, date.month(), second, i + 1, i + 2));
                    i += 2;
                }
            }
        }
        return dates;
    }

    private @Nullable DatePart date(Words words, int i) {
        int month = month(words, i);
        if (month > 0) {
            int day = day(words, i + 1);
            int behind = day > 0 ? i + 2 : i + 1;
            int year = year(words, behind);
            // "Jan" alone is somebody's name.
            if (day > 0 || year > 0 || meaning("months", words.get(i).text()) != null) {
                return new DatePart(year, month, day, i, year > 0 ? behind + 1 : behind);
            }
        }
        int day = day(words, i);
        // "18 and 19 June"
        if (day > 0 && isJoining(words, i + 1) && day(words, i + 2) > 0 && month(words, i + 3) > 0) {
            return new DatePart(year(words, i + 4), month(words, i + 3), day, i, i + 1);
        }
        if (day > 0 && month(words, i + 1) > 0) {
            int year = year(words, i + 2);
            return new DatePart(year, month(words, i + 1), day, i, year > 0 ? i + 3 : i + 2);
        }
        int year = year(words, i);
        return year == 0 || isAmount(words, i) ? null : new DatePart(year, 0, 0, i, i + 1);
    }

    /** Says whether a sign or the next word makes an amount of four digits: "$2000", "1600 Euro". */
    private boolean isAmount(Words words, int i) {
        String next = i + 1 < words.size() && !words.isParted(i + 1)
                ? words.get(i + 1).text()
                : "";
        return AmountReader.signBefore(words, i) != null
                || AmountReader.signBehind(words, i + 1) != null
                || meaning("multipliers", next) != null
                || sign(next) != null;
    }

    private boolean isJoining(Words words, int i) {
        return i < words.size() && joins(words.get(i).text());
    }

    /** Only in its capital the month of May is no verb; in other languages months have small letters. */
    private int month(Words words, int i) {
        String word = i < words.size() ? words.get(i).text() : "";
        String whole = meaning("months", word);
        String month = whole == null ? meaning("short-months", word) : whole;
        boolean named =
                month != null && (Character.isUpperCase(word.charAt(0)) || smallMonths.contains(Words.folded(word)));
        return named ? Integer.parseInt(month) : 0;
    }

    private static int day(Words words, int i) {
        String word = i < words.size() ? words.get(i).text() : "";
        Matcher day = beginsWithDigit(word) ? DAY.matcher(word) : null;
        return day != null && day.matches() ? Integer.parseInt(day.group(1)) : 0;
    }

    /** Most words do not, and need no pattern. */
    private static boolean beginsWithDigit(String word) {
        return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
    }

    /** Returns a number that is written in digits, with the marks of the language; null for anything else. */
    @Nullable
    BigDecimal number(String word) {
        return beginsWithDigit(word)
                        && word.length() <= MAX_NUMBER
                        && digits.matcher(word).matches()
                ? new BigDecimal(word.replace(group, "").replace(decimal, "."))
                : null;
    }

    /** Returns two numbers in one word, as in "605-1,039", as groups; null for anything else. */
    @Nullable
    Matcher hyphenated(String word) {
        boolean mayBe = beginsWithDigit(word) && (word.indexOf('-') >= 0 || word.indexOf('‑') >= 0);
        Matcher numbers = mayBe ? hyphenated.matcher(word) : null;
        return numbers != null && numbers.matches() ? numbers : null;
    }

    /** Says whether digits can be those of a year. */
    static boolean isYear(String digits) {
        return beginsWithDigit(digits) && YEAR.matcher(digits).matches();
    }

    private static int year(Words words, int i) {
        return i < words.size() && isYear(words.get(i).text())
                ? Integer.parseInt(words.get(i).text())
                : 0;
    }

    /** Returns the amounts of a text, in order; what belongs to a date is none. */
    public List<Amount> amounts(Words words) {
        Set<Integer> dated = new HashSet<>();
        dates(words).forEach(d -> {
            for (int i = d.from(); i < d.to(); i++) {
                dated.add(i);
            }
        });
        return new AmountReader(this, words, dated).all();
    }
}
