package sourcebook.parse;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sourcebook.evidence.Attestation;
import sourcebook.evidence.Match;
import sourcebook.text.Located;

/** An attestation as its file holds it. */
record AttestationRecord(
        @Required Located<String> text,
        @Required LocalDate date,
        @Required Integer longestCopied,
        List<Entry> quotations) {

    /** One line of the record. */
    record Entry(
            @Nullable String id,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable Boolean found,
            @Required String words) {
        @Nullable
        Match match() {
            return start == null || end == null ? null : new Match(start, end);
        }
    }

    Attestation attestation() {
        return new Attestation(
                text.value(),
                date,
                longestCopied,
                quotations.stream()
                        .map(e -> new Attestation.Entry(e.words, e.id, e.match()))
                        .toList());
    }
}
