package sourcebook.feed;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A feed, whatever the format in which it is written.
 *
 * <p>A site without an address has no absolute ones: its ids are made of names, which stay the same, and its links are
 * relative to the feed.
 *
 * @param path path of the page of which it is the feed
 * @param title name of the feed
 * @param language BCP 47 tag of the language in which it is written
 * @param id IRI of the feed
 * @param self absolute address of the feed in Atom; null for a site without an address
 * @param updated when something in it last changed (RFC 3339)
 * @param author name of whoever is responsible
 * @param page address of the page
 * @param entries at most {@value MAX_ENTRIES}, newest first
 */
public record Feed(
        String path,
        String title,
        String language,
        String id,
        @Nullable String self,
        String updated,
        String author,
        String page,
        List<Entry> entries) {
    /** How many entries a feed holds; readers keep what they have seen, and the pages show everything. */
    public static final int MAX_ENTRIES = 100;

    /** What has happened to a page. */
    public enum Kind {
        NEW,
        UPDATE,
        CORRECTION;

        /** Returns the term under which feed readers can filter. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that has happened to a page.
     *
     * @param id IRI of the entry, the same in every feed that has it
     * @param title what has happened to which page
     * @param href address of the page
     * @param updated when it happened (RFC 3339); the beginning of the day
     * @param text what has changed, or for a new page its first sentences; plain text
     */
    public record Entry(String id, Kind kind, String title, String href, String updated, String text) {}
}
