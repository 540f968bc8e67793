package sourcebook.link;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.parse.Actor;
import sourcebook.parse.Agreement;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Quotation;
import sourcebook.parse.Source;
import sourcebook.text.Located;
import sourcebook.text.Text;

/** What links from other pages can see of a page. */
record Face(
        String id,
        Family family,
        boolean draft,
        String title,
        @Nullable String label,
        List<String> names,
        Set<String> anchors,
        Set<String> lostAnchors,
        List<String> quoted,
        List<String> provisions) {

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
                Stream.of(
                                document.frontMatter().variants().stream(),
                                document.frontMatter().formerly().stream(),
                                misspellings)
                        .flatMap(s -> s)
                        .map(Located::value)
                        .toList(),
                Anchors.of(document),
                document.body().lostAnchors(),
                document.body().quotations().stream().map(Quotation::id).toList(),
                document.frontMatter() instanceof Agreement agreement
                        ? agreement.provisions().stream()
                                .map(p -> p.id().value())
                                .toList()
                        : List.of());
    }

    /** Returns the ids and the folded names under which links may find something else in one list of files than in another. */
    static Set<String> differing(List<Parsed> one, List<Parsed> other) {
        Set<Text> kept = texts(one);
        kept.retainAll(texts(other));
        Map<Object, Integer> faces = new HashMap<>();
        one.stream().filter(p -> !kept.contains(p.text())).forEach(p -> faces.merge(face(p), 1, Integer::sum));
        other.stream().filter(p -> !kept.contains(p.text())).forEach(p -> faces.merge(face(p), -1, Integer::sum));
        Set<String> differing = new HashSet<>();
        faces.forEach((face, surplus) -> {
            if (surplus != 0) {
                differing.addAll(face instanceof Face page ? page.everyName() : Set.of((String) face));
            }
        });
        return differing;
    }

    private static Set<Text> texts(List<Parsed> files) {
        Set<Text> texts = Collections.newSetFromMap(new IdentityHashMap<>());
        files.forEach(f -> texts.add(f.text()));
        return texts;
    }

    /** Of a file that cannot be read no more is seen than its id. */
    private static Object face(Parsed file) {
        return file instanceof Document page ? of(page) : file.id();
    }

    private Set<String> everyName() {
        Set<String> all = new HashSet<>(List.of(id, Names.folded(title)));
        names.forEach(n -> all.add(Names.folded(n)));
        if (label != null) {
            all.add(Names.folded(label));
        }
        return all;
    }
}
