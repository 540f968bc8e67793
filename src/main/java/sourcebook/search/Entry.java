package sourcebook.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as search finds and shows it.
 *
 * @param title its title
 * @param path path on the site
 * @param note a line that tells it from other pages: a date, a publisher; may be empty
 * @param names further names by which it is known
 * @param passages what it says, in order
 */
record Entry(Words title, String path, String note, List<String> names, List<Passage> passages) {
    /** A sentence or another short text; {@code anchor} is the nearest one on the page, null at its top. */
    record Passage(@Nullable String anchor, Words words) {
        Passage(@Nullable String anchor, String text) {
            this(anchor, new Words(text, null, 0, 0));
        }

        String text() {
            return words.text();
        }
    }

    /**
     * Words, of which a part may be in another language than the site.
     *
     * @param language BCP 47 tag of that part; null where there is none
     * @param start where it begins, in UTF-16 units
     * @param end behind its last unit
     */
    record Words(String text, @Nullable String language, int start, int end) {
        /** Returns words; {@code part} is that of them which is in a language that may be another one. */
        static Words of(String text, @Nullable String part, @Nullable String language) {
            if (part == null || language == null) {
                return new Words(text, null, 0, 0);
            }
            int start = text.indexOf(part);
            return new Words(text, language, start, start + part.length());
        }

        /** Returns them as the script knows them: a text, or a list of all four. */
        Object scripted() {
            return language == null ? text : List.of(text, language, start, end);
        }
    }
}
