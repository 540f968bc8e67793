package sourcebook.diagnostic;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import sourcebook.text.Span;

/**
 * An exact change that mends a problem and cannot be wrong: what is written becomes what was meant beyond doubt.
 *
 * @param span what is replaced, in the file of its text
 * @param replacement what stands there then
 */
public record Edit(Span span, String replacement) {
    /** Sorts by file, then position; of two that begin at the same place the shorter one is first. */
    public static final Comparator<Edit> ORDER = Comparator.comparing(
                    (Edit e) -> e.span.text().path())
            .thenComparingInt(e -> e.span.start())
            .thenComparingInt(e -> e.span.end())
            .thenComparing(Edit::replacement);

    /**
     * Returns the edit that writes something else at a place, where other characters, such as quotation marks, may stand
     * around it.
     *
     * @param written what stands there; null is returned unless it stands there exactly once, letter by letter
     * @param replacement what it becomes; null where that is not known
     */
    public static @Nullable Edit of(Span place, String written, @Nullable String replacement) {
        String content = place.content();
        int at = content.indexOf(written);
        boolean once = at >= 0 && !written.isEmpty() && content.indexOf(written, at + 1) < 0;
        if (!once || replacement == null || replacement.equals(written)) {
            return null;
        }
        int start = place.start() + at;
        return new Edit(place.text().span(start, start + written.length()), replacement);
    }
}
