package sourcebook.data;

import java.util.Arrays;
import java.util.Locale;
import sourcebook.data.Column.Type;
import sourcebook.link.ClaimState;
import sourcebook.link.Site;
import sourcebook.parse.Actor;
import sourcebook.parse.Agreement;
import sourcebook.parse.Event;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Sense;
import sourcebook.parse.Source;

/** Makes the tables that have a row for each page of a family. */
final class PageTables {
    private final Site site;
    private final Columns columns;

    PageTables(Site site, Columns columns) {
        this.site = site;
        this.columns = columns;
    }

    Table sources() {
        return new Table.Builder<Document>("sources", site.wording())
                .add(Column.text("id").always(), Document::id)
                .add(Column.text("title").always(), Document::title)
                .add(Column.text("label").always(), d -> d.source().label().value())
                .add(
                        Column.text("publisher").always().in("actors"),
                        d -> d.source().publisher().value())
                .add(Column.of("authors", Type.ARRAY).always(), d -> d.source().authors())
                .date(Column.text("published"), d -> Columns.value(d.source().published()))
                .add(
                        Column.text("language").always(),
                        d -> d.source().language().value())
                .add(Column.text("kind").always(), d -> d.source().kind())
                .add(
                        Column.text("obtained")
                                .always()
                                .oneOf(Arrays.stream(Source.Obtained.values()).map(Object::toString)),
                        d -> d.source().obtained().toString())
                .add(Column.text("url"), d -> Columns.value(d.source().url()))
                .add(Column.text("archived"), d -> Columns.value(d.source().archived()))
                .add(
                        Column.of("accessed", Type.DATE),
                        d -> Table.text(Columns.value(d.source().accessed())))
                .add(Column.text("doi"), d -> Columns.value(d.source().doi()))
                .add(Column.ids("topics"), d -> Columns.ids(d.source().topics()))
                .add(Column.ids("events"), d -> Columns.ids(d.source().events()))
                .add(Columns.page(), d -> columns.page(d, null))
                .build(site.family(Family.SOURCE));
    }

    Table topics() {
        return new Table.Builder<Document>("topics", site.wording())
                .add(Column.text("id").always(), Document::id)
                .add(Column.text("title").always(), Document::title)
                .add(Column.text("question"), d -> d.topic().question())
                .add(Column.ids("headline"), d -> Columns.ids(d.topic().headline()))
                .add(Columns.page(), d -> columns.page(d, null))
                .build(site.family(Family.TOPIC));
    }

    Table actors() {
        return new Table.Builder<Document>("actors", site.wording())
                .add(Column.text("id").always(), Document::id)
                .add(Column.text("name").always(), Document::title)
                .add(Column.text("kind").always(), d -> actor(d).kind().toString())
                .add(Column.of("variants", Type.ARRAY).always(), d -> Columns.ids(actor(d).variants()))
                .add(Column.ids("affiliation"), d -> Columns.ids(actor(d).affiliation()))
                .add(Columns.page(), d -> columns.page(d, null))
                .build(site.family(Family.ACTOR));
    }

    Table events() {
        return new Table.Builder<Document>("events", site.wording())
                .add(Column.text("id").always(), Document::id)
                .add(Column.text("title").always(), Document::title)
                .date(Column.text("date").always(), d -> event(d).date().value())
                .add(Column.text("place"), d -> event(d).place())
                .add(Column.ids("participants"), d -> Columns.ids(event(d).participants()))
                .add(Columns.page(), d -> columns.page(d, null))
                .build(site.family(Family.EVENT));
    }

    Table agreements() {
        return new Table.Builder<Document>("agreements", site.wording())
                .add(Column.text("id").always(), Document::id)
                .add(Column.text("title").always(), Document::title)
                .add(Column.text("kind"), d -> agreement(d).kind())
                .date(Column.text("signed"), d -> Columns.value(agreement(d).signed()))
                .add(Column.ids("parties"), d -> Columns.ids(agreement(d).parties()))
                .add(
                        Column.text("event").in("events"),
                        d -> Columns.value(agreement(d).event()))
                .add(Columns.page(), d -> columns.page(d, null))
                .build(site.family(Family.AGREEMENT));
    }

    Table claims() {
        Table.Builder<Document> claims = new Table.Builder<Document>("claims", site.wording())
                .add(Column.text("id").always(), Document::id)
                .add(Column.text("text").always(), Document::title)
                .add(Column.ids("topics"), d -> Columns.ids(d.claim().topics()))
                .add(
                        // A key into its own table is written in one way by the specification, and in another by its
                        // profile.
                        Column.text("broader"), d -> Columns.value(d.claim().broader()))
                .add(
                        Column.text("denial")
                                .always()
                                .oneOf(Arrays.stream(ClaimState.Denial.values()).map(Object::toString)),
                        d -> state(d).denial().toString())
                .add(Column.of("sources", Type.INTEGER).always(), d -> state(d).sources())
                .add(Column.of("origins", Type.INTEGER).always(), d -> state(d).origins());
        for (Sense sense : Sense.values()) {
            String name = sense.name().toLowerCase(Locale.ROOT);
            String word = site.wording().of("sign." + sense.key());
            claims.add(
                            Column.of(name, Type.INTEGER).always(),
                            site.wording().of("data.claims.sense", word),
                            d -> state(d).count(sense).sources())
                    .add(
                            Column.of(name + "_origins", Type.INTEGER).always(),
                            site.wording().of("data.claims.origins"),
                            d -> state(d).count(sense).origins());
        }
        return claims.add(
                        Column.ids("silent"),
                        d -> site.silentOn(d).stream().map(Document::id).toList())
                .add(Columns.page(), d -> columns.page(d, null))
                .build(site.family(Family.CLAIM));
    }

    private ClaimState state(Document claim) {
        return site.claims().state(claim);
    }

    private static Actor actor(Document document) {
        return document.actor();
    }

    private static Agreement agreement(Document document) {
        return document.agreement();
    }

    private static Event event(Document document) {
        return document.event();
    }
}
