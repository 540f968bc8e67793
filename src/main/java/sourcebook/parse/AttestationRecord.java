package sourcebook.parse;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.evidence.Attestation;
import sourcebook.evidence.Changes;
import sourcebook.evidence.Fault;
import sourcebook.evidence.Match;
import sourcebook.evidence.Replacement;
import sourcebook.text.Located;

/** An attestation as its file holds it. */
record AttestationRecord(
        @Required Located<String> text,
        @Required Integer length,
        @Required LocalDate date,
        @Required Integer longestCopied,
        List<Entry> quotations,
        List<Statement> statements,
        @Nullable String signature) {

    /** A statement that was compared. */
    record Statement(@Required String said) {}

    /** One line of the record. */
    record Entry(
            @Nullable String id,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable Integer parts,
            @Nullable Integer leftOut,
            @Nullable Integer inserted,
            @Nullable Integer replaced,
            List<Located<String>> insteadOf,
            @Nullable Fault fault,
            @Required String seal,
            @Required Located<String> words) {
        Attestation.Entry entry() {
            boolean stands = start != null || end != null;
            Changes changes =
                    new Changes(or(parts, 1), or(leftOut, 0), or(inserted, 0), or(replaced, 0), replacements());
            Match match = new Match(or(start, 0), or(end, 0));
            return new Attestation.Entry(
                    words.value(), id, stands ? new Attestation.Finding(match, changes) : null, fault, seal);
        }

        private List<Replacement> replacements() {
            return insteadOf.stream()
                    .flatMap(i -> Replacement.ofLine(i.value()).stream())
                    .toList();
        }

        private Stream<Located<String>> noReplacements() {
            return insteadOf.stream().filter(i -> Replacement.ofLine(i.value()).isEmpty());
        }

        private static int or(@Nullable Integer number, int otherwise) {
            return number == null ? otherwise : number;
        }
    }

    /** Returns the attestation; what it says that no text can have is reported. */
    Attestation attestation(Diagnostics diagnostics) {
        Attestation attestation = new Attestation(
                text.value(),
                length,
                date,
                longestCopied,
                quotations.stream().map(Entry::entry).toList(),
                statements.stream().map(Statement::said).toList(),
                signature);
        for (Entry entry : quotations) {
            entry.noReplacements()
                    .forEach(i -> diagnostics.add(Diagnostic.at(
                            i.span(),
                            Code.BAD_VALUE,
                            "this is no insertion in brackets with the words it stands for")));
            attestation
                    .problem(entry.entry())
                    .ifPresent(p -> diagnostics.add(Diagnostic.at(entry.words.span(), Code.BAD_VALUE, p)));
        }
        if (diagnostics.sorted().isEmpty()) {
            attestation.problem().ifPresent(p -> diagnostics.add(Diagnostic.at(text.span(), Code.BAD_VALUE, p)));
        }
        return attestation;
    }
}
