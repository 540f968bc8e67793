package sourcebook.stats;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sourcebook.json.Json;

/**
 * What a briefing has, counted. Counts say how much there is, and nothing of how good it is.
 *
 * @param review null on a site without records of reviews
 * @param waivers how many there are for each check, by its code
 * @param guarded null where nothing was tried
 * @param weights null where no site was built
 */
public record Stats(
        Sources sources,
        Claims claims,
        Attested attested,
        @Nullable Review review,
        List<Count> waivers,
        @Nullable Guarded guarded,
        @Nullable Weights weights,
        Thin thin) {

    /** Returns the same as one object in JSON, indented, with the names of these components. */
    public String json() {
        return new String(Json.file(this), StandardCharsets.UTF_8);
    }

    /**
     * How many there are of something.
     *
     * @param id of a page, a month or year (ISO 8601), a code, or the empty string where there is none of these
     * @param name as readers see it
     */
    public record Count(String id, String name, int count) {}

    /**
     * The sources.
     *
     * @param byPublisher most first
     * @param byMonth oldest first, as precisely as each text says, and at the end those without a date
     * @param byTopic in the order of the topics; a source may feed several
     * @param byOrigin on what they rest, most first: how many sources have a position that rests on it, or that is their own
     * @param withAddress of how many the address or DOI is known
     * @param archived of how many an archived copy is known
     */
    public record Sources(
            int count,
            List<Count> byPublisher,
            List<Count> byMonth,
            List<Count> byTopic,
            List<Count> byOrigin,
            int withAddress,
            int archived) {}

    /** The claims by whether somebody denies them, or a broader one, or nobody in these texts; and those told from one origin. */
    public record Claims(int count, List<Count> byState, int fromOneOrigin) {}

    /**
     * What was compared with the sources' texts.
     *
     * @param records how many sources have a record
     * @param found how many of the quotations were found
     */
    public record Attested(int records, int quotations, int found) {}

    /** The statements of the pages by whether somebody has read them. */
    public record Review(int statements, int read, int changed, int unread) {}

    /**
     * What the checks would notice of small falsifications.
     *
     * @param tried a sample of all
     * @param noticed how many of them a check noticed
     */
    public record Guarded(int tried, int noticed) {}

    /**
     * What pages of the last built site weigh, compressed with gzip.
     *
     * @param pages the pages of content files, heaviest first; counts are bytes
     */
    public record Weights(List<Count> pages) {}

    /**
     * Where there is little.
     *
     * @param topics on which all positions come from one origin
     * @param actors whom sources name and nobody quotes
     * @param uncited sources that no page cites
     * @param unattested sources that have quotations and no record of a comparison with their text
     */
    public record Thin(List<Page> topics, List<Page> actors, List<Page> uncited, List<Page> unattested) {}

    /** A page. */
    public record Page(String id, String name) {}
}
