package sourcebook.render;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
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
     * A link to a page.
     *
     * @param language that of the text where it is not that of the site, as with the title of a source
     */
    public record Link(String href, String text, @Nullable Language language) {
        Link(String href, String text) {
            this(href, text, null);
        }
    }

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
     * @param inOriginal address that leads to the words in the source's original; null where that is not known
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
            EvidenceModel.@Nullable Attested attested,
            @Nullable String inOriginal,
            @Nullable Language language,
            @Nullable Quotation original,
            @Nullable Link translator,
            List<Quotation> siblings) {}

    /**
     * An amount as a source gives it.
     *
     * @param amount with its bound, such as "more than 11,000"
     * @param unit what is counted; empty where it is a sign, which stands with the amount
     * @param isWord whether the amount is a word of which there are units, such as "dozens"
     * @param item what the units are of
     * @param period the time to which it applies
     * @param per a time or a number such as "1,000", for a rate
     * @param aside how the amount was found and its interval, such as "estimate, 95% interval 793–8,498"
     */
    public record Figure(
            String amount,
            String unit,
            boolean isWord,
            String item,
            @Nullable Dated period,
            @Nullable String per,
            @Nullable String aside) {}

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
     * @param strip the same at a glance; null where there are so many positions that only the claim's page lists them, since
     *     some of them would say something else than all
     * @param positions how many there are
     * @param speakers the names of all who take a stand on it, and of those to whom they belong
     */
    public record ClaimSummary(
            Link link,
            StripModel.@Nullable Strip strip,
            int positions,
            ClaimState state,
            List<Link> topics,
            List<String> speakers) {}

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

    /** An agreement in a list; the kind is that of another document, such as "study", or null; its event happened then. */
    public record AgreementSummary(
            Link link,
            @Nullable String kind,
            @Nullable Dated signed,
            @Nullable Dated happened,
            List<Link> parties) {}

    /** An actor in a list, with those to whom it belongs. */
    public record ActorSummary(
            Link link, String kind, @Nullable String role, List<Link> affiliation, int quotations, int positions) {}

    /**
     * Which way to go on from a page.
     *
     * @param previous the page before it in its family's overview; null on the first one
     * @param next the page behind it; null on the last one
     * @param related for a claim or source others on the same topics; only some where there are many
     */
    public record Neighbors(
            @Nullable Link previous, @Nullable Link next, List<Link> related) {}

    /**
     * A page that links here.
     *
     * @param context the sentence in which the link stands; null also where very many pages link here
     * @param more how many further ones there are
     */
    public record Backlink(
            Link page,
            String type,
            @Nullable Dated date,
            @Nullable String context,
            int more) {}

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
     * @param headlines the claims that stand for it, at a glance; they are not among its {@code claims}
     * @param timelineChart a picture of when happened what its sources tell; null where nothing has a date
     */
    public record Topic(
            @Nullable String question,
            int minutes,
            @Nullable Html timelineChart,
            List<StripModel.Strip> headlines,
            List<ClaimSummary> claims,
            List<SourceSummary> sources) {}

    /**
     * A source page.
     *
     * @param titleLanguage that of its title where it is not that of the site
     * @param serves the claims on which a quotation is somebody's position, by the ids of quotations
     */
    public record Source(
            String label,
            Link publisher,
            List<String> authors,
            @Nullable Dated published,
            Language language,
            @Nullable Language titleLanguage,
            String kind,
            String obtained,
            EvidenceModel.@Nullable Original original,
            List<Link> topics,
            List<EventSummary> events,
            List<ClaimPositions> positions,
            SortedMap<String, List<Link>> serves,
            List<Link> silent,
            List<Reaction> reactions,
            List<ProvisionReport> provisions,
            List<SourceActor> actors,
            EvidenceModel.OwnCopy copy) {}

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

    /** An event page. */
    public record Event(
            Dated date,
            @Nullable String place,
            List<Link> participants,
            List<AgreementSummary> agreements,
            List<Reaction> reactions,
            List<SourceSummary> sources) {}

    /** An agreement page; the kind is that of another document, such as "study", or null. */
    public record Agreement(
            @Nullable String kind,
            @Nullable Dated signed,
            List<Link> parties,
            @Nullable Link event,
            List<String> variants,
            List<Provision> provisions) {}

    /**
     * A claim page.
     *
     * @param strip it at a glance
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
            StripModel.Strip strip,
            ClaimState state,
            List<Link> topics,
            List<Link> broader,
            List<Position> positions,
            List<OverviewModel.Voice> denials,
            List<Link> silent,
            List<Link> unrecorded,
            List<OverviewModel.Telling> tellings,
            boolean firstIsCertain,
            @Nullable Html figuresChart,
            List<OverviewModel.Exclusion> exclusions) {}
}
