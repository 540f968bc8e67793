package sourcebook.render;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Late;
import sourcebook.artifact.Overview;
import sourcebook.artifact.Rendition;
import sourcebook.cite.Citations;
import sourcebook.cite.Highwire;
import sourcebook.cite.Work;
import sourcebook.cite.Works;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.site.SiteSettings;
import sourcebook.text.Wording;

/** Makes what pages say of how to cite them and their sources. */
final class CitingViews {
    private final Works works;
    private final Citations citations;
    private final Wording wording;

    CitingViews(Site site, SiteSettings settings, Citations citations) {
        this.citations = citations;
        this.wording = site.wording();
        this.works = new Works(site, settings.publication());
    }

    /**
     * Returns how a page is cited; empty where it is about no source and has no text of its own.
     *
     * @param address absolute address of the page, or null
     */
    Optional<FrameModel.Citing> of(Document document, @Nullable String address, Views views) {
        Optional<Work> page = works.page(document);
        FrameModel.CitationFiles files = files(document.path(), views);
        if (document.family() == Family.SOURCE) {
            Work source = works.source(document);
            return Optional.of(new FrameModel.Citing(
                    cited(source, files), page.map(p -> cited(p, null)).orElse(null), metas(source, address)));
        }
        return page.map(p -> new FrameModel.Citing(null, cited(p, files), metas(p, address)));
    }

    /** Returns how a page that looks over the whole site is cited. */
    FrameModel.Citing of(Overview overview) {
        return new FrameModel.Citing(null, cited(works.overview(overview), null), List.of());
    }

    private FrameModel.Cited cited(Work work, FrameModel.@Nullable CitationFiles files) {
        return new FrameModel.Cited(new Late<>(work, () -> styles(work)), files);
    }

    private List<FrameModel.CitedAs> styles(Work work) {
        return citations.of(work, wording).stream()
                .map(c -> new FrameModel.CitedAs(
                        c.style().label(), wording.of(c.style().edition()), new Html(c.html())))
                .toList();
    }

    private static List<FrameModel.Meta> metas(Work work, @Nullable String address) {
        return Highwire.of(work, address).stream()
                .map(m -> new FrameModel.Meta(m.name(), m.content()))
                .toList();
    }

    /** Returns the addresses of the files beside a page. */
    static FrameModel.CitationFiles files(String page, Views views) {
        return new FrameModel.CitationFiles(
                views.href(Rendition.BIBTEX.path(page)), views.href(Rendition.RIS.path(page)));
    }
}
