package sourcebook.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.language.Words;
import sourcebook.link.Fact;
import sourcebook.link.Site;
import sourcebook.parse.Actor;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;

/** Finds the actors of a briefing in texts, by their names and the variants of these, in all cases that its language has. */
final class ActorNames {
    private static final Fact<ActorNames> FACT = new Fact<>(ActorNames::new);

    private final Map<List<String>, Document> byWords = new HashMap<>();

    /** Whose names are the same but for their case; more than one is nobody. */
    private final Map<List<String>, Set<Document>> byForms = new HashMap<>();

    private final UnaryOperator<String> form;

    /** By the form of the first word, how many words the names have, the most first. */
    private final Map<String, SortedSet<Integer>> lengths = new HashMap<>();

    /**
     * An actor in a text.
     *
     * @param from 0-based index of the first word of the name
     * @param to index behind the last one
     */
    record Named(Document actor, int from, int to) {}

    private ActorNames(Site site) {
        form = site.vocabulary()
                .words(site.vocabulary().language())
                .<UnaryOperator<String>>map(list -> list::uninflected)
                .orElse(UnaryOperator.identity());
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
            boolean taken = lengths.getOrDefault(first(part), Collections.emptySortedSet())
                    .contains(1);
            if (persons.size() == 1 && !taken) {
                add(List.of(part), persons.get(0));
            }
        });
    }

    /** Returns the names of a site's actors; any number of threads may look for them at once. */
    static ActorNames of(Site site) {
        return site.fact(FACT);
    }

    private void add(List<String> words, Document actor) {
        if (words.isEmpty()) {
            return;
        }
        byWords.putIfAbsent(words, actor);
        byForms.computeIfAbsent(forms(words), f -> new HashSet<>()).add(actor);
        lengths.computeIfAbsent(first(words.get(0)), w -> new TreeSet<>(Comparator.reverseOrder()))
                .add(words.size());
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

    /** Only the first word of several may begin small: "the New York Times", but "us" is no country. */
    private List<String> forms(List<String> words) {
        List<String> forms = new ArrayList<>(words.stream().map(form).toList());
        if (forms.size() > 1) {
            forms.set(0, Words.folded(forms.get(0)));
        }
        return forms;
    }

    private String first(String word) {
        return Words.folded(form.apply(word));
    }

    /** Returns the actors in a text, in order; of names that begin at one place, the longest counts. */
    List<Named> in(Words words) {
        List<Named> named = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Named longest = longest(words, i);
            if (longest == null) {
                i++;
            } else {
                named.add(longest);
                i = longest.to;
            }
        }
        return named;
    }

    /** Returns the longest name that begins at a word, or null. Names have their capitals, or "us" would be a country. */
    private @Nullable Named longest(Words words, int at) {
        for (int length : lengths.getOrDefault(first(words.get(at).text()), Collections.emptySortedSet())) {
            int to = Math.min(at + length, words.size());
            List<String> there = words.plain().subList(at, to);
            Set<Document> alike = byForms.getOrDefault(forms(there), Set.of());
            Document actor = byWords.get(there);
            if (actor == null && alike.size() == 1) {
                actor = alike.iterator().next();
            }
            if (actor != null) {
                return new Named(actor, at, to);
            }
        }
        return null;
    }
}
