package sourcebook.parse;

import java.util.List;
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
 * @param links all cross-links, in order
 * @param citations all citations, in order
 * @param paths all relative links and images, in order
 */
public record Body(
        Fragment lead,
        List<Section> sections,
        List<Located<String>> anchors,
        List<Quotation> quotations,
        List<Sentence> sentences,
        List<Reference> links,
        List<Reference> citations,
        List<LocalPath> paths) {

    /** Returns every cross-link and citation. */
    public Stream<Reference> references() {
        return Stream.concat(links.stream(), citations.stream());
    }
}
