package sourcebook.cite;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import sourcebook.data.Publication;
import sourcebook.link.Overview;
import sourcebook.link.Rendition;
import sourcebook.link.Site;
import sourcebook.link.SiteFile;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;

/** Makes the files that reference managers import: one work beside its page, and all sources beside their overview. */
public final class CitationFiles {
    private final Site site;
    private final Works works;

    public CitationFiles(Site site, Publication publication) {
        this.site = site;
        this.works = new Works(site, publication);
    }

    /** Returns the files beside a page: of the source that it is about, or of the page itself if it can be cited. */
    public List<SiteFile> of(Document document) {
        Optional<Work> work =
                document.family() == Family.SOURCE ? Optional.of(works.source(document)) : works.page(document);
        return work.map(w -> files(document.path(), List.of(w))).orElse(List.of());
    }

    /** Returns the files with all sources; none on a site that has no source. */
    public List<SiteFile> all() {
        List<Work> sources =
                site.family(Family.SOURCE).stream().map(works::source).toList();
        return sources.isEmpty() ? List.of() : files(Overview.SOURCES.path(), sources);
    }

    private static List<SiteFile> files(String page, List<Work> works) {
        return List.of(
                file(Rendition.BIBTEX.path(page), works, "\n", Bibtex::of),
                // In RIS nothing stands between two records.
                file(Rendition.RIS.path(page), works, "", Ris::of));
    }

    private static SiteFile file(String path, List<Work> works, String between, Function<Work, String> format) {
        String text = works.stream().map(format).collect(Collectors.joining(between));
        return new SiteFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
