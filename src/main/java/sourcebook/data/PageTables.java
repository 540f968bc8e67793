package sourcebook.data;

import java.util.List;
import java.util.Locale;
import sourcebook.data.Column.Type;
import sourcebook.link.ClaimState;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Sense;
import sourcebook.parse.Source;

/** Makes the tables that have a row for each page of a family. */
record PageTables(Site site, Columns columns) {
    Table sources() {
        return new Table.Builder<Document>("sources", site.wording())
                .add(Columns.id(), Document::id)
                .add(Column.text("title").always(), Document::title)
                .add(Column.text("label").always(), d -> d.source().label())
                .add(
                        Column.text("publisher").always().in("actors"),
                        d -> d.source().publisher())
                .add(Column.of("authors", Type.ARRAY).always(), d -> d.source().authors())
                .date(Column.text("published"), d -> Columns.value(d.source().published()))
                .add(Column.text("language").always(), d -> d.source().language())
                .add(Column.text("kind").always(), d -> d.source().kind())
                .add(
                        Column.text("obtained").always().oneOf(List.of(Source.Obtained.values())),
                        d -> d.source().obtained())
                .add(Column.text("url"), d -> d.source().url())
                .add(Column.text("archived"), d -> d.source().archived())
                .add(Column.of("accessed", Type.DATE), d -> d.source().accessed())
                .add(Column.text("doi"), d -> d.source().doi())
                .add(Column.ids("topics"), d -> d.source().topics())
                .add(Column.ids("events"), d -> d.source().events())
                .add(Columns.page(), d -> columns.page(d, null))
                .build(site.family(Family.SOURCE));
    }

    Table topics() {
        return new Table.Builder<Document>("topics", site.wording())
                .add(Columns.id(), Document::id)
                .add(Column.text("title").always(), Document::title)
                .add(Column.text("question"), d -> d.topic().question())
                .add(Column.ids("headline"), d -> d.topic().headline())
                .add(Columns.page(), d -> columns.page(d, null))
                .build(site.family(Family.TOPIC));
    }

    Table actors() {
        return new Table.Builder<Document>("actors", site.wording())
                .add(Columns.id(), Document::id)
                .add(Column.text("name").always(), Document::title)
                .add(Column.text("kind").always(), d -> d.actor().kind())
                .add(Column.of("variants", Type.ARRAY).always(), d -> d.actor().variants())
                .add(Column.ids("affiliation"), d -> d.actor().affiliation())
                .add(Columns.page(), d -> columns.page(d, null))
                .build(site.family(Family.ACTOR));
    }

    Table events() {
        return new Table.Builder<Document>("events", site.wording())
                .add(Columns.id(), Document::id)
                .add(Column.text("title").always(), Document::title)
                .date(Column.text("date").always(), d -> d.event().date().value())
                .add(Column.text("place"), d -> d.event().place())
                .add(Column.ids("participants"), d -> d.event().participants())
                .add(Columns.page(), d -> columns.page(d, null))
                .build(site.family(Family.EVENT));
    }

    Table agreements() {
        return new Table.Builder<Document>("agreements", site.wording())
                .add(Columns.id(), Document::id)
                .add(Column.text("title").always(), Document::title)
                .add(Column.text("kind"), d -> d.agreement().kind())
                .date(Column.text("signed"), d -> Columns.value(d.agreement().signed()))
                .add(Column.ids("parties"), d -> d.agreement().parties())
                .add(Column.text("event").in("events"), d -> d.agreement().event())
                .add(Columns.page(), d -> columns.page(d, null))
                .build(site.family(Family.AGREEMENT));
    }

    Table claims() {
        Table.Builder<Document> claims = new Table.Builder<Document>("claims", site.wording())
                .add(Columns.id(), Document::id)
                .add(Column.text("text").always(), Document::title)
                .add(Column.ids("topics"), d -> d.claim().topics())
                .add(
                        // A key into its own table is written in one way by the specification, and in another by its
                        // profile.
                        Column.text("broader"), d -> d.claim().broader())
                .add(Column.text("denial").always().oneOf(List.of(ClaimState.Denial.values())), d -> state(d).denial())
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
}
