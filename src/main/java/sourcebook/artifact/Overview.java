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
import sourcebook.text.Wording;

/** The pages that the site has without a content file of their own. */
public enum Overview {
    HOME("home", "index.html"),
    TOPICS("topics", "topics/index.html"),
    CLAIMS("claims", "claims/index.html"),
    COVERAGE("coverage", "coverage.html"),
    ORIGINS("origins", "origins.html"),
    REACTIONS("reactions", "reactions.html"),
    TIMELINE("timeline", "timeline.html"),
    QUOTATIONS("quotations", "quotations.html"),
    ACTORS("actors", "actors/index.html"),
    EVENTS("events", "events/index.html"),
    AGREEMENTS("agreements", "agreements/index.html"),
    SOURCES("sources", "sources/index.html"),
    CORRECTIONS("corrections", "corrections.html"),
    FEED("feed", "corrections.xml", Feature.FEED),
    DATA("data", "data/index.html", Feature.DATA),
    SEARCH("search", "search.html", Feature.SEARCH),
    MANIFEST("manifest", "manifest.webmanifest", Feature.OFFLINE),
    NOT_FOUND("error404", "404.html");

    private final String template;
    private final String path;
    private final @Nullable Feature feature;

    Overview(String template, String path) {
        this(template, path, null);
    }

    Overview(String template, String path, @Nullable Feature feature) {
        this.template = template;
        this.path = path;
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

    /** Returns those that a briefing may leave out: what they show can be found elsewhere, too. */
    public static List<Overview> optional() {
        return List.of(TOPICS, CLAIMS, COVERAGE, ORIGINS, REACTIONS, TIMELINE, QUOTATIONS, ACTORS, EVENTS, AGREEMENTS);
    }

    /** Returns the name of the property that leaves one of these out when it is false. */
    public String property() {
        return "render." + template;
    }

    /** Returns the document type under which {@code jbake.properties} may name another template. */
    public String template() {
        return template;
    }

    /** Returns the path on the site, with forward slashes. */
    public String path() {
        return path;
    }

    /** Returns what the page is called. */
    public String title(Wording wording) {
        return wording.of("overview." + template);
    }

    /** Returns what the page shows, in a sentence; what the home page shows is for its author to say. */
    public String description(Wording wording) {
        return wording.of("overview." + template + ".about");
    }

    /** Returns the overview of a family; free pages have none. */
    public static Optional<Overview> of(Family family) {
        return Arrays.stream(values())
                .filter(o -> o.path.equals(family.folder() + "/index.html"))
                .findFirst();
    }
}
