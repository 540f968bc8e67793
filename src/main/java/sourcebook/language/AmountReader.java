package sourcebook.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the amounts of one text, by the words of a list, into the forms that the front matter of figures has. */
final class AmountReader {
    /** A dash between two numbers makes a range of them; one with spaces can be that of a sentence. */
    private static final Pattern DASH = Pattern.compile("[%‰]?[–‒]\\p{Sc}?");

    private static final Pattern SPACE = Pattern.compile("[%‰]?\\s+\\p{Sc}?[-−]?\\p{Sc}?");
    private static final Pattern MINUS = Pattern.compile("(?:|.*[\\s(\\p{Sc}])[-−]\\p{Sc}?", Pattern.DOTALL);
    private static final Pattern CURRENCY = Pattern.compile(".*(\\p{Sc})[-−]?", Pattern.DOTALL);
    /** What stands right behind a number; a sign right before the next one is that one's. */
    private static final Pattern BEHIND =
            Pattern.compile("[\\s\\p{Zs}]?(?:([%‰]).*|(\\p{Sc})(?:[\\s\\p{Zs}\\p{P}].*)?)", Pattern.DOTALL);

    /** In "£5m", only the sign makes the letter a million. */
    private static final Pattern SHORTENED = Pattern.compile("([0-9][0-9.,]*)(\\p{L}{1,3})");

    /** In "US$5", the sign is behind a word of its own. */
    private static final Pattern COUNTRY = Pattern.compile("\\p{Lu}{1,3}");

    private static final int MAX_BOUND = 3;

    /** So many words for a size belong to a number: "5 thousand million". */
    private static final int MAX_SIZES = 4;

    /** So many words with hyphens between them are a number: "twenty-five". */
    private static final int MAX_PARTS = 4;

    private final Quantities list;
    private final Words words;
    private final Set<Integer> dated;

    /**
     * A number in a text.
     *
     * @param number with its sign
     * @param size the product of the words for its size, such as a million
     * @param from 0-based index of its first word
     * @param to index behind its last one
     */
    private record End(BigDecimal number, BigDecimal size, int from, int to) {
        BigDecimal value() {
            return number.multiply(size);
        }
    }

    private record Ends(BigDecimal low, BigDecimal high, int to) {}

    /** @param dated the indexes of words of dates, which are no amounts */
    AmountReader(Quantities list, Words words, Set<Integer> dated) {
        this.list = list;
        this.words = words;
        this.dated = dated;
    }

    List<Amount> all() {
        List<Amount> amounts = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Amount amount = dated.contains(i) ? null : amount(i);
            if (amount == null) {
                i++;
            } else {
                amounts.add(amount);
                i = amount.to();
            }
        }
        return amounts;
    }

    private @Nullable Amount amount(int from) {
        String vague = list.meaning("vague", words.get(from).text());
        if (vague != null) {
            return new Amount(vague, bound(from), null, from, from + 1);
        }
        Ends ends = ends(from);
        return ends == null
                ? null
                : new Amount(
                        Amount.value(ends.low, ends.high),
                        bound(withCountry(from)),
                        sign(from, ends.to),
                        from,
                        ends.to);
    }

    private @Nullable Ends ends(int from) {
        Matcher hyphenated = list.hyphenated(words.get(from).text());
        if (hyphenated != null) {
            boolean years = Quantities.isYear(hyphenated.group(1)) && Quantities.isYear(hyphenated.group(2));
            return years ? null : range(end(hyphenated.group(1), from), end(hyphenated.group(2), from));
        }
        End first = end(words.get(from).text(), from);
        if (first == null) {
            return null;
        }
        int second = second(first);
        Ends range = second < 0 ? null : range(first, end(words.get(second).text(), second));
        return range == null ? new Ends(first.value(), first.value(), first.to) : range;
    }

    /** In "5 to 6 million", the word for the size is that of both. */
    private static @Nullable Ends range(@Nullable End first, @Nullable End last) {
        if (first == null || last == null) {
            return null;
        }
        boolean sized =
                first.size.compareTo(BigDecimal.ONE) == 0 && first.number.abs().compareTo(last.number.abs()) < 0;
        BigDecimal low = sized ? first.number.multiply(last.size) : first.value();
        return low.compareTo(last.value()) < 0 ? new Ends(low, last.value(), last.to) : null;
    }

    /** Returns the index of the word that can end a range, or -1. */
    private int second(End first) {
        int next = first.to;
        boolean isSpace = words.isSpace(next);
        if (!isSpace && next < words.size() && DASH.matcher(words.gap(next)).matches()) {
            return dated.contains(next) ? -1 : next;
        }
        if (next + 1 >= words.size()
                || dated.contains(next + 1)
                || !isSpace && !SPACE.matcher(words.gap(next)).matches()
                || !words.isSpace(next + 1)
                        && !SPACE.matcher(words.gap(next + 1)).matches()) {
            return -1;
        }
        String joining = words.get(next).text();
        String opened = first.from == 0
                ? null
                : meaning("ranges", words.get(first.from - 1).text() + " " + joining);
        String meaning = opened == null ? meaning("ranges", joining) : opened;
        return "range".equals(meaning) ? next + 1 : -1;
    }

    private @Nullable End end(String word, int at) {
        BigDecimal number = number(word);
        BigDecimal size = BigDecimal.ONE;
        Matcher shortened = number == null && signBefore(words, at) != null ? SHORTENED.matcher(word) : null;
        if (shortened != null && shortened.matches()) {
            String suffix = meaning("suffixes", shortened.group(2));
            number = suffix == null ? null : list.number(shortened.group(1));
            size = suffix == null ? size : new BigDecimal(suffix);
        }
        if (number == null) {
            return null;
        }
        int to = at + 1;
        // "Twenty five" is one number, "five twenty" is two.
        BigDecimal next = to < words.size() && words.gap(to).isBlank()
                ? counted(words.get(to).text())
                : null;
        while (next != null
                && to <= at + MAX_SIZES
                && counted(words.get(to - 1).text()) != null
                && isRound(number, next)) {
            number = number.add(next);
            to++;
            next = to < words.size() && words.gap(to).isBlank()
                    ? counted(words.get(to).text())
                    : null;
        }
        int behind = to + MAX_SIZES;
        while (to < words.size() && to < behind) {
            String multiplier = meaning("multipliers", words.get(to).text());
            if (multiplier == null) {
                break;
            }
            size = size.multiply(new BigDecimal(multiplier));
            to++;
        }
        return new End(isNegative(at) ? number.negate() : number, size, at, to);
    }

    /** Returns the number for which a single word stands, or null. */
    private @Nullable BigDecimal counted(String word) {
        String value = meaning("numbers", word);
        return value == null ? null : new BigDecimal(value);
    }

    private static boolean isRound(BigDecimal number, BigDecimal addend) {
        return number.signum() > 0
                && addend.compareTo(BigDecimal.TEN.pow(
                                number.precision() - number.stripTrailingZeros().precision()))
                        < 0;
    }

    private boolean isNegative(int at) {
        int first = withCountry(at);
        return !words.isSpace(first) && MINUS.matcher(words.gap(first)).matches()
                || first > 0 && meaning("negatives", words.get(first - 1).text()) != null;
    }

    /** Returns the index of the word before which the limit of an amount stands. */
    private int withCountry(int at) {
        boolean behind = at > 0
                && !words.isSpace(at)
                && words.gap(at).length() == 1
                && CURRENCY.matcher(words.gap(at)).matches()
                && COUNTRY.matcher(words.get(at - 1).text()).matches();
        return behind ? at - 1 : at;
    }

    private @Nullable BigDecimal number(String word) {
        BigDecimal digits = list.number(word);
        if (digits != null) {
            return digits;
        }
        BigDecimal sum = null;
        for (String part : word.split("-", MAX_PARTS + 1)) {
            String value = meaning("numbers", part);
            if (value == null) {
                return null;
            }
            sum = sum == null ? new BigDecimal(value) : sum.add(new BigDecimal(value));
        }
        return sum;
    }

    /** Returns the sign that stands with an amount, or for which a word or two behind it stand. */
    private @Nullable String sign(int from, int to) {
        String before = signBefore(words, from);
        if (before != null) {
            return before;
        }
        String behind = signBehind(words, to);
        if (behind != null || to == words.size()) {
            return behind;
        }
        String word = words.get(to).text();
        String sign = list.sign(word);
        return sign == null && to + 1 < words.size()
                ? list.sign(word + " " + words.get(to + 1).text())
                : sign;
    }

    /** Returns the sign that stands behind a number, or null. */
    static @Nullable String signBehind(Words words, int to) {
        if (words.isSpace(to)) {
            return null;
        }
        Matcher behind = BEHIND.matcher(words.gap(to));
        if (!behind.matches()) {
            return null;
        }
        boolean isOfNext = to < words.size() && behind.end(2) == words.gap(to).length();
        return behind.group(1) != null ? behind.group(1) : isOfNext ? null : behind.group(2);
    }

    /** Returns the sign of a currency that stands before a number, or null. */
    static @Nullable String signBefore(Words words, int from) {
        if (words.isSpace(from)) {
            return null;
        }
        Matcher currency = CURRENCY.matcher(words.gap(from));
        return currency.matches() ? currency.group(1) : null;
    }

    /** Returns the limit in the words right before an amount. */
    private @Nullable String bound(int before) {
        StringBuilder phrase = new StringBuilder();
        String bound = null;
        for (int i = before - 1; i >= Math.max(0, before - MAX_BOUND); i--) {
            phrase.insert(0, words.get(i).text() + (phrase.isEmpty() ? "" : " "));
            String meaning = meaning("bounds", phrase.toString());
            bound = meaning == null ? bound : meaning;
        }
        return bound;
    }

    private @Nullable String meaning(String section, String word) {
        return list.meaning(section, word);
    }
}
