package sourcebook.render;

import java.util.Map;
import sourcebook.artifact.Plan;
import sourcebook.artifact.Rendition;
import sourcebook.cite.Citations;
import sourcebook.data.LinkedData;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.site.Feature;
import sourcebook.site.SiteSettings;

/** Makes the data of the pages that have a content file. */
final class DocumentPages {
    private final Site site;
    private final SiteSettings settings;
    private final Plan plan;
    private final Frame frame;
    private final Cards cards;
    private final CitingViews citingViews;
    private final LinkedData linkedData;

    DocumentPages(Site site, SiteSettings settings, Citations citations, Plan plan) {
        this.site = site;
        this.settings = settings;
        this.plan = plan;
        this.frame = new Frame(site, settings, plan);
        this.cards = new Cards(site, settings, plan);
        this.citingViews = new CitingViews(site, settings, citations);
        this.linkedData = new LinkedData(site, settings.publication());
    }

    /** Returns the data of a page. */
    Map<String, Object> of(Document document) {
        DocumentViews views = new DocumentViews(site, document.path(), FragmentWriter.Addressing.of(settings));
        String noun = document.family().noun();
        Map<String, Object> model = frame.model(
                views,
                document.path(),
                noun,
                document.title(),
                views.description(document),
                cards.picture(document),
                new Html(linkedData.of(document)));
        model.put("body", views.body(document));
        model.put("backlinks", views.backlinks(document));
        model.put("neighbors", views.neighbors(document));
        model.put("history", new Histories(views).of(document));
        if (plan.has(EvidenceFormat.path(document))) {
            model.put("evidence", views.href(EvidenceFormat.path(document)));
        }
        ReviewViews.of(document, site).ifPresent(r -> model.put("review", r));
        if (settings.features().contains(Feature.CITATIONS)) {
            citingViews.of(document, frame.canonical(document.path()), views).ifPresent(c -> model.put("citing", c));
        }
        switch (document.family()) {
            case TOPIC -> {
                model.put(noun, views.topic(document));
                if (plan.has(Rendition.PDF.path(document.path()))) {
                    model.put("pdf", views.href(Rendition.PDF.path(document.path())));
                }
            }
            case SOURCE -> model.put(noun, views.source(document));
            case CLAIM -> {
                model.put(noun, views.claim(document));
                if (plan.has(EmbedFormat.path(document))) {
                    model.put("embed", views.href(EmbedFormat.path(document)));
                }
            }
            case ACTOR -> model.put(noun, views.actor(document));
            case EVENT -> model.put(noun, views.event(document));
            case AGREEMENT -> model.put(noun, views.agreement(document));
            case PAGE -> {
                ReviewViews.of(site).ifPresent(r -> model.put("siteReview", r));
                Vouching.of(site, settings.vouchers()).ifPresent(v -> model.put("vouching", v));
            }
        }
        return model;
    }
}
