package sourcebook.render;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Format;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Made;
import sourcebook.artifact.Overview;
import sourcebook.artifact.Plan;
import sourcebook.artifact.Rendition;
import sourcebook.artifact.Unmade;
import sourcebook.card.Card;
import sourcebook.drawing.Letters;
import sourcebook.link.Fact;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Topic;
import sourcebook.site.SiteSettings;

/**
 * The pictures that other sites show with a link: topics and claims have their own, all other pages the site's. One with
 * squares in the place of letters is worse than none.
 */
public final class CardFormat implements Format {
    /** Document type of the pictures. */
    public static final String TYPE = "card";

    private final SiteSettings settings;
    private final Templates templates;

    public CardFormat(SiteSettings settings, Templates templates) {
        this.settings = settings;
        this.templates = templates;
    }

    @Override
    public void contribute(Contents contents, Plan plan) {
        // Every card shows the site's title.
        if (!Letters.covers(settings.title())) {
            return;
        }
        Fact<Cards> cards = new Fact<>(site -> new Cards(site, settings, plan));
        add(null, Overview.HOME.path(), cards, plan);
        contents.documents().stream()
                .filter(d -> d.family() == Family.TOPIC || d.family() == Family.CLAIM)
                .filter(CardFormat::isCovered)
                .forEach(d -> add(d, d.path(), cards, plan));
    }

    private static boolean isCovered(Document document) {
        String question = document.frontMatter() instanceof Topic topic ? topic.question() : null;
        return Letters.covers(document.title()) && (question == null || Letters.covers(question));
    }

    /** @param document a topic or claim, or null for the site */
    private void add(@Nullable Document document, String page, Fact<Cards> cards, Plan plan) {
        plan.add(
                new Rendered(
                        Rendition.CARD.path(page),
                        Kind.CARD,
                        document,
                        templates,
                        site -> page(page, document, site, site.fact(cards), plan),
                        text -> drawing(text).png()) {
                    @Override
                    public boolean mayFail() {
                        return !templates.areOfProgram();
                    }

                    @Override
                    public @Nullable Made rehearse(Page value) throws Unmade, IOException {
                        rendered(value, CardFormat::drawing);
                        return null;
                    }
                });
    }

    private Page page(String page, @Nullable Document document, Site site, Cards cards, Plan plan) {
        FrameModel.Card card = document == null ? cards.site() : cards.of(document);
        String path = Rendition.CARD.path(page);
        Map<String, Object> model = new Frame(site, settings, plan)
                .model(new FeedViews(site, page, settings), path, TYPE, card.title(), card.title(), null, null);
        model.put("card", card);
        return new Page(path, TYPE, model, templates.fingerprint());
    }

    private static Card drawing(String text) throws Rendered.Unsuitable {
        try {
            return Card.of(text);
        } catch (Card.NotADrawing e) {
            throw new Rendered.Unsuitable(e.getMessage());
        }
    }
}
