package sourcebook.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * Where the references of one page lead. It stays the same while the page does and while no other page has got other names
 * or anchors.
 */
final class Links {
    private final Map<Reference, String> targets = new HashMap<>();
    private final List<Reference> unresolved = new ArrayList<>();
    private final Map<String, Set<String>> sentences = new HashMap<>();
    private final Diagnostics problems = new Diagnostics();
    private @Nullable Map<String, List<Sentence>> outgoing;
    private @Nullable Record record;

    /** The attestation of a source, with what it says of words that were asked for. */
    private record Record(Attestation attestation, Map<Asked, Optional<Attestation.Entry>> entries) {}

    private record Asked(String words, Set<String> speakers) {}

    void lead(Reference reference, Document target) {
        targets.put(reference, target.id());
    }

    /** Keeps that a reference leads to a sentence, whose anchor changes with its words. */
    void leadToSentence(Document target, String anchor) {
        sentences.computeIfAbsent(target.id(), t -> new HashSet<>()).add(anchor);
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

    /** Says whether every reference leads somewhere, and there is nothing to be said of any. */
    boolean areSound() {
        return unresolved.isEmpty() && problems.isEmpty();
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

    /** Returns what the record beside a source says of words. */
    Optional<Attestation.Entry> attested(Attestation attestation, String words, Set<String> speakers) {
        return record(attestation)
                .entries
                .computeIfAbsent(new Asked(words, speakers), a -> attestation.entry(Attestation.hash(words, speakers)));
    }

    private synchronized Record record(Attestation attestation) {
        if (record == null || record.attestation != attestation) {
            record = new Record(attestation, new ConcurrentHashMap<>());
        }
        return record;
    }
}
