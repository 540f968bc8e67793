package sourcebook.cite;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Format;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Overview;
import sourcebook.artifact.Plan;
import sourcebook.artifact.Rendition;
import sourcebook.artifact.Written;
import sourcebook.link.Fact;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.site.Publication;

/** The files that reference managers import: one work beside its page, and all sources beside their overview. */
public final class CitationFiles implements Format {
    private final Publication publication;

    public CitationFiles(Publication publication) {
        this.publication = publication;
    }

    @Override
    public void contribute(Contents contents, Plan plan) {
        Fact<Works> works = new Fact<>(site -> new Works(site, publication));
        if (contents.family(Family.SOURCE).findAny().isPresent()) {
            add(null, Overview.SOURCES.path(), works, plan);
        }
        contents.documents().stream()
                .filter(d -> d.family() == Family.SOURCE || Works.isCitable(d))
                .forEach(d -> add(d, d.path(), works, plan));
    }

    /** @param document the page that is cited, or whose source is; null for all sources */
    private static void add(@Nullable Document document, String page, Fact<Works> works, Plan plan) {
        Function<Site, List<Work>> cited = site -> cited(document, site, site.fact(works));
        plan.add(new Written<>(
                Rendition.BIBTEX.path(page), Kind.CITATION, document, cited, all -> joined(all, "\n", Bibtex::of)));
        // In RIS nothing stands between two records.
        plan.add(new Written<>(
                Rendition.RIS.path(page), Kind.CITATION, document, cited, all -> joined(all, "", Ris::of)));
    }

    private static List<Work> cited(@Nullable Document document, Site site, Works works) {
        if (document == null) {
            return site.family(Family.SOURCE).stream().map(works::source).toList();
        }
        return List.of(
                document.family() == Family.SOURCE
                        ? works.source(document)
                        : works.page(document).orElseThrow());
    }

    private static byte[] joined(List<Work> works, String between, Function<Work, String> format) {
        return works.stream().map(format).collect(Collectors.joining(between)).getBytes(StandardCharsets.UTF_8);
    }
}
