package sourcebook.attest;

import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.evidence.Fault;
import sourcebook.evidence.FoldedText;
import sourcebook.evidence.Verdict;
import sourcebook.evidence.WordDiff;

/** Says what is wrong with quotations, and what the text has instead. */
final class Reporter {
    private final FoldedText text;
    private final Diagnostics diagnostics;
    private @Nullable WordDiff diff;

    Reporter(FoldedText text, Diagnostics diagnostics) {
        this.text = text;
        this.diagnostics = diagnostics;
    }

    void report(SourceQuotations.Quoted quoted, Verdict.Refused refused) {
        String help = refused.detail().isEmpty() ? nearest(quoted.claim().words()) : refused.detail();
        diagnostics.add(Diagnostic.at(
                        quoted.span(), code(refused.fault()), refused.fault().message())
                .help(help));
    }

    /** Returns the code of a fault. */
    static Code code(Fault fault) {
        return fault == Fault.NOT_FOUND
                ? Code.QUOTATION_MISMATCH
                : fault.isAboutSpeaker() ? Code.QUOTATION_SPEAKER : Code.QUOTATION_ALTERED;
    }

    private String nearest(String words) {
        if (diff == null) {
            diff = new WordDiff(text);
        }
        return diff.of(words)
                .map(d -> "nearest passage, with [-what only the quotation has-] and {+what only the text has+}: " + d)
                .orElse("no passage is near; is it the right text?");
    }
}
