package sourcebook.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sourcebook.text.Located;

/**
 * The Markdown part of a content file, parsed and rendered as far as one file allows.
 *
 * @param lead what stands before the first heading
 * @param sections what follows, heading by heading
 * @param anchors ids of headings and quotations, with their places
 * @param quotations the block quotations, in order
 * @param sentences everything said outside block quotations, in order
 * @param leadSentences how many of them stand before the first heading
 * @param links all cross-links, in order
 * @param citations all citations, in order
 * @param paths all relative links and images, in order
 * @param outside addresses of the web to which links lead, in order
 * @param lostAnchors ids of quotations that could not be read; links that lead there are not wrong
 * @param uncited what was meant as a citation, but is none, if a source has the id
 */
public record Body(
        Fragment lead,
        List<Section> sections,
        List<Located<String>> anchors,
        List<Quotation> quotations,
        List<Sentence> sentences,
        int leadSentences,
        List<Reference> links,
        List<Reference> citations,
        List<LocalPath> paths,
        List<Located<String>> outside,
        Set<String> lostAnchors,
        List<Located<String>> uncited) {

    /** Returns every cross-link and citation. */
    public Stream<Reference> references() {
        return Stream.concat(links.stream(), citations.stream());
    }

    /** Returns the quotation with an id. */
    public Optional<Quotation> quotation(String id) {
        return quotations.stream().filter(q -> q.id().equals(id)).findFirst();
    }
}
