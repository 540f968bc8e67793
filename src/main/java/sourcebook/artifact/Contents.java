package sourcebook.artifact;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;

/**
 * Of what a site is made.
 *
 * @param documents the pages with a content file that are published, sorted by path of the file
 * @param assets paths of the assets on the site
 */
public record Contents(List<Document> documents, Set<String> assets) {
    /** Returns the pages of a family, sorted by path of the file. */
    public Stream<Document> family(Family family) {
        return documents.stream().filter(d -> d.family() == family);
    }
}
