package sourcebook.attest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.evidence.Attestation;
import sourcebook.evidence.Claim;
import sourcebook.language.WordList;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Quotation;
import sourcebook.parse.Sentence;
import sourcebook.text.Located;
import sourcebook.text.Span;

/** All words that a source's file quotes: block quotations, words in quotation marks, and words in front matter. */
final class SourceQuotations {
    private SourceQuotations() {}

    /**
     * Words that claim to stand in the source's text.
     *
     * @param claim what the file says of them
     * @param id anchor of a block quotation, otherwise null
     * @param span where they stand in the source's file
     */
    record Quoted(Claim claim, @Nullable String id, Span span) {
        /** Returns the hash by which a record knows the words. */
        String hash() {
            return Attestation.hash(claim.words(), claim.speakers());
        }
    }

    /**
     * Returns the quotations in the order in which they stand in the file.
     *
     * @param list words of the source's language, or null
     */
    static List<Quoted> of(Document source, Site site, @Nullable WordList list) {
        List<Quoted> quoted = new ArrayList<>();
        for (Quotation quotation : source.body().quotations()) {
            Set<String> speakers = site.speakers(quotation).map(Document::id).collect(Collectors.toSet());
            Claim claim = new Claim(quotation.words(), Claim.Use.SPEECH, speakers);
            quoted.add(new Quoted(claim, quotation.id(), firstLine(quotation.span())));
        }
        for (Sentence sentence : source.body().sentences()) {
            boolean denies = !sentence.quoted().isEmpty() && Claim.denies(sentence.text(), list);
            for (Located<String> words : sentence.quoted()) {
                quoted.add(new Quoted(Claim.phrase(words.value(), denies), null, words.span()));
            }
        }
        source.source().quotedWords().forEach(w -> quoted.add(new Quoted(Claim.phrase(w.value()), null, w.span())));
        quoted.sort((a, b) -> Integer.compare(a.span.start(), b.span.start()));
        return List.copyOf(quoted);
    }

    private static Span firstLine(Span span) {
        int end = Math.min(span.end(), Math.max(span.start(), span.text().lineEnd(span.line())));
        return span.text().span(span.start(), end);
    }
}
