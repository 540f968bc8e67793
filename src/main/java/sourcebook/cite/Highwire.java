package sourcebook.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;

/**
 * Says in a page's head what is cited from it, in the tags of HighWire Press, which Google Scholar and Zotero read.
 *
 * <p>Google Scholar's guidelines for inclusion ask of {@code citation_publication_date} "the date that would normally be
 * cited in references to this paper from other papers", with "full dates in the 2010/5/12 format if available; or a year
 * alone otherwise". So there is a day where it is certain, else the year unless that is what is in doubt.
 *
 * <p>Zotero takes a page with {@code citation_title} for a journal article unless
 * {@code citation_technical_report_institution} says that it is a report; of all its types that one keeps the publisher.
 * News have a {@code citation_journal_title} instead. {@code citation_public_url} becomes the address of the item: that of a
 * page of this site, or of a source's own text where it is known, while the page of a source only has a summary
 * ({@code citation_abstract_html_url}).
 */
public final class Highwire {
    private Highwire() {}

    /**
     * Returns the tags of a work.
     *
     * @param address absolute address of the page on which they stand, or null
     */
    public static List<Meta> of(Work work, @Nullable String address) {
        List<Meta> metas = new ArrayList<>();
        metas.add(new Meta("citation_title", work.title()));
        work.authors().forEach(a -> metas.add(new Meta("citation_author", a.inverted())));
        Optional.ofNullable(work.published())
                .flatMap(Highwire::date)
                .ifPresent(d -> metas.add(new Meta("citation_publication_date", d)));
        metas.add(new Meta("citation_publisher", work.publisher()));
        metas.add(new Meta(
                work.kind() == Work.Kind.NEWS ? "citation_journal_title" : "citation_technical_report_institution",
                work.publisher()));
        metas.add(new Meta("citation_language", work.language()));
        if (work.doi() != null) {
            metas.add(new Meta("citation_doi", work.doi()));
        }
        boolean itself = work.kind() == Work.Kind.PAGE;
        Optional.ofNullable(itself ? address : work.url())
                .ifPresent(u -> metas.add(new Meta("citation_public_url", u)));
        if (address != null && !itself) {
            metas.add(new Meta("citation_abstract_html_url", address));
        }
        return List.copyOf(metas);
    }

    private static Optional<String> date(EdtfDate date) {
        EdtfDate.Given first = date.first();
        if (date.isPlain() && first.day() != 0) {
            return Optional.of(String.format(Locale.ROOT, "%04d/%02d/%02d", first.year(), first.month(), first.day()));
        }
        boolean certain = first.year() == date.last().year()
                && date.earliest().isPresent()
                && (first.month() != 0 || !date.isApproximate());
        return certain ? Optional.of(String.format(Locale.ROOT, "%04d", first.year())) : Optional.empty();
    }
}
