package sourcebook.support;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.SentenceText;
import sourcebook.link.Site;
import sourcebook.parse.Agreement;
import sourcebook.parse.Event;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Sentence;
import sourcebook.parse.Source;
import sourcebook.text.Located;
import sourcebook.work.Parallel;

/**
 * Compares each sentence that cites sources with what is recorded where its citations lead: numbers, dates, names, how far
 * it reaches, direction and certainty. It knows words and records, not meaning; where it is wrong, a person says so in the
 * file. What a source's own page says is compared with the source's text instead ({@link TextComparison}).
 *
 * <p>What was found of a sentence holds while its words are the same and all that it cites and links to, and while actors are
 * the same and all other pages have the same names and dates; what was found of a source's records, while these and their
 * claims are the same.
 */
public final class SupportChecker {
    private final List<Object> names;
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<Document, Records> records = new HashMap<>();
    private final Diagnostics diagnostics = new Diagnostics();
    private final Optional<FeatureReader> reader;

    /**
     * A sentence that cites sources.
     *
     * @param page on which it stands
     * @param before what came of comparing the same words with the same citations on an earlier state of the page, or null
     */
    private record Said(
            Document page, Sentence sentence, @Nullable Compared before) {}

    /**
     * What came of comparing a sentence.
     *
     * @param grounds the pages that it cites and links to
     */
    private record Compared(Sentence sentence, List<Document> grounds, List<Finding> findings) {}

    /**
     * A page whose sentences were compared.
     *
     * @param sentences those that cite sources, in order
     */
    private record Page(Document page, List<Compared> sentences) {}

    /**
     * The records of a source, which were compared with each other.
     *
     * @param claims of which they speak, and those of which these are parts
     */
    private record Records(List<Document> claims, List<Diagnostic> findings) {}

    private SupportChecker(Site site, @Nullable SupportChecker before, Parallel parallel) throws IOException {
        this.names = names(site);
        SupportChecker known = before != null && before.names.equals(names) ? before : null;
        if (known == null) {
            this.reader = FeatureReader.of(site.vocabulary().language(), site);
        } else {
            this.reader = known.reader;
            reader.ifPresent(FeatureReader::age);
        }
        diagnostics.addAll(MissingLists.in(site, reader.isPresent()));
        if (reader.isPresent()) {
            compareRecords(site, reader.get(), known == null ? Map.of() : known.records, parallel);
            compareSentences(site, reader.get(), known == null ? Map.of() : known.pages, parallel);
        }
    }

    /**
     * Checks a site of which every reference leads to a page.
     *
     * @param before what was found of an earlier state of the same site, or null
     * @throws IOException if the work is interrupted
     */
    public static SupportChecker of(Site site, @Nullable SupportChecker before, Parallel parallel) throws IOException {
        return new SupportChecker(site, before, parallel);
    }

    /** Returns the sentences that say something else than their evidence. */
    public List<Diagnostic> findings() {
        return diagnostics.sorted();
    }

    /** Compares the records of each source with each other; with the text they are compared where it is at hand. */
    private void compareRecords(Site site, FeatureReader reader, Map<Document, Records> known, Parallel parallel)
            throws IOException {
        List<Document> sources = site.family(Family.SOURCE);
        List<Records> all = parallel.map(sources, source -> {
            List<Document> claims = claims(source, site);
            Records same = known.get(source);
            return same != null && same.claims.equals(claims)
                    ? same
                    : new Records(claims, compareRecords(source, site, reader));
        });
        for (int i = 0; i < sources.size(); i++) {
            records.put(sources.get(i), all.get(i));
            diagnostics.addAll(all.get(i).findings);
        }
    }

    private static List<Document> claims(Document source, Site site) {
        Source records = source.source();
        return Stream.concat(records.positions().stream().map(Position::claim), records.silent().stream())
                .map(c -> site.document(c.value()))
                .distinct()
                .flatMap(c -> Stream.concat(Stream.of(c), site.claims().broader(c).stream()))
                .distinct()
                .toList();
    }

    private static List<Diagnostic> compareRecords(Document source, Site site, FeatureReader reader) {
        Diagnostics diagnostics = new Diagnostics();
        Waivers waivers = new Waivers(source, RecordCheck.CODES::contains, diagnostics);
        RecordCheck.ALL.forEach(
                c -> c.check(source, site, reader, f -> waivers.report(f.finding(), f.words(), f.span())));
        waivers.reportIdle();
        return diagnostics.sorted();
    }

    private void compareSentences(Site site, FeatureReader reader, Map<String, Page> known, Parallel parallel)
            throws IOException {
        List<Said> said = site.documents().stream()
                .filter(d -> d.family() != Family.SOURCE)
                .flatMap(d -> said(d, known.get(d.id())))
                .toList();
        Evidences evidences = new Evidences(site, reader);
        List<Compared> all = parallel.map(said, s -> {
            List<Document> grounds = grounds(s.sentence, site);
            List<Finding> findings = s.before != null && s.before.grounds.equals(grounds)
                    ? s.before.findings
                    : compare(s, site, reader, evidences);
            return new Compared(s.sentence, grounds, findings);
        });
        int next = 0;
        for (Document page : site.documents()) {
            int first = next;
            while (next < said.size() && said.get(next).page == page) {
                next++;
            }
            if (page.family() != Family.SOURCE) {
                pages.put(page.id(), new Page(page, all.subList(first, next)));
                report(pages.get(page.id()), site);
            }
        }
    }

    private static Stream<Said> said(Document page, @Nullable Page known) {
        List<Sentence> citing = page.body().sentences().stream()
                .filter(s -> !s.citations().isEmpty())
                .toList();
        if (known != null && known.page.equals(page)) {
            return IntStream.range(0, citing.size())
                    .mapToObj(i -> new Said(page, citing.get(i), known.sentences.get(i)));
        }
        Map<List<Object>, Compared> byWording = new HashMap<>();
        if (known != null) {
            known.sentences.forEach(c -> byWording.put(wording(c.sentence), c));
        }
        return citing.stream().map(s -> new Said(page, s, byWording.get(wording(s))));
    }

    /** Returns a sentence's words and citations as they are written; to which pages these lead is another thing. */
    private static List<Object> wording(Sentence sentence) {
        return List.of(
                sentence.text(),
                sentence.citations().stream()
                        .map(c -> c.target() + "#" + c.anchorName().orElse(""))
                        .toList());
    }

    private void report(Page page, Site site) {
        Waivers waivers = new Waivers(page.page, code -> !HouseStyle.CODES.contains(code), diagnostics);
        for (Compared compared : page.sentences) {
            if (!compared.findings.isEmpty()) {
                String text = SentenceText.of(compared.sentence, site);
                compared.findings.forEach(f -> waivers.report(f, text, compared.sentence.span()));
            }
        }
        waivers.reportIdle();
    }

    private static List<Document> grounds(Sentence sentence, Site site) {
        return Stream.concat(
                        sentence.citations().stream(), sentence.links().stream().map(Sentence.CrossLinked::reference))
                .flatMap(r -> site.target(r).stream())
                .toList();
    }

    private static List<Finding> compare(Said said, Site site, FeatureReader reader, Evidences evidences) {
        Features features = reader.readSentence(SentenceText.of(said.sentence, site));
        return Check.findings(Check.ALL, features, evidences.of(said.sentence, features, said.page));
    }

    /** Returns what sentences anywhere may take from a page that they do not cite: names and dates. */
    private static List<Object> names(Site site) {
        List<Object> names = new ArrayList<>();
        names.add(site.vocabulary());
        for (Document document : site.documents()) {
            names.add(document.id());
            names.add(document.title());
            values(document.frontMatter().variants()).forEach(names::add);
            if (document.family() == Family.ACTOR) {
                // What was read of any text holds the actors themselves.
                names.add(document);
            } else if (document.frontMatter() instanceof Event event) {
                names.add(event.date().value());
                values(event.participants()).forEach(names::add);
            } else if (document.frontMatter() instanceof Agreement agreement) {
                names.add(agreement.signed() == null ? "" : agreement.signed().value());
                values(agreement.parties()).forEach(names::add);
            } else if (document.frontMatter() instanceof Source source) {
                names.add(source.label().value());
                names.add(source.publisher().value());
            }
        }
        return names;
    }

    private static Stream<String> values(List<Located<String>> ids) {
        return ids.stream().map(Located::value);
    }
}
