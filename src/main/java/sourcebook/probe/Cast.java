package sourcebook.probe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sourcebook.language.Words;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.text.Located;
import sourcebook.text.Span;

/** The actors of a briefing, and who can stand in whose place. */
final class Cast {
    private final Site site;
    private final Choice choice;
    private final Map<String, List<Document>> byKind;
    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    private record Name(List<String> words, Document actor) {}

    /**
     * An actor in a text.
     *
     * @param from 0-based index of the first word of the name
     * @param to index behind the last one
     */
    record Named(Document actor, int from, int to) {}

    Cast(Site site, Choice choice) {
        this.site = site;
        this.choice = choice;
        this.byKind = site.family(Family.ACTOR).stream().collect(Collectors.groupingBy(Cast::kind));
        for (Document actor : site.family(Family.ACTOR)) {
            names(actor)
                    .map(n -> Words.of(n).plain())
                    .filter(n -> !n.isEmpty())
                    .forEach(words -> byFirstWord
                            .computeIfAbsent(words.get(0), w -> new ArrayList<>())
                            .add(new Name(words, actor)));
        }
        Comparator<Name> longestFirst =
                Comparator.comparing((Name n) -> n.words.size()).reversed();
        byFirstWord.values().forEach(names -> names.sort(longestFirst));
    }

    private static Stream<String> names(Document actor) {
        return Stream.concat(
                Stream.of(actor.title()),
                actor.frontMatter().variants().stream().map(Located::value));
    }

    /** Returns the actor with an id. */
    Optional<Document> withId(String id) {
        return site.find(id).filter(d -> d.family() == Family.ACTOR);
    }

    /** Returns the actors whom a text names, in order; of names that begin at one place, the longest counts. */
    List<Named> in(Words words) {
        List<Named> named = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int at = i;
            Optional<Name> name = byFirstWord.getOrDefault(words.get(i).text(), List.of()).stream()
                    .filter(n -> at + n.words.size() <= words.size()
                            && words.plain().subList(at, at + n.words.size()).equals(n.words))
                    .findFirst();
            name.ifPresent(n -> named.add(new Named(n.actor, at, at + n.words.size())));
            i += name.map(n -> n.words.size()).orElse(1);
        }
        return named;
    }

    /** Returns somebody who can be put in an actor's place and is not there already. */
    Optional<Document> otherThan(Document actor, Set<Document> there, Span place, Kind kind) {
        return choice.one(
                byKind.getOrDefault(kind(actor), List.of()),
                place,
                kind,
                a -> !there.contains(a) && canReplace(a, actor));
    }

    /** Says whether something else is said with one actor in another's place: both are of a kind, and neither belongs to the other. */
    boolean canReplace(Document one, Document other) {
        return kind(one).equals(kind(other)) && !areRelated(one, other);
    }

    private static String kind(Document actor) {
        return actor.actor().kind().value();
    }

    private boolean areRelated(Document one, Document other) {
        return one.equals(other)
                || site.affiliatesOf(one).contains(other)
                || site.affiliatesOf(other).contains(one);
    }

    /** Returns a name for an actor that is as long as the one in whose place it is put, if there is one. */
    static String nameLike(Document actor, int words) {
        return names(actor).filter(n -> Words.of(n).size() == words).findFirst().orElse(actor.title());
    }
}
