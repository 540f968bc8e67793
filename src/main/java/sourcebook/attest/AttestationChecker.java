package sourcebook.attest;

import java.util.List;
import java.util.Optional;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.evidence.Attestation;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;

/** Compares quotations with the records of their attestation; the sources' texts are not needed. */
public final class AttestationChecker {
    private AttestationChecker() {}

    /** Reports every quotation of a site that its record does not vouch for. */
    public static void check(Site site, Diagnostics diagnostics) {
        site.family(Family.SOURCE).forEach(s -> check(s, site, diagnostics));
    }

    private static void check(Document source, Site site, Diagnostics diagnostics) {
        List<SourceQuotations.Quoted> quotations = SourceQuotations.of(source);
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
        for (SourceQuotations.Quoted quoted : quotations) {
            Optional<Attestation.Entry> entry = site.attested(source, quoted.words());
            if (entry.isEmpty()) {
                diagnostics.add(Diagnostic.at(
                                quoted.span(),
                                Code.QUOTATION_STALE,
                                "the quotation is newer than the attestation of its source")
                        .help("run 'attest --texts DIR' again where the sources' texts are"));
            } else if (entry.get().match() == null) {
                diagnostics.add(Diagnostic.at(
                                quoted.span(),
                                Code.QUOTATION_MISMATCH,
                                "the quotation does not stand in the source's text")
                        .help("mend it; 'attest --texts DIR' shows the nearest passage"));
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
}
