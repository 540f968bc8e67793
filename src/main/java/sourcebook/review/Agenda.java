package sourcebook.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Review;

/** What is to be read on a site: sources first, because everything else rests on them. */
public final class Agenda {
    private final Path project;
    private final Site site;
    private final List<Document> pages;

    /** A statement to be read, and the page on which it stands. */
    public record Item(Document page, Reading.Read read) {
        /** Returns the same as it is reported. */
        public Diagnostic problem() {
            Code code = read.state() == Reading.State.CHANGED ? Code.REVIEW_LAPSED : Code.NOT_READ;
            return Diagnostic.at(read.span(), code, read.summary())
                    .help("'review " + page.id() + "' shows what is to be read, and signs");
        }
    }

    /** @param project the project's folder, absolute */
    public Agenda(Site site, Path project) {
        this.site = site;
        this.project = project;
        this.pages = Stream.concat(
                        site.family(Family.SOURCE).stream(),
                        site.documents().stream().filter(d -> d.family() != Family.SOURCE))
                .toList();
    }

    /** Returns the ids of the pages. */
    public List<String> ids() {
        return pages.stream().map(Document::id).toList();
    }

    /** Returns the pages with the given ids, or all if there is none, in the order in which they are read. */
    private Stream<Document> pages(Collection<String> ids) {
        return pages.stream().filter(p -> ids.isEmpty() || ids.contains(p.id()));
    }

    Reading reading(Document page) {
        return Readings.of(site).of(page);
    }

    ReviewFile file(Document page) {
        return new ReviewFile(project, page, reading(page));
    }

    /**
     * Returns what is to be read.
     *
     * @param ids of the pages; all, if there is none
     * @param changed whether only what has changed since it was signed
     */
    public List<Item> items(Collection<String> ids, boolean changed) {
        List<Item> items = new ArrayList<>();
        pages(ids)
                .forEach(page -> reading(page).statements().stream()
                        .filter(r ->
                                r.state() == Reading.State.CHANGED || (!changed && r.state() == Reading.State.UNREAD))
                        .forEach(r -> items.add(new Item(page, r))));
        return List.copyOf(items);
    }

    /** Returns what records still say of statements that are gone, at their pages' files. */
    public List<Diagnostic> gone(Collection<String> ids) {
        return pages(ids)
                .flatMap(page -> reading(page).gone().stream()
                        .map(Review.Entry::statement)
                        .map(s -> Diagnostic.in(
                                        page.text().path(),
                                        Code.REVIEW_LAPSED,
                                        "nothing here says any more: " + WordChange.shortened(s))
                                .help("it goes from the record with the next signature")))
                .toList();
    }
}
