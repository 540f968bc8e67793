package sourcebook.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Overview;
import sourcebook.artifact.Plan;
import sourcebook.artifact.Rendition;
import sourcebook.card.Card;
import sourcebook.drawing.Letters;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.site.SiteSettings;

/** Says what is on each card, and which page shows which. */
final class Cards {
    private final Site site;
    private final SiteSettings settings;
    private final Plan plan;

    Cards(Site site, SiteSettings settings, Plan plan) {
        this.site = site;
        this.settings = settings;
        this.plan = plan;
    }

    /** Returns the card of the site. */
    FrameModel.Card site() {
        return new FrameModel.Card(
                "site",
                settings.title(),
                null,
                site.family(Family.TOPIC).size(),
                site.family(Family.CLAIM).size(),
                site.family(Family.SOURCE).size(),
                null,
                List.of());
    }

    /** Returns the card of a topic or claim. */
    FrameModel.Card of(Document document) {
        boolean topic = document.family() == Family.TOPIC;
        return new FrameModel.Card(
                document.family().noun(),
                document.title(),
                topic ? document.topic().question() : null,
                0,
                topic ? site.claimsOf(document).size() : 0,
                topic ? site.sourcesOn(document).size() : sources(document),
                topic ? null : site.claims().state(document),
                topic ? List.of() : sides(document));
    }

    private List<FrameModel.CardSide> sides(Document claim) {
        List<FrameModel.CardSide> sides = new Strips(site, new DocumentViews(site, claim.path())).named(claim);
        return sides.stream().allMatch(s -> Letters.covers(s.text())) ? sides : List.of();
    }

    private int sources(Document claim) {
        return (int)
                site.standsOn(claim).stream().map(Site.Stand::source).distinct().count();
    }

    /** Returns the picture to show with a link to a page; others find it by its absolute address only. */
    FrameModel.@Nullable Picture picture(@Nullable Document document) {
        Document own = document != null && plan.has(Rendition.CARD.path(document.path())) ? document : null;
        String path = Rendition.CARD.path(own == null ? Overview.HOME.path() : own.path());
        return settings.url() == null || !plan.has(path)
                ? null
                : new FrameModel.Picture(
                        settings.url() + "/" + path, Card.WIDTH, Card.HEIGHT, text(own == null ? site() : of(own)));
    }

    private String text(FrameModel.Card card) {
        if (card.kind().equals("site")) {
            return card.title();
        }
        String name = site.wording().of("card." + card.kind(), card.title());
        String more = card.state() != null ? card.state().explanation() : card.question();
        return more == null ? name : site.wording().of("card.more", name, more);
    }
}
