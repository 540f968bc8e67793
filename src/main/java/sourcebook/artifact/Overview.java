package sourcebook.artifact;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.parse.Family;
import sourcebook.site.Feature;

/** The pages that the site has without a content file of their own. */
public enum Overview {
    HOME("home", "index.html", "Home", "The whole site at a glance."),
    TOPICS("topics", "topics/index.html", "Topics", "Every topic with its bottom line."),
    CLAIMS(
            "claims",
            "claims/index.html",
            "Claims",
            "Every claim with who says so, who denies it, and who thinks it possible."),
    COVERAGE("coverage", "coverage.html", "Coverage", "Which source says what on which claim."),
    ORIGINS(
            "origins",
            "origins.html",
            "Who rests on whom",
            "Which sources rest on others, on outside reports, or on one statement."),
    REACTIONS(
            "reactions",
            "reactions.html",
            "Reactions",
            "Who said or did what in answer to which event, by state and organization."),
    TIMELINE("timeline", "timeline.html", "Timeline", "Events, statements and publications in order of time."),
    QUOTATIONS("quotations", "quotations.html", "Quotations", "Every quotation with its speaker and source."),
    ACTORS("actors", "actors/index.html", "Actors", "The people, states and organizations that the sources name."),
    NETWORK("network", "network.html", "Network", "Who appears with whom, and where."),
    EVENTS("events", "events/index.html", "Events", "The events of which the sources tell."),
    AGREEMENTS("agreements", "agreements/index.html", "Agreements", "The agreements of which the sources report."),
    SOURCES("sources", "sources/index.html", "Sources", "The sources on which everything here rests."),
    CORRECTIONS(
            "corrections", "corrections.html", "Corrections", "What was wrong on this site, and what it says since."),
    FEED(
            "feed",
            "corrections.xml",
            "Corrections",
            "What was wrong on this site, and what it says since.",
            Feature.FEED),
    DATA(
            "data",
            "data/index.html",
            "Data",
            "Sources, claims, positions, figures and quotations as tables.",
            Feature.DATA),
    SEARCH("search", "search.html", "Search", "Finds words and names in every page.", Feature.SEARCH),
    MANIFEST("manifest", "manifest.webmanifest", "Manifest", "The whole site at a glance.", Feature.OFFLINE),
    NOT_FOUND("error404", "404.html", "Page not found", "There is no page at this address.");

    private final String template;
    private final String path;
    private final String title;
    private final String description;
    private final @Nullable Feature feature;

    Overview(String template, String path, String title, String description) {
        this(template, path, title, description, null);
    }

    Overview(String template, String path, String title, String description, @Nullable Feature feature) {
        this.template = template;
        this.path = path;
        this.title = title;
        this.description = description;
        this.feature = feature;
    }

    /** Returns those to which every page leads, in order, where the briefing does not say otherwise. */
    public static List<Overview> navigation() {
        return List.of(TOPICS, CLAIMS, REACTIONS, TIMELINE, QUOTATIONS, ACTORS, EVENTS, AGREEMENTS, SOURCES);
    }

    /** Returns the names of those to which every page may lead: the templates of the pages with an address to keep. */
    public static Set<String> navigable() {
        return Arrays.stream(values())
                .filter(o -> o.path.endsWith(".html") && o != HOME && o != NOT_FOUND)
                .map(o -> o.template)
                .collect(Collectors.toCollection(TreeSet::new));
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

    /** Returns what the page shows, in a sentence; what the home page shows is for its author to say. */
    public String description() {
        return description;
    }

    /** Returns the overview of a family; free pages have none. */
    public static Optional<Overview> of(Family family) {
        return Arrays.stream(values())
                .filter(o -> o.path.equals(family.folder() + "/index.html"))
                .findFirst();
    }
}
