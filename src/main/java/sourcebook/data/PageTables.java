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
        return new Table.Builder<Document>("sources", "Sources", "The documents on which everything rests.")
                .add(Column.text("id", "Name of the source’s file.").always(), Document::id)
                .add(
                        Column.text("title", "Title as the text prints it; a supplied one stands in square brackets.")
                                .always(),
                        Document::title)
                .add(
                        Column.text("label", "Short name, used in citations.").always(),
                        d -> d.source().label().value())
                .add(
                        Column.text("publisher", "The actor who published it.")
                                .always()
                                .in("actors"),
                        d -> d.source().publisher().value())
                .add(
                        Column.of("authors", Type.ARRAY, "Authors as the text names them.")
                                .always(),
                        d -> d.source().authors())
                .date(
                        Column.text("published", "When it was published." + Columns.EDTF),
                        d -> Columns.value(d.source().published()))
                .add(
                        Column.text("language", "Language of the text, as a BCP 47 tag.")
                                .always(),
                        d -> d.source().language().value())
                .add(
                        Column.text("kind", "What kind of text it is.").always(),
                        d -> d.source().kind())
                .add(
                        Column.text("obtained", "How the text was obtained.")
                                .always()
                                .oneOf(Arrays.stream(Source.Obtained.values()).map(Object::toString)),
                        d -> d.source().obtained().toString())
                .add(
                        Column.text("url", "Address of the text on the web."),
                        d -> Columns.value(d.source().url()))
                .add(
                        Column.text("archived", "Address of a copy in an archive of the web."),
                        d -> Columns.value(d.source().archived()))
                .add(
                        Column.of("accessed", Type.DATE, "The day on which somebody read it there."),
                        d -> Table.text(Columns.value(d.source().accessed())))
                .add(
                        Column.text("doi", "Its Digital Object Identifier."),
                        d -> Columns.value(d.source().doi()))
                .add(
                        Column.ids("topics", "Ids of the topic pages that it feeds."),
                        d -> Columns.ids(d.source().topics()))
                .add(
                        Column.ids("events", "Ids of the events that it tells of."),
                        d -> Columns.ids(d.source().events()))
                .add(Columns.page(), d -> columns.page(d, null))
                .build(site.family(Family.SOURCE));
    }

    Table topics() {
        return new Table.Builder<Document>(
                        "topics", "Topics", "The pages that gather what the sources say on a subject.")
                .add(Column.text("id", "Name of the topic’s file.").always(), Document::id)
                .add(Column.text("title", "The subject.").always(), Document::title)
                .add(
                        Column.text("question", "What a reader wants to know of it."),
                        d -> d.topic().question())
                .add(
                        Column.ids("headline", "Ids of the claims that stand for it on the home page."),
                        d -> Columns.ids(d.topic().headline()))
                .add(Columns.page(), d -> columns.page(d, null))
                .build(site.family(Family.TOPIC));
    }

    Table actors() {
        return new Table.Builder<Document>(
                        "actors", "Actors", "The people, states and organizations that the sources name.")
                .add(Column.text("id", "Name of the actor’s file.").always(), Document::id)
                .add(Column.text("name", "The name that the pages show.").always(), Document::title)
                .add(
                        Column.text("kind", "What the actor is: person, state, organization, or another word.")
                                .always(),
                        d -> actor(d).kind().toString())
                .add(
                        Column.of("variants", Type.ARRAY, "Other spellings and short forms of the name.")
                                .always(),
                        d -> Columns.ids(actor(d).variants()))
                .add(
                        Column.ids(
                                "affiliation",
                                "Ids of the states and organizations to which the actor belongs, according to the"
                                        + " sources."),
                        d -> Columns.ids(actor(d).affiliation()))
                .add(Columns.page(), d -> columns.page(d, null))
                .build(site.family(Family.ACTOR));
    }

    Table events() {
        return new Table.Builder<Document>("events", "Events", "What happened, according to the sources.")
                .add(Column.text("id", "Name of the event’s file.").always(), Document::id)
                .add(Column.text("title", "What happened.").always(), Document::title)
                .date(
                        Column.text("date", "When it happened." + Columns.EDTF).always(),
                        d -> event(d).date().value())
                .add(Column.text("place", "Where it happened."), d -> event(d).place())
                .add(
                        Column.ids("participants", "Ids of the actors who took part."),
                        d -> Columns.ids(event(d).participants()))
                .add(Columns.page(), d -> columns.page(d, null))
                .build(site.family(Family.EVENT));
    }

    Table agreements() {
        return new Table.Builder<Document>("agreements", "Agreements", "The agreements of which the sources report.")
                .add(Column.text("id", "Name of the agreement’s file.").always(), Document::id)
                .add(Column.text("title", "What the sources call it.").always(), Document::title)
                .add(
                        Column.text("kind", "What it is, such as study; empty for an agreement."),
                        d -> agreement(d).kind())
                .date(
                        Column.text("signed", "When it was signed, or is dated." + Columns.EDTF),
                        d -> Columns.value(agreement(d).signed()))
                .add(
                        Column.ids("parties", "Ids of the actors who signed it."),
                        d -> Columns.ids(agreement(d).parties()))
                .add(
                        Column.text("event", "The event at which it was signed.")
                                .in("events"),
                        d -> Columns.value(agreement(d).event()))
                .add(Columns.page(), d -> columns.page(d, null))
                .build(site.family(Family.AGREEMENT));
    }

    Table claims() {
        Table.Builder<Document> claims = new Table.Builder<Document>(
                        "claims", "Claims", "The propositions that are affirmed or denied.")
                .add(Column.text("id", "Name of the claim’s file.").always(), Document::id)
                .add(Column.text("text", "The proposition.").always(), Document::title)
                .add(
                        Column.ids("topics", "Ids of the topic pages to which it belongs."),
                        d -> Columns.ids(d.claim().topics()))
                .add(
                        // A key into its own table is written in one way by the specification, and in another by its
                        // profile.
                        Column.text("broader", "Id of the claim of which it is a part."),
                        d -> Columns.value(d.claim().broader()))
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
                            Column.of(
                                            name,
                                            Type.INTEGER,
                                            "In how many sources it is held in the sense “" + sense.word() + "”.")
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
