package sourcebook.link;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.parse.Actor;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Source;
import sourcebook.text.Located;

/** What links from other pages can see of a page. */
record Face(
        String id,
        Family family,
        boolean draft,
        String title,
        @Nullable String label,
        List<String> names,
        Set<String> anchors,
        Set<String> lostAnchors) {

    private static Face of(Document document) {
        Stream<Located<String>> misspellings = document.frontMatter() instanceof Actor actor
                ? actor.misspellings().stream().map(Actor.Misspelling::as)
                : Stream.empty();
        return new Face(
                document.id(),
                document.family(),
                document.frontMatter().isDraft(),
                document.title(),
                document.frontMatter() instanceof Source source ? source.label().value() : null,
                Stream.concat(document.frontMatter().variants().stream(), misspellings)
                        .map(Located::value)
                        .toList(),
                Anchors.of(document),
                document.body().lostAnchors());
    }

    /** Says whether links find in two lists of files the same under the same names. */
    static boolean areSame(List<Parsed> one, List<Parsed> other) {
        boolean same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = isSame(one.get(i), other.get(i));
        }
        return same;
    }

    private static boolean isSame(Parsed one, Parsed other) {
        return one.text() == other.text()
                || (one instanceof Document page
                        && other instanceof Document otherPage
                        && of(page).equals(of(otherPage)));
    }
}
