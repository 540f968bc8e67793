package sourcebook.data;

import java.util.List;
import sourcebook.data.Column.Type;
import sourcebook.data.Rows.Row;
import sourcebook.link.Site;
import sourcebook.link.Versions;
import sourcebook.parse.Family;
import sourcebook.parse.Figure;
import sourcebook.parse.History;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Source;
import sourcebook.review.Reading;

/** Makes the tables of what the files of the sources record, and of what was corrected and read. */
final class RecordTables {
    private final Site site;
    private final Columns columns;
    private final List<Document> sources;
    private final List<Row<Document, Position>> positions;

    RecordTables(Site site, Columns columns) {
        this.site = site;
        this.columns = columns;
        this.sources = site.family(Family.SOURCE);
        this.positions = Rows.positions(sources);
    }

    Table positions() {
        return new Table.Builder<Row<Document, Position>>("positions", site.wording())
                .add(Columns.id(), Row::id)
                .add(Columns.source(), p -> p.in().id())
                .add(Column.text("claim").always().in("claims"), p -> p.of().claim())
                .add(
                        Column.text("direction").always().oneOf(List.of(Position.Direction.values())),
                        p -> p.of().direction())
                .add(
                        Column.text("certainty").always().oneOf(List.of(Position.Certainty.values())),
                        p -> p.of().certainty())
                .add(Column.ids("by"), p -> p.of().by())
                .add(Column.text("unnamed"), p -> p.of().unnamed())
                .add(Column.text("voice").oneOf(List.of(Position.Voice.values())), p -> p.of().voice())
                .date(Column.text("date"), p -> Columns.value(p.of().date()))
                .add(Column.text("words"), p -> p.of().words())
                .add(Columns.quotation(), p -> Columns.quotation(p.in(), p.of().quotation()))
                .add(Column.text("note"), p -> p.of().note())
                .add(Column.text("reading").oneOf(List.of("yes")), p -> p.of().isReading() ? "yes" : null)
                .add(Column.of("rests_on", Type.ARRAY).always(), p -> p.of().restsOn())
                .add(Columns.page(), p -> columns.page(p.in(), p.of().claim().value()))
                .build(positions);
    }

    Table figures() {
        List<Row<Row<Document, Position>, Figure>> figures = Rows.figures(positions);
        ExcludedFigures ids = new ExcludedFigures(site, figures);
        return new Table.Builder<Row<Row<Document, Position>, Figure>>("figures", site.wording())
                .add(Columns.id(), Row::id)
                .add(Column.text("position").always().in("positions"), f -> f.in().id())
                .add(Column.text("amount").always(), f -> f.of().display(site.wording()))
                .add(Column.text("bound").oneOf(List.of(Figure.Bound.values())), f -> f.of().bound())
                .add(Column.of("number", Type.NUMBER), f -> f.of().number())
                .add(Column.of("low", Type.NUMBER), f -> f.of().range().map(Figure.Range::low))
                .add(Column.of("high", Type.NUMBER), f -> f.of().range().map(Figure.Range::high))
                .add(Column.text("kind").oneOf(List.of(Figure.Kind.values())), f -> f.of().kind())
                .add(Column.text("unit").always(), f -> f.of().unit())
                .add(Column.text("item").always(), f -> f.of().item())
                .add(Column.text("per"), f -> f.of().per())
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
                .add(Column.text("statement"), q -> q.of().statement())
                .add(Column.text("language").always(), q -> Versions.language(q.source(), q.of(), site))
                .add(
                        Column.text("original"),
                        q -> Versions.original(site, q.of())
                                .map(o ->
                                        Rows.quotation(o.source(), o.quotation().id())))
                .add(
                        Column.text("translated_by").in("actors"),
                        q -> q.of().translator() == null
                                ? null
                                : q.of().translator().target())
                .add(
                        Column.of("attested", Type.DATE),
                        q -> q.found() == null ? null : q.attestation().date())
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
        return new Table.Builder<Row<Document, Source.Reaction>>("reactions", site.wording())
                .add(Columns.id(), Row::id)
                .add(Columns.source(), r -> r.in().id())
                .add(Column.text("event").in("events"), r -> r.of().event())
                .add(Column.ids("by").always(), r -> r.of().by())
                .add(Column.text("stance").always(), r -> r.of().stance())
                .add(Column.text("act").always(), r -> r.of().act())
                .date(Column.text("date"), r -> Columns.value(r.of().date()))
                .add(Columns.quotation(), r -> Columns.quotation(r.in(), r.of().quotation()))
                .add(Columns.page(), r -> columns.page(r.in(), "reactions"))
                .build(Rows.reactions(sources));
    }

    Table provisions() {
        return new Table.Builder<Row<Document, Source.ReportedProvision>>("provisions", site.wording())
                .add(Columns.id(), Row::id)
                .add(Columns.source(), p -> p.in().id())
                .add(Column.text("agreement").always().in("agreements"), p -> p.of().agreement())
                .add(Column.text("provision").always(), p -> p.of().provision())
                .add(Column.text("label").always(), p -> site.label(p.of()))
                .add(Column.text("text").always(), p -> p.of().text())
                .add(Column.text("words"), p -> p.of().words())
                .add(Columns.quotation(), p -> Columns.quotation(p.in(), p.of().quotation()))
                .add(Columns.page(), p -> columns.page(p.in(), "reported-provisions"))
                .build(Rows.provisions(sources));
    }

    Table corrections() {
        return new Table.Builder<Row<Document, History.Correction>>("corrections", site.wording())
                .add(Columns.id(), Row::id)
                .add(Column.text("corrected").always(), c -> c.in().id())
                .date(Column.text("date").always(), c -> c.of().date().value())
                .add(Column.text("was").always(), c -> c.of().was())
                .add(Column.text("now").always(), c -> c.of().now())
                .add(Column.text("text"), c -> c.of().text())
                .add(Columns.page(), c -> columns.page(c.in(), null))
                .build(Rows.corrections(site.documents()));
    }

    Table reviews() {
        return new Table.Builder<Row<Document, Reading.Read>>("reviews", site.wording())
                .add(Columns.id(), Row::id)
                .add(Column.text("stands_on").always(), r -> r.in().id())
                .add(Column.text("statement").always(), r -> r.of().text())
                .add(Column.text("state").always().oneOf(List.of(Reading.State.values())), r -> r.of().state())
                .add(
                        Column.of("reviewed", Type.DATE),
                        r -> r.of().entry() == null ? null : r.of().entry().date())
                .add(
                        Column.text("by"),
                        r -> r.of().entry() == null ? null : r.of().entry().by())
                .add(Columns.page(), r -> columns.page(r.in(), null))
                .build(Rows.reviews(site));
    }
}
