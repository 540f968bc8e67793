package sourcebook.bake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import sourcebook.artifact.Format;
import sourcebook.cite.CitationFiles;
import sourcebook.cite.Citations;
import sourcebook.data.DataFiles;
import sourcebook.offline.ServiceWorker;
import sourcebook.render.CardFormat;
import sourcebook.render.CopyFormat;
import sourcebook.render.EditionFormat;
import sourcebook.render.EmbedFormat;
import sourcebook.render.EvidenceFormat;
import sourcebook.render.FeedFormat;
import sourcebook.render.LlmsFormat;
import sourcebook.render.PageFormat;
import sourcebook.render.PreviewFormat;
import sourcebook.render.Templates;
import sourcebook.search.SearchFiles;
import sourcebook.site.Feature;
import sourcebook.site.SiteSettings;
import sourcebook.sitemap.Redirects;
import sourcebook.sitemap.Robots;
import sourcebook.sitemap.Sitemap;

/** All forms in which a site is given out, as far as a project does not leave them out. */
final class Formats {
    private final SiteSettings settings;
    private final List<Format> formats = new ArrayList<>();

    private Formats(SiteSettings settings) {
        this.settings = settings;
    }

    static List<Format> of(SiteSettings settings, Templates templates, EditionFormat.Fonts fonts, Citations citations) {
        Formats list = new Formats(settings);
        // Pages come first: some of the others are made of those that are in the plan.
        list.formats.add(new PageFormat(settings, templates, citations));
        list.add(Feature.MARKDOWN, () -> new CopyFormat(settings));
        list.add(Feature.MARKDOWN, () -> new LlmsFormat(settings));
        list.add(Feature.PREVIEWS, PreviewFormat::new);
        list.add(Feature.CITATIONS, () -> new CitationFiles(settings.publication()));
        list.add(Feature.FEED, () -> new FeedFormat(settings, templates));
        list.add(Feature.CARDS, () -> new CardFormat(settings, templates));
        list.add(Feature.PDF, () -> new EditionFormat(settings, templates, fonts));
        list.add(Feature.DATA, () -> new DataFiles(settings.publication()));
        list.add(Feature.SEARCH, SearchFiles::new);
        list.add(Feature.SITEMAP, () -> new Sitemap(settings.publication()));
        // These are neither listed nor copied.
        list.formats.add(new Redirects(settings.publication()));
        list.add(Feature.EVIDENCE, () -> new EvidenceFormat(settings, templates));
        list.add(Feature.EMBED, () -> new EmbedFormat(settings, templates));
        list.add(Feature.SITEMAP, () -> new Robots(settings.publication()));
        list.add(Feature.OFFLINE, ServiceWorker::new);
        return list.formats;
    }

    private void add(Feature feature, Supplier<Format> format) {
        if (settings.features().contains(feature)) {
            formats.add(format.get());
        }
    }
}
