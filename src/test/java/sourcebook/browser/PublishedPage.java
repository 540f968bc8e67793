package sourcebook.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import sourcebook.sample.SampleProject;

/**
 * A page of the briefing.
 *
 * @param path its path on the site
 * @param family what its body's class says: {@code topic}, {@code claims}
 * @param html the page as it was published
 */
record PublishedPage(String path, String family, Document html) {
    /** Returns all pages of the site in a folder, sorted by their paths. */
    static List<PublishedPage> in(Path site) throws IOException {
        List<PublishedPage> pages = new ArrayList<>();
        for (String path : SampleProject.files(site)) {
            if (path.endsWith(".html")) {
                Document html = Jsoup.parse(site.resolve(path), "UTF-8");
                String family = html.body().classNames().stream()
                        .filter(c -> c.startsWith("type-"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(path + " does not say of which type it is"));
                pages.add(new PublishedPage(path, family.substring("type-".length()), html));
            }
        }
        return List.copyOf(pages);
    }

    /** Returns one page of each family: the one with the most elements, since it has most of what the family can have. */
    static List<PublishedPage> onePerFamily(List<PublishedPage> pages) {
        return List.copyOf(pages.stream()
                .collect(Collectors.toMap(
                        PublishedPage::family,
                        p -> p,
                        (one, other) -> other.elements() > one.elements() ? other : one,
                        TreeMap::new))
                .values());
    }

    private int elements() {
        return html.getAllElements().size();
    }
}
