package sourcebook.data;

import java.util.List;
import sourcebook.link.Site;
import sourcebook.site.Publication;

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

    private Tables() {}

    /** Returns all tables of a site without errors; rows stand in the order in which the overviews show them. */
    public static List<Table> of(Site site, Publication publication) {
        Columns columns = new Columns(publication);
        PageTables pages = new PageTables(site, columns);
        RecordTables records = new RecordTables(site, columns);
        return List.of(
                pages.sources(),
                pages.topics(),
                pages.actors(),
                pages.events(),
                pages.agreements(),
                pages.claims(),
                records.positions(),
                records.figures(),
                records.quotations(),
                records.reactions(),
                records.provisions(),
                records.corrections(),
                records.reviews());
    }
}
