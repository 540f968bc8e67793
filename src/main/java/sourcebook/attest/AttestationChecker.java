package sourcebook.attest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.evidence.Attestation;
import sourcebook.evidence.Voucher;
import sourcebook.language.WordList;
import sourcebook.link.PageFact;
import sourcebook.link.Records;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.text.Span;

/** Compares quotations with the records of their attestation; the sources' texts are not needed. */
public final class AttestationChecker {
    /** The longest word that is reckoned with, in code points. */
    private static final int MAX_WORD = 40;

    /** What is wrong with a source's quotations and statements, signatures aside. */
    private static final PageFact<List<Diagnostic>> FINDINGS = new PageFact<>((source, site) -> {
        Diagnostics found = new Diagnostics();
        check(source, site, found);
        return found.sorted();
    });

    /** How much longer or shorter a place may be than words of a few letters. */
    private static final int SLACK = 24;

    private AttestationChecker() {}

    /**
     * Reports every quotation of a site that its record does not vouch for, and every record for which nobody vouches who
     * should.
     *
     * @param vouchers those whose signatures count; where there are none, records are not signed
     */
    public static void check(Site site, List<Voucher> vouchers, Diagnostics diagnostics) {
        for (Document source : site.family(Family.SOURCE)) {
            checkSignature(source, vouchers, site, diagnostics);
            diagnostics.addAll(site.fact(FINDINGS, source));
        }
    }

    private static void checkSignature(Document source, List<Voucher> vouchers, Site site, Diagnostics diagnostics) {
        Attestation record = source.attestation();
        if (record == null) {
            return;
        }
        String path = Attester.path(source);
        if (record.signature() == null && !vouchers.isEmpty()) {
            diagnostics.add(Diagnostic.in(path, Code.UNSIGNED_RECORD, "nobody has signed the record")
                    .help("run 'attest --texts DIR --sign KEYFILE' where the sources' texts are"));
        } else if (record.signature() != null
                && Records.signer(vouchers, source, site).isEmpty()) {
            String who = vouchers.isEmpty()
                    ? "the record is signed, and 'attest.key' in jbake.properties names nobody"
                    : "the signature is that of nobody whom 'attest.key' in jbake.properties names, or the record was changed";
            diagnostics.add(Diagnostic.in(path, Code.WRONG_SIGNATURE, who)
                    .help("see who changed the record, and run 'attest --texts DIR --sign KEYFILE' again"));
        }
    }

    private static void check(Document source, Site site, Diagnostics diagnostics) {
        WordList list =
                site.vocabulary().words(source.source().language().value()).orElse(null);
        List<SourceQuotations.Quoted> quotations = SourceQuotations.of(source, site, list);
        Attestation record = source.attestation();
        if (record == null) {
            if (!quotations.isEmpty()) {
                diagnostics.add(Diagnostic.at(
                                source.frontMatter().title().span(),
                                Code.NOT_ATTESTED,
                                "the quotations of '" + source.id() + "' are not attested")
                        .help("run 'attest --texts DIR' where the sources' texts are"));
            }
            return;
        }
        Map<String, Attestation.Entry> entries = new HashMap<>();
        record.quotations().forEach(e -> entries.putIfAbsent(e.words(), e));
        for (SourceQuotations.Quoted quoted : quotations) {
            Attestation.Entry entry = entries.get(quoted.hash());
            if (entry == null) {
                diagnostics.add(Diagnostic.at(
                                quoted.span(),
                                Code.QUOTATION_STALE,
                                "the quotation is newer than the attestation of its source")
                        .help("run 'attest --texts DIR' again where the sources' texts are"));
            } else if (entry.fault() != null) {
                diagnostics.add(Diagnostic.at(
                                quoted.span(),
                                Reporter.code(entry.fault()),
                                entry.fault().message())
                        .help("mend it; 'attest --texts DIR' shows the nearest passage"));
            } else if (entry.finding() != null && !isPlausible(quoted.claim().words(), entry.finding())) {
                diagnostics.add(Diagnostic.at(
                                quoted.span(),
                                Code.QUOTATION_STALE,
                                "the record says that the quotation is as long as it cannot be")
                        .help("run 'attest --texts DIR' again where the sources' texts are"));
            } else if (entry.finding() != null
                    && !entry.finding().changes().replacements().stream()
                            .allMatch(r -> r.isIn(quoted.claim().words()))) {
                diagnostics.add(Diagnostic.at(
                                quoted.span(),
                                Code.QUOTATION_STALE,
                                "the record says what an insertion stands for that the quotation does not have")
                        .help("run 'attest --texts DIR' again where the sources' texts are"));
            }
        }
        if (!record.statements().isEmpty()) {
            Set<String> compared = new HashSet<>(record.statements());
            for (SourceStatements.Statement statement : SourceStatements.of(source, site)) {
                if (!compared.contains(statement.hash())) {
                    diagnostics.add(Diagnostic.at(
                                    firstLine(statement.span()),
                                    Code.STATEMENT_STALE,
                                    "the record does not say that this was compared with the source's text")
                            .help(
                                    "run 'attest --texts DIR' where the sources' texts are: it records what agrees, and says in what the"
                                            + " rest differs"));
                }
            }
        }
        if (record.longestCopied() > Attester.MAX_COPIED) {
            diagnostics.add(Diagnostic.at(
                            source.frontMatter().title().span(),
                            Code.COPIED_TEXT,
                            "the summary shares " + record.longestCopied() + " words in a row with the source's text")
                    .help("write it in other words; 'attest --texts DIR' shows the passage"));
        }
    }

    private static Span firstLine(Span span) {
        int end = Math.max(span.start(), span.text().lineEnd(span.line()));
        return span.text().span(span.start(), Math.min(span.end(), end));
    }

    /** Says whether words can fill a place; white space and the form of an ellipsis may make it longer or shorter. */
    private static boolean isPlausible(String words, Attestation.Finding finding) {
        int place = finding.match().end() - finding.match().start();
        int quoted = words.codePointCount(0, words.length());
        boolean whole = finding.changes().areNone();
        return place <= 2 * quoted + SLACK + finding.changes().leftOut() * MAX_WORD
                && (!whole || 2 * place + SLACK >= quoted);
    }
}
