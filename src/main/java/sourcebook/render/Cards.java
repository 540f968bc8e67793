package sourcebook.render;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sourcebook.card.Card;
import sourcebook.link.Overview;
import sourcebook.link.Rendition;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Topic;

/** Says which page has which card, and what is on it: topics and claims have their own, all other pages the site's. */
final class Cards {
    private final Site site;
    private final ClaimStates claimStates;
    private final SiteSettings settings;
    private final boolean drawn;

    Cards(Site site, ClaimStates claimStates, SiteSettings settings) {
        this.site = site;
        this.claimStates = claimStates;
        this.settings = settings;
        // Every card shows the site's title; one with squares in the place of letters is worse than none.
        this.drawn =
                Rendition.CARD.existsFor(Overview.HOME.path(), settings.features()) && Card.covers(settings.title());
    }

    /** Returns the card of the site; empty where it has none. */
    Optional<PageModel.Card> site() {
        return drawn
                ? Optional.of(new PageModel.Card(
                        "site",
                        settings.title(),
                        null,
                        site.family(Family.TOPIC).size(),
                        site.family(Family.CLAIM).size(),
                        site.family(Family.SOURCE).size(),
                        null))
                : Optional.empty();
    }

    /** Returns the card of a page; empty where it has none of its own. */
    Optional<PageModel.Card> of(Document document) {
        boolean topic = document.family() == Family.TOPIC;
        if (!drawn || !(topic || document.family() == Family.CLAIM)) {
            return Optional.empty();
        }
        String question = topic ? ((Topic) document.frontMatter()).question() : null;
        if (!Card.covers(document.title()) || (question != null && !Card.covers(question))) {
            return Optional.empty();
        }
        return Optional.of(new PageModel.Card(
                document.family().noun(),
                document.title(),
                question,
                0,
                topic ? site.claimsOf(document).size() : 0,
                topic ? site.sourcesOn(document).size() : sources(document),
                topic ? null : claimStates.of(document)));
    }

    private int sources(Document claim) {
        return (int)
                site.standsOn(claim).stream().map(Site.Stand::source).distinct().count();
    }

    /** Returns the picture to show with a link to a page; others find it by its absolute address only. */
    PageModel.@Nullable Picture picture(@Nullable Document document) {
        if (settings.url() == null) {
            return null;
        }
        Optional<PageModel.Card> own = document == null ? Optional.empty() : of(document);
        String path = own.isPresent() ? document.path() : Overview.HOME.path();
        return own.or(this::site)
                .map(card -> new PageModel.Picture(
                        settings.url() + "/" + Rendition.CARD.path(path), Card.WIDTH, Card.HEIGHT, text(card)))
                .orElse(null);
    }

    private static String text(PageModel.Card card) {
        if (card.kind().equals("site")) {
            return card.title();
        }
        String kind = card.kind().equals("topic") ? "Topic: " : "Claim: ";
        String more = card.state() != null
                ? " (" + card.state().label() + ")"
                : card.question() != null ? ". " + card.question() : "";
        return kind + card.title() + more;
    }
}
