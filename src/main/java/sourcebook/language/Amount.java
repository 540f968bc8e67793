package sourcebook.language;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount in a text.
 *
 * @param value the number without separators, or a word such as "dozens"
 * @param bound how the words before it limit it, as in a figure's {@code bound}; null where they do not
 * @param from 0-based index of its first word, without the bound
 * @param to index behind its last word
 */
public record Amount(String value, @Nullable String bound, int from, int to) {
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
