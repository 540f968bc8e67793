package sourcebook.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import sourcebook.artifact.Overview;
import sourcebook.artifact.Plan;
import sourcebook.artifact.Rendition;
import sourcebook.chart.TimelineChart;
import sourcebook.cite.Citations;
import sourcebook.data.DataFiles;
import sourcebook.data.Tables;
import sourcebook.link.PageOrder;
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
        OverviewViews views = switch (overview) {
            case NOT_FOUND -> ofNoPlace();
            case HOME -> new OverviewViews(site, overview.path(), FragmentWriter.Addressing.of(settings));
            default -> new OverviewViews(site, overview.path());
        };
        String title = overview == Overview.HOME ? settings.title() : overview.title(site.wording());
        Map<String, Object> model = frame.model(
                views,
                overview.path(),
                overview.template(),
                title,
                views.description(overview, settings),
                cards.picture(null),
                null);
        add(overview, views, model);
        boolean says = overview == Overview.HOME
                || (overview != Overview.SEARCH && Overview.navigable().contains(overview.template()));
        if (says && settings.features().contains(Feature.CITATIONS)) {
            model.put("citing", citingViews.of(overview));
        }
        return model;
    }

    /**
     * A host shows this page under any address, so that no relative link is sure to lead anywhere; of a host that is not known,
     * the root is the best guess.
     */
    private OverviewViews ofNoPlace() {
        String path = Overview.NOT_FOUND.path();
        String root = settings.url() == null ? "/" : settings.url() + "/";
        return new OverviewViews(site, path, new FragmentWriter(site, path, root));
    }

    private void add(Overview overview, OverviewViews views, Map<String, Object> model) {
        switch (overview) {
            case HOME -> {
                site.find("index").filter(d -> d.family() == Family.PAGE).ifPresent(d -> {
                    model.put("body", views.body(d));
                    if (plan.has(EvidenceFormat.path(d))) {
                        model.put("evidence", views.href(EvidenceFormat.path(d)));
                    }
                    ReviewViews.of(d, site).ifPresent(r -> model.put("review", r));
                });
                if (plan.has(Rendition.PDF.path(overview.path()))) {
                    model.put("pdf", views.href(Rendition.PDF.path(overview.path())));
                }
                model.put("topics", each(Family.TOPIC, views::topicSummary));
                Strips strips = new Strips(site, views);
                model.put("headlines", strips.headlines());
                model.put("spine", strips.spine());
                model.put("changes", new Histories(views).latest(site.documents().stream(), MOST_CHANGES));
                model.put("sources", each(Family.SOURCE, views::sourceSummary));
            }
            case TOPICS -> model.put("topics", each(Family.TOPIC, views::topicSummary));
            case CLAIMS -> {
                List<Document> claims = new Strips(site, views).byDenial(site.family(Family.CLAIM));
                List<PageModel.ClaimSummary> summaries =
                        claims.stream().map(views::claimSummary).toList();
                model.put("claims", summaries);
                model.put(
                        "choices",
                        List.of(
                                choice("speaker", summaries, c -> c.speakers().stream()),
                                choice("topic", summaries, c -> texts(c.topics())),
                                choice(
                                        "denial",
                                        summaries,
                                        c -> Stream.of(c.state().denial().toString()))));
                model.put("voices", new Explorer(site, views).of(claims));
            }
            case COVERAGE -> model.put("coverage", views.coverage());
            case ORIGINS -> model.put("origins", views.origins());
            case REACTIONS -> model.put("reactions", views.reactions());
            case TIMELINE -> {
                model.put("timelineChart", views.pictures().timeline(TimelineChart.Shape.NARROW));
                model.put("lanesChart", views.pictures().timeline(TimelineChart.Shape.WIDE));
                List<OverviewModel.TimelineEntry> timeline = views.timeline();
                model.put("timeline", timeline);
                model.put(
                        "choices",
                        List.of(
                                choice("actor", timeline, e -> e.actors().stream()),
                                choice("topic", timeline, e -> e.topics().stream())));
            }
            case QUOTATIONS -> {
                List<PageModel.Quotation> quotations = views.allQuotations();
                model.put("quotations", quotations);
                model.put(
                        "choices",
                        List.of(
                                choice("speaker", quotations, q -> texts(q.speakers())),
                                choice(
                                        "source",
                                        quotations,
                                        q -> Stream.ofNullable(q.source()).map(PageModel.Link::text))));
            }
            case ACTORS -> model.put("groups", groups(views));
            case EVENTS -> model.put("events", each(Family.EVENT, views::eventSummary));
            case AGREEMENTS -> {
                model.put("agreements", each(Family.AGREEMENT, views::agreementSummary));
                model.put("comparison", views.comparison());
            }
            case SOURCES -> {
                model.put("sources", each(Family.SOURCE, views::sourceSummary));
                if (settings.features().contains(Feature.CITATIONS)
                        && !site.family(Family.SOURCE).isEmpty()) {
                    model.put("citationFiles", CitingViews.files(overview.path(), views));
                }
            }
            case CORRECTIONS -> model.put("corrections", views.corrections());
            case DATA -> {
                model.put("tables", tables(views));
                model.put("descriptor", views.href(DataFiles.DESCRIPTOR));
                model.put("annotations", views.href(DataFiles.ANNOTATIONS));
            }
            case SEARCH -> {}
            case FEED -> model.put("feed", new FeedViews(site, Overview.CORRECTIONS.path(), settings).corrections());
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

    private static Stream<String> texts(List<PageModel.Link> links) {
        return links.stream().map(PageModel.Link::text);
    }

    private <T> List<T> each(Family family, Function<Document, T> view) {
        return site.family(family).stream().map(view).toList();
    }

    /** Returns by which values of an attribute a list can be narrowed down. */
    private <T> OverviewModel.Choice choice(String name, List<T> items, Function<T, Stream<String>> values) {
        return new OverviewModel.Choice(
                name,
                items.stream()
                        .flatMap(values)
                        .distinct()
                        .sorted(site.wording().order())
                        .toList());
    }

    private List<OverviewModel.ActorGroup> groups(OverviewViews views) {
        Map<String, List<Document>> byHeading = new LinkedHashMap<>();
        site.family(Family.ACTOR).stream()
                .sorted(PageOrder.actors(site.wording()))
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
