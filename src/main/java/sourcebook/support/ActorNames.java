package sourcebook.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import sourcebook.language.Words;
import sourcebook.link.Site;
import sourcebook.parse.Actor;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;

/** Finds the actors of a briefing in texts, by their names and the variants of these. */
final class ActorNames {
    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    private record Name(List<String> words, Document actor) {}

    /**
     * An actor in a text.
     *
     * @param from 0-based index of the first word of the name
     * @param to index behind the last one
     */
    record Named(Document actor, int from, int to) {}

    ActorNames(Site site) {
        for (Document document : site.family(Family.ACTOR)) {
            Actor actor = document.actor();
            Stream.of(
                            Stream.of(actor.name()),
                            actor.variants().stream(),
                            actor.adjectives().stream(),
                            actor.misspellings().stream().map(Actor.Misspelling::as))
                    .flatMap(names -> names)
                    .map(name -> Words.of(name.value()).plain())
                    .forEach(words -> add(words, document));
        }
        // A source speaks for its publisher, who need not be an actor that anybody names otherwise.
        for (Document source : site.family(Family.SOURCE)) {
            site.find(source.source().publisher().value())
                    .ifPresent(
                            p -> add(Words.of(source.source().label().value()).plain(), p));
        }
        parts(site).forEach((part, persons) -> {
            boolean taken =
                    byFirstWord.getOrDefault(lower(part), List.of()).stream().anyMatch(n -> n.words.size() == 1);
            if (persons.size() == 1 && !taken) {
                add(List.of(part), persons.get(0));
            }
        });
        byFirstWord
                .values()
                .forEach(names -> names.sort(
                        Comparator.comparing((Name n) -> n.words.size()).reversed()));
    }

    private void add(List<String> words, Document actor) {
        if (words.isEmpty()) {
            return;
        }
        byFirstWord.computeIfAbsent(lower(words.get(0)), w -> new ArrayList<>()).add(new Name(words, actor));
    }

    /** Returns the persons who have a word in their names; a family name alone means the only one who has it. */
    private static Map<String, List<Document>> parts(Site site) {
        Map<String, List<Document>> parts = new LinkedHashMap<>();
        for (Document document : site.family(Family.ACTOR)) {
            if (document.actor().type() == Actor.Kind.PERSON) {
                List<String> words = Words.of(document.title()).plain();
                words.stream()
                        .distinct()
                        .filter(w -> words.size() > 1 && Character.isUpperCase(w.charAt(0)))
                        .forEach(w ->
                                parts.computeIfAbsent(w, p -> new ArrayList<>()).add(document));
            }
        }
        return parts;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Returns the actors in a text, in order; of names that begin at one place, the longest counts. */
    List<Named> in(Words words) {
        List<Named> named = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int at = i;
            Name name = byFirstWord.getOrDefault(lower(words.get(i).text()), List.of()).stream()
                    .filter(n -> stands(n.words, words, at))
                    .findFirst()
                    .orElse(null);
            if (name == null) {
                i++;
            } else {
                i += name.words.size();
                named.add(new Named(name.actor, at, i));
            }
        }
        return named;
    }

    /** Names have their capitals, or "us" would be a country. */
    private static boolean stands(List<String> name, Words words, int at) {
        return at + name.size() <= words.size()
                && words.plain().subList(at, at + name.size()).equals(name);
    }
}
