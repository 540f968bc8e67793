package sourcebook.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sourcebook.data.Column.Type;
import sourcebook.link.ClaimState;
import sourcebook.link.Site;
import sourcebook.link.Versions;
import sourcebook.parse.Actor;
import sourcebook.parse.Agreement;
import sourcebook.parse.Claim;
import sourcebook.parse.Event;
import sourcebook.parse.Family;
import sourcebook.parse.Figure;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Sense;
import sourcebook.parse.Source;
import sourcebook.parse.Topic;
import sourcebook.review.Reading;
import sourcebook.site.Publication;
import sourcebook.text.Located;

/** Makes the tables of a site. */
public final class Tables {
    /** The tables' names, in order. */
    static final List<String> NAMES = List.of(
            "sources",
            "topics",
            "actors",
            "events",
            "agreements",
            "claims",
            "positions",
            "figures",
            "quotations",
            "reactions",
            "provisions",
            "corrections",
            "reviews");

    private static final String EDTF = " Written in EDTF (ISO 8601-2): as precisely as the text says and no more.";

    private final Site site;
    private final Publication publication;
    private final List<Document> sources;
    private final List<Rows.Stand> positions;

    private Tables(Site site, Publication publication) {
        this.site = site;
        this.publication = publication;
        this.sources = site.family(Family.SOURCE);
        this.positions = Rows.positions(sources);
    }

    /** Returns all tables of a site without errors; rows stand in the order in which the overviews show them. */
    public static List<Table> of(Site site, Publication publication) {
        Tables tables = new Tables(site, publication);
        return List.of(
                tables.sources(),
                tables.topics(),
                tables.actors(),
                tables.events(),
                tables.agreements(),
                tables.claims(),
                tables.positions(),
                tables.figures(),
                tables.quotations(),
                tables.reactions(),
                tables.provisions(),
                tables.corrections(),
                tables.reviews());
    }

    private Table sources() {
        return new Table.Builder<Document>("sources", "Sources", "The documents on which everything rests.")
                .add(Column.text("id", "Name of the source’s file.").always(), Document::id)
                .add(
                        Column.text("title", "Title as the text prints it; a supplied one stands in square brackets.")
                                .always(),
                        Document::title)
                .add(
                        Column.text("label", "Short name, used in citations.").always(),
                        d -> Site.source(d).label().value())
                .add(
                        Column.text("publisher", "The actor who published it.")
                                .always()
                                .in("actors"),
                        d -> Site.source(d).publisher().value())
                .add(
                        Column.of("authors", Type.ARRAY, "Authors as the text names them.")
                                .always(),
                        d -> Site.source(d).authors())
                .date(
                        Column.text("published", "When it was published." + EDTF),
                        d -> value(Site.source(d).published()))
                .add(
                        Column.text("language", "Language of the text, as a BCP 47 tag.")
                                .always(),
                        d -> Site.source(d).language().value())
                .add(
                        Column.text("kind", "What kind of text it is.").always(),
                        d -> Site.source(d).kind())
                .add(
                        Column.text("obtained", "How the text was obtained.")
                                .always()
                                .oneOf(Arrays.stream(Source.Obtained.values()).map(Object::toString)),
                        d -> Site.source(d).obtained().toString())
                .add(
                        Column.ids("topics", "Ids of the topic pages that it feeds."),
                        d -> ids(Site.source(d).topics()))
                .add(
                        Column.ids("events", "Ids of the events that it tells of."),
                        d -> ids(Site.source(d).events()))
                .add(page(), d -> page(d, null))
                .build(sources);
    }

    private Table topics() {
        return new Table.Builder<Document>(
                        "topics", "Topics", "The pages that gather what the sources say on a subject.")
                .add(Column.text("id", "Name of the topic’s file.").always(), Document::id)
                .add(Column.text("title", "The subject.").always(), Document::title)
                .add(
                        Column.text("question", "What a reader wants to know of it."),
                        d -> ((Topic) d.frontMatter()).question())
                .add(page(), d -> page(d, null))
                .build(site.family(Family.TOPIC));
    }

    private Table actors() {
        return new Table.Builder<Document>(
                        "actors", "Actors", "The people, states and organizations that the sources name.")
                .add(Column.text("id", "Name of the actor’s file.").always(), Document::id)
                .add(Column.text("name", "The name that the pages show.").always(), Document::title)
                .add(
                        Column.text("kind", "What the actor is.")
                                .always()
                                .oneOf(Arrays.stream(Actor.Kind.values()).map(Object::toString)),
                        d -> actor(d).kind().toString())
                .add(
                        Column.of("variants", Type.ARRAY, "Other spellings and short forms of the name.")
                                .always(),
                        d -> ids(actor(d).variants()))
                .add(
                        Column.ids(
                                "affiliation",
                                "Ids of the states and organizations to which the actor belongs, according to the"
                                        + " sources."),
                        d -> ids(actor(d).affiliation()))
                .add(page(), d -> page(d, null))
                .build(site.family(Family.ACTOR));
    }

    private Table events() {
        return new Table.Builder<Document>("events", "Events", "What happened, according to the sources.")
                .add(Column.text("id", "Name of the event’s file.").always(), Document::id)
                .add(Column.text("title", "What happened.").always(), Document::title)
                .date(
                        Column.text("date", "When it happened." + EDTF).always(),
                        d -> event(d).date().value())
                .add(Column.text("place", "Where it happened."), d -> event(d).place())
                .add(Column.ids("participants", "Ids of the actors who took part."), d -> ids(event(d).participants()))
                .add(page(), d -> page(d, null))
                .build(site.family(Family.EVENT));
    }

    private Table agreements() {
        return new Table.Builder<Document>("agreements", "Agreements", "The agreements of which the sources report.")
                .add(Column.text("id", "Name of the agreement’s file.").always(), Document::id)
                .add(Column.text("title", "What the sources call it.").always(), Document::title)
                .date(
                        Column.text("signed", "When it was signed." + EDTF),
                        d -> value(agreement(d).signed()))
                .add(
                        Column.ids("parties", "Ids of the actors who signed it.")
                                .always(),
                        d -> ids(agreement(d).parties()))
                .add(
                        Column.text("event", "The event at which it was signed.")
                                .in("events"),
                        d -> value(agreement(d).event()))
                .add(page(), d -> page(d, null))
                .build(site.family(Family.AGREEMENT));
    }

    private Table claims() {
        Table.Builder<Document> claims = new Table.Builder<Document>(
                        "claims", "Claims", "The propositions that are affirmed or denied.")
                .add(Column.text("id", "Name of the claim’s file.").always(), Document::id)
                .add(Column.text("text", "The proposition.").always(), Document::title)
                .add(
                        Column.ids("topics", "Ids of the topic pages to which it belongs."),
                        d -> ids(((Claim) d.frontMatter()).topics()))
                .add(
                        // A key into its own table is written in one way by the specification, and in another by its
                        // profile.
                        Column.text("broader", "Id of the claim of which it is a part."),
                        d -> value(((Claim) d.frontMatter()).broader()))
                .add(
                        Column.text("denial", "Where it is denied, as far as the texts say.")
                                .always()
                                .oneOf(Arrays.stream(ClaimState.Denial.values()).map(Object::toString)),
                        d -> state(d).denial().toString())
                .add(
                        Column.of("sources", Type.INTEGER, "In how many sources somebody takes a stand on it.")
                                .always(),
                        d -> state(d).sources())
                .add(
                        Column.of("origins", Type.INTEGER, "From how many origins these come.")
                                .always(),
                        d -> state(d).origins());
        for (Sense sense : Sense.values()) {
            String name = sense.name().toLowerCase(Locale.ROOT);
            claims.add(
                            Column.of(name, Type.INTEGER, "In how many sources it is " + sense.counted() + ".")
                                    .always(),
                            d -> state(d).count(sense).sources())
                    .add(
                            Column.of(name + "_origins", Type.INTEGER, "From how many origins these come.")
                                    .always(),
                            d -> state(d).count(sense).origins());
        }
        return claims.add(
                        Column.ids("silent", "Ids of the sources that say nothing on it, as the curator has found."),
                        d -> site.silentOn(d).stream().map(Document::id).toList())
                .add(page(), d -> page(d, null))
                .build(site.family(Family.CLAIM));
    }

    private ClaimState state(Document claim) {
        return site.claims().state(claim);
    }

    private Table positions() {
        return new Table.Builder<Rows.Stand>(
                        "positions", "Positions", "Who takes which stand on a claim, according to which source.")
                .add(id("source#claim/n, with n from 1"), Rows.Stand::id)
                .add(source(), p -> p.source().id())
                .add(
                        Column.text("claim", "The claim.").always().in("claims"),
                        p -> p.of().claim().value())
                .add(
                        Column.text("direction", "Whether the claim is affirmed or denied.")
                                .always()
                                .oneOf(Arrays.stream(Position.Direction.values())
                                        .map(Object::toString)),
                        p -> p.of().direction().toString())
                .add(
                        Column.text("certainty", "How sure the holder is; an aim or a plan is apart from what is so.")
                                .always()
                                .oneOf(Arrays.stream(Position.Certainty.values())
                                        .map(Object::toString)),
                        p -> p.of().certainty().toString())
                .add(
                        Column.ids(
                                "by",
                                "Ids of the actors who take it; if this is empty, 'unnamed' or 'voice' says who does."),
                        p -> ids(p.of().by()))
                .add(
                        Column.text("unnamed", "How the source describes somebody whom it does not name."),
                        p -> value(p.of().unnamed()))
                .add(
                        Column.text(
                                        "voice",
                                        "Whether the source says so itself, or passes it on without saying from whom.")
                                .oneOf(Arrays.stream(Position.Voice.values()).map(Object::toString)),
                        p -> Table.text(p.of().voice()))
                .date(Column.text("date", "When the stand was taken." + EDTF), p -> value(p.of().date()))
                .add(Column.text("words", "Exact words of the source."), p -> value(p.of().words()))
                .add(quotation("taken"), p -> quotation(p.source(), p.of().quotation()))
                .add(Column.text("note", "The curator’s remark."), p -> p.of().note())
                .add(
                        Column.of(
                                        "rests_on",
                                        Type.ARRAY,
                                        "Where the source has it from: ids of sources and actors, and reports in words.")
                                .always(),
                        p -> ids(p.of().restsOn()))
                .add(page(), p -> page(p.source(), p.of().claim().value()))
                .build(positions);
    }

    private Table figures() {
        List<Rows.GivenFigure> figures = Rows.figures(positions);
        ExcludedFigures ids = new ExcludedFigures(site, figures);
        return new Table.Builder<Rows.GivenFigure>(
                        "figures",
                        "Figures",
                        "The amounts that are given with positions. Figures of different sources are not meant to be"
                                + " added or averaged.")
                .add(id("the position’s id, a slash, and n from 1"), Rows.GivenFigure::id)
                .add(
                        Column.text("position", "The position with which it is given.")
                                .always()
                                .in("positions"),
                        f -> f.position().id())
                .add(
                        Column.text("amount", "The amount as the pages show it, with its bound.")
                                .always(),
                        f -> f.of().display())
                .add(
                        Column.text("bound", "How the source limits the amount.")
                                .oneOf(Arrays.stream(Figure.Bound.values()).map(Object::toString)),
                        f -> Table.text(f.of().bound()))
                .add(
                        Column.of(
                                "number", Type.NUMBER, "The amount as a number; empty where the source gives a word."),
                        f -> f.of().number().orElse(null))
                .add(Column.text("unit", "What is counted.").always(), f -> f.of().unit())
                .add(Column.text("item", "What the units are of.").always(), f -> f.of().item())
                .add(
                        Column.text("per", "The time for which the figure is a rate.")
                                .oneOf(Arrays.stream(Figure.Rate.values()).map(Object::toString)),
                        f -> Table.text(f.of().per()))
                .date(
                        Column.text("period", "The time to which the figure applies." + EDTF),
                        f -> value(f.of().period()))
                .add(
                        Column.ids(
                                "excludes",
                                "Ids of the figures on the same claim that cannot be true together with it: same"
                                        + " item, unit and period, and amounts that do not meet."),
                        f -> ids.excluded(f.of(), true))
                .add(
                        Column.ids(
                                "excludes_if_same_time",
                                "Ids of those that cannot be true together with it if they are of the same time,"
                                        + " which their periods leave open."),
                        f -> ids.excluded(f.of(), false))
                .build(figures);
    }

    private Table quotations() {
        return new Table.Builder<Rows.Quoted>(
                        "quotations", "Quotations", "Words of named speakers, exactly as the sources print them.")
                .add(id("source#anchor"), Rows.Quoted::id)
                .add(source(), q -> q.source().id())
                .add(
                        Column.text("words", "The words; an empty line stands between paragraphs.")
                                .always(),
                        q -> q.of().words())
                .add(
                        Column.ids("speakers", "Ids of the actors who spoke or wrote them.")
                                .always(),
                        q -> site.speakers(q.of()).map(Document::id).toList())
                .date(Column.text("date", "When they were spoken or written." + EDTF), q -> q.of().date())
                .add(Column.text("circumstance", "Venue, time and reporter, as far as the source gives them."), q -> {
                    String text = FragmentText.of(q.of().circumstance(), site);
                    return text.isEmpty() ? null : text;
                })
                .add(
                        Column.text(
                                "statement", "Name of the utterance, shared by its other excerpts and translations."),
                        q -> value(q.of().statement()))
                .add(
                        Column.text("language", "Language of the words, as a BCP 47 tag.")
                                .always(),
                        q -> Versions.language(q.source(), q.of()))
                .add(
                        Column.text(
                                "original",
                                "Id of the quotation that has the words in the language in which they were said, where"
                                        + " these are a translation."),
                        q -> Versions.original(site, q.of())
                                .map(o ->
                                        Rows.quotation(o.source(), o.quotation().id()))
                                .orElse(null))
                .add(
                        Column.text("translated_by", "The actor who translated the words.")
                                .in("actors"),
                        q -> q.of().translator() == null
                                ? null
                                : q.of().translator().target())
                .add(
                        Column.of(
                                "attested",
                                Type.DATE,
                                "The day on which the words were last found in the source’s text; empty where nobody"
                                        + " looked."),
                        q -> q.found() == null
                                ? null
                                : Table.text(q.attestation().date()))
                .add(
                        Column.of("start", Type.INTEGER, "Where the words begin in the source’s text, from 0."),
                        q -> q.found() == null ? null : q.found().start())
                .add(
                        Column.of("end", Type.INTEGER, "Offset behind the last of the words in the source’s text."),
                        q -> q.found() == null ? null : q.found().end())
                .add(
                        Column.of(
                                        "replacements",
                                        Type.ARRAY,
                                        "What the text has in place of insertions, as far as it is known: each"
                                                + " insertion with its brackets, a space, and the words of the text.")
                                .always(),
                        Rows.Quoted::replacements)
                .add(page(), q -> page(q.source(), q.of().id()))
                .build(Rows.quotations(site, sources));
    }

    private Table reactions() {
        return new Table.Builder<Rows.Reaction>(
                        "reactions", "Reactions", "What actors said or did in answer to an event.")
                .add(id("source#reactions/n, with n from 1"), Rows.Reaction::id)
                .add(source(), r -> r.source().id())
                .add(
                        Column.text("event", "The event; empty where the source names a development instead.")
                                .in("events"),
                        r -> value(r.of().event()))
                .add(Column.ids("by", "Ids of the actors who react.").always(), r -> ids(r.of().by()))
                .add(
                        Column.text("stance", "How they stand to it.")
                                .always()
                                .oneOf(Arrays.stream(Source.Response.values()).map(Object::toString)),
                        r -> r.of().stance().toString())
                .add(
                        Column.text("act", "What they said or did, in the curator’s words.")
                                .always(),
                        r -> r.of().act())
                .date(Column.text("date", "When they did." + EDTF), r -> value(r.of().date()))
                .add(quotation("expressed"), r -> quotation(r.source(), r.of().quotation()))
                .add(page(), r -> page(r.source(), "reactions"))
                .build(Rows.reactions(sources));
    }

    private Table provisions() {
        return new Table.Builder<Rows.Provision>(
                        "provisions", "Provisions", "What each source reports of the provisions of an agreement.")
                .add(id("source#provisions/n, with n from 1"), Rows.Provision::id)
                .add(source(), p -> p.source().id())
                .add(
                        Column.text("agreement", "The agreement.").always().in("agreements"),
                        p -> p.of().agreement().value())
                .add(
                        Column.text("provision", "Name of the provision; agreements may share it.")
                                .always(),
                        p -> p.of().provision().value())
                .add(Column.text("label", "The provision in a few words.").always(), Rows.Provision::label)
                .add(
                        Column.text("text", "What the source reports of it, in the curator’s words.")
                                .always(),
                        p -> p.of().text())
                .add(Column.text("words", "Exact words of the source."), p -> value(p.of().words()))
                .add(quotation("characterized"), p -> quotation(p.source(), p.of().quotation()))
                .add(page(), p -> page(p.source(), "reported-provisions"))
                .build(Rows.provisions(site));
    }

    private Table corrections() {
        return new Table.Builder<Rows.Correction>(
                        "corrections", "Corrections", "What was wrong on a page, and what it says since.")
                .add(id("corrected/n, with n from 1"), Rows.Correction::id)
                .add(
                        Column.text("corrected", "Id of the page that was corrected.")
                                .always(),
                        c -> c.document().id())
                .date(
                        Column.text("date", "The day of the correction." + EDTF).always(),
                        c -> c.of().date().value())
                .add(Column.text("was", "What the page said before.").always(), c -> c.of().was())
                .add(Column.text("now", "What it says since.").always(), c -> c.of().now())
                .add(Column.text("text", "Why, or where."), c -> c.of().text())
                .add(page(), c -> page(c.document(), null))
                .build(Rows.corrections(site.documents()));
    }

    private Table reviews() {
        return new Table.Builder<Rows.Reviewed>(
                        "reviews",
                        "Reviews",
                        "Statements, and whether somebody has read them against their sources. Without any record of a"
                                + " review the table is empty.")
                .add(id("stands_on/n, with n from 1"), Rows.Reviewed::id)
                .add(
                        Column.text("stands_on", "Id of the page on which the statement stands.")
                                .always(),
                        r -> r.document().id())
                .add(Column.text("statement", "What it says.").always(), r -> r.of().text())
                .add(
                        Column.text("state", "Whether it is as it was read, has changed since, or was never read.")
                                .always()
                                .oneOf(Arrays.stream(Reading.State.values()).map(Object::toString)),
                        r -> r.of().state().toString())
                .add(
                        Column.of("reviewed", Type.DATE, "The day on which it was last read."),
                        r -> r.of().entry() == null
                                ? null
                                : Table.text(r.of().entry().date()))
                .add(
                        Column.text("by", "Who read it."),
                        r -> r.of().entry() == null ? null : r.of().entry().by())
                .add(page(), r -> page(r.document(), null))
                .build(Rows.reviews(site));
    }

    // ---- Columns that several tables have ----------------------------------------------------------------------

    private static Column id(String form) {
        return Column.text("id", "Stable while the source’s file keeps its order: " + form + ".")
                .always();
    }

    private static Column source() {
        return Column.text("source", "The source that says so.").always().in("sources");
    }

    private static Column quotation(String verb) {
        return Column.text("quotation", "The quotation in which it is " + verb + ".")
                .in("quotations");
    }

    private static Column page() {
        return Column.text("page", "Address of the page, relative to this file unless the site’s address is known.")
                .always();
    }

    // ---- Values ------------------------------------------------------------------------------------------------

    private String page(Document document, @Nullable String anchor) {
        return publication.address(document.path() + (anchor == null ? "" : "#" + anchor), DataFiles.FOLDER);
    }

    private static @Nullable String quotation(Document source, @Nullable Located<String> anchor) {
        return anchor == null ? null : Rows.quotation(source, anchor.value());
    }

    private static Actor actor(Document document) {
        return (Actor) document.frontMatter();
    }

    private static Agreement agreement(Document document) {
        return (Agreement) document.frontMatter();
    }

    private static Event event(Document document) {
        return (Event) document.frontMatter();
    }

    private static List<String> ids(List<Located<String>> ids) {
        return ids.stream().map(Located::value).toList();
    }

    private static <T> @Nullable T value(@Nullable Located<T> located) {
        return located == null ? null : located.value();
    }
}
