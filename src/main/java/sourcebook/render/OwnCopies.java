package sourcebook.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sourcebook.evidence.Attestation;
import sourcebook.evidence.FoldedText;
import sourcebook.link.SentenceIds;
import sourcebook.link.Site;
import sourcebook.link.Versions;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Quotation;
import sourcebook.parse.Source;
import sourcebook.text.Located;

/** Gathers what a reader's own copy of a source's text can be compared with. */
final class OwnCopies {
    private final Site site;
    private final Document document;
    private final Map<String, EvidenceModel.Phrase> phrases = new LinkedHashMap<>();

    OwnCopies(Site site, Document document) {
        this.site = site;
        this.document = document;
    }

    /** Returns all words that the source's page quotes, first those of its records, then those in sentences. */
    EvidenceModel.OwnCopy view() {
        Source source = document.source();
        for (Quotation quotation : document.body().quotations()) {
            String speakers = site.speakerNames(quotation);
            add(
                    quotation.words(),
                    Versions.language(document, quotation, site),
                    site.wording().of("copy.quotation", speakers),
                    quotation.id(),
                    site.attested(document, quotation));
        }
        for (Position position : source.positions()) {
            String claim = position.claim().value();
            add(
                    position.words(),
                    site.wording().of("copy.position", site.document(claim).title()),
                    claim);
        }
        for (Source.ReportedProvision provision : source.provisions()) {
            add(provision.words(), site.wording().of("copy.provision", site.label(provision)), "reported-provisions");
        }
        List<String> ids = SentenceIds.of(site).of(document);
        for (int i = 0; i < ids.size(); i++) {
            for (Located<String> words : document.body().sentences().get(i).quoted()) {
                add(words, site.wording().of("copy.sentence"), ids.get(i));
            }
        }
        Attestation record = document.attestation();
        return new EvidenceModel.OwnCopy(
                record == null ? null : record.text(),
                record == null ? null : Views.dated(record.date(), site),
                phrases.values().stream().toList());
    }

    private void add(@Nullable Located<String> words, String where, String anchor) {
        if (words != null) {
            add(
                    words.value(),
                    Versions.language(document, site),
                    where,
                    anchor,
                    site.attested(document, words.value()));
        }
    }

    /** Words that differ in typography or in a final stop only are shown once. */
    private void add(String words, String language, String where, String anchor, Optional<Attestation.Entry> recorded) {
        Integer start = recorded.map(Attestation.Entry::match)
                .map(match -> match.start())
                .orElse(null);
        EvidenceModel.Phrase phrase = new EvidenceModel.Phrase(
                words, Printed.language(language, words, site.wording()), where, "#" + anchor, start);
        phrases.putIfAbsent(FoldedText.fold(words).replaceFirst("[.,]$", ""), phrase);
    }
}
