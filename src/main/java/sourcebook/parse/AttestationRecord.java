package sourcebook.parse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.evidence.Attestation;
import sourcebook.evidence.Match;
import sourcebook.text.Located;

/** An attestation as its file holds it. */
record AttestationRecord(
        @Required Located<String> text,
        @Required Located<String> date,
        @JsonProperty("longest-copied") @Required Integer longestCopied,
        List<Entry> quotations) {

    AttestationRecord {
        quotations = FrontMatter.list(quotations);
    }

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

    Optional<Attestation> attestation(Diagnostics diagnostics) {
        try {
            return Optional.of(new Attestation(
                    text.value(),
                    LocalDate.parse(date.value()),
                    longestCopied,
                    quotations.stream()
                            .map(e -> new Attestation.Entry(e.words, e.id, e.match()))
                            .toList()));
        } catch (DateTimeException e) {
            diagnostics.add(Diagnostic.at(date.span(), Code.BAD_DATE, "'" + date.value() + "' is not a day")
                    .help("run 'attest' again"));
            return Optional.empty();
        }
    }
}
