package sourcebook.parse;

import java.math.BigDecimal;
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
import sourcebook.text.Located;

/**
 * An amount as a source gives it. Figures are never added, averaged or converted.
 *
 * @param amount a number, also with a word for its size such as "5 million", or a word such as "dozens", as printed
 * @param bound how the source limits the amount; null where it gives no bound
 * @param unit what is counted, such as "containers"
 * @param item what the units are of, such as "munitions"
 * @param period the time to which the figure applies
 * @param per the time for which the figure is a rate
 */
public record Figure(
        @Required Located<String> amount,
        @Nullable Bound bound,
        @Required String unit,
        @Required String item,
        @Nullable Located<EdtfDate> period,
        @Nullable Rate per)
        implements Ruled {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<digits>[0-9]{1,15}(\\.[0-9]{1,6})?)( (?<magnitude>thousand|million|billion|trillion))?");
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

    /** The time for which a figure is a rate. */
    public enum Rate {
        DAY,
        MONTH,
        YEAR;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public void check(YamlNode.Mapping given, Diagnostics diagnostics) {
        if (amount != null
                && number().isEmpty()
                && !WORD.matcher(amount.value()).matches()) {
            diagnostics.add(Diagnostic.at(
                            amount.span(), Code.BAD_VALUE, "'" + amount + "' is neither a number nor a word")
                    .help("write digits without separators, such as 11000, or as in '5 million', and limits under"
                            + " 'bound'"));
        }
    }

    /** Returns the amount as a number; empty where the source gives a word. */
    public Optional<BigDecimal> number() {
        Matcher number = NUMBER.matcher(amount.value());
        if (!number.matches()) {
            return Optional.empty();
        }
        BigDecimal digits = new BigDecimal(number.group("digits"));
        String magnitude = number.group("magnitude");
        return Optional.of(
                magnitude == null
                        ? digits
                        : digits.movePointRight(Objects.requireNonNull(POWERS_OF_TEN.get(magnitude))));
    }

    /**
     * Says whether two amounts cannot both be right, were they of the same thing at the same time: what one allows lies
     * outside of what the other allows. A word and "about" leave open where the amount ends.
     */
    public boolean excludes(Figure other) {
        return isBelow(other) || other.isBelow(this);
    }

    private boolean isBelow(Figure other) {
        if (number().isEmpty() || other.number().isEmpty() || !(endsAbove() && other.endsBelow())) {
            return false;
        }
        int order = number().get().compareTo(other.number().get());
        return order < 0 || (order == 0 && (bound == Bound.FEWER_THAN || other.bound == Bound.MORE_THAN));
    }

    private boolean endsAbove() {
        return bound == null || bound == Bound.UP_TO || bound == Bound.FEWER_THAN;
    }

    private boolean endsBelow() {
        return bound == null || bound == Bound.AT_LEAST || bound == Bound.MORE_THAN;
    }

    /** Returns the amount with its bound and thousands separators, such as "more than 11,000" or "about 5 million". */
    public String display() {
        Matcher number = NUMBER.matcher(amount.value());
        String shown = number.matches()
                ? grouped(new BigDecimal(number.group("digits")))
                        + amount.value().substring(number.end("digits"))
                : amount.value();
        return bound == null ? shown : bound + " " + shown;
    }

    private static String grouped(BigDecimal number) {
        StringBuilder shown = new StringBuilder(number.stripTrailingZeros().toPlainString());
        int point = shown.indexOf(".");
        for (int i = (point < 0 ? shown.length() : point) - 3; i > 0; i -= 3) {
            shown.insert(i, ',');
        }
        return shown.toString();
    }
}
