package sourcebook.attest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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
        KnownNames names = new KnownNames(
                null,
                site.vocabulary()
                        .words(site.vocabulary().language())
                        .<UnaryOperator<String>>map(list -> list::uninflected)
                        .orElse(UnaryOperator.identity()));
        for (Document document : site.family(Family.ACTOR)) {
            Actor actor = document.actor();
            names.add(document.title(), document);
            actor.variants().stream().map(Located::value).forEach(v -> names.add(v, document));
            actor.misspellings().forEach(m -> names.add(m.as().value(), document));
        }
        return names;
    });

    private final @Nullable KnownNames common;
    private final UnaryOperator<String> form;
    private final Map<String, Document> byName = new HashMap<>();

    /** With which words names begin, as they are written and without their cases; what is no name is seen at its first word. */
    private final Set<String> beginnings = new HashSet<>();

    /** The last words of all names, likewise. */
    private final Set<String> lastWords = new HashSet<>();

    /** Whose names are the same but for their case; more than one is nobody. */
    private final Map<String, Set<Document>> byForm = new HashMap<>();

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

    /**
     * @param common names that come before those that are added
     * @param form what all cases of a word of a name have in common
     */
    private KnownNames(@Nullable KnownNames common, UnaryOperator<String> form) {
        this.common = common;
        this.form = form;
    }

    /** @param mentions how the source calls some of them */
    static KnownNames of(List<Source.Mention> mentions, Site site) {
        KnownNames common = site.fact(OF_SITE);
        KnownNames names = new KnownNames(common, common.form);
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
        add(words, actor);
        if (words.size() > 1 && words.get(0).equalsIgnoreCase("the")) {
            add(words.subList(1, words.size()), actor);
        }
        byForm.computeIfAbsent(formed(words), f -> new HashSet<>()).add(actor);
    }

    private void add(List<String> words, Document actor) {
        byName.putIfAbsent(key(words), actor);
        for (int to = 1; to <= Math.min(words.size(), MAX_WORDS); to++) {
            beginnings.add(key(words.subList(0, to)));
            beginnings.add(formed(words.subList(0, to)));
        }
        if (!words.isEmpty()) {
            lastWords.add(key(words.subList(words.size() - 1, words.size())));
            lastWords.add(formed(words.subList(words.size() - 1, words.size())));
        }
    }

    private boolean mayBegin(String written, String formed) {
        return common != null && common.mayBegin(written, formed)
                || beginnings.contains(written)
                || beginnings.contains(formed);
    }

    private boolean mayEnd(String written, String formed) {
        return common != null && common.mayEnd(written, formed)
                || lastWords.contains(written)
                || lastWords.contains(formed);
    }

    private static String key(List<String> words) {
        return (words.size() == 1 ? words.get(0) : String.join(" ", words)).toLowerCase(Locale.ROOT);
    }

    private String formed(List<String> words) {
        return words.size() == 1
                ? form.apply(words.get(0)).toLowerCase(Locale.ROOT)
                : key(words.stream().map(form).toList());
    }

    private @Nullable Document actor(List<String> words) {
        Document actor = common == null ? null : common.actor(words);
        actor = actor == null ? byName.get(key(words)) : actor;
        if (actor != null) {
            return actor;
        }
        Set<Document> alike = byForm.getOrDefault(formed(words), Set.of());
        return alike.size() == 1 ? alike.iterator().next() : null;
    }

    /** Returns the longest name that begins at a word. */
    Optional<Named> from(List<String> words, int from) {
        Named longest = null;
        for (int to = from + 1; to <= Math.min(words.size(), from + MAX_WORDS); to++) {
            List<String> name = words.subList(from, to);
            if (!mayBegin(key(name), formed(name))) {
                break;
            }
            Document actor = actor(name);
            longest = actor == null ? longest : new Named(actor, from, to);
        }
        return Optional.ofNullable(longest);
    }

    /** Returns the longest name that ends before a word. */
    Optional<Named> to(List<String> words, int to) {
        List<String> last = words.subList(Math.max(0, to - 1), to);
        if (mayEnd(key(last), formed(last))) {
            for (int from = Math.max(0, to - MAX_WORDS); from < to; from++) {
                Document actor = actor(words.subList(from, to));
                if (actor != null) {
                    return Optional.of(new Named(actor, from, to));
                }
            }
        }
        return Optional.empty();
    }
}
