package sourcebook.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Suggestion;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Quotation;
import sourcebook.parse.Sentence;
import sourcebook.parse.Source;
import sourcebook.text.Located;
import sourcebook.text.Span;

/** Checks that the site is complete and that its statements rest on its sources. */
public final class SiteChecker {
    private static final int MAX_SHOWN = 80;

    private final Site site;
    private final Diagnostics diagnostics;

    private SiteChecker(Site site, Diagnostics diagnostics) {
        this.site = site;
        this.diagnostics = diagnostics;
    }

    /**
     * Returns what together reports everything that is wrong with a site. Each does so once, and they may run at the same
     * time.
     */
    public static List<Runnable> of(Site site, Diagnostics diagnostics) {
        SiteChecker checker = new SiteChecker(site, diagnostics);
        return List.of(
                () -> checker.checkWords(),
                () -> checker.checkFeeding(),
                () -> UnconfirmedChecker.check(site, diagnostics),
                () -> NoteHeadingChecker.check(site, diagnostics),
                () -> site.family(Family.SOURCE).forEach(checker::checkDates),
                () -> new LineageChecker(site, diagnostics).check(),
                () -> checker.checkLabels(),
                () -> checker.checkStatements());
    }

    private void checkWords() {
        QuotedWordsChecker quoted = new QuotedWordsChecker(site, diagnostics);
        OriginalChecker originals = new OriginalChecker(site, diagnostics);
        for (Document document : site.documents()) {
            originals.check(document);
            if (document.family() == Family.TOPIC) {
                checkCitations(document);
            }
            if (document.family() != Family.SOURCE) {
                quoted.check(document);
            }
        }
    }

    private void checkFeeding() {
        // A misspelled id may have been meant for the page that nothing seems to feed.
        Set<Family> unsure = unresolvedFamilies();
        for (Document topic : site.family(Family.TOPIC)) {
            if (site.sourcesOn(topic).isEmpty() && !unsure.contains(Family.TOPIC)) {
                report(
                        topic,
                        Code.TOPIC_WITHOUT_SOURCE,
                        "no source feeds the topic '" + topic.id() + "'",
                        "list it under 'topics' of a source");
            }
        }
        for (Document claim : site.family(Family.CLAIM)) {
            if (site.standsOn(claim).isEmpty() && !unsure.contains(Family.CLAIM)) {
                report(
                        claim,
                        Code.CLAIM_WITHOUT_POSITION,
                        "no source takes a position on the claim '" + claim.id() + "'",
                        "list it under 'positions' of a source");
            }
        }
    }

    /** Returns the families of which a source names a page that does not exist. */
    private Set<Family> unresolvedFamilies() {
        if (site.isWhole()) {
            return Set.of();
        }
        return site.family(Family.SOURCE).stream()
                .flatMap(s -> s.frontMatter().references())
                .filter(r -> site.target(r).isEmpty())
                .flatMap(r -> Stream.ofNullable(r.family()))
                .collect(Collectors.toSet());
    }

    private void report(Document document, Code code, String message, String help) {
        diagnostics.add(Diagnostic.at(document.frontMatter().title().span(), code, message)
                .help(help));
    }

    private void checkLabels() {
        Map<String, Document> sources = new HashMap<>();
        for (Document source : site.family(Family.SOURCE)) {
            Located<String> label = source.source().label();
            Document first = sources.putIfAbsent(label.value(), source);
            if (first != null) {
                diagnostics.add(Diagnostic.at(
                                label.span(),
                                Code.SAME_LABEL,
                                "the source '" + first.id() + "' has the label '" + label.value() + "', too")
                        .help("citations show nothing else; give one of them another label"));
            }
        }
    }

    private void checkDates(Document document) {
        Source source = document.source();
        LocalDate published = Optional.ofNullable(source.published())
                .map(Located::value)
                .filter(date -> !date.endsVaguely())
                .flatMap(EdtfDate::latest)
                .orElse(LocalDate.MAX);
        source.positions().forEach(p -> checkDate(p.date(), published));
        source.reactions().forEach(r -> checkDate(r.date(), published));
        for (Quotation quotation : document.body().quotations()) {
            if (quotation.date() != null) {
                checkDate(new Located<>(quotation.date(), quotation.span()), published);
            }
        }
    }

    private void checkDate(@Nullable Located<EdtfDate> date, LocalDate published) {
        if (date != null
                && !date.value().startsVaguely()
                && date.value().earliest().filter(published::isBefore).isPresent()) {
            diagnostics.add(Diagnostic.at(
                            date.span(),
                            Code.LATE_DATE,
                            "the date " + date.value() + " is later than the source, which was published by "
                                    + published)
                    .help("correct one of the two dates; is the year right?"));
        }
    }

    private void checkStatements() {
        site.statements().forEach((id, quotations) -> {
            Site.Quoted first = quotations.get(0);
            if (quotations.size() == 1) {
                Set<String> others = site.statements().keySet().stream()
                        .filter(other -> !other.equals(id))
                        .collect(Collectors.toSet());
                String near = Suggestion.help(id, others);
                diagnostics.add(Diagnostic.at(
                                statement(first).span(),
                                Code.LONE_STATEMENT,
                                "no other quotation belongs to the statement '" + id + "'")
                        .help(near == null ? "take 'statement=' out, or give it to the other quotation too" : near));
            }
            Set<Document> speakers = site.speakers(first.quotation()).collect(Collectors.toSet());
            for (Site.Quoted other : quotations.subList(1, quotations.size())) {
                boolean known = Stream.of(first, other)
                        .flatMap(q -> q.quotation().speakers().stream())
                        .allMatch(s -> site.target(s).isPresent());
                if (known && !speakers.equals(site.speakers(other.quotation()).collect(Collectors.toSet()))) {
                    diagnostics.add(Diagnostic.at(
                                    statement(other).span(),
                                    Code.STATEMENT_SPEAKERS,
                                    "the statement '" + id + "' has other speakers elsewhere")
                            .help("compare " + statement(first).span()));
                }
            }
        });
    }

    private static Located<String> statement(Site.Quoted quoted) {
        Located<String> statement = quoted.quotation().statement();
        if (statement == null) {
            throw new IllegalStateException("a quotation without a statement among those of a statement");
        }
        return statement;
    }

    private void checkCitations(Document topic) {
        for (Sentence sentence : topic.body().sentences()) {
            if (sentence.citations().isEmpty()) {
                uncited(sentence.span());
            }
        }
        for (Quotation quotation : topic.body().quotations()) {
            if (quotation.citations().isEmpty()) {
                uncited(quotation.span());
            }
        }
    }

    private void uncited(Span statement) {
        int lineEnd = statement.text().lineEnd(statement.line());
        int end = Math.min(Math.min(statement.end(), lineEnd), statement.start() + MAX_SHOWN);
        diagnostics.add(Diagnostic.at(
                        statement.text().span(statement.start(), end),
                        Code.UNCITED_STATEMENT,
                        "the statement cites no source")
                .help("put a citation before its period: [@source-id]"));
    }
}
