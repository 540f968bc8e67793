package sourcebook.attest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sourcebook.language.Words;
import sourcebook.link.Fact;
import sourcebook.link.Site;
import sourcebook.parse.Actor;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Source;
import sourcebook.text.Located;

/** The actors of a briefing by the names that the text of one source may use, at a place in a row of words. */
final class KnownNames {
    /** The longest name that is looked for, in words. */
    private static final int MAX_WORDS = 12;

    private static final Fact<KnownNames> OF_SITE = new Fact<>(site -> {
        KnownNames names = new KnownNames(Map.of());
        for (Document document : site.family(Family.ACTOR)) {
            Actor actor = document.actor();
            names.add(document.title(), document);
            actor.variants().stream().map(Located::value).forEach(v -> names.add(v, document));
            actor.misspellings().forEach(m -> names.add(m.as().value(), document));
        }
        return names;
    });

    private final Map<String, Document> common;
    private final Map<String, Document> byName = new HashMap<>();

    /**
     * A name in a row of words.
     *
     * @param from 0-based index of its first word
     * @param to index behind its last one
     */
    record Named(Document actor, int from, int to) {
        boolean isOrganization() {
            return actor.actor().type() == Actor.Kind.ORGANIZATION;
        }
    }

    /** @param common names that come before those that are added */
    private KnownNames(Map<String, Document> common) {
        this.common = common;
    }

    /** @param mentions how the source calls some of them */
    static KnownNames of(List<Source.Mention> mentions, Site site) {
        KnownNames names = new KnownNames(site.fact(OF_SITE).byName);
        for (Source.Mention mention : mentions) {
            String written = mention.written();
            if (written != null) {
                site.find(mention.actor().value()).ifPresent(a -> names.add(written, a));
            }
        }
        return names;
    }

    private void add(String name, Document actor) {
        List<String> words = Words.of(name).plain();
        byName.putIfAbsent(key(words), actor);
        if (words.size() > 1 && words.get(0).equalsIgnoreCase("the")) {
            byName.putIfAbsent(key(words.subList(1, words.size())), actor);
        }
    }

    private static String key(List<String> words) {
        return String.join(" ", words).toLowerCase(Locale.ROOT);
    }

    private @Nullable Document actor(List<String> words) {
        String key = key(words);
        Document actor = common.get(key);
        return actor != null ? actor : byName.get(key);
    }

    /** Returns the longest name that begins at a word. */
    Optional<Named> from(List<String> words, int from) {
        for (int to = Math.min(words.size(), from + MAX_WORDS); to > from; to--) {
            Document actor = actor(words.subList(from, to));
            if (actor != null) {
                return Optional.of(new Named(actor, from, to));
            }
        }
        return Optional.empty();
    }

    /** Returns the longest name that ends before a word. */
    Optional<Named> to(List<String> words, int to) {
        for (int from = Math.max(0, to - MAX_WORDS); from < to; from++) {
            Document actor = actor(words.subList(from, to));
            if (actor != null) {
                return Optional.of(new Named(actor, from, to));
            }
        }
        return Optional.empty();
    }
}
