package sourcebook.parse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.language.Amount;
import sourcebook.text.Located;
import sourcebook.text.Wording;

/**
 * An amount as a source gives it. Figures are never added, averaged or converted.
 *
 * @param amount a number or a range of numbers, also with a word for its size such as "5 million", or a word such as
 *     "dozens", as printed
 * @param bound how the source limits the amount; null where it gives no bound
 * @param unit what is counted, such as "containers", or a sign such as "%" or "$"
 * @param item what the units are of, such as "munitions"
 * @param period the time to which the figure applies
 * @param per the time or the number for which the figure is a rate, such as "day" or "1000 people"
 * @param kind whether somebody counted or estimated; null where the source leaves it open
 * @param interval the range in which the amount lies according to the source, such as "95% 793..8498"
 */
public record Figure(
        @Required Located<String> amount,
        @Nullable Bound bound,
        @Required String unit,
        @Required String item,
        @Nullable Located<EdtfDate> period,
        @Nullable Located<String> per,
        @Nullable Kind kind,
        @Nullable Located<String> interval)
        implements Ruled {

    private static final String DIGITS = "[-−]?[0-9]{1,15}(?:\\.[0-9]{1,6})?";
    private static final String AMOUNT = "(?<low>" + DIGITS + ")(?:\\.\\.(?<high>" + DIGITS
            + "))?(?: (?<magnitude>thousand|million|billion|trillion))?";
    private static final Pattern NUMBER = Pattern.compile(AMOUNT);
    private static final Pattern INTERVAL = Pattern.compile("(?:(?<level>[0-9]{1,2}(?:\\.[0-9]{1,2})?)% )?" + AMOUNT);
    private static final Pattern RATE =
            Pattern.compile("(?<time>hour|day|week|month|year)|(?<base>[0-9]{1,15})(?<whom> \\p{L}[\\p{L} -]*)?");

    /** "$" and "US$" stand before an amount. */
    private static final Pattern CURRENCY = Pattern.compile("\\p{Lu}{0,3}\\p{Sc}");

    private static final Pattern SHARE = Pattern.compile("[%‰]");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L} -]*");

    private static final Map<String, Integer> POWERS_OF_TEN =
            Map.of("thousand", 3, "million", 6, "billion", 9, "trillion", 12);

    /** How a source limits an amount. */
    public enum Bound {
        MORE_THAN,
        AT_LEAST,
        ABOUT,
        UP_TO,
        FEWER_THAN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** How an amount was found. */
    public enum Kind {
        COUNT,
        ESTIMATE,
        PROJECTION;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public void check(YamlNode.Mapping given, Diagnostics diagnostics) {
        if (amount != null
                && !isOrdered(NUMBER, amount.value())
                && !WORD.matcher(amount.value()).matches()) {
            diagnostics.add(bad(amount, "is neither a number nor a word")
                    .help("write digits without separators, such as 11000, as in '5 million', or as in 605..1039, the"
                            + " smaller number first; and limits under 'bound'"));
        }
        if (interval != null && !isOrdered(INTERVAL, interval.value())) {
            diagnostics.add(bad(interval, "is not an interval")
                    .help("write it as in '793..8498' or '95% 793..8498', the smaller number first"));
        }
        if (per != null && !RATE.matcher(per.value()).matches()) {
            diagnostics.add(bad(per, "is nothing for which an amount is a rate")
                    .help(
                            "write hour, day, week, month, year, or a number without separators, also with whom it counts,"
                                    + " such as 1000 or '100000 people'"));
        }
    }

    private static Diagnostic bad(Located<String> value, String what) {
        return Diagnostic.at(value.span(), Code.BAD_VALUE, "'" + value + "' " + what);
    }

    /** Says whether a text is an amount of which the ends, where it has two, are in order. */
    private static boolean isOrdered(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        return matcher.matches()
                && (form != INTERVAL || matcher.group("high") != null)
                && (matcher.group("high") == null || end(matcher, "low").compareTo(end(matcher, "high")) < 0);
    }

    private static BigDecimal end(Matcher amount, String group) {
        BigDecimal digits = new BigDecimal(amount.group(group).replace('−', '-'));
        String magnitude = amount.group("magnitude");
        return magnitude == null ? digits : digits.movePointRight(Objects.requireNonNull(POWERS_OF_TEN.get(magnitude)));
    }

    /**
     * From where to where an amount goes.
     *
     * @param low the smaller end
     * @param high the greater one, or the same
     */
    public record Range(BigDecimal low, BigDecimal high) {
        private static Optional<Range> of(Pattern form, String text) {
            Matcher amount = form.matcher(text);
            return amount.matches()
                    ? Optional.of(
                            new Range(end(amount, "low"), end(amount, amount.group("high") == null ? "low" : "high")))
                    : Optional.empty();
        }
    }

    /** Returns the amount as a number; empty where the source gives a word or a range. */
    public Optional<BigDecimal> number() {
        return Range.of(NUMBER, amount.value())
                .filter(r -> r.low.compareTo(r.high) == 0)
                .map(Range::low);
    }

    /** Returns the amount as it is read in sentences, such as "5000000", "605..1039" or "dozens". */
    public String value() {
        return Range.of(NUMBER, amount.value())
                .map(r -> Amount.value(r.low, r.high))
                .orElse(amount.value());
    }

    /** Returns from where to where the amount goes, with its interval; empty where the source gives a word. */
    public Optional<Range> range() {
        return (interval == null ? Optional.<Range>empty() : Range.of(INTERVAL, interval.value()))
                .or(() -> Range.of(NUMBER, amount.value()));
    }

    /** Returns what can be compared of the amount; empty where the source gives a word. */
    public Optional<Limits> limits() {
        return range().map(r -> new Limits(r, bound));
    }

    /** From where to where an amount goes, and how the source limits it: with "about", it leaves open where the amount ends. */
    public record Limits(Range range, @Nullable Bound bound) {
        /**
         * Says whether two amounts cannot both be right, were they of the same thing at the same time: what one allows lies
         * outside of what the other allows.
         */
        public boolean excludes(Limits other) {
            return isBelow(other) || other.isBelow(this);
        }

        private boolean isBelow(Limits other) {
            if (!(endsAbove() && other.endsBelow())) {
                return false;
            }
            int order = range.high.compareTo(other.range.low);
            return order < 0 || (order == 0 && (bound == Bound.FEWER_THAN || other.bound == Bound.MORE_THAN));
        }

        private boolean endsAbove() {
            return bound == null || bound == Bound.UP_TO || bound == Bound.FEWER_THAN;
        }

        private boolean endsBelow() {
            return bound == null || bound == Bound.AT_LEAST || bound == Bound.MORE_THAN;
        }
    }

    /**
     * Returns the amount with its bound and thousands separators, such as "more than 11,000", "about 5 million" or
     * "605–1,039"; a unit that is a sign stands with it, such as "12%" or "up to $5 million".
     */
    public String display(Wording wording) {
        Matcher number = NUMBER.matcher(amount.value());
        String shown = number.matches() ? shown(number, wording) : amount.value();
        if (CURRENCY.matcher(unit).matches()) {
            boolean negative = shown.startsWith("−");
            shown = wording.of(
                    negative ? "figure.money.negative" : "figure.money", negative ? shown.substring(1) : shown, unit);
        } else if (SHARE.matcher(unit).matches()) {
            shown = wording.of("figure.share", shown, unit);
        }
        return bound == null ? shown : wording.of("figure." + bound.toString().replace(' ', '-'), shown);
    }

    /** Returns the unit, or an empty text where it is a sign that stands with the amount. */
    public String word() {
        return CURRENCY.matcher(unit).matches() || SHARE.matcher(unit).matches() ? "" : unit;
    }

    /** Returns amount and unit, such as "more than 11,000 containers" or "12%". */
    public String counted(Wording wording) {
        String shown = display(wording);
        return word().isEmpty() ? shown : wording.of("figure.counted", shown, unit, false);
    }

    /** Says whether the amount is a word of which there are units, such as "dozens". */
    public boolean isWord() {
        return amount.value().endsWith("s");
    }

    /** Returns for what the amount is a rate, such as "day" or "1,000 people"; empty where it is none. */
    public Optional<String> rate(Wording wording) {
        return Optional.ofNullable(per).map(p -> {
            Matcher rate = RATE.matcher(p.value());
            if (!rate.matches()) {
                return p.value();
            }
            return rate.group("base") == null
                    ? wording.of("figure.per." + rate.group("time"))
                    : grouped(rate.group("base"), wording) + p.value().substring(rate.end("base"));
        });
    }

    /** Returns how the amount was found and its interval, such as "estimate, 95% interval 793–8,498". */
    public Optional<String> aside(Wording wording) {
        List<String> parts = new ArrayList<>();
        if (kind != null) {
            parts.add(wording.of("figure.kind." + kind));
        }
        Matcher within = INTERVAL.matcher(interval == null ? "" : interval.value());
        if (within.matches()) {
            String level = within.group("level");
            parts.add(
                    level == null
                            ? wording.of("figure.interval", shown(within, wording))
                            : wording.of(
                                    "figure.interval.level",
                                    shown(within, wording),
                                    wording.of("figure.share", grouped(level, wording), "%")));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(wording.of("list.next"), parts));
    }

    /** A dash between two numbers of which one has a sign could be taken for another sign. */
    private static String shown(Matcher amount, Wording wording) {
        String last = amount.group("high") == null ? amount.group("low") : amount.group("high");
        String shown = grouped(amount.group("low"), wording);
        if (amount.group("high") != null) {
            String high = grouped(last, wording);
            shown = wording.of((shown + high).contains("−") ? "figure.range.signed" : "figure.range", shown, high);
        }
        String magnitude = amount.group("magnitude");
        return magnitude == null
                ? shown
                : wording.of("figure." + magnitude, shown, new BigDecimal(last.replace('−', '-')).abs());
    }

    private static String grouped(String digits, Wording wording) {
        boolean negative = "-−".indexOf(digits.charAt(0)) >= 0;
        return (negative ? "−" : "") + wording.number(new BigDecimal(negative ? digits.substring(1) : digits));
    }
}
