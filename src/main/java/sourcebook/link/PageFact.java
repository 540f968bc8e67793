package sourcebook.link;

import java.util.function.BiFunction;
import sourcebook.parse.Parsed.Document;

/**
 * Something that follows from a page, the record beside it, and the pages to which it leads as other pages see them, in
 * the words of the site. It holds in later states of a site for as long as these are the same.
 *
 * @see Site#fact(PageFact, Document)
 */
public final class PageFact<T> {
    /** Is the same object for as long as the page, the record beside it, and that to which it leads are the same. */
    public static final PageFact<Object> STATE = new PageFact<>((page, site) -> new Object());

    private final BiFunction<Document, Site, T> derivation;

    /** @param derivation returns a value that does not keep the site; several threads may call it at once */
    public PageFact(BiFunction<Document, Site, T> derivation) {
        this.derivation = derivation;
    }

    T of(Document page, Site site) {
        return derivation.apply(page, site);
    }
}
