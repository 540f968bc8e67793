package sourcebook.render;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Artifact;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Format;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Made;
import sourcebook.artifact.Overview;
import sourcebook.artifact.Plan;
import sourcebook.artifact.Rendition;
import sourcebook.feed.Feed;
import sourcebook.feed.JsonFeed;
import sourcebook.feed.Xml;
import sourcebook.link.Site;
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
        this.encoder = new Encoder(Charset.forName(settings.charset()));
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
        plan.add(new JsonCopy(topic, page));
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

    private final class JsonCopy extends Artifact<Feed> {
        private final String page;

        JsonCopy(@Nullable Document topic, String page) {
            super(Rendition.JSON_FEED.path(page), Kind.FEED, topic);
            this.page = page;
        }

        @Override
        public Feed value(Site site) {
            return feed(document(), new FeedViews(site, page, settings));
        }

        @Override
        public Made make(Feed value, List<byte[]> ingredients) {
            return new Made(List.of(JsonFeed.of(value, settings.publication())));
        }
    }
}
