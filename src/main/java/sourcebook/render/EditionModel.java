package sourcebook.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sourcebook.link.ClaimState;

/** The data that templates see of a printed edition. What {@link PageModel} says of its data holds for these. */
public final class EditionModel {
    private EditionModel() {}

    /**
     * What is printed as one document: a topic, or the whole briefing. Links in it lead to other places in it, or to the
     * site where that has an address; an empty address leads nowhere.
     *
     * @param whole whether it is the whole briefing
     * @param headlines the claims that stand for the briefing, at a glance; empty for a topic
     * @param chapters the home page's text and all topics, or the only topic
     * @param timeline oldest first; empty for a topic
     * @param timelineChart a picture of when happened what its sources tell; null where nothing has a date
     * @param originsChart a picture of who rests on whom; null for a topic, and where nobody rests on anything
     * @param sources what the citations lead to, by label
     * @param appended the pages to which every page of the site leads, such as that on the method; empty for a topic
     * @param review how much of what is printed was read against its sources; null on a site without records
     */
    public record Edition(
            boolean whole,
            List<StripModel.Strip> headlines,
            List<Chapter> chapters,
            List<EditionClaim> claims,
            List<OverviewModel.TimelineEntry> timeline,
            @Nullable Html timelineChart,
            @Nullable Html originsChart,
            List<EditionSource> sources,
            List<Chapter> appended,
            OverviewModel.@Nullable Review review) {}

    /**
     * A page's text in an edition.
     *
     * @param id anchor of the chapter; that of a section is {@code id--section}
     * @param facts what a topic page says above its text; null for the home page's text
     */
    public record Chapter(
            String id, String title, @Nullable TopicFacts facts, PageModel.Body body, PageModel.History history) {}

    /** What a topic page says above its text. */
    public record TopicFacts(@Nullable String question, int minutes, int sources, int claims) {}

    /**
     * A claim in an edition.
     *
     * @param positions all of them, or none where they are very many
     * @param unlisted how many positions it has where none is printed; 0 where all are
     * @param denials none either where no position is printed
     * @param figuresChart a picture of the figures; null where there are too few for one
     * @param text how the sources compare; empty in the edition of a topic
     */
    public record EditionClaim(
            String id,
            String title,
            ClaimState state,
            List<PageModel.Position> positions,
            int unlisted,
            List<OverviewModel.Voice> denials,
            @Nullable Html figuresChart,
            List<PageModel.Block> text) {}

    /**
     * A source to which citations in an edition lead.
     *
     * @param url absolute address of its page, or null when no host is configured
     * @param summary in the whole briefing
     * @param places the quotations and positions that are cited
     */
    public record EditionSource(
            String id,
            String label,
            String title,
            String publisher,
            List<String> authors,
            PageModel.@Nullable Dated published,
            String kind,
            String obtained,
            EvidenceModel.@Nullable Original original,
            @Nullable String url,
            List<PageModel.Block> summary,
            List<Place> places) {}

    /**
     * A place in a source.
     *
     * @param mark the letter with which citations name it
     * @param quotation its words; null where something else is cited
     * @param sentences the sentences of the source's summary that are cited; mostly none
     * @param claim the claim on which the source has positions; null where something else is cited
     * @param positions these positions, or none where they are very many
     * @param unlisted how many they are where none is printed; 0 where all are
     */
    public record Place(
            String id,
            String mark,
            PageModel.@Nullable Quotation quotation,
            List<String> sentences,
            PageModel.@Nullable Link claim,
            List<PageModel.Position> positions,
            int unlisted) {}
}
