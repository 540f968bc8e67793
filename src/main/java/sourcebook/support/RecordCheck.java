package sourcebook.support;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import sourcebook.diagnostic.Code;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.text.Span;

/** Compares the records in a source's front matter with each other and with the source's page. */
interface RecordCheck {
    /** Every such check, in the order in which its findings are told. */
    List<RecordCheck> ALL = List.of(new SharedQuotationCheck(), new SilenceCheck());

    /** What they can find; a source's other waivers are for the comparison with its text. */
    Set<Code> CODES = Set.of(Code.SHARED_QUOTATION, Code.SPOKEN_SILENCE);

    /**
     * Something that does not fit.
     *
     * @param words what is shown of it, by which it can be waived
     * @param span where it stands
     */
    record Found(Finding finding, String words, Span span) {}

    /** Tells of everything in a source that does not fit. */
    void check(Document source, Site site, FeatureReader reader, Consumer<Found> findings);
}
