package sourcebook.render;

import java.util.Map;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Format;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Plan;
import sourcebook.link.Fact;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.site.SiteSettings;

/** For each claim a small page with its strip, without script, for frames on other sites. */
public final class EmbedFormat implements Format {
    /** Document type of the pages. */
    public static final String TYPE = "embed";

    private final SiteSettings settings;
    private final Templates templates;
    private final Encoder encoder;

    public EmbedFormat(SiteSettings settings, Templates templates) {
        this.settings = settings;
        this.templates = templates;
        this.encoder = Encoder.of(settings);
    }

    /** Returns the path on the site of the small page of a claim. */
    static String path(Document claim) {
        return TYPE + "/" + claim.id() + ".html";
    }

    @Override
    public void contribute(Contents contents, Plan plan) {
        Fact<Frame> frame = new Fact<>(site -> new Frame(site, settings, plan));
        contents.documents().stream()
                .filter(d -> d.family() == Family.CLAIM)
                .forEach(d -> plan.add(new Rendered(
                        path(d), Kind.EMBED, d, templates, site -> page(d, site, site.fact(frame)), encoder::encode)));
    }

    private Page page(Document claim, Site site, Frame frame) {
        String path = path(claim);
        DocumentViews views = new DocumentViews(site, path);
        Map<String, Object> model =
                frame.model(views, path, TYPE, claim.title(), site.wording().of("embed.about"), null, null);
        model.put("strip", new Strips(site, views).of(claim));
        return new Page(path, TYPE, model, templates.fingerprint());
    }
}
