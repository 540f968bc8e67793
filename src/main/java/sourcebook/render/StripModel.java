package sourcebook.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data of strips: claims at a glance. What {@link PageModel} says of its data holds for these. */
public final class StripModel {
    private StripModel() {}

    /**
     * A claim at a glance: who takes which side, each in its own words and figures. Nothing is added up or weighed.
     *
     * @param sides those that affirm it, those that deny it, and those for whom it is less than certain, an aim or a plan
     * @param denied whether somebody denies it, or a broader claim of which it is a part
     */
    public record Strip(PageModel.Link claim, List<Side> sides, boolean denied) {}

    /**
     * A side of a claim.
     *
     * @param name "affirms", "denies" or "open"
     * @param sense the short word of its first sense, for a sign
     * @param heading what its holders do, such as "Affirmed" or "Thought likely, called an aim"
     * @param origins from how many origins its stands come
     */
    public record Side(String name, String sense, String heading, int origins, List<Voice> voices) {}

    /**
     * Who takes a side.
     *
     * @param who names, each a link
     * @param plain the same without links
     * @param sense the short word of the stand, for a sign
     * @param differs whether the sense is not that of all on this side
     * @param reading whether it is the curator's reading that they do
     * @param broader what is denied instead, where it is a claim of which this one is a part
     * @param points what they say, each with its source, those with a figure first
     */
    public record Voice(
            Html who,
            String plain,
            String sense,
            boolean differs,
            boolean reading,
            PageModel.@Nullable Link broader,
            List<Point> points) {}

    /**
     * What a source has of it, as briefly as it can be said.
     *
     * @param figures amounts, each in its own unit
     * @param words at most {@link Strips#MOST_WORDS} words of the source; null where there are figures or no words so few
     * @param language their language; null where it is that of the page
     * @param source leading to the position there
     * @param known the day (ISO 8601) since when it is known for certain
     */
    public record Point(
            List<PageModel.Figure> figures,
            @Nullable String words,
            @Nullable Language language,
            PageModel.Link source,
            @Nullable String known) {
        boolean isBare() {
            return figures.isEmpty() && words == null;
        }
    }

    /** An event on the spine of the home page; the weight is by how many sources tell of it: 1, 2, or 3 for more. */
    public record Spine(PageModel.Link event, PageModel.Dated date, PageModel.@Nullable Dated reported, int weight) {}
}
