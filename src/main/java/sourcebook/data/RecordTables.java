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
        return new Table.Builder<Rows.Stand>("positions", site.wording())
                .add(Columns.id(), Rows.Stand::id)
                .add(Columns.source(), p -> p.source().id())
                .add(
                        Column.text("claim").always().in("claims"),
                        p -> p.of().claim().value())
                .add(
                        Column.text("direction")
                                .always()
                                .oneOf(Arrays.stream(Position.Direction.values())
                                        .map(Object::toString)),
                        p -> p.of().direction().toString())
                .add(
                        Column.text("certainty")
                                .always()
                                .oneOf(Arrays.stream(Position.Certainty.values())
                                        .map(Object::toString)),
                        p -> p.of().certainty().toString())
                .add(Column.ids("by"), p -> Columns.ids(p.of().by()))
                .add(Column.text("unnamed"), p -> Columns.value(p.of().unnamed()))
                .add(
                        Column.text("voice")
                                .oneOf(Arrays.stream(Position.Voice.values()).map(Object::toString)),
                        p -> Table.text(p.of().voice()))
                .date(Column.text("date"), p -> Columns.value(p.of().date()))
                .add(Column.text("words"), p -> Columns.value(p.of().words()))
                .add(Columns.quotation(), p -> Columns.quotation(p.source(), p.of().quotation()))
                .add(Column.text("note"), p -> p.of().note())
                .add(Column.text("reading").oneOf(Stream.of("yes")), p -> p.of().isReading() ? "yes" : null)
                .add(Column.of("rests_on", Type.ARRAY).always(), p -> Columns.ids(p.of().restsOn()))
                .add(
                        Columns.page(),
                        p -> columns.page(p.source(), p.of().claim().value()))
                .build(positions);
    }

    Table figures() {
        List<Rows.GivenFigure> figures = Rows.figures(positions);
        ExcludedFigures ids = new ExcludedFigures(site, figures);
        return new Table.Builder<Rows.GivenFigure>("figures", site.wording())
                .add(Columns.id(), Rows.GivenFigure::id)
                .add(
                        Column.text("position").always().in("positions"),
                        f -> f.position().id())
                .add(Column.text("amount").always(), f -> f.of().display(site.wording()))
                .add(
                        Column.text("bound")
                                .oneOf(Arrays.stream(Figure.Bound.values()).map(Object::toString)),
                        f -> Table.text(f.of().bound()))
                .add(Column.of("number", Type.NUMBER), f -> f.of().number().orElse(null))
                .add(
                        Column.of("low", Type.NUMBER),
                        f -> f.of().range().map(Figure.Range::low).orElse(null))
                .add(
                        Column.of("high", Type.NUMBER),
                        f -> f.of().range().map(Figure.Range::high).orElse(null))
                .add(
                        Column.text("kind")
                                .oneOf(Arrays.stream(Figure.Kind.values()).map(Object::toString)),
                        f -> Table.text(f.of().kind()))
                .add(Column.text("unit").always(), f -> f.of().unit())
                .add(Column.text("item").always(), f -> f.of().item())
                .add(Column.text("per"), f -> Table.text(f.of().per()))
                .date(Column.text("period"), f -> Columns.value(f.of().period()))
                .add(Column.ids("excludes"), f -> ids.excluded(f.of(), true))
                .add(Column.ids("excludes_if_same_time"), f -> ids.excluded(f.of(), false))
                .build(figures);
    }

    Table quotations() {
        return new Table.Builder<Rows.Quoted>("quotations", site.wording())
                .add(Columns.id(), Rows.Quoted::id)
                .add(Columns.source(), q -> q.source().id())
                .add(Column.text("words").always(), q -> q.of().words())
                .add(
                        Column.ids("speakers").always(),
                        q -> site.speakers(q.of()).map(Document::id).toList())
                .date(Column.text("date"), q -> q.of().date())
                .add(Column.text("circumstance"), q -> {
                    String text = FragmentText.of(q.of().circumstance(), site);
                    return text.isEmpty() ? null : text;
                })
                .add(Column.text("statement"), q -> Columns.value(q.of().statement()))
                .add(Column.text("language").always(), q -> Versions.language(q.source(), q.of(), site))
                .add(
                        Column.text("original"),
                        q -> Versions.original(site, q.of())
                                .map(o ->
                                        Rows.quotation(o.source(), o.quotation().id()))
                                .orElse(null))
                .add(
                        Column.text("translated_by").in("actors"),
                        q -> q.of().translator() == null
                                ? null
                                : q.of().translator().target())
                .add(
                        Column.of("attested", Type.DATE),
                        q -> q.found() == null
                                ? null
                                : Table.text(q.attestation().date()))
                .add(
                        Column.of("start", Type.INTEGER),
                        q -> q.found() == null ? null : q.found().start())
                .add(
                        Column.of("end", Type.INTEGER),
                        q -> q.found() == null ? null : q.found().end())
                .add(Column.of("replacements", Type.ARRAY).always(), Rows.Quoted::replacements)
                .add(Columns.page(), q -> columns.page(q.source(), q.of().id()))
                .build(Rows.quotations(site, sources));
    }

    Table reactions() {
        return new Table.Builder<Rows.Reaction>("reactions", site.wording())
                .add(Columns.id(), Rows.Reaction::id)
                .add(Columns.source(), r -> r.source().id())
                .add(Column.text("event").in("events"), r -> Columns.value(r.of().event()))
                .add(Column.ids("by").always(), r -> Columns.ids(r.of().by()))
                .add(Column.text("stance").always(), r -> r.of().stance().value())
                .add(Column.text("act").always(), r -> r.of().act())
                .date(Column.text("date"), r -> Columns.value(r.of().date()))
                .add(Columns.quotation(), r -> Columns.quotation(r.source(), r.of().quotation()))
                .add(Columns.page(), r -> columns.page(r.source(), "reactions"))
                .build(Rows.reactions(sources));
    }

    Table provisions() {
        return new Table.Builder<Rows.Provision>("provisions", site.wording())
                .add(Columns.id(), Rows.Provision::id)
                .add(Columns.source(), p -> p.source().id())
                .add(
                        Column.text("agreement").always().in("agreements"),
                        p -> p.of().agreement().value())
                .add(Column.text("provision").always(), p -> p.of().provision().value())
                .add(Column.text("label").always(), Rows.Provision::label)
                .add(Column.text("text").always(), p -> p.of().text())
                .add(Column.text("words"), p -> Columns.value(p.of().words()))
                .add(Columns.quotation(), p -> Columns.quotation(p.source(), p.of().quotation()))
                .add(Columns.page(), p -> columns.page(p.source(), "reported-provisions"))
                .build(Rows.provisions(site));
    }

    Table corrections() {
        return new Table.Builder<Rows.Correction>("corrections", site.wording())
                .add(Columns.id(), Rows.Correction::id)
                .add(Column.text("corrected").always(), c -> c.document().id())
                .date(Column.text("date").always(), c -> c.of().date().value())
                .add(Column.text("was").always(), c -> c.of().was())
                .add(Column.text("now").always(), c -> c.of().now())
                .add(Column.text("text"), c -> c.of().text())
                .add(Columns.page(), c -> columns.page(c.document(), null))
                .build(Rows.corrections(site.documents()));
    }

    Table reviews() {
        return new Table.Builder<Rows.Reviewed>("reviews", site.wording())
                .add(Columns.id(), Rows.Reviewed::id)
                .add(Column.text("stands_on").always(), r -> r.document().id())
                .add(Column.text("statement").always(), r -> r.of().text())
                .add(
                        Column.text("state")
                                .always()
                                .oneOf(Arrays.stream(Reading.State.values()).map(Object::toString)),
                        r -> r.of().state().toString())
                .add(
                        Column.of("reviewed", Type.DATE),
                        r -> r.of().entry() == null
                                ? null
                                : Table.text(r.of().entry().date()))
                .add(
                        Column.text("by"),
                        r -> r.of().entry() == null ? null : r.of().entry().by())
                .add(Columns.page(), r -> columns.page(r.document(), null))
                .build(Rows.reviews(site));
    }
}
