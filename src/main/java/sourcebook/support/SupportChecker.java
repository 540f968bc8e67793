package sourcebook.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * Compares each sentence that cites sources with what is recorded where its citations lead: numbers, dates, names, how far
 * it reaches, direction and certainty. It knows words and records, not meaning; where it is wrong, a person says so in the
 * file. What a source's own page says is compared with the source's text instead ({@link TextComparison}).
 *
 * <p>What was found of a page holds while the page and all that it cites and links to are the same, of a source the claims, and while actors are the
 * same and all other pages have the same names and dates.
 */
public final class SupportChecker {
    private final List<Object> names;
    private final Map<Document, Page> pages = new HashMap<>();
    private final Optional<FeatureReader> reader;

    /**
     * What was found of a page.
     *
     * @param grounds the pages that it cites and links to, or of a source the claims of its records
     */
    private record Page(List<Document> grounds, List<Diagnostic> findings) {}

    private SupportChecker(Site site, @Nullable SupportChecker before) {
        this.names = names(site);
        SupportChecker known = before != null && before.names.equals(names) ? before : null;
        this.reader = known == null ? FeatureReader.of("en", site) : known.reader;
        reader.ifPresent(r -> {
            Evidences evidences = new Evidences(site, r);
            for (Document page : site.documents()) {
                boolean isSource = page.family() == Family.SOURCE;
                List<Document> grounds = isSource ? claims(page, site) : grounds(page, site);
                Page same = known == null ? null : known.pages.get(page);
                boolean holds = same != null && same.grounds.equals(grounds);
                pages.put(
                        page,
                        holds
                                ? same
                                : new Page(
                                        grounds,
                                        isSource ? checkRecords(page, site, r) : check(page, site, r, evidences)));
            }
        });
    }

    /**
     * Checks a site of which every reference leads to a page.
     *
     * @param before what was found of an earlier state of the same site, or null
     */
    public static SupportChecker of(Site site, @Nullable SupportChecker before) {
        return new SupportChecker(site, before);
    }

    /** Returns the sentences that say something else than their evidence. */
    public List<Diagnostic> findings() {
        return pages.values().stream().flatMap(p -> p.findings.stream()).toList();
    }

    private static List<Document> grounds(Document page, Site site) {
        return page.body()
                .references()
                .flatMap(r -> site.target(r).stream())
                .distinct()
                .toList();
    }

    /** Returns the claims of which a source's records speak, and those of which they are parts. */
    private static List<Document> claims(Document source, Site site) {
        Source records = Site.source(source);
        return Stream.concat(records.positions().stream().map(Position::claim), records.silent().stream())
                .map(c -> site.document(c.value()))
                .distinct()
                .flatMap(c -> Stream.concat(Stream.of(c), site.claims().broader(c).stream()))
                .distinct()
                .toList();
    }

    /** Compares a source's records with each other; with the text they are compared where it is at hand. */
    private static List<Diagnostic> checkRecords(Document source, Site site, FeatureReader reader) {
        Diagnostics diagnostics = new Diagnostics();
        Waivers waivers = new Waivers(source, RecordCheck.CODES::contains, diagnostics);
        RecordCheck.ALL.forEach(
                c -> c.check(source, site, reader, f -> waivers.report(f.finding(), f.words(), f.span())));
        waivers.reportIdle();
        return diagnostics.sorted();
    }

    private static List<Diagnostic> check(Document page, Site site, FeatureReader reader, Evidences evidences) {
        Diagnostics diagnostics = new Diagnostics();
        Waivers waivers = new Waivers(page, code -> true, diagnostics);
        for (Sentence sentence : page.body().sentences()) {
            if (!sentence.citations().isEmpty()) {
                String text = SentenceText.of(sentence, site);
                Features said = reader.readSentence(text);
                Evidence evidence = evidences.of(sentence, said, page);
                Check.ALL.forEach(c -> c.compare(said, evidence, f -> waivers.report(f, text, sentence.span())));
            }
        }
        waivers.reportIdle();
        return diagnostics.sorted();
    }

    /** Returns what sentences anywhere may take from a page that they do not cite: names and dates. */
    private static List<Object> names(Site site) {
        List<Object> names = new ArrayList<>();
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
