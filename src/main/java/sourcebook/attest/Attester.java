package sourcebook.attest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.evidence.Attestation;
import sourcebook.evidence.CopiedRun;
import sourcebook.evidence.CopyGuard;
import sourcebook.evidence.Fault;
import sourcebook.evidence.FoldedText;
import sourcebook.evidence.Match;
import sourcebook.evidence.QuotationSearch;
import sourcebook.evidence.Seals;
import sourcebook.evidence.Verdict;
import sourcebook.language.QuotationMarks;
import sourcebook.language.WordList;
import sourcebook.link.Site;
import sourcebook.parse.Actor;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Sentence;
import sourcebook.parse.Source;
import sourcebook.rewrite.WholeFile;
import sourcebook.support.TextComparison;
import sourcebook.text.Span;

/**
 * Looks for every quotation of a source in the source's text, and keeps a record of what was found; any number of threads may
 * attest sources at once. What is common to all of them is derived once.
 */
public final class Attester {
    /** The longest run of words that a summary may share with its source's text. */
    public static final int MAX_COPIED = 12;

    private final Site site;
    private final Path project;
    private final Texts texts;
    private final Making making;
    private final LocalDate today;
    private final Diagnostics diagnostics;
    private final CopyGuard.Names names;

    /**
     * What came of it.
     *
     * @param sources how many sources were compared with their texts
     * @param verified how many quotations were found in them
     * @param mismatched how many do not
     * @param withoutText how many sources have no text in the folder
     * @param written how many records are new or changed
     */
    public record Result(int sources, int verified, int mismatched, int withoutText, int written) {
        /** What comes of no source. */
        public static final Result NOTHING = new Result(0, 0, 0, 0, 0);

        /** Returns what came of these sources and others. */
        public Result plus(Result other) {
            return new Result(
                    sources + other.sources,
                    verified + other.verified,
                    mismatched + other.mismatched,
                    withoutText + other.withoutText,
                    written + other.written);
        }
    }

    /**
     * What becomes of the records.
     *
     * @param today the date for records that are new or changed
     * @param writes whether to write them
     * @param key what signs them; null where nobody does
     */
    public record Making(
            LocalDate today, boolean writes, @Nullable SigningKey key) {}

    /**
     * @param project the project's folder
     * @param texts the sources' texts, each named by the source's id
     */
    public Attester(Site site, Path project, Texts texts, Making making, Diagnostics diagnostics) {
        this.site = site;
        this.project = project;
        this.texts = texts;
        this.making = making;
        this.today = making.today;
        this.diagnostics = diagnostics;
        Set<String> all = new TreeSet<>();
        for (Document document : site.documents()) {
            all.add(document.title());
            document.frontMatter().variants().forEach(v -> all.add(v.value()));
            if (document.frontMatter() instanceof Actor actor) {
                actor.misspellings().forEach(m -> all.add(m.as().value()));
            }
        }
        this.names = new CopyGuard.Names(all);
    }

    /**
     * Attests a source of the site.
     *
     * @throws IOException if its text cannot be read or its record cannot be written
     */
    public Result attest(Document source) throws IOException {
        Optional<SourceText> found;
        try {
            found = texts.find(source.id());
        } catch (SourceText.Unreadable e) {
            diagnostics.add(Diagnostic.in(
                    source.text().path(), Code.TEXT_NOT_READ, Objects.requireNonNull(e.getMessage(), "says why")));
            return Result.NOTHING;
        }
        if (found.isEmpty()) {
            diagnostics.add(Diagnostic.in(
                            source.text().path(), Code.NOT_ATTESTED, "there is no text of the source to compare with")
                    .help("put it into the folder of texts as " + source.id() + ".txt or .html"));
            return new Result(0, 0, 0, 1, 0);
        }
        Attestation record = record(source, found.get());
        int mismatched = (int)
                record.quotations().stream().filter(e -> e.fault() != null).count();
        boolean written = making.writes && write(source, record);
        if (!making.writes) {
            compare(source, record);
        }
        return new Result(1, record.quotations().size() - mismatched, mismatched, 0, written ? 1 : 0);
    }

    private Attestation record(Document source, SourceText text) {
        WordList list = list(source);
        FoldedText folded = FoldedText.of(text.content());
        QuotationSearch search = QuotationSearch.ofText(folded, list, Speakers.of(source, site));
        Reporter reporter = new Reporter(folded, diagnostics);
        CopiedRun copied = copied(source, text);
        Seals seals = new Seals(text.content());
        List<String> statements = compared(source, text);
        seals.next(
                null,
                List.of(
                        text.sha256(),
                        String.valueOf(copied.length()),
                        Attestation.hash(String.join("\n", statements))));
        List<Attestation.Entry> entries = new ArrayList<>();
        for (SourceQuotations.Quoted quoted : SourceQuotations.of(source, site, list)) {
            Verdict verdict = search.find(quoted.claim());
            entries.add(entry(quoted, verdict, seals, text));
            if (verdict instanceof Verdict.Refused refused) {
                reporter.report(quoted, refused);
            }
        }
        int length = text.content().codePointCount(0, text.content().length());
        return new Attestation(text.sha256(), length, today, copied.length(), entries, statements);
    }

    /** Compares what the file says with the text, and returns the hashes of the statements in which nothing differs. */
    private List<String> compared(Document source, SourceText text) {
        List<SourceStatements.Statement> statements = new ArrayList<>(SourceStatements.of(source, site));
        TextComparison.of(site, source, text.content(), diagnostics).ifPresent(comparison -> {
            statements.removeIf(s -> !s.words().isEmpty() && !comparison.compare(s.words(), s.span()));
            comparison.close();
        });
        return statements.stream().map(SourceStatements.Statement::hash).toList();
    }

    /** Without a word list of the language, the checks that need one are off, and the run says so. */
    private @Nullable WordList list(Document source) {
        String language = source.source().language().value();
        Optional<WordList> list = site.vocabulary().words(language);
        if (list.isEmpty()) {
            diagnostics.add(Diagnostic.at(
                            source.source().language().span(),
                            Code.NO_WORD_LIST,
                            "there is no word list of the language '" + language + "'")
                    .help("what the quotations leave out and insert, and who speaks, was not checked"));
        }
        return list.orElse(null);
    }

    private static Attestation.Entry entry(
            SourceQuotations.Quoted quoted, Verdict verdict, Seals seals, SourceText text) {
        Match match = verdict instanceof Verdict.Found found ? found.match() : null;
        Attestation.Finding finding = verdict instanceof Verdict.Found found
                ? new Attestation.Finding(found.match().inCodePoints(text.content()), found.changes())
                : null;
        Fault fault = verdict instanceof Verdict.Refused refused ? refused.fault() : null;
        String seal = seals.next(
                match,
                List.of(quoted.hash(), String.valueOf(quoted.id()), String.valueOf(finding), String.valueOf(fault)));
        return new Attestation.Entry(quoted.hash(), quoted.id(), finding, fault, seal);
    }

    private CopiedRun copied(Document source, SourceText text) {
        CopyGuard guard = new CopyGuard(text.content(), names);
        List<Sentence> sentences = source.body().sentences();
        StringBuilder summary = new StringBuilder();
        TreeMap<Integer, Sentence> starts = new TreeMap<>();
        for (Sentence sentence : sentences) {
            starts.put(summary.length(), sentence);
            summary.append(unquoted(sentence)).append(' ');
        }
        CopiedRun longest = guard.longestRun(summary.toString());
        if (longest.length() > MAX_COPIED) {
            copied(starts.floorEntry(longest.start()).getValue().span(), "summary", longest);
        }
        for (String words : ownWords(source.source())) {
            CopiedRun run = guard.longestRun(words);
            if (run.length() > MAX_COPIED) {
                copied(source.frontMatter().title().span(), "front matter", run);
            }
            longest = run.length() > longest.length() ? run : longest;
        }
        return longest;
    }

    private void copied(Span span, String where, CopiedRun run) {
        diagnostics.add(Diagnostic.at(
                        span,
                        Code.COPIED_TEXT,
                        "the " + where + " shares " + run.length() + " words in a row with the source's text")
                .help("write it in other words; the text says: “" + run.passage() + "”"));
    }

    /** Returns a sentence in which one character stands for each quotation. */
    private static String unquoted(Sentence sentence) {
        String text = sentence.text();
        StringBuilder unquoted = new StringBuilder();
        int from = 0;
        for (QuotationMarks.Pair pair :
                QuotationMarks.read(text, 0, text.length()).pairs()) {
            unquoted.append(text, from, pair.open()).append(Sentence.NAME);
            from = pair.close() + 1;
        }
        return unquoted.append(text.substring(from)).toString();
    }

    /** What front matter says in the curator's own words. */
    private static List<String> ownWords(Source source) {
        List<String> words = new ArrayList<>();
        source.positions().forEach(p -> words.add(p.note() == null ? "" : p.note()));
        source.reactions().forEach(r -> words.add(r.act()));
        source.provisions().forEach(p -> words.add(p.text()));
        return words;
    }

    /** Returns the path of a source's record, relative to the project. */
    static String path(Document source) {
        return Path.of(source.text().path())
                .resolveSibling(source.id() + Attestation.SUFFIX)
                .toString()
                .replace('\\', '/');
    }

    /** Reports a record that says something else than was found now. */
    private void compare(Document source, Attestation found) {
        Attestation record = source.attestation();
        String path = path(source);
        String problem = null;
        if (record == null) {
            problem = "there is no record of what was found";
        } else if (record.date().isAfter(today)) {
            problem = "the record is of " + record.date() + ", which is not yet";
        } else if (!record.text().equals(found.text())) {
            problem = "the record was made with another text";
        } else if (!record.saysTheSame(found)) {
            problem = "the record does not say what was found in the text";
        }
        if (problem != null) {
            diagnostics.add(Diagnostic.in(path, Code.RECORD_DIFFERS, problem)
                    .help("run 'attest' without --check, and look at what changes"));
        }
    }

    /**
     * Writes what is new, and says whether anything was. A record that says what the old one says keeps the old one's date
     * and signature: nothing changed.
     */
    private boolean write(Document source, Attestation found) throws IOException {
        Attestation old = source.attestation();
        Attestation kept = old != null && old.saysTheSame(found) ? old : found;
        Attestation record = making.key == null ? kept : making.key.signed(source.id(), kept);
        if (record.equals(old)) {
            return false;
        }
        WholeFile.write(project.resolve(path(source)), record.toYaml());
        return true;
    }
}
