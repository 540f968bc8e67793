package sourcebook.link;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    FEED("feed", "corrections.xml", "Corrections", Feature.FEED),
    DATA("data", "data/index.html", "Data", Feature.DATA),
    MANIFEST("manifest", "manifest.webmanifest", "Manifest", Feature.OFFLINE),
    NOT_FOUND("error404", "404.html", "Page not found");

    private final String template;
    private final String path;
    private final String title;
    private final @Nullable Feature feature;

    Overview(String template, String path, String title) {
        this(template, path, title, null);
    }

    Overview(String template, String path, String title, @Nullable Feature feature) {
        this.template = template;
        this.path = path;
        this.title = title;
        this.feature = feature;
    }

    /** Returns those that a site with the given features has. */
    public static List<Overview> with(Set<Feature> features) {
        return Arrays.stream(values())
                .filter(o -> o.feature == null || features.contains(o.feature))
                .toList();
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
