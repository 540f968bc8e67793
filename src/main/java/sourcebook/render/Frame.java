package sourcebook.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Overview;
import sourcebook.artifact.Plan;
import sourcebook.artifact.Rendition;
import sourcebook.date.EdtfDate;
import sourcebook.link.Fact;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.FreePage;
import sourcebook.site.Feature;
import sourcebook.site.License;
import sourcebook.site.SiteSettings;

/** Makes the data that every page has, whatever it shows: of the site, and of the page itself. */
final class Frame {
    /** Every page offers them. */
    private static final int MAX_DAYS = 8;

    private static final Fact<List<FrameModel.Day>> DAYS = new Fact<>(Frame::days);

    private final Site site;
    private final SiteSettings settings;
    private final Plan plan;
    private final List<Overview> navigation;
    private final List<FrameModel.Day> days;

    Frame(Site site, SiteSettings settings, Plan plan) {
        this.site = site;
        this.settings = settings;
        this.plan = plan;
        List<String> order = settings.look().navigation();
        this.navigation = (order.isEmpty()
                        ? Overview.navigation().stream()
                        : order.stream()
                                .flatMap(name -> Arrays.stream(Overview.values())
                                        .filter(o -> o.template().equals(name))))
                .filter(o -> plan.has(o.path()) && hasContent(o))
                .toList();
        this.days = site.fact(DAYS);
    }

    private static List<FrameModel.Day> days(Site site) {
        return site.family(Family.EVENT).stream()
                .filter(e -> e.event().date().value().isDay())
                .sorted(Comparator.comparing(e -> -site.sourcesOf(e).size()))
                .limit(MAX_DAYS)
                .sorted(Comparator.comparing(e -> e.event().date().value()))
                .map(e -> day(e.event().date().value(), e.title(), site))
                .toList();
    }

    private static FrameModel.Day day(EdtfDate date, String event, Site site) {
        LocalDate day = date.latest().orElseThrow();
        return new FrameModel.Day(day.minusDays(1).toString(), day.toString(), date.display(site.wording()), event);
    }

    /** Says whether there is anything on an overview; readers are not sent to the others. */
    private boolean hasContent(Overview overview) {
        return switch (overview) {
            case REACTIONS ->
                site.family(Family.SOURCE).stream()
                        .anyMatch(s -> !s.source().reactions().isEmpty());
            case QUOTATIONS ->
                site.family(Family.SOURCE).stream()
                        .anyMatch(s -> !s.body().quotations().isEmpty());
            default ->
                Arrays.stream(Family.values())
                        .filter(f -> Overview.of(f).filter(overview::equals).isPresent())
                        .noneMatch(f -> site.family(f).isEmpty());
        };
    }

    /** Returns the data; whatever the page shows beside is added to it. */
    Map<String, Object> model(
            Views views,
            String path,
            String type,
            String title,
            String description,
            FrameModel.@Nullable Picture card,
            @Nullable Html jsonLd) {
        Map<String, Object> model = new HashMap<>();
        String url = settings.url();
        Locale language = Locale.forLanguageTag(site.wording().language());
        model.put(
                "site",
                new FrameModel.Site(
                        settings.title(),
                        url,
                        settings.charset(),
                        site.wording().language(),
                        site.wording().isRightToLeft() ? "rtl" : null,
                        language.getCountry().isEmpty()
                                ? language.getLanguage()
                                : language.getLanguage() + "_" + language.getCountry(),
                        navigation(views, path),
                        freePages(views, path),
                        features(),
                        settings.license() == null ? null : link(settings.license()),
                        days,
                        settings.look()));
        model.put(
                "page",
                new FrameModel.Current(
                        views.root(),
                        path,
                        type,
                        title,
                        description,
                        canonical(path),
                        markdown(views, path),
                        feedLinks(views, path, title),
                        card,
                        jsonLd));
        return model;
    }

    private @Nullable String markdown(Views views, String path) {
        String copy = path.endsWith(".html") ? Rendition.MARKDOWN.path(path) : path;
        return !copy.equals(path) && plan.has(copy) ? views.href(copy) : null;
    }

    /** The page's own feed comes first, because feed readers offer the first one. */
    private List<FrameModel.FeedLink> feedLinks(Views views, String path, String title) {
        List<FrameModel.FeedLink> links = new ArrayList<>();
        if (settings.features().contains(Feature.FEED)) {
            if (hasFeed(path) && !path.equals(Overview.HOME.path())) {
                links.add(feedLink(views, "page", path, title));
            }
            links.add(feedLink(views, "site", Overview.HOME.path(), settings.title()));
            links.add(new FrameModel.FeedLink(
                    "corrections", Overview.CORRECTIONS.title(site.wording()), views.href(Overview.FEED.path()), null));
        }
        return links;
    }

    private boolean hasFeed(String path) {
        return path.endsWith(".html")
                && plan.at(Rendition.ATOM.path(path))
                        .filter(a -> a.kind() == Kind.FEED)
                        .isPresent();
    }

    private static FrameModel.FeedLink feedLink(Views views, String of, String page, String title) {
        return new FrameModel.FeedLink(
                of, title, views.href(Rendition.ATOM.path(page)), views.href(Rendition.JSON_FEED.path(page)));
    }

    private static PageModel.Link link(License license) {
        return new PageModel.Link(license.url(), license.title());
    }

    private Map<String, Boolean> features() {
        Map<String, Boolean> features = new LinkedHashMap<>();
        for (Feature feature : Feature.values()) {
            features.put(feature.toString(), settings.features().contains(feature));
        }
        for (Overview overview : Overview.optional()) {
            features.put(overview.template(), plan.has(overview.path()));
        }
        return features;
    }

    /** The page for wrong addresses has none of its own. */
    @Nullable
    String canonical(String path) {
        if (settings.url() == null || path.equals(Overview.NOT_FOUND.path())) {
            return null;
        }
        return settings.url() + "/" + (path.equals(Overview.HOME.path()) ? "" : path);
    }

    private List<FrameModel.NavigationLink> navigation(Views views, String path) {
        List<FrameModel.NavigationLink> links = new ArrayList<>();
        for (Overview overview : navigation) {
            String folder = overview.path().substring(0, overview.path().lastIndexOf('/') + 1);
            boolean within = !folder.isEmpty() && path.startsWith(folder);
            String current = overview.path().equals(path) ? "page" : within ? "true" : null;
            links.add(new FrameModel.NavigationLink(
                    views.href(overview.path()), overview.title(site.wording()), current));
        }
        return links;
    }

    private List<FrameModel.NavigationLink> freePages(Views views, String path) {
        return site.family(Family.PAGE).stream()
                .filter(d -> ((FreePage) d.frontMatter()).order() != null)
                .sorted(Comparator.comparing(d -> ((FreePage) d.frontMatter()).order()))
                .map(d -> new FrameModel.NavigationLink(
                        views.href(d.path()), d.title(), d.path().equals(path) ? "page" : null))
                .toList();
    }
}
