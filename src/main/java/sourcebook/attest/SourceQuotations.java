package sourcebook.attest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Quotation;
import sourcebook.parse.Sentence;
import sourcebook.parse.Source;
import sourcebook.text.Located;
import sourcebook.text.Span;

/** All words that a source's file quotes: block quotations, words in quotation marks, and words in front matter. */
final class SourceQuotations {
    private SourceQuotations() {}

    /**
     * Words that claim to stand in the source's text.
     *
     * @param words the words
     * @param id anchor of a block quotation, otherwise null
     * @param span where they stand in the source's file
     */
    record Quoted(String words, @Nullable String id, Span span) {}

    /** Returns the quotations in the order in which they stand in the file. */
    static List<Quoted> of(Document source) {
        List<Quoted> quoted = new ArrayList<>();
        for (Quotation quotation : source.body().quotations()) {
            quoted.add(new Quoted(quotation.words(), quotation.id(), firstLine(quotation.span())));
        }
        for (Sentence sentence : source.body().sentences()) {
            for (Located<String> words : sentence.quoted()) {
                quoted.add(new Quoted(words.value(), null, words.span()));
            }
        }
        ((Source) source.frontMatter()).quotedWords().forEach(w -> quoted.add(new Quoted(w.value(), null, w.span())));
        quoted.sort((a, b) -> Integer.compare(a.span.start(), b.span.start()));
        return List.copyOf(quoted);
    }

    private static Span firstLine(Span span) {
        int end = Math.min(span.end(), Math.max(span.start(), span.text().lineEnd(span.line())));
        return span.text().span(span.start(), end);
    }
}
