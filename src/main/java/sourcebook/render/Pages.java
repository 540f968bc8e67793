package sourcebook.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.card.Card;
import sourcebook.data.DataFiles;
import sourcebook.data.Json;
import sourcebook.data.License;
import sourcebook.data.LinkedData;
import sourcebook.data.Tables;
import sourcebook.feed.Feed;
import sourcebook.feed.Xml;
import sourcebook.link.Companions;
import sourcebook.link.Feature;
import sourcebook.link.Neighbors;
import sourcebook.link.Overview;
import sourcebook.link.Rendition;
import sourcebook.link.Site;
import sourcebook.link.SiteFile;
import sourcebook.markdown.MarkdownCopy;
import sourcebook.parse.Actor;
import sourcebook.parse.Family;
import sourcebook.parse.FreePage;
import sourcebook.parse.Parsed.Document;

/** Plans the pages of a site, their cards, feeds and printed editions. */
public final class Pages {
    /** Document type of the pictures that other sites show with a link. */
    public static final String CARD = "card";

    /** Document type of what is printed. */
    public static final String EDITION = "edition";

    private static final List<Overview> NAVIGATION = List.of(
            Overview.TOPICS,
            Overview.CLAIMS,
            Overview.REACTIONS,
            Overview.TIMELINE,
            Overview.QUOTATIONS,
            Overview.ACTORS,
            Overview.EVENTS,
            Overview.AGREEMENTS,
            Overview.SOURCES);

    /** On how many sources an edition may rest. */
    static final int MAX_PRINTED_SOURCES = 200;

    private final Site site;
    private final SiteSettings settings;
    private final ClaimStates claimStates;
    private final LinkedData linkedData;
    private final Companions companions;
    private final CitingViews citingViews;
    private final Set<String> copied;
    private final Cards cards;
    private final Neighbors neighbors;
    private final List<Overview> navigation;

    /** Looks once over the whole site for what many pages need. */
    public Pages(Site site, SiteSettings settings) {
        this.site = site;
        this.settings = settings;
        this.claimStates = new ClaimStates(site);
        this.linkedData = new LinkedData(site, settings.publication());
        this.companions = Companions.of(site);
        this.citingViews = new CitingViews(site, settings);
        this.copied = Stream.concat(
                        Overview.with(settings.features()).stream().map(Overview::path),
                        site.documents().stream().map(Document::path))
                .filter(path -> Rendition.MARKDOWN.existsFor(path, settings.features()))
                .collect(Collectors.toUnmodifiableSet());
        this.cards = new Cards(site, claimStates, settings);
        this.neighbors = Neighbors.of(site);
        this.navigation = NAVIGATION.stream().filter(this::hasContent).toList();
    }

    /** Says whether there is anything on an overview; readers are not sent to the others. */
    private boolean hasContent(Overview overview) {
        return switch (overview) {
            case REACTIONS ->
                site.family(Family.SOURCE).stream()
                        .anyMatch(s -> !Site.source(s).reactions().isEmpty());
            case QUOTATIONS ->
                site.family(Family.SOURCE).stream()
                        .anyMatch(s -> !s.body().quotations().isEmpty());
            default ->
                Arrays.stream(Family.values())
                        .filter(f -> Overview.of(f).filter(overview::equals).isPresent())
                        .noneMatch(f -> site.family(f).isEmpty());
        };
    }

    /** Returns all pages, the overviews first; their data is made only when a page is rendered. */
    public List<Page> all() {
        List<Page> all = new ArrayList<>();
        for (Overview overview : Overview.with(settings.features())) {
            all.add(new Page(overview.path(), overview.template(), () -> overview(overview)));
        }
        for (Document document : site.documents()) {
            if (!document.path().equals(Overview.HOME.path())) {
                all.add(new Page(document.path(), document.family().noun(), () -> document(document)));
            }
        }
        FeedViews.all(site, claimStates, companions, settings)
                .forEach((page, feed) -> all.add(new Page(
                        Rendition.ATOM.path(page), Overview.FEED.template(), () -> feedModel(page, feed.get()))));
        cards.site().ifPresent(card -> all.add(card(Overview.HOME.path(), card)));
        site.documents().forEach(d -> cards.of(d).ifPresent(card -> all.add(card(d.path(), card))));
        return List.copyOf(all);
    }

    /**
     * Returns the editions, whose text is HTML to be printed: first the whole briefing, then each topic, the longest ones
     * before the others. What rests on very many sources has none, because nobody would read it on paper.
     */
    public List<Page> editions() {
        List<Page> editions = new ArrayList<>();
        if (isPrinted(null)) {
            editions.add(edition(
                    Overview.HOME.path(),
                    settings.title(),
                    () -> EditionViews.briefing(site, claimStates, companions, settings.url()),
                    views -> views.description(Overview.HOME, settings)));
        }
        site.family(Family.TOPIC).stream()
                .filter(this::isPrinted)
                .sorted(Comparator.comparingInt(t -> -t.text().content().length()))
                .forEach(t -> editions.add(edition(
                        t.path(),
                        t.title(),
                        () -> EditionViews.topic(site, claimStates, companions, t, settings.url()),
                        views -> views.description(t))));
        return List.copyOf(editions);
    }

    /** @param topic a topic, or null for the whole briefing */
    private boolean isPrinted(@Nullable Document topic) {
        List<Document> sources = topic == null ? site.family(Family.SOURCE) : site.sourcesOn(topic);
        return settings.features().contains(Feature.PDF) && sources.size() <= MAX_PRINTED_SOURCES;
    }

    /** @param page path of the page that is printed */
    private Page edition(
            String page, String title, Supplier<EditionViews> made, Function<EditionViews, String> description) {
        return new Page(Rendition.PDF.path(page), EDITION, () -> {
            EditionViews views = made.get();
            Map<String, Object> model = model(views, page, EDITION, title, description.apply(views), null, null);
            model.put("edition", views.edition());
            return model;
        });
    }

    private Page card(String page, PageModel.Card card) {
        return new Page(Rendition.CARD.path(page), CARD, () -> {
            Map<String, Object> model =
                    model(feedViews(page), Rendition.CARD.path(page), CARD, card.title(), card.title(), null, null);
            model.put("card", card);
            return model;
        });
    }

    /**
     * Returns what makes the files that are no pages.
     *
     * @param assets paths of the assets on the site
     */
    public List<BesidePages.Making> beside(Set<String> assets) {
        return new BesidePages(site, settings, claimStates, companions).of(assets);
    }

    /**
     * Returns what is written for a page that has been rendered: the page itself and its copy in Markdown, or the picture
     * that a card's template describes.
     *
     * @param encode gives the bytes of a text in the encoding of the site
     * @throws Malformed if the template of a card, a feed or the manifest gives something else
     */
    public List<SiteFile> files(Page page, String rendered, Function<String, byte[]> encode) throws Malformed {
        if (page.type().equals(CARD)) {
            try {
                return List.of(new SiteFile(page.path(), Card.png(rendered)));
            } catch (Card.NotADrawing e) {
                throw new Malformed(e.getMessage());
            }
        } else if (page.type().equals(Overview.FEED.template()) && !Xml.isWellFormed(rendered)) {
            throw new Malformed("the template gives no well-formed XML");
        } else if (page.type().equals(Overview.MANIFEST.template()) && !Json.isJson(rendered)) {
            throw new Malformed("the template gives no JSON");
        }
        SiteFile file = new SiteFile(page.path(), encode.apply(rendered));
        return copied.contains(page.path())
                ? List.of(file, MarkdownCopy.of(rendered, page.path(), copied, settings.publication()))
                : List.of(file);
    }

    private FeedViews feedViews(String path) {
        return new FeedViews(site, claimStates, companions, path, settings);
    }

    private Map<String, Object> feedModel(String page, Feed feed) {
        Map<String, Object> model = model(
                feedViews(page),
                Rendition.ATOM.path(page),
                Overview.FEED.template(),
                feed.title(),
                feedViews(page).description(Overview.FEED, settings),
                null,
                null);
        model.put("feed", feed);
        return model;
    }

    // ---- Pages with a content file -----------------------------------------------------------------------------

    private Map<String, Object> document(Document document) {
        DocumentViews views = new DocumentViews(site, claimStates, companions, document.path());
        String noun = document.family().noun();
        Map<String, Object> model = model(
                views,
                document.path(),
                noun,
                document.title(),
                views.description(document),
                cards.picture(document),
                new Html(linkedData.of(document)));
        model.put("body", views.body(document));
        model.put("backlinks", views.backlinks(document));
        model.put("neighbors", views.neighbors(document, neighbors));
        model.put("history", views.history(document));
        if (settings.features().contains(Feature.CITATIONS)) {
            citingViews.of(document, canonical(document.path()), views).ifPresent(c -> model.put("citing", c));
        }
        switch (document.family()) {
            case TOPIC -> {
                model.put(noun, views.topic(document));
                if (isPrinted(document)) {
                    model.put("pdf", views.href(Rendition.PDF.path(document.path())));
                }
            }
            case SOURCE -> model.put(noun, views.source(document));
            case CLAIM -> model.put(noun, views.claim(document));
            case ACTOR -> model.put(noun, views.actor(document));
            case EVENT -> model.put(noun, views.event(document));
            case AGREEMENT -> model.put(noun, views.agreement(document));
            case PAGE -> {}
        }
        return model;
    }

    // ---- Overviews ---------------------------------------------------------------------------------------------

    private Map<String, Object> overview(Overview overview) {
        OverviewViews views = overview == Overview.NOT_FOUND && settings.url() != null
                // A host shows this page under any address, so that only absolute links are sure to lead anywhere.
                ? new OverviewViews(site, claimStates, companions, overview.path(), settings.url() + "/")
                : new OverviewViews(site, claimStates, companions, overview.path());
        String title = overview == Overview.HOME ? settings.title() : overview.title();
        Map<String, Object> model = model(
                views,
                overview.path(),
                overview.template(),
                title,
                views.description(overview, settings),
                cards.picture(null),
                null);
        add(overview, views, model::put);
        return model;
    }

    private void add(Overview overview, OverviewViews views, BiConsumer<String, Object> put) {
        switch (overview) {
            case HOME -> {
                site.find("index")
                        .filter(d -> d.family() == Family.PAGE)
                        .ifPresent(d -> put.accept("body", views.body(d)));
                if (isPrinted(null)) {
                    put.accept("pdf", views.href(Rendition.PDF.path(overview.path())));
                }
                put.accept("topics", each(Family.TOPIC, views::topicSummary));
                put.accept("disputes", views.disputes());
                put.accept("timeline", views.timeline(true));
                put.accept("sources", each(Family.SOURCE, views::sourceSummary));
            }
            case TOPICS -> put.accept("topics", each(Family.TOPIC, views::topicSummary));
            case CLAIMS -> put.accept("claims", each(Family.CLAIM, views::claimSummary));
            case COVERAGE -> put.accept("coverage", views.coverage());
            case REACTIONS -> put.accept("reactions", views.reactions());
            case TIMELINE -> {
                put.accept("timelineChart", views.timelineChart());
                put.accept("timeline", views.timeline(false));
            }
            case QUOTATIONS -> put.accept("quotations", views.allQuotations());
            case ACTORS -> put.accept("groups", groups(views));
            case NETWORK -> put.accept("network", views.network());
            case EVENTS -> put.accept("events", each(Family.EVENT, views::eventSummary));
            case AGREEMENTS -> {
                put.accept("agreements", each(Family.AGREEMENT, views::agreementSummary));
                put.accept("comparison", views.comparison());
            }
            case SOURCES -> {
                put.accept("sources", each(Family.SOURCE, views::sourceSummary));
                if (settings.features().contains(Feature.CITATIONS)
                        && !site.family(Family.SOURCE).isEmpty()) {
                    put.accept("citationFiles", CitingViews.files(overview.path(), views));
                }
            }
            case CORRECTIONS -> put.accept("corrections", views.corrections());
            case DATA -> {
                put.accept("tables", tables(views));
                put.accept("descriptor", views.href(DataFiles.DESCRIPTOR));
                put.accept("annotations", views.href(DataFiles.ANNOTATIONS));
            }
            case SEARCH -> {}
            case FEED ->
                put.accept("feed", feedViews(Overview.CORRECTIONS.path()).corrections());
            case MANIFEST, NOT_FOUND -> {}
        }
    }

    private List<PageModel.DataTable> tables(Views views) {
        return Tables.of(site, settings.publication()).stream()
                .map(t -> new PageModel.DataTable(
                        t.name(),
                        t.title(),
                        t.description(),
                        t.rows().size(),
                        views.href(t.path("csv")),
                        views.href(t.path("json")),
                        t.columns().stream()
                                .map(c -> new PageModel.DataColumn(
                                        c.name(), c.type().toString(), c.description(), c.values()))
                                .toList()))
                .toList();
    }

    private <T> List<T> each(Family family, Function<Document, T> view) {
        return site.family(family).stream().map(view).toList();
    }

    private List<PageModel.ActorGroup> groups(Views views) {
        List<PageModel.ActorGroup> groups = new ArrayList<>();
        Map<Actor.Kind, String> titles = Map.of(
                Actor.Kind.PERSON, "People", Actor.Kind.STATE, "States", Actor.Kind.ORGANIZATION, "Organizations");
        for (Actor.Kind kind : Actor.Kind.values()) {
            List<PageModel.ActorSummary> actors = site.family(Family.ACTOR).stream()
                    .filter(a -> ((Actor) a.frontMatter()).kind() == kind)
                    .map(views::actorSummary)
                    .toList();
            if (!actors.isEmpty()) {
                groups.add(new PageModel.ActorGroup(kind.toString(), titles.get(kind), actors));
            }
        }
        return List.copyOf(groups);
    }

    // ---- What every page has -----------------------------------------------------------------------------------

    private Map<String, Object> model(
            Views views,
            String path,
            String type,
            String title,
            String description,
            PageModel.@Nullable Picture card,
            @Nullable Html jsonLd) {
        Map<String, Object> model = new HashMap<>();
        String url = settings.url();
        model.put(
                "site",
                new PageModel.Site(
                        settings.title(),
                        url,
                        settings.charset(),
                        navigation(views, path),
                        freePages(views, path),
                        features(),
                        settings.license() == null ? null : link(settings.license())));
        model.put(
                "page",
                new PageModel.Current(
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
        return Rendition.MARKDOWN.existsFor(path, settings.features())
                ? views.href(Rendition.MARKDOWN.path(path))
                : null;
    }

    /** The page's own feed comes first, because feed readers offer the first one. */
    private List<PageModel.FeedLink> feedLinks(Views views, String path, String title) {
        List<PageModel.FeedLink> links = new ArrayList<>();
        if (settings.features().contains(Feature.FEED)) {
            if (Rendition.ATOM.existsFor(path, settings.features()) && !path.equals(Overview.HOME.path())) {
                links.add(feedLink(views, "page", path, title));
            }
            links.add(feedLink(views, "site", Overview.HOME.path(), settings.title()));
            links.add(new PageModel.FeedLink("corrections", "Corrections", views.href(Overview.FEED.path()), null));
        }
        return links;
    }

    private static PageModel.FeedLink feedLink(Views views, String of, String page, String title) {
        return new PageModel.FeedLink(
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
        return features;
    }

    /** The page for wrong addresses has none of its own. */
    private @Nullable String canonical(String path) {
        if (settings.url() == null || path.equals(Overview.NOT_FOUND.path())) {
            return null;
        }
        return settings.url() + "/" + (path.equals(Overview.HOME.path()) ? "" : path);
    }

    private List<PageModel.NavigationLink> navigation(Views views, String path) {
        List<PageModel.NavigationLink> links = new ArrayList<>();
        for (Overview overview : navigation) {
            String folder = overview.path().substring(0, overview.path().lastIndexOf('/') + 1);
            boolean within = !folder.isEmpty() && path.startsWith(folder);
            String current = overview.path().equals(path) ? "page" : within ? "true" : null;
            links.add(new PageModel.NavigationLink(views.href(overview.path()), overview.title(), current));
        }
        return links;
    }

    private List<PageModel.NavigationLink> freePages(Views views, String path) {
        return site.family(Family.PAGE).stream()
                .filter(d -> ((FreePage) d.frontMatter()).order() != null)
                .sorted(Comparator.comparing(d -> ((FreePage) d.frontMatter()).order()))
                .map(d -> new PageModel.NavigationLink(
                        views.href(d.path()), d.title(), d.path().equals(path) ? "page" : null))
                .toList();
    }
}
