package sourcebook.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.parse.Agreement;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Reference;
import sourcebook.parse.Sentence;
import sourcebook.parse.Source;
import sourcebook.text.Located;
import sourcebook.text.Span;

/** The anchors of each page: of its body, and of the sections that it gets from its template. */
final class Anchors {
    private final Map<Document, Set<String>> anchors = new HashMap<>();
    private final Map<Document, Set<String>> uncertain = new HashMap<>();
    private final Map<Document, Set<String>> certain = new HashMap<>();
    private final Map<Document, List<String>> sentences = new HashMap<>();
    private final Map<Document, Set<String>> sentenceIds = new HashMap<>();
    private final Map<Document, SentenceHelp> sentenceHelp = new HashMap<>();
    private final Names names;
    private final Suggestions suggestions;
    private final Diagnostics diagnostics;

    Anchors(Names names, Suggestions suggestions, Diagnostics diagnostics) {
        this.names = names;
        this.suggestions = suggestions;
        this.diagnostics = diagnostics;
    }

    /** Returns all anchors of a page. */
    static Set<String> of(Document document) {
        Set<String> anchors = new HashSet<>(generated(document).keySet());
        document.body().anchors().forEach(a -> anchors.add(a.value()));
        return anchors;
    }

    /** Returns what the anchors stand for that the page has beside those in its body. */
    private static Map<String, String> generated(Document document) {
        Map<String, String> generated = new HashMap<>();
        sections(document).forEach(s -> generated.put(s, "a section of the page"));
        if (document.frontMatter() instanceof Source source) {
            source.positions().forEach(p -> generated.put(p.claim().value(), "what the source says on that claim"));
        } else if (document.frontMatter() instanceof Agreement agreement) {
            agreement.provisions().forEach(p -> generated.put(p.id().value(), "the provision"));
        }
        return generated;
    }

    /** Reports the anchors of a page that stand twice. */
    void checkTwice(Document document) {
        if (document.frontMatter() instanceof Agreement agreement) {
            Set<String> provisions = new HashSet<>();
            for (Agreement.Provision provision : agreement.provisions()) {
                if (!provisions.add(provision.id().value())) {
                    duplicateAnchor(provision.id(), "another provision has it too; choose another id");
                }
            }
        }
        List<Located<String>> own = document.body().anchors();
        Map<String, String> generated = own.isEmpty() ? Map.of() : generated(document);
        for (Located<String> anchor : own) {
            String other = generated.get(anchor.value());
            if (other != null) {
                duplicateAnchor(anchor, other + " has it too; choose another one here: {#other-id}");
            }
        }
    }

    private Set<String> all(Document document) {
        return anchors.computeIfAbsent(document, Anchors::of);
    }

    /** Anchors of positions on claims that do not exist: they are wrong, but that is said where the position stands. */
    private Set<String> uncertain(Document document) {
        return document.frontMatter() instanceof Source source
                ? source.positions().stream()
                        .map(p -> p.claim().value())
                        .filter(c -> names.withId(c) == null)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private void duplicateAnchor(Located<String> anchor, String help) {
        diagnostics.add(Diagnostic.at(
                        anchor.span(),
                        Code.DUPLICATE_ANCHOR,
                        "the anchor '" + anchor.value() + "' stands twice on the page")
                .help(help));
    }

    /** Says whether a sentence of a page has an anchor that nobody gave it. */
    boolean isSentence(Document target, String anchor) {
        return SentenceIds.isLike(anchor)
                && !all(target).contains(anchor)
                && sentenceIds
                        .computeIfAbsent(target, t -> new HashSet<>(sentences(t)))
                        .contains(anchor);
    }

    private List<String> sentences(Document page) {
        return sentences.computeIfAbsent(page, p -> SentenceIds.of(p, s -> SentenceText.hash(text(s))));
    }

    private String text(Sentence sentence) {
        return SentenceText.of(sentence, this::name);
    }

    /** Where a name leads nowhere, that is said elsewhere. */
    private String name(Reference link) {
        Parsed found = names.withId(link.target());
        List<Document> named = names.withName(link.target());
        return found instanceof Document page
                ? page.name()
                : named.size() == 1 ? named.get(0).name() : link.target();
    }

    /** Reports an anchor that a page does not have. */
    void check(Span place, Document target, String anchor, Diagnostics to) {
        Set<String> known = all(target);
        if (known.contains(anchor) || target.body().lostAnchors().contains(anchor) || isSentence(target, anchor)) {
            return;
        }
        Set<String> wrong = uncertain.computeIfAbsent(target, this::uncertain);
        Parsed named = names.withId(anchor);
        if (!wrong.isEmpty() && named != null && named.family() == Family.CLAIM) {
            // One of the positions was probably meant for that claim.
            return;
        }
        Set<String> right = certain.computeIfAbsent(target, t -> {
            Set<String> all = new TreeSet<>(known);
            all.removeAll(wrong);
            return all;
        });
        boolean sentence = SentenceIds.isLike(anchor);
        to.add(Diagnostic.at(
                        place,
                        Code.MISSING_ANCHOR,
                        "the page '" + target.id() + "' has no "
                                + (sentence ? "sentence with the anchor '" : "anchor '") + anchor + "'")
                .help(
                        sentence && suggestions.next()
                                ? sentenceHelp
                                        .computeIfAbsent(target, t -> new SentenceHelp(t, sentences(t), this::text))
                                        .at(place)
                                : suggestions.help(anchor, right, "anchors"))
                .mendedBy(sentence ? null : suggestions.respelled(place, anchor, right)));
    }

    /** Returns the ids of sections that the page has for certain; a section without content is not rendered. */
    private static Set<String> sections(Document document) {
        Set<String> sections = new HashSet<>();
        if (document.frontMatter() instanceof Source source) {
            addIf(sections, "positions", !source.positions().isEmpty());
            addIf(sections, "reactions", !source.reactions().isEmpty());
            addIf(sections, "reported-provisions", !source.provisions().isEmpty());
            addIf(sections, "actors", !source.actors().isEmpty());
        } else if (document.frontMatter() instanceof Agreement agreement) {
            addIf(sections, "provisions", !agreement.provisions().isEmpty());
        }
        return sections;
    }

    private static void addIf(Set<String> sections, String id, boolean present) {
        if (present) {
            sections.add(id);
        }
    }
}
