package sourcebook.render;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Late;
import sourcebook.link.ClaimState;

/**
 * The data that templates see.
 *
 * <p>Every address is ready to be written into {@code href}: it is relative to the page on which it stands. Values of
 * type {@link Html} are shown as they are; all text is escaped by the template engine. A value that may be absent is
 * null, which FreeMarker tests with {@code ??}; lists are never null.
 */
public final class PageModel {
    private PageModel() {}

    /**
     * What every page shows around its content.
     *
     * @param title name of the site
     * @param url absolute address of the site without a final slash, or null when no host is configured
     * @param charset character encoding of the pages
     * @param navigation the overviews that show something, in order; the current one is marked
     * @param pages the free pages that ask to be in the navigation
     * @param features what is made beside the pages, by name: whether this site has it
     * @param license the terms on which text and data may be used; null where the project does not say
     */
    public record Site(
            String title,
            @Nullable String url,
            String charset,
            List<NavigationLink> navigation,
            List<NavigationLink> pages,
            Map<String, Boolean> features,
            @Nullable Link license) {}

    /** A link in the navigation; {@code current} is "page" on that very page, "true" within its section, else null. */
    public record NavigationLink(
            String href, String text, @Nullable String current) {}

    /**
     * The page itself.
     *
     * @param root what leads from the page to the top of the site: the empty string or {@code ../}
     * @param path path on the site
     * @param type document type, such as {@code topic}
     * @param title text of the page's first heading
     * @param description plain text for search engines and previews
     * @param canonical absolute address, or null when no host is configured
     * @param markdown the page's copy in Markdown; null where it has none
     * @param feeds feeds to follow, that of this page first if it has one
     * @param card the picture to show with a link; null without an address of the site, and where no letters are at hand
     * @param jsonLd what the page is about, in the terms of schema.org, for a {@code script} element of the type
     *     {@code application/ld+json}; null on overviews
     */
    public record Current(
            String root,
            String path,
            String type,
            String title,
            String description,
            @Nullable String canonical,
            @Nullable String markdown,
            List<FeedLink> feeds,
            @Nullable Picture card,
            @Nullable Html jsonLd) {}

    /**
     * A picture for other sites.
     *
     * @param url absolute address
     * @param width in pixels
     * @param height in pixels
     * @param text what it shows, in words
     */
    public record Picture(String url, int width, int height, String text) {}

    /**
     * What the picture of a page shows.
     *
     * @param kind "site", "topic" or "claim"
     * @param question the question that a topic answers
     * @param topics how many topics the site has; 0 on the card of a topic or claim
     * @param claims how many claims the site or topic has
     * @param sources how many sources the site, topic or claim has
     * @param state how the stands on a claim relate; null for anything else
     */
    public record Card(
            String kind,
            String title,
            @Nullable String question,
            int topics,
            int claims,
            int sources,
            @Nullable ClaimState state) {}

    /**
     * A feed of what is new and what has changed.
     *
     * @param of "page" for this page, "site" for everything, "corrections" for all corrections
     * @param atom address in Atom
     * @param json address as JSON Feed; null where there is none
     */
    public record FeedLink(
            String of, String title, String atom, @Nullable String json) {}

    /** A link to a page. */
    public record Link(String href, String text) {}

    /**
     * A date.
     *
     * @param text the date at its true precision, in English
     * @param edtf the same in EDTF
     * @param datetime the form for {@code datetime} attributes, if it has one
     * @param known the day (ISO 8601) since when what has this date is known for certain: the last day that the date may
     *     mean; null where it is open
     */
    public record Dated(
            String text,
            String edtf,
            @Nullable String datetime,
            @Nullable String known) {}

    /** A piece of a body: either markup or a quotation. */
    public record Block(@Nullable Html html, @Nullable Quotation quotation) {}

    /** A part of a body under its heading. */
    public record Section(String id, String title, List<Block> blocks) {}

    /**
     * How a page has changed.
     *
     * @param firstPublished when readers could first see it
     * @param lastChanged the latest significant change or correction; null where there was none
     * @param updates significant changes, newest first
     * @param corrections corrections, newest first
     */
    public record History(
            @Nullable Dated firstPublished,
            @Nullable Dated lastChanged,
            List<Update> updates,
            List<Correction> corrections) {}

    /** A significant change. */
    public record Update(Dated date, String text) {}

    /**
     * A correction.
     *
     * @param page the page that was corrected
     * @param was what it said before
     * @param now what it says since
     * @param text why, or where; null where the words speak for themselves
     */
    public record Correction(
            Dated date,
            Link page,
            String was,
            String now,
            @Nullable String text) {}

    /**
     * How a page is cited.
     *
     * @param source the text that the page is about, as its publisher published it; null on other pages than a source's
     * @param page the page itself; null where it has no text of its own
     * @param metas what reference managers and search engines for papers read in the head: of the source, or else of the
     *     page
     */
    public record Citing(@Nullable Cited source, @Nullable Cited page, List<Meta> metas) {}

    /**
     * Something to cite.
     *
     * @param styles the citation in each style
     * @param files the same for reference managers; null where other files have the page's name
     */
    public record Cited(
            Late<List<CitedAs>> styles, @Nullable CitationFiles files) {}

    /** A citation in a style, with the edition of the handbook that it follows. */
    public record CitedAs(String style, String edition, Html text) {}

    /** Addresses of files for reference managers. */
    public record CitationFiles(String bibtex, String ris) {}

    /** A {@code meta} element. */
    public record Meta(String name, String content) {}

    /** The text of a page: what stands before the first heading, and the rest. */
    public record Body(List<Block> lead, List<Section> sections) {}

    /**
     * Words of named speakers.
     *
     * @param id anchor of the quotation on its source's page, or null where the quotation is shown elsewhere
     * @param paragraphs the words
     * @param speakers who spoke
     * @param date when, as far as the source says
     * @param circumstance venue and reporter, as markup; may be empty
     * @param source the source, leading to the quotation there; null on the source's own page
     * @param sourceDate date of the source
     * @param attested what was found in the source's text; null where nobody looked for the words
     * @param language the words' language; null where it is that of the page
     * @param original the words in the language in which they were said, without an original or siblings of their own; null
     *     where these are the words, or nobody knows them
     * @param translator who translated them
     * @param siblings other excerpts or translations of the same utterance, without siblings of their own
     */
    public record Quotation(
            @Nullable String id,
            List<String> paragraphs,
            List<Link> speakers,
            @Nullable Dated date,
            Html circumstance,
            @Nullable Link source,
            @Nullable Dated sourceDate,
            @Nullable Attested attested,
            @Nullable Language language,
            @Nullable Quotation original,
            @Nullable Link translator,
            List<Quotation> siblings) {}

    /**
     * A language other than that of the page.
     *
     * @param tag BCP 47 tag, for {@code lang} attributes
     * @param name in English
     * @param direction {@code rtl} where the words are written from right to left, for {@code dir} attributes
     */
    public record Language(
            String tag, String name, @Nullable String direction) {}

    /**
     * What was found of a quotation in the source's text.
     *
     * @param day when
     * @param parts how many parts it has, with an ellipsis between each two of them; at least 1
     * @param leftOut how many words of the text are left out between them
     * @param inserted how many words are the curator's
     * @param replaced how many words of the text these stand for
     * @param replacements which words these are, as far as they are known
     */
    public record Attested(
            Dated day, int parts, int leftOut, int inserted, int replaced, List<Replacement> replacements) {}

    /** Words of the source in the place of which a quotation has an insertion, such as "[him]". */
    public record Replacement(String insertion, String words) {}

    /**
     * An amount as a source gives it.
     *
     * @param amount with its bound, such as "more than 11,000"
     * @param unit what is counted
     * @param item what the units are of
     * @param period the time to which it applies
     * @param per day, month or year, for a rate
     */
    public record Figure(
            String amount,
            String unit,
            String item,
            @Nullable Dated period,
            @Nullable String per) {}

    /**
     * A stand on a claim.
     *
     * @param claim the claim
     * @param sense what it says of the claim, in a short word such as "denies" or "likely"
     * @param saying the same with who takes it, as a sentence without a final period
     * @param by the actors who take it; empty for unnamed ones and for the source itself
     * @param date when it was taken
     * @param words exact words of the source
     * @param language their language; null where it is that of the page
     * @param quotation the quotation in which it is taken
     * @param note the curator's remark
     * @param figures amounts given with it
     * @param restsOn where the source has it from, each as a link or in words
     * @param source the source that reports it, leading to its positions
     * @param sourceDate date of the source
     */
    public record Position(
            Link claim,
            String sense,
            Html saying,
            List<Link> by,
            @Nullable Dated date,
            @Nullable String words,
            @Nullable Language language,
            @Nullable Quotation quotation,
            @Nullable String note,
            List<Figure> figures,
            List<Html> restsOn,
            Link source,
            @Nullable Dated sourceDate) {}

    /** All positions of one source or actor on one claim; the id is the claim's, and their anchor on a source's page. */
    public record ClaimPositions(String id, Link claim, List<Position> positions) {}

    /**
     * What an actor said or did in answer to an event.
     *
     * @param event the event; null where the source names a development instead
     */
    public record Reaction(
            List<Link> by,
            @Nullable Link event,
            String stance,
            String act,
            @Nullable Dated date,
            @Nullable Quotation quotation,
            Link source,
            @Nullable Dated sourceDate) {}

    /** A provision of an agreement, and what each source reports of it. */
    public record Provision(String id, String label, List<ProvisionReport> reports) {}

    /** What one source reports of a provision; the language is that of the words, or null where it is that of the page. */
    public record ProvisionReport(
            Link agreement,
            String label,
            String text,
            @Nullable String words,
            @Nullable Language language,
            @Nullable Quotation quotation,
            Link source,
            @Nullable Dated sourceDate) {}

    /**
     * A claim in a list.
     *
     * @param positions those who say so first, then those who deny it, then the others
     * @param denials how claims are denied of which it is a part
     */
    public record ClaimSummary(
            Link link, ClaimState state, List<Position> positions, List<Voice> denials, List<Link> topics) {}

    /** A claim that somebody denies, and who stands where. */
    public record Dispute(Link claim, List<Voice> voices) {}

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
            List<Link> sources,
            @Nullable String known) {}

    /** A source in a list. */
    public record SourceSummary(
            Link link,
            String label,
            Link publisher,
            List<String> authors,
            @Nullable Dated published,
            String kind,
            String obtained,
            List<Link> topics,
            int quotations) {}

    /** A topic in a list, with its bottom line. */
    public record TopicSummary(
            Link link, @Nullable String question, List<Block> bottomLine, int sources, int minutes) {}

    /**
     * An event in a list.
     *
     * @param reported the date of the source that tells of it and was the first to be published for certain; null where
     *     that is certain of none
     */
    public record EventSummary(
            Link link,
            Dated date,
            @Nullable String place,
            List<Link> participants,
            @Nullable Dated reported) {}

    /** An agreement in a list. */
    public record AgreementSummary(Link link, @Nullable Dated signed, List<Link> parties) {}

    /** An actor in a list. */
    public record ActorSummary(
            Link link, String kind, @Nullable String role, int quotations, int positions) {}

    /**
     * Which way to go on from a page.
     *
     * @param previous the page before it in its family's overview; null on the first one
     * @param next the page behind it; null on the last one
     * @param related for a claim or source others on the same topics; only some where there are many
     */
    public record Neighbors(
            @Nullable Link previous, @Nullable Link next, List<Link> related) {}

    /** A page that links here, with the sentence in which the link stands, and how many further ones there are. */
    public record Backlink(
            Link page,
            String type,
            @Nullable Dated date,
            @Nullable String context,
            int more) {}

    /**
     * A row of the timeline.
     *
     * @param kind event, statement or publication
     * @param detail place of an event, label of a publication
     * @param quotation the words of a statement
     * @param reported the date of the source that tells of it; of several, of the first that was published for certain
     */
    public record TimelineEntry(
            Dated date,
            String kind,
            Link link,
            @Nullable String detail,
            @Nullable Quotation quotation,
            @Nullable Dated reported) {}

    /** How a source describes an actor. */
    public record Role(
            @Nullable String role,
            @Nullable String written,
            Link source,
            @Nullable Dated sourceDate) {}

    /** A form of a name that a source prints by mistake. */
    public record Misspelling(String form, Link source) {}

    /**
     * A topic page.
     *
     * @param timelineChart a picture of when happened what its sources tell; null where nothing has a date
     */
    public record Topic(
            @Nullable String question,
            int minutes,
            @Nullable Html timelineChart,
            List<ClaimSummary> claims,
            List<SourceSummary> sources) {}

    /**
     * Words that a source's page quotes from the source's text.
     *
     * @param where what quotes them, in a few words
     * @param href where the page has them
     * @param start where they were found in the text, counted in code points from 0; null where that is not on record
     */
    public record Phrase(
            String words,
            String where,
            String href,
            @Nullable Integer start) {}

    /**
     * What a reader's own copy of a source's text can be compared with.
     *
     * @param sha256 hash of the file that was compared, in hexadecimal digits; null where no record holds it
     * @param day when it was compared
     * @param phrases all words quoted from it, each once
     */
    public record OwnCopy(@Nullable String sha256, @Nullable Dated day, List<Phrase> phrases) {}

    /** A source page. */
    public record Source(
            String label,
            Link publisher,
            List<String> authors,
            @Nullable Dated published,
            String language,
            String kind,
            String obtained,
            List<Link> topics,
            List<EventSummary> events,
            List<ClaimPositions> positions,
            List<Link> silent,
            List<Reaction> reactions,
            List<ProvisionReport> provisions,
            List<SourceActor> actors,
            OwnCopy copy) {}

    /** An actor as a source names it. */
    public record SourceActor(
            Link actor,
            String kind,
            @Nullable String role,
            @Nullable String written) {}

    /** An actor page. */
    public record Actor(
            String kind,
            List<String> variants,
            List<Misspelling> misspellings,
            List<Link> affiliation,
            List<Link> affiliates,
            List<Role> roles,
            List<Quotation> quotations,
            List<ClaimPositions> positions,
            List<Reaction> reactions,
            List<EventSummary> events,
            List<AgreementSummary> agreements,
            List<SourceSummary> published,
            List<Companion> companions) {}

    /** Somebody with whom an actor appears, and each place where they do. */
    public record Companion(Link actor, List<Link> occasions) {}

    /** Two actors who appear together, and each place where they do. */
    public record Pair(Link one, Link other, List<Link> occasions) {}

    /**
     * Who appears with whom.
     *
     * @param chart a picture of the same
     * @param pairs those who appear together most often first
     * @param left how many actors are not shown, because they are less well connected than those that are
     */
    public record Network(Html chart, List<Pair> pairs, int left) {}

    /** An event page. */
    public record Event(
            Dated date,
            @Nullable String place,
            List<Link> participants,
            List<AgreementSummary> agreements,
            List<Reaction> reactions,
            List<SourceSummary> sources) {}

    /** An agreement page. */
    public record Agreement(
            @Nullable Dated signed,
            List<Link> parties,
            @Nullable Link event,
            List<String> variants,
            List<Provision> provisions) {}

    /**
     * A claim page.
     *
     * @param broader the claims of which it is a part, the nearest first
     * @param denials how these are denied
     * @param silent the sources that say nothing on it
     * @param unrecorded the others without a position on it or on a broader one that they deny; empty on a large site
     * @param tellings the sources with a position on it, oldest first
     * @param firstIsCertain whether the first of these is older than all others for certain
     * @param figuresChart a picture of the figures given with the positions; null where there are none
     * @param exclusions the figures that cannot both be true
     */
    public record Claim(
            ClaimState state,
            List<Link> topics,
            List<Link> broader,
            List<Position> positions,
            List<Voice> denials,
            List<Link> silent,
            List<Link> unrecorded,
            List<Telling> tellings,
            boolean firstIsCertain,
            @Nullable Html figuresChart,
            List<Exclusion> exclusions) {}

    /**
     * Two figures that cannot both be true.
     *
     * @param firstSource the source that gives the first one, leading to its positions
     * @param sameTime whether they are of the same time for certain; otherwise only if they are
     */
    public record Exclusion(Figure first, Link firstSource, Figure second, Link secondSource, boolean sameTime) {}

    /** A source that tells of a claim; {@code daysLater} than the first one, where both days are certain. */
    public record Telling(
            Link source, @Nullable Dated date, @Nullable Long daysLater) {}

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
    public record Resting(Link source, List<RestsOn> on) {}

    /** What a source rests on, as a link or in words, and for which claims. */
    public record RestsOn(Html origin, List<Link> claims) {}

    /** One statement, and how each source prints it. */
    public record SharedStatement(List<Link> speakers, List<Quotation> quotations) {}

    /** What an actor, and whoever belongs to it, said or did in answer to events, oldest first. */
    public record ReactionGroup(Link actor, List<Reaction> reactions, List<ReactionRow> rows) {}

    /** One actor's reactions: for each event, and last for what is no event, their numbers in the group, from 0. */
    public record ReactionRow(Link actor, List<List<Integer>> cells) {}

    /**
     * All reactions.
     *
     * @param events those to which somebody reacts, oldest first
     * @param complete whether the groups have rows; a table of very many events would be too wide for anybody
     */
    public record Reactions(List<Link> events, boolean complete, List<ReactionGroup> groups) {}

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
    public record SourceColumn(Link link, @Nullable Dated published) {}

    /** A row of the coverage: for each source what it covers. */
    public record CoverageRow(Link link, List<CoverageCell> cells) {}

    /**
     * A cell of the coverage.
     *
     * @param source the source, leading to its positions on the claim
     * @param senses what its positions say of the claim, in short words; "silent" where the curator says so, or "covered" for
     *     a topic; none where nothing is recorded
     */
    public record CoverageCell(Link source, List<String> senses) {}

    /**
     * Agreements side by side.
     *
     * @param agreements the columns, oldest first
     * @param rows a row for each provision
     */
    public record Comparison(List<AgreementSummary> agreements, List<ComparisonRow> rows) {}

    /** One provision in all agreements; for each agreement what the sources report of it, possibly nothing. */
    public record ComparisonRow(String label, List<List<ProvisionReport>> cells) {}

    /**
     * What is printed as one document: a topic, or the whole briefing. Links in it lead to other places in it, or to the
     * site where that has an address; an empty address leads nowhere.
     *
     * @param whole whether it is the whole briefing
     * @param chapters the home page's text and all topics, or the only topic
     * @param timeline oldest first; empty for a topic
     * @param sources what the citations lead to, by label
     * @param review how much of what is printed was read against its sources; null on a site without records
     */
    public record Edition(
            boolean whole,
            List<Chapter> chapters,
            List<EditionClaim> claims,
            List<TimelineEntry> timeline,
            List<EditionSource> sources,
            @Nullable Review review) {}

    /**
     * A page's text in an edition.
     *
     * @param id anchor of the chapter; that of a section is {@code id--section}
     * @param facts what a topic page says above its text; null for the home page's text
     */
    public record Chapter(String id, String title, @Nullable TopicFacts facts, Body body, History history) {}

    /** What a topic page says above its text. */
    public record TopicFacts(@Nullable String question, int minutes, int sources, int claims) {}

    /**
     * A claim in an edition.
     *
     * @param text how the sources compare; empty in the edition of a topic
     */
    public record EditionClaim(
            String id,
            String title,
            ClaimState state,
            List<Position> positions,
            List<Voice> denials,
            List<Block> text) {}

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
            @Nullable Dated published,
            String kind,
            String obtained,
            @Nullable String url,
            List<Block> summary,
            List<Place> places) {}

    /**
     * A place in a source.
     *
     * @param mark the letter with which citations name it
     * @param quotation its words; null where a claim is cited
     * @param claim the claim on which the source has positions; null where words are cited
     * @param positions these positions
     */
    public record Place(
            String id,
            String mark,
            @Nullable Quotation quotation,
            @Nullable Link claim,
            List<Position> positions) {}

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
            @Nullable Dated last,
            @Nullable String by) {}

    /**
     * A sentence with what it rests on.
     *
     * @param id its anchor, on its page and on this one
     * @param text what it says, without markup
     * @param href where it stands on its page
     * @param address the same, as it can be written down: absolute, or from the top of a site that knows no address of its own
     * @param grounds each place that it cites
     * @param compared for a sentence of a source's summary, when it was compared with the source's text and fitted; or null
     * @param citedBy where a sentence of a source is cited
     * @param reading what is on record of somebody's reading it; null on a site without such records
     */
    public record Evidenced(
            String id,
            String text,
            String href,
            String address,
            List<Ground> grounds,
            @Nullable Dated compared,
            List<Link> citedBy,
            @Nullable SentenceReading reading) {}

    /**
     * A place that a sentence cites. One without a quotation, positions or a sentence is the whole source.
     *
     * @param source the source, leading to the place
     * @param quotation the quotation there, or null
     * @param positions what the source says on a claim
     * @param sentence the sentence of its summary, or null
     * @param passages where words that are quoted there stand in the source's text, as far as that is on record
     */
    public record Ground(
            Link source,
            @Nullable Quotation quotation,
            List<Position> positions,
            @Nullable String sentence,
            List<Passage> passages) {}

    /**
     * A place in a source's text, of which the whole is counted in characters (code points).
     *
     * @param first number of its first character, from 1
     * @param last number of its last character
     * @param length how many characters the text has
     */
    public record Passage(String words, int first, int last, int length) {}

    /**
     * What is on record of a sentence.
     *
     * @param state "read", "changed" since somebody read it, or "unread"
     * @param by who read it last; null where nobody did
     * @param date when; null where nobody did
     */
    public record SentenceReading(
            String state, @Nullable String by, @Nullable Dated date) {}

    /** Actors of one kind. */
    public record ActorGroup(String kind, String title, List<ActorSummary> actors) {}
}
