package sourcebook.support;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.language.WordKind;
import sourcebook.link.Citable;
import sourcebook.link.SentenceText;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Reference;
import sourcebook.parse.Sentence;

/**
 * Finds citations of a whole source in sentences that one record or one sentence of that source bears alone: it has most of
 * the sentence's words, and no check finds anything. Whether it does bear the sentence, a person sees.
 */
public final class Narrowing {
    /** With fewer words and names in common, a record speaks of something else. */
    private static final int LEAST = 3;

    /** Of the words and names of a sentence, the part that the record must have: three of four. */
    private static final int PART = 3;

    private static final int WHOLE = 4;

    private final Site site;
    private final FeatureReader reader;
    private final Evidences evidences;
    private final Map<Document, List<Candidate>> candidates = new HashMap<>();

    /**
     * What could be cited.
     *
     * @param there what stands there
     * @param marks its words and names
     */
    private record Candidate(Citable citable, Evidence there, Set<Object> marks) {
        long shared(Set<Object> others) {
            return others.stream().filter(marks::contains).count();
        }
    }

    private record Fit(Candidate candidate, long shared) {}

    private Narrowing(Site site, FeatureReader reader) {
        this.site = site;
        this.reader = reader;
        this.evidences = new Evidences(site, reader);
    }

    /**
     * Returns a note for each citation that could be narrower; none where the program has no words of the briefing's language.
     *
     * @param site a site of which every reference leads to a page
     * @param pages says which pages to look at
     */
    public static List<Diagnostic> of(Site site, Predicate<Document> pages) {
        Diagnostics notes = new Diagnostics();
        FeatureReader.of(site.vocabulary().language(), site)
                .map(r -> new Narrowing(site, r))
                .ifPresent(n -> site.documents().stream()
                        .filter(pages)
                        .filter(p -> p.family() != Family.SOURCE)
                        .forEach(p -> p.body().sentences().forEach(s -> n.check(s, p, notes))));
        return notes.sorted();
    }

    private void check(Sentence sentence, Document page, Diagnostics notes) {
        List<Reference> whole =
                sentence.citations().stream().filter(c -> c.anchor() == null).toList();
        if (whole.isEmpty()) {
            return;
        }
        Features said = reader.readSentence(SentenceText.of(sentence, site));
        if (said.isAboutTexts() || said.has(WordKind.SILENCES)) {
            // What texts do not say stands at no place in them.
            return;
        }
        for (Reference citation : whole) {
            site.target(citation)
                    .flatMap(source -> best(sentence, said, source, page))
                    .ifPresent(c -> notes.add(Diagnostic.at(
                                    citation.span(),
                                    Code.BROAD_CITATION,
                                    "the whole of '" + citation.target()
                                            + "' is cited, and one place in it has what the sentence says")
                            .help("read it, and if it bears the sentence, write " + c.citable.citation() + ": "
                                    + c.citable.words())));
        }
    }

    private Optional<Candidate> best(Sentence sentence, Features said, Document source, Document page) {
        Set<Object> all = said.marks();
        return candidates.computeIfAbsent(source, this::candidates).stream()
                .map(c -> new Fit(c, c.shared(all)))
                .filter(f -> f.shared >= LEAST && f.shared * WHOLE >= (long) all.size() * PART)
                .sorted(Comparator.comparingLong(Fit::shared).reversed())
                .map(Fit::candidate)
                .filter(c -> bears(c, sentence, said, page))
                .findFirst();
    }

    private List<Candidate> candidates(Document source) {
        return Citable.of(source, site).stream()
                .map(c -> {
                    Evidence there = evidences.at(c.anchor(), source);
                    return new Candidate(c, there, there.marks());
                })
                .toList();
    }

    private boolean bears(Candidate candidate, Sentence sentence, Features said, Document page) {
        Evidence evidence =
                evidences.with(candidate.citable.page(), candidate.citable.anchor(), candidate.there, sentence, page);
        return Check.findings(Check.ALL, said, evidence).isEmpty();
    }
}
