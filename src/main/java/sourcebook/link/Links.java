package sourcebook.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.evidence.Attestation;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Reference;
import sourcebook.parse.Sentence;

/**
 * Where the references of one page lead. It stays the same while the page does and while none of those for which it asks has
 * got other names or anchors.
 */
final class Links {
    private final Map<Reference, String> targets = new HashMap<>();
    /** Ids that no reference names, and that mean something else when a page has them. */
    private final Set<String> others = new HashSet<>();

    private final List<Reference> unresolved = new ArrayList<>();
    private final Map<String, Set<String>> sentences = new HashMap<>();
    private final Diagnostics problems = new Diagnostics();
    private boolean open;
    private @Nullable Map<String, List<Sentence>> outgoing;
    private @Nullable Known known;

    /** What was derived of the page, beside which there is a record, or none. */
    private record Known(@Nullable Attestation record, Map<PageFact<?>, Object> facts) {}

    void lead(Reference reference, Document target) {
        targets.put(reference, target.id());
    }

    /** Keeps that a reference leads to a sentence, whose anchor changes with its words. */
    void leadToSentence(Document target, String anchor) {
        sentences.computeIfAbsent(target.id(), t -> new HashSet<>()).add(anchor);
    }

    /** Returns an id, of which it matters which page has it, although no reference leads there. */
    String asked(String id) {
        others.add(id);
        return id;
    }

    /** Says whether one of some ids and folded names is asked for, so that the links may lead elsewhere. */
    boolean askFor(Set<String> names) {
        return !names.isEmpty()
                && (!Collections.disjoint(others, names)
                        || targets.entrySet().stream()
                                .anyMatch(t -> names.contains(t.getValue())
                                        || (!t.getValue().equals(t.getKey().target())
                                                && (names.contains(t.getKey().target())
                                                        || names.contains(Names.folded(
                                                                t.getKey().target()))))));
    }

    /** Returns the anchors of sentences to which references lead, by the ids of their pages. */
    Map<String, Set<String>> sentences() {
        return sentences;
    }

    /** Returns the id of the page to which a reference leads. */
    @Nullable
    String target(Reference reference) {
        return targets.get(reference);
    }

    List<Reference> unresolved() {
        return unresolved;
    }

    Diagnostics problems() {
        return problems;
    }

    void report(Diagnostic problem) {
        problems.add(problem);
    }

    /** Keeps that a reference may lead to a file that cannot be read. */
    void leaveOpen() {
        open = true;
    }

    /** Says whether every reference leads somewhere, and there is nothing to be said of any. */
    boolean areSound() {
        return !open && unresolved.isEmpty() && problems.isEmpty();
    }

    /** Returns the ids of the other pages to which the page refers in its body, each with the sentences that do so. */
    synchronized Map<String, List<Sentence>> outgoing(Document from) {
        if (outgoing == null) {
            Map<String, List<Sentence>> found = new LinkedHashMap<>();
            from.body().references().map(targets::get).forEach(target -> {
                if (target != null && !target.equals(from.id())) {
                    found.computeIfAbsent(target, t -> new ArrayList<>());
                }
            });
            for (Sentence sentence : from.body().sentences()) {
                Set<String> named = new HashSet<>();
                sentence.links().forEach(l -> named.add(targets.get(l.reference())));
                sentence.citations().forEach(c -> named.add(targets.get(c)));
                for (String target : named) {
                    if (target != null && !target.equals(from.id())) {
                        Objects.requireNonNull(found.get(target), "a body's references hold those of its sentences")
                                .add(sentence);
                    }
                }
            }
            outgoing = found;
        }
        return outgoing;
    }

    /** Returns what follows from the page whose links these are. */
    @SuppressWarnings("unchecked")
    <T> T fact(PageFact<T> fact, Document page, Site site) {
        // Not 'computeIfAbsent', since a fact may rest on others; if two threads derive one, both have the same.
        Map<PageFact<?>, Object> facts = known(page.attestation()).facts;
        Object value = facts.get(fact);
        if (value == null) {
            value = Objects.requireNonNull(fact.of(page, site));
            Object other = facts.putIfAbsent(fact, value);
            value = other == null ? value : other;
        }
        return (T) value;
    }

    private synchronized Known known(@Nullable Attestation record) {
        if (known == null || known.record != record) {
            known = new Known(record, new ConcurrentHashMap<>());
        }
        return known;
    }
}
