package sourcebook.render;

import java.util.Map;
import java.util.stream.IntStream;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Format;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Plan;
import sourcebook.link.Fact;
import sourcebook.link.SentenceIds;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.site.SiteSettings;

/**
 * For each page whose sentences rest on sources, a page that shows sentence by sentence on what: the records that it cites, the
 * passages of the sources' texts, and who has read it. Sentences of a source's page rest on the source's text.
 */
public final class EvidenceFormat implements Format {
    /** Document type of the pages. */
    public static final String TYPE = "evidence";

    private static final String FOLDER = "evidence/";

    private final SiteSettings settings;
    private final Templates templates;
    private final Encoder encoder;

    public EvidenceFormat(SiteSettings settings, Templates templates) {
        this.settings = settings;
        this.templates = templates;
        this.encoder = Encoder.of(settings);
    }

    /** Returns the path on the site of what the sentences of a page rest on. */
    static String path(Document page) {
        return FOLDER + page.id() + ".html";
    }

    /** Says whether a sentence rests on something that can be shown: on sources, or in the summary of one on its text. */
    static boolean has(Document page, int sentence) {
        return page.family() == Family.SOURCE
                ? sentence < page.body().leadSentences()
                : SentenceIds.haveAll(page)
                        && !page.body().sentences().get(sentence).citations().isEmpty();
    }

    @Override
    public void contribute(Contents contents, Plan plan) {
        Fact<Frame> frame = new Fact<>(site -> new Frame(site, settings, plan));
        contents.documents().stream()
                .filter(d -> IntStream.range(0, d.body().sentences().size()).anyMatch(i -> has(d, i)))
                .forEach(d -> plan.add(new Rendered(
                        path(d),
                        Kind.EVIDENCE,
                        d,
                        templates,
                        site -> page(d, site, site.fact(frame)),
                        encoder::encode)));
    }

    private Page page(Document document, Site site, Frame frame) {
        String path = path(document);
        DocumentViews views = new DocumentViews(site, path);
        String title = site.wording().of("evidence.title", document.title());
        Map<String, Object> model =
                frame.model(views, path, TYPE, title, site.wording().of("evidence.about"), null, null);
        model.put("of", views.titleLink(document));
        model.put("isSource", document.family() == Family.SOURCE);
        model.put("sentences", new EvidenceViews(site, views, settings.url()).of(document));
        return new Page(path, TYPE, model, templates.fingerprint());
    }
}
