package sourcebook.link;

import java.util.Arrays;
import java.util.Optional;
import sourcebook.parse.Family;

/** The pages that the site has without a content file of their own. */
public enum Overview {
    HOME("home", "index.html", "Home"),
    TOPICS("topics", "topics/index.html", "Topics"),
    CLAIMS("claims", "claims/index.html", "Claims"),
    COVERAGE("coverage", "coverage.html", "Coverage"),
    REACTIONS("reactions", "reactions.html", "Reactions"),
    TIMELINE("timeline", "timeline.html", "Timeline"),
    QUOTATIONS("quotations", "quotations.html", "Quotations"),
    ACTORS("actors", "actors/index.html", "Actors"),
    NETWORK("network", "network.html", "Network"),
    EVENTS("events", "events/index.html", "Events"),
    AGREEMENTS("agreements", "agreements/index.html", "Agreements"),
    SOURCES("sources", "sources/index.html", "Sources"),
    CORRECTIONS("corrections", "corrections.html", "Corrections"),
    FEED("feed", "corrections.xml", "Corrections"),
    DATA("data", "data/index.html", "Data"),
    NOT_FOUND("error404", "404.html", "Page not found");

    private final String template;
    private final String path;
    private final String title;

    Overview(String template, String path, String title) {
        this.template = template;
        this.path = path;
        this.title = title;
    }

    /** Returns the document type under which {@code jbake.properties} may name another template. */
    public String template() {
        return template;
    }

    /** Returns the path on the site, with forward slashes. */
    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    /** Returns the overview of a family; free pages have none. */
    public static Optional<Overview> of(Family family) {
        return Arrays.stream(values())
                .filter(o -> o.path.equals(family.folder() + "/index.html"))
                .findFirst();
    }
}
