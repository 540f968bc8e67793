package sourcebook.sitemap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Artifact;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Format;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Overview;
import sourcebook.artifact.Plan;
import sourcebook.artifact.Written;
import sourcebook.link.Lazy;
import sourcebook.parse.Parsed.Document;
import sourcebook.site.Publication;

/**
 * The list of all pages after the protocol of sitemaps.org. It needs absolute addresses; a site without one has no
 * sitemap.
 */
public final class Sitemap implements Format {
    static final String PATH = "sitemap.xml";

    /** What the protocol allows in a file; a longer list is split, and the file of that name lists the parts. */
    static final int MAX_URLS = 50_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Publication publication;

    public Sitemap(Publication publication) {
        this.publication = publication;
    }

    /** Of each page that is in the plan already. */
    @Override
    public void contribute(Contents contents, Plan plan) {
        if (publication.url() == null) {
            return;
        }
        List<Artifact<?>> pages = plan.artifacts().stream()
                .filter(a -> a.isHtml() && !a.path().equals(Overview.NOT_FOUND.path()))
                .toList();
        Supplier<List<String>> urls = new Lazy<>(() -> pages.stream()
                .map(p -> url(p.path(), changed(p.document()), publication))
                .toList());
        files(pages.size(), urls, publication).forEach(plan::add);
    }

    /** Returns the files for any number of {@code url} elements: one, or several with an index. */
    static List<Written<List<String>>> files(int count, Supplier<List<String>> urls, Publication publication) {
        if (count <= MAX_URLS) {
            return List.of(file(PATH, "urlset", urls));
        }
        List<Written<List<String>>> files = new ArrayList<>();
        for (int start = 0; start < count; start += MAX_URLS) {
            int from = start;
            int to = Math.min(count, start + MAX_URLS);
            files.add(file(part(files.size() + 1), "urlset", () -> urls.get().subList(from, to)));
        }
        int parts = files.size();
        files.add(file(
                PATH,
                "sitemapindex",
                () -> IntStream.rangeClosed(1, parts)
                        .mapToObj(part -> "<sitemap>" + location(part(part), publication) + "</sitemap>\n")
                        .toList()));
        return files;
    }

    private static String part(int number) {
        return "sitemap-" + number + ".xml";
    }

    /** Only what curators have noted is known; when a file was written says nothing of its content. */
    private static Optional<String> changed(@Nullable Document document) {
        return Optional.ofNullable(document)
                .flatMap(d -> d.frontMatter().history().latest())
                .flatMap(date -> date.htmlDatetime().filter(date.toString()::equals));
    }

    static String url(String path, Optional<String> changed, Publication publication) {
        return "<url>" + location(path, publication)
                + changed.map(day -> "<lastmod>" + day + "</lastmod>").orElse("") + "</url>\n";
    }

    private static String location(String path, Publication publication) {
        return "<loc>" + StringEscapeUtils.escapeXml10(publication.address(path, "")) + "</loc>";
    }

    /** Returns a file with elements under a root. */
    private static Written<List<String>> file(String path, String root, Supplier<List<String>> elements) {
        return new Written<>(path, Kind.SITEMAP, null, site -> elements.get(), value -> {
            String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + " xmlns=\"" + NAMESPACE + "\">\n"
                    + String.join("", value) + "</" + root + ">\n";
            return text.getBytes(StandardCharsets.UTF_8);
        });
    }
}
