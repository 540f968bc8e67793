package sourcebook.render;

import java.util.Map;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Format;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Overview;
import sourcebook.artifact.Plan;
import sourcebook.cite.Citations;
import sourcebook.feed.Xml;
import sourcebook.json.Json;
import sourcebook.link.Fact;
import sourcebook.parse.Parsed.Document;
import sourcebook.site.SiteSettings;

/** The pages, those with a content file and the overviews, and the two files that are rendered like them. */
public final class PageFormat implements Format {
    private final SiteSettings settings;
    private final Templates templates;
    private final Citations citations;
    private final Encoder encoder;

    public PageFormat(SiteSettings settings, Templates templates, Citations citations) {
        this.settings = settings;
        this.templates = templates;
        this.citations = citations;
        this.encoder = Encoder.of(settings);
    }

    @Override
    public void contribute(Contents contents, Plan plan) {
        Fact<OverviewPages> overviews = new Fact<>(site -> new OverviewPages(site, settings, plan, citations));
        for (Overview overview : Overview.with(settings.features())) {
            if (settings.without().contains(overview.template())) {
                continue;
            }
            plan.add(
                    new Rendered(
                            overview.path(),
                            Kind.PAGE,
                            null,
                            templates,
                            site -> page(
                                    overview.path(),
                                    overview.template(),
                                    site.fact(overviews).of(overview)),
                            text -> finished(overview, text)) {
                        @Override
                        public String description() {
                            return "the page '" + Views.capitalized(overview.template()) + "'";
                        }
                    });
        }
        Fact<DocumentPages> pages = new Fact<>(site -> new DocumentPages(site, settings, citations, plan));
        for (Document document : contents.documents()) {
            if (!document.path().equals(Overview.HOME.path())) {
                plan.add(new Rendered(
                        document.path(),
                        Kind.PAGE,
                        document,
                        templates,
                        site -> page(
                                document.path(),
                                document.family().noun(),
                                site.fact(pages).of(document)),
                        encoder::encode));
            }
        }
    }

    private Page page(String path, String type, Map<String, Object> model) {
        return new Page(path, type, model, templates.fingerprint());
    }

    private byte[] finished(Overview overview, String text) throws Rendered.Unsuitable {
        if (overview == Overview.FEED && !Xml.isWellFormed(text)) {
            throw new Rendered.Unsuitable("the template gives no well-formed XML");
        } else if (overview == Overview.MANIFEST && !Json.isJson(text)) {
            throw new Rendered.Unsuitable("the template gives no JSON");
        }
        return encoder.encode(text);
    }
}
