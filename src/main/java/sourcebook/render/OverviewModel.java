package sourcebook.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data that templates see on pages about the whole site. What {@link PageModel} says of its data holds for these. */
public final class OverviewModel {
    private OverviewModel() {}

    /**
     * One of those who take a stand.
     *
     * @param sense what it says of the claim, in a short word
     * @param saying who says so, as a sentence without a final period
     * @param sources those that report it, leading to their positions
     * @param known the day (ISO 8601) since when one of them is there for certain
     */
    public record Voice(
            String sense,
            Html saying,
            List<PageModel.Link> sources,
            @Nullable String known) {}

    /**
     * Who says what.
     *
     * @param speakers the columns: states and organizations, each with those who belong to it, and people who belong to none
     * @param unnamed whether a last column has those whom the sources do not name
     */
    public record Voices(List<PageModel.Link> speakers, boolean unnamed, List<VoicesRow> rows) {}

    /** What is said of a claim, in a cell for each column. */
    public record VoicesRow(PageModel.ClaimSummary claim, List<List<Sound>> cells) {}

    /**
     * A stand, for a sign.
     *
     * @param saying who takes it, and in which source
     * @param reading whether it is the curator's reading that they do
     * @param href leads to the position in the source
     * @param known the day (ISO 8601) since when it is known for certain
     */
    public record Sound(
            String sense,
            String saying,
            boolean reading,
            String href,
            @Nullable String known) {}

    /**
     * A topic in a list.
     *
     * @param answer the first two sentences of its bottom line; may be empty
     * @param bottomLine all of it
     */
    public record TopicSummary(
            PageModel.Link link,
            @Nullable String question,
            Html answer,
            List<PageModel.Block> bottomLine,
            int sources,
            int minutes) {}

    /**
     * Two figures that cannot both be true.
     *
     * @param firstSource the source that gives the first one, leading to its positions
     * @param sameTime whether they are of the same time for certain; otherwise only if they are
     */
    public record Exclusion(
            PageModel.Figure first,
            PageModel.Link firstSource,
            PageModel.Figure second,
            PageModel.Link secondSource,
            boolean sameTime) {}

    /** A significant change of a page. */
    public record Changed(PageModel.Dated date, PageModel.Link page, String text) {}

    /**
     * Which sources rest on others, on outside reports, or on one statement.
     *
     * @param chart a picture of the same; null where no source rests on anything
     * @param rests the sources that do, each with what they rest on
     * @param statements quotations of one statement in several sources
     * @param left how many sources are not in the picture, because there are too many
     */
    public record Origins(@Nullable Html chart, List<Resting> rests, List<SharedStatement> statements, int left) {}

    /** A source, and what it rests on. */
    public record Resting(PageModel.Link source, List<RestsOn> on) {}

    /** What a source rests on, as a link or in words, and for which claims. */
    public record RestsOn(Html origin, List<PageModel.Link> claims) {}

    /** One statement, and how each source prints it. */
    public record SharedStatement(List<PageModel.Link> speakers, List<PageModel.Quotation> quotations) {}

    /** What an actor, and whoever belongs to it, said or did in answer to events, oldest first. */
    public record ReactionGroup(PageModel.Link actor, List<PageModel.Reaction> reactions, List<ReactionRow> rows) {}

    /** One actor's reactions: for each event, and last for what is no event, their numbers in the group, from 0. */
    public record ReactionRow(PageModel.Link actor, List<List<Integer>> cells) {}

    /**
     * All reactions.
     *
     * @param events those to which somebody reacts, oldest first
     * @param complete whether the groups have rows; a table of very many events would be too wide for anybody
     */
    public record Reactions(List<PageModel.Link> events, boolean complete, List<ReactionGroup> groups) {}

    /**
     * What each source covers.
     *
     * @param complete whether every row has a cell for every source, in order; on a large site empty cells are left out
     * @param sources the columns
     * @param topics a row for each topic
     * @param claims a row for each claim
     */
    public record Coverage(
            boolean complete, List<SourceColumn> sources, List<CoverageRow> topics, List<CoverageRow> claims) {}

    /** A column of the coverage. */
    public record SourceColumn(PageModel.Link link, PageModel.@Nullable Dated published) {}

    /** A row of the coverage: for each source what it covers. */
    public record CoverageRow(PageModel.Link link, List<CoverageCell> cells) {}

    /**
     * A cell of the coverage.
     *
     * @param source the source, leading to its positions on the claim
     * @param senses what its positions say of the claim, in short words; "silent" where the curator says so, or "covered" for
     *     a topic; none where nothing is recorded
     */
    public record CoverageCell(PageModel.Link source, List<String> senses) {}

    /**
     * Agreements side by side.
     *
     * @param agreements the columns, oldest first
     * @param rows a row for each provision
     */
    public record Comparison(List<PageModel.AgreementSummary> agreements, List<ComparisonRow> rows) {}

    /** One provision in all agreements; for each agreement what the sources report of it, possibly nothing. */
    public record ComparisonRow(String label, List<List<PageModel.ProvisionReport>> cells) {}

    /** A table of the site's data: where it can be fetched, how many rows it has, and what its columns say. */
    public record DataTable(
            String name,
            String title,
            String description,
            int rows,
            String csv,
            String json,
            List<DataColumn> columns) {}

    /** A column of a table; {@code values} are all that may occur, and empty where any may. */
    public record DataColumn(String name, String type, String description, List<String> values) {}

    /**
     * What has been read of a page.
     *
     * @param statements how many statements it makes
     * @param read how many of them are as they were when somebody read them against their sources
     * @param changed how many have changed since
     * @param unread how many nobody has read
     * @param last when one of those that still hold was last read; null where there is none
     * @param by who did; null where there is none
     */
    public record Review(
            int statements,
            int read,
            int changed,
            int unread,
            PageModel.@Nullable Dated last,
            @Nullable String by) {}

    /**
     * What is on record of a sentence.
     *
     * @param state "read", "changed" since somebody read it, or "unread"
     * @param by who read it last; null where nobody did
     * @param date when; null where nobody did
     */
    public record SentenceReading(String state, @Nullable String by, PageModel.@Nullable Dated date) {}

    /** Actors of one kind. */
    public record ActorGroup(String kind, String title, List<ListedActor> actors) {}

    /** An actor among all, with what the page says of him where it says nothing but that. */
    public record ListedActor(
            PageModel.ActorSummary actor, @Nullable Html all) {}

    /**
     * By what a list can be narrowed down.
     *
     * @param name the attribute of its items, without {@code data-}, in which they have their values
     * @param values all that occur, sorted
     */
    public record Choice(String name, List<String> values) {}

    /**
     * A row of the timeline.
     *
     * @param kind event, statement or publication
     * @param detail place of an event, label of a publication
     * @param quotation the words of a statement
     * @param reported the date of the source that tells of it; of several, of the first that was published for certain
     * @param actors the names of those who take part in it or speak, and of those to whom they belong
     * @param topics the names of the topics of the sources that tell of it
     */
    public record TimelineEntry(
            PageModel.Dated date,
            String kind,
            PageModel.Link link,
            @Nullable String detail,
            PageModel.@Nullable Quotation quotation,
            PageModel.@Nullable Dated reported,
            List<String> actors,
            List<String> topics) {}

    /** A source that tells of a claim; {@code daysLater} than the first one, where both days are certain. */
    public record Telling(
            PageModel.Link source,
            PageModel.@Nullable Dated date,
            @Nullable Long daysLater) {}
}
