package sourcebook.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import sourcebook.data.Column.Type;
import sourcebook.link.Site;
import sourcebook.link.Versions;
import sourcebook.parse.Family;
import sourcebook.parse.Figure;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.review.Reading;

/** Makes the tables of what the files of the sources record, and of what was corrected and read. */
final class RecordTables {
    private final Site site;
    private final Columns columns;
    private final List<Document> sources;
    private final List<Rows.Stand> positions;

    RecordTables(Site site, Columns columns) {
        this.site = site;
        this.columns = columns;
        this.sources = site.family(Family.SOURCE);
        this.positions = Rows.positions(sources);
    }

    Table positions() {
        return new Table.Builder<Rows.Stand>(
                        "positions", "Positions", "Who takes which stand on a claim, according to which source.")
                .add(Columns.id("source#claim/n, with n from 1"), Rows.Stand::id)
                .add(Columns.source(), p -> p.source().id())
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
                        p -> Columns.ids(p.of().by()))
                .add(
                        Column.text("unnamed", "How the source describes somebody whom it does not name."),
                        p -> Columns.value(p.of().unnamed()))
                .add(
                        Column.text(
                                        "voice",
                                        "Whether the source says so itself, or passes it on without saying from whom.")
                                .oneOf(Arrays.stream(Position.Voice.values()).map(Object::toString)),
                        p -> Table.text(p.of().voice()))
                .date(
                        Column.text("date", "When the stand was taken." + Columns.EDTF),
                        p -> Columns.value(p.of().date()))
                .add(Column.text("words", "Exact words of the source."), p -> Columns.value(p.of().words()))
                .add(Columns.quotation("taken"), p -> Columns.quotation(p.source(), p.of().quotation()))
                .add(Column.text("note", "The curator’s remark."), p -> p.of().note())
                .add(
                        Column.text(
                                        "reading",
                                        "Whether who takes it, or on which side, is our reading of a text that leaves it"
                                                + " open.")
                                .oneOf(Stream.of("yes")),
                        p -> p.of().isReading() ? "yes" : null)
                .add(
                        Column.of(
                                        "rests_on",
                                        Type.ARRAY,
                                        "Where the source has it from: ids of sources and actors, and reports in words.")
                                .always(),
                        p -> Columns.ids(p.of().restsOn()))
                .add(
                        Columns.page(),
                        p -> columns.page(p.source(), p.of().claim().value()))
                .build(positions);
    }

    Table figures() {
        List<Rows.GivenFigure> figures = Rows.figures(positions);
        ExcludedFigures ids = new ExcludedFigures(site, figures);
        return new Table.Builder<Rows.GivenFigure>(
                        "figures",
                        "Figures",
                        "The amounts that are given with positions. Figures of different sources are not meant to be"
                                + " added or averaged.")
                .add(Columns.id("the position’s id, a slash, and n from 1"), Rows.GivenFigure::id)
                .add(
                        Column.text("position", "The position with which it is given.")
                                .always()
                                .in("positions"),
                        f -> f.position().id())
                .add(
                        Column.text("amount", "The amount as the pages show it, with its bound.")
                                .always(),
                        f -> f.of().display(site.wording()))
                .add(
                        Column.text("bound", "How the source limits the amount.")
                                .oneOf(Arrays.stream(Figure.Bound.values()).map(Object::toString)),
                        f -> Table.text(f.of().bound()))
                .add(
                        Column.of(
                                "number",
                                Type.NUMBER,
                                "The amount as a number; empty where the source gives a word or a range."),
                        f -> f.of().number().orElse(null))
                .add(
                        Column.of("low", Type.NUMBER, "Where the amount begins, with its interval."),
                        f -> f.of().range().map(Figure.Range::low).orElse(null))
                .add(
                        Column.of("high", Type.NUMBER, "Where it ends."),
                        f -> f.of().range().map(Figure.Range::high).orElse(null))
                .add(
                        Column.text("kind", "Whether somebody counted or estimated.")
                                .oneOf(Arrays.stream(Figure.Kind.values()).map(Object::toString)),
                        f -> Table.text(f.of().kind()))
                .add(Column.text("unit", "What is counted.").always(), f -> f.of().unit())
                .add(Column.text("item", "What the units are of.").always(), f -> f.of().item())
                .add(
                        Column.text("per", "The time or the number for which the figure is a rate."),
                        f -> Table.text(f.of().per()))
                .date(
                        Column.text("period", "The time to which the figure applies." + Columns.EDTF),
                        f -> Columns.value(f.of().period()))
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

    Table quotations() {
        return new Table.Builder<Rows.Quoted>(
                        "quotations", "Quotations", "Words of named speakers, exactly as the sources print them.")
                .add(Columns.id("source#anchor"), Rows.Quoted::id)
                .add(Columns.source(), q -> q.source().id())
                .add(
                        Column.text("words", "The words; an empty line stands between paragraphs.")
                                .always(),
                        q -> q.of().words())
                .add(
                        Column.ids("speakers", "Ids of the actors who spoke or wrote them.")
                                .always(),
                        q -> site.speakers(q.of()).map(Document::id).toList())
                .date(Column.text("date", "When they were spoken or written." + Columns.EDTF), q -> q.of().date())
                .add(Column.text("circumstance", "Venue, time and reporter, as far as the source gives them."), q -> {
                    String text = FragmentText.of(q.of().circumstance(), site);
                    return text.isEmpty() ? null : text;
                })
                .add(
                        Column.text(
                                "statement", "Name of the utterance, shared by its other excerpts and translations."),
                        q -> Columns.value(q.of().statement()))
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
                .add(Columns.page(), q -> columns.page(q.source(), q.of().id()))
                .build(Rows.quotations(site, sources));
    }

    Table reactions() {
        return new Table.Builder<Rows.Reaction>(
                        "reactions", "Reactions", "What actors said or did in answer to an event.")
                .add(Columns.id("source#reactions/n, with n from 1"), Rows.Reaction::id)
                .add(Columns.source(), r -> r.source().id())
                .add(
                        Column.text("event", "The event; empty where the source names a development instead.")
                                .in("events"),
                        r -> Columns.value(r.of().event()))
                .add(Column.ids("by", "Ids of the actors who react.").always(), r -> Columns.ids(r.of().by()))
                .add(
                        Column.text("stance", "How they stand to it, in a word or two.")
                                .always(),
                        r -> r.of().stance().value())
                .add(
                        Column.text("act", "What they said or did, in the curator’s words.")
                                .always(),
                        r -> r.of().act())
                .date(Column.text("date", "When they did." + Columns.EDTF), r -> Columns.value(r.of().date()))
                .add(Columns.quotation("expressed"), r -> Columns.quotation(r.source(), r.of().quotation()))
                .add(Columns.page(), r -> columns.page(r.source(), "reactions"))
                .build(Rows.reactions(sources));
    }

    Table provisions() {
        return new Table.Builder<Rows.Provision>(
                        "provisions", "Provisions", "What each source reports of the provisions of an agreement.")
                .add(Columns.id("source#provisions/n, with n from 1"), Rows.Provision::id)
                .add(Columns.source(), p -> p.source().id())
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
                .add(Column.text("words", "Exact words of the source."), p -> Columns.value(p.of().words()))
                .add(Columns.quotation("characterized"), p -> Columns.quotation(p.source(), p.of().quotation()))
                .add(Columns.page(), p -> columns.page(p.source(), "reported-provisions"))
                .build(Rows.provisions(site));
    }

    Table corrections() {
        return new Table.Builder<Rows.Correction>(
                        "corrections", "Corrections", "What was wrong on a page, and what it says since.")
                .add(Columns.id("corrected/n, with n from 1"), Rows.Correction::id)
                .add(
                        Column.text("corrected", "Id of the page that was corrected.")
                                .always(),
                        c -> c.document().id())
                .date(
                        Column.text("date", "The day of the correction." + Columns.EDTF)
                                .always(),
                        c -> c.of().date().value())
                .add(Column.text("was", "What the page said before.").always(), c -> c.of().was())
                .add(Column.text("now", "What it says since.").always(), c -> c.of().now())
                .add(Column.text("text", "Why, or where."), c -> c.of().text())
                .add(Columns.page(), c -> columns.page(c.document(), null))
                .build(Rows.corrections(site.documents()));
    }

    Table reviews() {
        return new Table.Builder<Rows.Reviewed>(
                        "reviews",
                        "Reviews",
                        "Statements, and whether somebody has read them against their sources. Without any record of a"
                                + " review the table is empty.")
                .add(Columns.id("stands_on/n, with n from 1"), Rows.Reviewed::id)
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
                .add(Columns.page(), r -> columns.page(r.document(), null))
                .build(Rows.reviews(site));
    }
}
