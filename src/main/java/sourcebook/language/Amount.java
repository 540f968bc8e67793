package sourcebook.language;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount in a text, in the form of a figure's front matter.
 *
 * @param value the number without separators, such as "-5", a range such as "605..1039", or a word such as "dozens"
 * @param bound how the words before it limit it, as in a figure's {@code bound}; null where they do not
 * @param sign of what it is an amount, where a sign or a word for one says so: "%" or a currency sign; or null
 * @param from 0-based index of its first word, without the bound
 * @param to index behind its last word, without a word for the sign
 */
public record Amount(
        String value, @Nullable String bound, @Nullable String sign, int from, int to) {
    /** Returns a range, or a number where both ends are the same. */
    public static String value(BigDecimal low, BigDecimal high) {
        return low.compareTo(high) == 0 ? plain(low) : plain(low) + ".." + plain(high);
    }

    /** Returns the ends of a range, or the number itself. */
    public List<String> ends() {
        int dots = value.indexOf("..");
        return dots < 0 ? List.of(value) : List.of(value.substring(0, dots), value.substring(dots + 2));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
