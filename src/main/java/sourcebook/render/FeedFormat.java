package sourcebook.render;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Format;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Overview;
import sourcebook.artifact.Plan;
import sourcebook.artifact.Rendition;
import sourcebook.artifact.Written;
import sourcebook.feed.Feed;
import sourcebook.feed.JsonFeed;
import sourcebook.feed.Xml;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.site.SiteSettings;

/** Feeds of the whole site and of each topic, in Atom, which a template writes, and as JSON Feed. */
public final class FeedFormat implements Format {
    private final SiteSettings settings;
    private final Templates templates;
    private final Encoder encoder;

    public FeedFormat(SiteSettings settings, Templates templates) {
        this.settings = settings;
        this.templates = templates;
        this.encoder = Encoder.of(settings);
    }

    @Override
    public void contribute(Contents contents, Plan plan) {
        add(null, Overview.HOME.path(), plan);
        contents.family(Family.TOPIC).forEach(t -> add(t, t.path(), plan));
    }

    /** @param topic a topic, or null for the whole site */
    private void add(@Nullable Document topic, String page, Plan plan) {
        plan.add(new Rendered(
                Rendition.ATOM.path(page),
                Kind.FEED,
                topic,
                templates,
                site -> atom(topic, new FeedViews(site, page, settings), new Frame(site, settings, plan)),
                this::finished));
        plan.add(new Written<>(
                Rendition.JSON_FEED.path(page),
                Kind.FEED,
                topic,
                site -> feed(topic, new FeedViews(site, page, settings)),
                feed -> JsonFeed.of(feed, settings.publication()).bytes()));
    }

    private Page atom(@Nullable Document topic, FeedViews views, Frame frame) {
        Feed feed = feed(topic, views);
        String path = Rendition.ATOM.path(feed.path());
        String type = Overview.FEED.template();
        Map<String, Object> model =
                frame.model(views, path, type, feed.title(), views.description(Overview.FEED, settings), null, null);
        model.put("feed", feed);
        return new Page(path, type, model, templates.fingerprint());
    }

    private static Feed feed(@Nullable Document topic, FeedViews views) {
        return topic == null ? views.everything() : views.topic(topic);
    }

    private byte[] finished(String text) throws Rendered.Unsuitable {
        if (!Xml.isWellFormed(text)) {
            throw new Rendered.Unsuitable("the template gives no well-formed XML");
        }
        return encoder.encode(text);
    }
}
