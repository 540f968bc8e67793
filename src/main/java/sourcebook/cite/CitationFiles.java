package sourcebook.cite;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Artifact;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Format;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Made;
import sourcebook.artifact.Overview;
import sourcebook.artifact.Plan;
import sourcebook.artifact.Rendition;
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
        plan.add(new File(Rendition.BIBTEX.path(page), document, works, "\n", Bibtex::of));
        // In RIS nothing stands between two records.
        plan.add(new File(Rendition.RIS.path(page), document, works, "", Ris::of));
    }

    private static final class File extends Artifact<List<Work>> {
        private final Fact<Works> works;
        private final String between;
        private final Function<Work, String> format;

        File(
                String path,
                @Nullable Document document,
                Fact<Works> works,
                String between,
                Function<Work, String> format) {
            super(path, Kind.CITATION, document);
            this.works = works;
            this.between = between;
            this.format = format;
        }

        @Override
        public List<Work> value(Site site) {
            Document document = document();
            Works cited = site.fact(works);
            if (document == null) {
                return site.family(Family.SOURCE).stream().map(cited::source).toList();
            }
            return List.of(
                    document.family() == Family.SOURCE
                            ? cited.source(document)
                            : cited.page(document).orElseThrow());
        }

        @Override
        public Made make(List<Work> value, List<byte[]> ingredients) {
            return made(value.stream()
                    .map(format)
                    .collect(Collectors.joining(between))
                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
