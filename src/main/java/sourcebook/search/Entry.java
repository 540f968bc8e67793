package sourcebook.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as search finds and shows it.
 *
 * @param path path on the site
 * @param note a line that tells it from other pages: a date, a publisher; may be empty
 * @param names further names by which it is known
 * @param passages what it says, in order
 */
record Entry(String title, String path, String note, List<String> names, List<Passage> passages) {
    /** A sentence or another short text; {@code anchor} is the nearest one on the page, null at its top. */
    record Passage(@Nullable String anchor, String text) {}
}
