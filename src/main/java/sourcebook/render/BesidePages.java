package sourcebook.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import sourcebook.cite.CitationFiles;
import sourcebook.data.DataFiles;
import sourcebook.feed.JsonFeed;
import sourcebook.link.Companions;
import sourcebook.link.Feature;
import sourcebook.link.Overview;
import sourcebook.link.Site;
import sourcebook.link.SiteFile;
import sourcebook.markdown.LlmsText;
import sourcebook.parse.Parsed.Document;
import sourcebook.search.SearchFiles;
import sourcebook.sitemap.Robots;
import sourcebook.sitemap.Sitemap;

/** Plans the files that are made of the site beside its pages, as far as a project does not leave them out. */
public final class BesidePages {
    private final Site site;
    private final SiteSettings settings;
    private final ClaimStates claimStates;
    private final Companions companions;
    private final List<Making> makings = new ArrayList<>();

    /** Makes some files, in any thread; each is handed over as soon as it is made. */
    @FunctionalInterface
    public interface Making {
        void make(Consumer<SiteFile> output);
    }

    BesidePages(Site site, SiteSettings settings, ClaimStates claimStates, Companions companions) {
        this.site = site;
        this.settings = settings;
        this.claimStates = claimStates;
        this.companions = companions;
    }

    /** @param assets paths of the assets on the site, some of which are taken instead of what would be made */
    List<Making> of(Set<String> assets) {
        // The search looks at every word of the site, and nobody can help with it; so it begins first.
        add(Feature.SEARCH, output -> SearchFiles.write(site, output));
        add(Feature.DATA, output -> DataFiles.of(site, settings.publication()).forEach(output));
        add(
                Feature.SITEMAP,
                output -> Sitemap.of(site, settings.publication(), settings.features())
                        .forEach(output));
        if (!assets.contains(Robots.PATH)) {
            add(Feature.SITEMAP, output -> output.accept(Robots.of(settings.publication())));
        }
        if (!assets.contains(LlmsText.PATH)) {
            add(Feature.MARKDOWN, output -> output.accept(llmsText()));
        }
        FeedViews.all(site, claimStates, companions, settings)
                .values()
                .forEach(feed ->
                        add(Feature.FEED, output -> output.accept(JsonFeed.of(feed.get(), settings.publication()))));
        CitationFiles citations = new CitationFiles(site, settings.publication());
        add(Feature.CITATIONS, output -> citations.all().forEach(output));
        Previews previews = new Previews(site, claimStates, companions);
        for (Document document : site.documents()) {
            add(Feature.CITATIONS, output -> citations.of(document).forEach(output));
            add(Feature.PREVIEWS, output -> output.accept(previews.of(document)));
        }
        return List.copyOf(makings);
    }

    private void add(Feature feature, Making making) {
        if (settings.features().contains(feature)) {
            makings.add(making);
        }
    }

    private SiteFile llmsText() {
        OverviewViews views = new OverviewViews(site, claimStates, companions, Overview.HOME.path());
        return LlmsText.of(
                settings.publication(),
                views.description(Overview.HOME, settings),
                new ReadingList(site, claimStates, settings.features()).sections());
    }
}
