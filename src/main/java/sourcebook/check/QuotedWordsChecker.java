package sourcebook.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.evidence.Claim;
import sourcebook.evidence.Fault;
import sourcebook.evidence.FoldedText;
import sourcebook.evidence.QuotationSearch;
import sourcebook.evidence.SpeakerNames;
import sourcebook.evidence.Verdict;
import sourcebook.language.WordList;
import sourcebook.link.PageFact;
import sourcebook.link.Site;
import sourcebook.parse.Actor;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Quotation;
import sourcebook.parse.Reference;
import sourcebook.parse.Sentence;
import sourcebook.parse.Source;
import sourcebook.text.Located;
import sourcebook.text.Span;

/**
 * Checks words that pages quote against the quotations of the sources that they cite, by the rules by which these are
 * checked against the sources' texts.
 */
final class QuotedWordsChecker {
    private static final PageFact<Quoted> QUOTED = new PageFact<>(QuotedWordsChecker::quoted);

    private static final PageFact<AtomicReference<Checked>> LAST =
            new PageFact<>((page, site) -> new AtomicReference<>());

    private final Site site;
    private final Diagnostics diagnostics;
    private final Map<String, Words> bySource = new HashMap<>();

    /** The states of all actors, who may be named anywhere. */
    private final List<Object> actors;

    /** Which lists of states of actors are as these; pages share them. */
    private final Map<List<Object>, Boolean> same = new IdentityHashMap<>();

    private @Nullable SpeakerNames names;

    /**
     * What was found on a page.
     *
     * @param sources what those quote that it cited
     */
    private record Checked(List<Object> actors, List<Quoted> sources, List<Diagnostic> findings) {}

    /**
     * All words that a source's file quotes. Most that is changed in a file is not among them.
     *
     * @param speakers the ids of those of the first ones, in the same order
     * @param language of the source's text
     */
    private record Quoted(List<String> words, List<Set<String>> speakers, String language) {}

    /**
     * All words that a source's file quotes, as they are looked for.
     *
     * @param search finds words in them
     * @param found what was found for claims that were looked for, since many sentences quote the same words
     * @param speakers of each, in the same order; none where the file does not say whose words they are
     * @param list words of the source's language, or null
     */
    private record Words(
            QuotationSearch search,
            Map<Claim, Set<Integer>> found,
            List<Set<Document>> speakers,
            @Nullable WordList list) {}

    QuotedWordsChecker(Site site, Diagnostics diagnostics) {
        this.site = site;
        this.diagnostics = diagnostics;
        this.actors = site.family(Family.ACTOR).stream()
                .map(a -> site.fact(PageFact.STATE, a))
                .toList();
    }

    /** Checks a page, unless it, what the sources quote that it cites, and all actors are what they were in an earlier state of the site. */
    void check(Document page) {
        List<Quoted> sources = Stream.concat(
                        page.body().sentences().stream()
                                .filter(s -> !s.quoted().isEmpty())
                                .flatMap(s -> s.citations().stream()),
                        page.body().quotations().stream().flatMap(q -> q.citations().stream()))
                .flatMap(c -> site.target(c).stream())
                .map(s -> site.fact(QUOTED, s))
                .toList();
        AtomicReference<Checked> last = site.fact(LAST, page);
        Checked checked = last.get();
        if (checked == null
                || !checked.sources.equals(sources)
                || !same.computeIfAbsent(checked.actors, actors::equals)) {
            checked = new Checked(actors, sources, findings(page));
            last.set(checked);
        }
        diagnostics.addAll(checked.findings);
    }

    private List<Diagnostic> findings(Document document) {
        Diagnostics found = new Diagnostics();
        for (Sentence sentence : document.body().sentences()) {
            // A page about the site itself may put words in quotation marks that nobody else said.
            boolean explains =
                    document.family() == Family.PAGE && sentence.citations().isEmpty();
            if (!explains && !sentence.quoted().isEmpty()) {
                Said said = new Said(sentence);
                for (Located<String> words : sentence.quoted()) {
                    check(
                            words.span(),
                            sentence.citations(),
                            w -> Claim.phrase(words.value(), said.denies(w.list)),
                            w -> said.speakers(words.value(), w.list),
                            found);
                }
            }
        }
        for (Quotation quotation : document.body().quotations()) {
            Set<String> speakers = site.speakers(quotation).map(Document::id).collect(Collectors.toSet());
            Claim claim = new Claim(quotation.words(), Claim.Use.SPEECH, speakers);
            check(quotation.span(), quotation.citations(), w -> claim, w -> speakers, found);
        }
        return found.sorted();
    }

    /** @param said to whom the page gives the words; nobody where it does not say */
    private void check(
            Span span,
            List<Reference> citations,
            Function<Words, Claim> claim,
            Function<Words, Set<String>> said,
            Diagnostics diagnostics) {
        if (citations.stream().anyMatch(c -> site.target(c).isEmpty())) {
            return;
        }
        Verdict.Refused refused = new Verdict.Refused(Fault.NOT_FOUND, "");
        String other = null;
        for (Document source : citations.stream()
                .flatMap(c -> site.target(c).stream())
                .distinct()
                .toList()) {
            Words words = words(source);
            Claim claimed = claim.apply(words);
            Set<Integer> found = words.found.computeIfAbsent(claimed, words.search::quotations);
            if (found.isEmpty()) {
                boolean better = refused.fault() == Fault.NOT_FOUND;
                refused = better && words.search.find(claimed) instanceof Verdict.Refused r ? r : refused;
            } else {
                Optional<String> speaker =
                        isAnybodys(words, found) ? Optional.empty() : otherSpeaker(words, found, said.apply(words));
                if (speaker.isEmpty()) {
                    return;
                }
                other = speaker.get();
            }
        }
        if (other != null) {
            diagnostics.add(Diagnostic.at(
                            span,
                            Code.UNSUPPORTED_QUOTATION,
                            "the source that is cited here gives these words to " + other)
                    .help("name that speaker, or cite a source that gives them to the one who is named here"));
        } else if (refused.fault() != Fault.NOT_FOUND) {
            diagnostics.add(Diagnostic.at(
                            span, Code.UNSUPPORTED_QUOTATION, refused.fault().message())
                    .help(refused.detail()));
        } else {
            diagnostics.add(Diagnostic.at(
                            span, Code.UNSUPPORTED_QUOTATION, "no source cited here prints these words in a quotation")
                    .help("cite the source that quotes them, word for word"));
        }
    }

    private static boolean isAnybodys(Words words, Set<Integer> found) {
        return found.stream().anyMatch(i -> words.speakers.get(i).isEmpty());
    }

    /** Returns whose words they are, if they are of none of those to whom a page gives them. */
    private static Optional<String> otherSpeaker(Words words, Set<Integer> found, Set<String> said) {
        boolean speakHere = words.speakers.stream().flatMap(Set::stream).anyMatch(d -> said.contains(d.id()));
        boolean fits =
                found.stream().map(words.speakers::get).anyMatch(s -> s.stream().anyMatch(d -> speaksFor(d, said)));
        return !speakHere || fits
                ? Optional.empty()
                : found.stream()
                        .sorted()
                        .map(words.speakers::get)
                        .findFirst()
                        .map(s -> s.stream().map(Document::title).sorted().collect(Collectors.joining(" and ")));
    }

    /** What a minister says may be given to the state. */
    private static boolean speaksFor(Document speaker, Set<String> said) {
        return said.contains(speaker.id())
                || speaker.actor().affiliation().stream().map(Located::value).anyMatch(said::contains);
    }

    /** What a sentence says about the words that it quotes; it is read once for all of them. */
    private final class Said {
        private final Sentence sentence;
        private final Map<String, Set<String>> speakers = new HashMap<>();
        private @Nullable Boolean denies;
        private @Nullable QuotationSearch search;

        Said(Sentence sentence) {
            this.sentence = sentence;
        }

        boolean denies(@Nullable WordList list) {
            if (denies == null) {
                denies = Claim.denies(sentence.text(), list);
            }
            return denies;
        }

        /** Returns ids of those to whom the sentence gives words, if it says so right beside them. */
        Set<String> speakers(String words, @Nullable WordList list) {
            if (list == null) {
                return Set.of();
            }
            if (search == null) {
                search = QuotationSearch.ofText(FoldedText.of(named()), list, names());
            }
            return speakers.computeIfAbsent(words, search::speakersBeside);
        }

        /** Returns the sentence with the names of the pages to which it links. */
        private String named() {
            StringBuilder text = new StringBuilder();
            Iterator<Sentence.CrossLinked> links = sentence.links().stream()
                    .filter(Sentence.CrossLinked::named)
                    .iterator();
            for (char c : sentence.text().toCharArray()) {
                if (c == Sentence.NAME && links.hasNext()) {
                    text.append(site.target(links.next().reference())
                            .map(Document::title)
                            .orElse(""));
                } else {
                    text.append(c);
                }
            }
            return text.toString();
        }
    }

    private SpeakerNames names() {
        if (names == null) {
            names = new SpeakerNames();
            for (Document actor : site.family(Family.ACTOR)) {
                List<String> variants = actor.frontMatter().variants().stream()
                        .map(Located::value)
                        .toList();
                boolean isPerson = actor.actor().type() == Actor.Kind.PERSON;
                names.add(actor.id(), isPerson, actor.title(), variants);
            }
        }
        return names;
    }

    private Words words(Document source) {
        return bySource.computeIfAbsent(source.id(), id -> {
            Quoted quoted = site.fact(QUOTED, source);
            List<Set<Document>> speakers = new ArrayList<>();
            for (Set<String> ids : quoted.speakers) {
                speakers.add(ids.stream().map(site::document).collect(Collectors.toSet()));
            }
            while (speakers.size() < quoted.words.size()) {
                speakers.add(Set.of());
            }
            WordList list = site.vocabulary().words(quoted.language).orElse(null);
            return new Words(QuotationSearch.ofQuotations(quoted.words, list), new HashMap<>(), speakers, list);
        });
    }

    private static Quoted quoted(Document document, Site site) {
        Source source = document.source();
        List<Quotation> quotations = document.body().quotations();
        return new Quoted(
                Stream.of(
                                quotations.stream().map(Quotation::words),
                                document.body().sentences().stream()
                                        .flatMap(s -> s.quoted().stream())
                                        .map(Located::value),
                                source.quotedWords().map(Located::value),
                                Stream.of(document.title()))
                        .flatMap(s -> s)
                        .toList(),
                quotations.stream()
                        .map(q -> site.speakers(q).map(Document::id).collect(Collectors.toUnmodifiableSet()))
                        .toList(),
                source.language().value());
    }
}
