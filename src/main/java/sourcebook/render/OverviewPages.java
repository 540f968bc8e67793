package sourcebook.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import sourcebook.artifact.Overview;
import sourcebook.artifact.Plan;
import sourcebook.artifact.Rendition;
import sourcebook.cite.Citations;
import sourcebook.data.DataFiles;
import sourcebook.data.Tables;
import sourcebook.link.Site;
import sourcebook.parse.Actor;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.site.Feature;
import sourcebook.site.SiteSettings;

/** Makes the data of the pages that look over the whole site. */
final class OverviewPages {
    /** So many changes are told on the home page; the feed has them all. */
    private static final int MOST_CHANGES = 3;

    private final Site site;
    private final SiteSettings settings;
    private final Plan plan;
    private final Frame frame;
    private final Cards cards;
    private final CitingViews citingViews;

    OverviewPages(Site site, SiteSettings settings, Plan plan, Citations citations) {
        this.site = site;
        this.settings = settings;
        this.plan = plan;
        this.frame = new Frame(site, settings, plan);
        this.cards = new Cards(site, settings, plan);
        this.citingViews = new CitingViews(site, settings, citations);
    }

    /** Returns the data of a page. */
    Map<String, Object> of(Overview overview) {
        OverviewViews views = overview == Overview.NOT_FOUND
                // A host shows this page under any address, so that no relative link is sure to lead anywhere; of a
                // host
                // that is not known, the root is the best guess.
                ? new OverviewViews(site, overview.path(), settings.url() == null ? "/" : settings.url() + "/")
                : new OverviewViews(site, overview.path());
        String title = overview == Overview.HOME ? settings.title() : overview.title(site.wording());
        Map<String, Object> model = frame.model(
                views,
                overview.path(),
                overview.template(),
                title,
                views.description(overview, settings),
                cards.picture(null),
                null);
        add(overview, views, model::put);
        boolean says = overview == Overview.HOME
                || (overview != Overview.SEARCH && Overview.navigable().contains(overview.template()));
        if (says && settings.features().contains(Feature.CITATIONS)) {
            model.put("citing", citingViews.of(overview));
        }
        return model;
    }

    private void add(Overview overview, OverviewViews views, BiConsumer<String, Object> put) {
        switch (overview) {
            case HOME -> {
                site.find("index").filter(d -> d.family() == Family.PAGE).ifPresent(d -> {
                    put.accept("body", views.body(d));
                    ReviewViews.of(d, site).ifPresent(r -> put.accept("review", r));
                });
                if (plan.has(Rendition.PDF.path(overview.path()))) {
                    put.accept("pdf", views.href(Rendition.PDF.path(overview.path())));
                }
                put.accept("topics", each(Family.TOPIC, views::topicSummary));
                Strips strips = new Strips(site, views);
                put.accept("headlines", strips.headlines());
                put.accept("spine", strips.spine());
                put.accept("changes", new Histories(views).latest(site.documents().stream(), MOST_CHANGES));
                put.accept("sources", each(Family.SOURCE, views::sourceSummary));
            }
            case TOPICS -> put.accept("topics", each(Family.TOPIC, views::topicSummary));
            case CLAIMS -> {
                List<Document> claims = new Strips(site, views).byDenial(site.family(Family.CLAIM));
                List<PageModel.ClaimSummary> summaries =
                        claims.stream().map(views::claimSummary).toList();
                put.accept("claims", summaries);
                put.accept(
                        "choices",
                        List.of(
                                choice("speaker", summaries.stream().flatMap(c -> c.speakers().stream())),
                                choice(
                                        "topic",
                                        summaries.stream()
                                                .flatMap(
                                                        c -> c.topics().stream().map(PageModel.Link::text))),
                                choice(
                                        "denial",
                                        summaries.stream()
                                                .map(c -> c.state().denial().toString()))));
                put.accept("voices", new Explorer(site, views).of(claims));
            }
            case COVERAGE -> put.accept("coverage", views.coverage());
            case ORIGINS -> put.accept("origins", views.origins());
            case REACTIONS -> put.accept("reactions", views.reactions());
            case TIMELINE -> {
                put.accept("timelineChart", views.timelineChart());
                List<OverviewModel.TimelineEntry> timeline = views.timeline();
                put.accept("timeline", timeline);
                put.accept(
                        "choices",
                        List.of(
                                choice("actor", timeline.stream().flatMap(e -> e.actors().stream())),
                                choice("topic", timeline.stream().flatMap(e -> e.topics().stream()))));
            }
            case QUOTATIONS -> {
                List<PageModel.Quotation> quotations = views.allQuotations();
                put.accept("quotations", quotations);
                put.accept(
                        "choices",
                        List.of(
                                choice(
                                        "speaker",
                                        quotations.stream()
                                                .flatMap(q ->
                                                        q.speakers().stream().map(PageModel.Link::text))),
                                choice(
                                        "source",
                                        quotations.stream()
                                                .flatMap(q -> Stream.ofNullable(q.source())
                                                        .map(PageModel.Link::text)))));
            }
            case ACTORS -> put.accept("groups", groups(views));
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
            case FEED -> put.accept("feed", new FeedViews(site, Overview.CORRECTIONS.path(), settings).corrections());
            case MANIFEST, NOT_FOUND -> {}
        }
    }

    private List<OverviewModel.DataTable> tables(Views views) {
        return Tables.of(site, settings.publication()).stream()
                .map(t -> new OverviewModel.DataTable(
                        t.name(),
                        t.title(),
                        t.description(),
                        t.rows().size(),
                        views.href(t.path("csv")),
                        views.href(t.path("json")),
                        t.columns().stream()
                                .map(c -> new OverviewModel.DataColumn(
                                        c.name(), c.type().toString(), c.description(), c.values()))
                                .toList()))
                .toList();
    }

    private <T> List<T> each(Family family, Function<Document, T> view) {
        return site.family(family).stream().map(view).toList();
    }

    /** Returns by which values of an attribute a list can be narrowed down. */
    private OverviewModel.Choice choice(String name, Stream<String> values) {
        return new OverviewModel.Choice(
                name, values.distinct().sorted(site.wording().order()).toList());
    }

    private List<OverviewModel.ActorGroup> groups(OverviewViews views) {
        Map<String, List<Document>> byHeading = new LinkedHashMap<>();
        site.family(Family.ACTOR).stream()
                .sorted(Comparator.comparing((Document a) -> a.actor().type())
                        .thenComparing(
                                a -> a.actor().heading(site.wording()),
                                site.wording().order())
                        .thenComparing(a -> a.actor().sortedBy(), site.wording().order())
                        .thenComparing(Document::id))
                .forEach(a -> byHeading
                        .computeIfAbsent(a.actor().heading(site.wording()), h -> new ArrayList<>())
                        .add(a));
        List<OverviewModel.ActorGroup> groups = new ArrayList<>();
        byHeading.forEach((heading, actors) -> {
            Actor first = actors.get(0).actor();
            String id = first.type() == Actor.Kind.OTHER || first.group() != null
                    ? "group-" + (groups.size() + 1)
                    : first.kind().value();
            groups.add(new OverviewModel.ActorGroup(
                    id, heading, actors.stream().map(views::listed).toList()));
        });
        return List.copyOf(groups);
    }
}
