package sourcebook.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import sourcebook.link.Fact;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;

/** What has been read of the pages of a site, found page by page where it is asked for. */
public final class Readings {
    private static final Fact<Readings> FACT = new Fact<>(Readings::new);

    private final boolean kept;
    private final Statements statements;
    private final Map<Document, Reading> readings = new ConcurrentHashMap<>();

    private Readings(Site site) {
        this.kept = site.documents().stream().anyMatch(d -> d.review() != null);
        this.statements = new Statements(site);
    }

    /** Returns the readings of a site on which every reference leads somewhere. */
    public static Readings of(Site site) {
        return site.fact(FACT);
    }

    /** Says whether any page has a record; where none has, nothing is to be said of review. */
    public boolean areKept() {
        return kept;
    }

    /** Returns what has been read of a page. */
    public Reading of(Document page) {
        return readings.computeIfAbsent(
                page,
                p -> new Matching(
                                statements.of(p),
                                p.review() == null
                                        ? List.of()
                                        : Objects.requireNonNull(p.review()).read())
                        .reading());
    }
}
