package sourcebook.outside;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking an address.
 *
 * @param detail what was answered, in a few words; empty where there is nothing to say
 * @param moved where the address has moved to for good, or null
 * @param at when it was asked
 */
public record Answer(Kind kind, String detail, @Nullable String moved, Instant at) {
    /** What is known of the address now. */
    public enum Kind {
        /** It leads somewhere. */
        FINE,
        /** It leads nowhere. */
        DEAD,
        /** Nobody knows: no answer, or one that leaves it open. */
        OPEN,
        /** It was not asked, because that is not allowed. */
        NOT_ASKED
    }
}
